using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Tests.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>The README's tables say what the product has.</summary>
public sealed partial class ReadmeTests
{
    private static readonly MarkdownPage Readme = Repository.Page("README.md");

    [Fact]
    public void The_rules_table_lists_every_rule_with_its_title_and_severity() => Assert.Equal(
        RulePage.All.Select(static page => ($"[{page.Id}](docs/rules/{page.Id}.md)", page.Title, Severity(page))),
        Readme.Tables.Single(static table => table.Section == "Rules").Rows.Select(static row => (row[0], row[1], row[2])));

    [Fact]
    public void The_attributes_table_lists_every_attribute_with_its_members() => Assert.Equal(
        Attributes().Order(StringComparer.Ordinal),
        Readme.Tables.Single(static table => table.Section == "Attributes").Rows
            .Select(static row => row[0] + " " + string.Join(", ", row[2].Split(", ").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("<!-- zone keys -->", PolicyKeyScope.Zone)]
    [InlineData("<!-- policy keys -->", PolicyKeyScope.Policy)]
    public void The_key_tables_list_every_key(string marker, PolicyKeyScope scope)
    {
        var table = Readme.TableBehind(marker);
        Assert.Equal(["Key", "Value", "Default", "Meaning"], table.Header.AsEnumerable());
        Assert.Equal(
            PolicyKeys.All.Where(key => key.Scope == scope).Select(
                static key => Row("`" + key.Name + "`", key.ValueDescription, key.DefaultText, key.Summary)),
            table.Rows.Select(static row => string.Join(" | ", row)));
    }

    [Fact]
    public void The_properties_table_lists_every_property_that_people_set()
    {
        var sources = string.Concat(Repository.BuildFiles.Select(File.ReadAllText));
        var known = Property().Matches(sources).Select(static match => match.Value).ToImmutableHashSet();
        var listed = Readme.Tables.Single(static table => table.Header[0] == "MSBuild property").Rows.Select(
            static row => row[0].Trim('`')).ToList();
        Assert.Empty(listed.Except(known));
        Assert.Empty(known.Except(listed));
    }

    [Fact]
    public void The_packages_readme_names_only_properties_that_exist()
    {
        var page = Repository.Page("src/AiProvenance.Package/README.md");
        var listed = page.Tables.Single(static table => table.Header[0] == "MSBuild property").Rows.Select(static row => row[0]);
        var inReadme = Readme.Tables.Single(static table => table.Header[0] == "MSBuild property").Rows.Select(static row => row[0]);
        Assert.Empty(listed.Except(inReadme));
    }

    [Fact]
    public void The_readme_lists_every_test_project_that_dotnet_test_runs() => Assert.Equal(
        Directory.EnumerateFiles(Repository.PathOf("tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Order(),
        TestAssembly().Matches(Readme.Text).Select(static match => match.Groups["name"].Value).Order());

    // The severity that the page begins with, and a second one where it names one.
    private static string Severity(RulePage page)
    {
        var words = Regex.Matches(page.Fact("Severity"), "(?i)error|warning|info").Select(static match => match.Value.ToLowerInvariant());
        return string.Join(" or ", words.Distinct());
    }

    private static IEnumerable<string> Attributes()
    {
        var compilation = AttributesCompilation.Library("Consumer", "").WithAttributes();
        var types = compilation.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "AiProvenance").GetTypeMembers();
        return types.Select(static type => "`" + Usage(type) + "` " + string.Join(", ", type.GetMembers().OfType<IPropertySymbol>()
            .Where(static property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
            .Select(static property => "`" + property.Name + "`")
            .Order(StringComparer.Ordinal)));
    }

    private static string Usage(INamedTypeSymbol type)
    {
        var parameters = Assert.Single(type.InstanceConstructors).Parameters;
        var name = type.Name[..^"Attribute".Length];
        return parameters.IsEmpty ? name : name + "(" + string.Join(", ", parameters.Select(static parameter => parameter.Name)) + ")";
    }

    private static string Row(params string[] cells) => string.Join(" | ", cells);

    [GeneratedRegex(@"(?<name>AiProvenance\.\w+\.Tests)\.dll")]
    private static partial Regex TestAssembly();

    [GeneratedRegex("(?<![_A-Za-z/.])AiProvenance[A-Z][A-Za-z]+")]
    private static partial Regex Property();
}
