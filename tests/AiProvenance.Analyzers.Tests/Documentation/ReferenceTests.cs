using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Tests.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>The tables of rules, attributes, keys and properties say what the product has, and each stands in one place.</summary>
public sealed partial class ReferenceTests
{
    private const string Properties = "MSBuild property";

    private static readonly MarkdownPage Index = Repository.Page("docs/README.md");
    private static readonly MarkdownPage Reference = Repository.Page("docs/reference.md");

    [Fact]
    public void The_rules_table_lists_every_rule_with_its_title_and_severity() => Assert.Equal(
        RulePage.All.Select(static page => ($"[{page.Id}](rules/{page.Id}.md)", page.Title, Severity(page))),
        Index.Tables.Single(static table => table.Section == "Rules").Rows.Select(static row => (row[0], row[1], row[2])));

    [Fact]
    public void The_attributes_table_lists_every_attribute_with_its_members() => Assert.Equal(
        Attributes().Order(StringComparer.Ordinal),
        Reference.Tables.Single(static table => table.Section == "Attributes").Rows
            .Select(static row => row[0] + " " + string.Join(", ", row[2].Split(", ").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("<!-- zone keys -->", PolicyKeyScope.Zone)]
    [InlineData("<!-- policy keys -->", PolicyKeyScope.Policy)]
    public void The_key_tables_list_every_key(string marker, PolicyKeyScope scope)
    {
        var table = Reference.TableBehind(marker);
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
        var listed = Reference.Tables.Single(static table => table.Header[0] == Properties).Rows.Select(
            static row => row[0].Trim('`')).ToList();
        Assert.Empty(listed.Except(known));
        Assert.Empty(known.Except(listed));
    }

    [Theory]
    [InlineData("ID", "Title")]
    [InlineData("Attribute", "Meaning")]
    [InlineData("Key", "Value")]
    [InlineData(Properties, "Where to set it")]
    public void A_table_stands_in_one_page(string first, string second) => Assert.Single(
        Repository.Pages
            .Where(page => page.Tables.Any(table => table.Header.Length > 1 && table.Header[0] == first && table.Header[1] == second)));

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

    [GeneratedRegex("(?<![_A-Za-z/.])AiProvenance[A-Z][A-Za-z]+")]
    private static partial Regex Property();
}
