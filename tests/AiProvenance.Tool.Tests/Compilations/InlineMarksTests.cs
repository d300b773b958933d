using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>Marks on the declarations themselves: each is heard by the gate, and no other token changes.</summary>
public sealed class InlineMarksTests : IDisposable
{
    private static readonly PlannedMark Mark = new("", Core.Origins.Origin.Assisted, "Copilot \"X\"")
    {
        Model = "gpt\\5",
        PromptedBy = "kim@example.com",
        On = "2026-11-02",
        Trace = "https://example.com/?a=1&b=\u202E",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Kinds => MarkableDeclarationTests.Kinds;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_declaration_carries_its_mark_and_nothing_else_changes(string source)
    {
        var before = Load(source);

        var inlined = InlineMarks.Write([(before, MarksFor(before))], CancellationToken.None);

        Assert.Empty(inlined.Left);
        var text = System.Text.Encoding.UTF8.GetString(Assert.Single(inlined.Files).Content);
        var after = Load(text);
        Assert.Equal(before.Declarations.Select(static one => one.Identity), after.Declarations.Select(static one => one.Identity));
        Assert.All(
            after.Declarations.Where(static one => one.Target is not null),
            static one => Assert.Equal(Mark with { Identity = "" }, Planned(Assert.Single(one.OwnMarks))));
        Assert.Equal(Tokens(source), Tokens(text));
        Assert.Empty(InlineMarks.Write([(after, MarksFor(after))], CancellationToken.None).Files);
    }

    [Theory]
    [InlineData("class A { }", "using AiProvenance;\n\n[AiGenerated(\"X\")]\nclass A { }")]
    [InlineData("using AiProvenance;\n\nclass A { }", "using AiProvenance;\n\n[AiGenerated(\"X\")]\nclass A { }")]
    [InlineData(
        "class A\n{\n\tint P => 1;\n}",
        "using AiProvenance;\n\n[AiGenerated(\"X\")]\nclass A\n{\n\t[AiGenerated(\"X\")]\n\tint P => 1;\n}")]
    [InlineData(
        "[AiProvenance.AiAssisted(\"Y\")]\nclass A\n{\n}",
        "[AiProvenance.AiAssisted(\"Y\")]\n[AiProvenance.AiGenerated(\"X\")]\nclass A\n{\n}")]
    [InlineData("class AiGenerated\n{\n}", "[AiProvenance.AiGenerated(\"X\")]\nclass AiGenerated\n{\n}")]
    [InlineData(
        "// file\n\n/// <summary>A.</summary>\nclass A\n{\n}",
        "// file\n\nusing AiProvenance;\n\n/// <summary>A.</summary>\n[AiGenerated(\"X\")]\nclass A\n{\n}")]
    [InlineData("[System.Obsolete]\nclass A\n{\n}", "using AiProvenance;\n\n[System.Obsolete]\n[AiGenerated(\"X\")]\nclass A\n{\n}")]
    public void It_is_written_as_the_file_has_it(string source, string expected)
    {
        var sources = Load(source);

        var inlined = InlineMarks.Write(
            [(sources, sources.Declarations.Select(static one => new PlannedMark(one.Target!, Core.Origins.Origin.Generated, "X")))],
            CancellationToken.None);

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(inlined.Files.Single().Content), ignoreLineEndingDifferences: false);
    }

    [Fact]
    public void A_stated_mark_stays_the_stronger_one()
    {
        var sources = Load("[AiProvenance.AiGenerated(\"Copilot\", PromptedBy = \"kim@example.com\")] class A { }");

        Assert.Empty(Write(Origin.Assisted, null).Files);
        Assert.Empty(Write(Origin.Generated, "KIM@example.com").Files);
        Assert.Single(Write(Origin.Generated, "lee@example.com").Files);

        InlineMarks Write(Origin origin, string? by) => InlineMarks.Write(
            [(
                sources,
                [new PlannedMark(
                    "T:A",
                    origin == Origin.Assisted ? Core.Origins.Origin.Assisted : Core.Origins.Origin.Generated,
                    "Copilot") { PromptedBy = by }])],
            CancellationToken.None);
    }

    [Fact]
    public void A_file_that_two_projects_share_is_marked_once()
    {
        var sources = Load("class A\n{\n}");

        var inlined = InlineMarks.Write([(sources, MarksFor(sources)), (Load("class A\n{\n}"), MarksFor(sources))], CancellationToken.None);

        Assert.Single(inlined.Files.Single().Content, static character => character == (byte)'[');
    }

    [Fact]
    public void A_file_in_an_encoding_that_would_be_lost_is_left_alone()
    {
        byte[] latin = [.. "class A { } // "u8, 0xE4];
        _ = _folder.Write("Code.cs", latin);
        var sources = Load(null);

        var inlined = InlineMarks.Write([(sources, MarksFor(sources))], CancellationToken.None);

        Assert.Empty(inlined.Files);
        Assert.Equal("T:A", Assert.Single(inlined.Left).Mark.Identity);
    }

    private enum Origin
    {
        Assisted,
        Generated,
    }

    private static IEnumerable<PlannedMark> MarksFor(ProjectSources sources) => sources.Declarations
        .Where(static one => one.Target is not null)
        .Select(static one => Mark with { Identity = one.Target!, Condition = one.Condition });

    private static PlannedMark Planned(Core.Origins.Mark mark) => new("", mark.Origin, mark.Tool!)
    {
        Model = mark.Model,
        PromptedBy = mark.PromptedBy,
        On = mark.On,
        Trace = mark.Trace,
    };

    private static string Tokens(string source) =>
        string.Join(' ', CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))
        .GetRoot()
        .DescendantTokens(static node =>
            node is not AttributeListSyntax list ||
            !list.ToString().Contains("AiAssisted", StringComparison.Ordinal))
        .Where(static token =>
            token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not { Name: { } name } ||
            name.ToString() != "AiProvenance")
        .Select(static token => token.ToString()));

    private ProjectSources Load(string? source)
    {
        var path = source is null ? _folder["Code.cs"] : _folder.Write("Code.cs", source);
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(File.OpenRead(path));
        var zone = """
            namespace Contoso.Pricing
            {
                [AiProvenance.AiGenerated("X")] public class Price { public static Price Zero = new Price(); }
                [AiProvenance.AiGenerated("X")] public class PriceEngine { public static decimal Quote(int item) => item; }
                [AiProvenance.AiGenerated("X")] public interface IPricer { }
            }
            """;
        var project = Written.Project([("/src/Zone.cs", zone)]);
        var tree = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)project.Files.Single().Options, path);
        project = project with
        {
            Compilation = project.Compilation.AddSyntaxTrees(tree).WithOptions(project.Compilation.Options.WithOutputKind(
                source?.Contains("// program", StringComparison.Ordinal) == true
                    ? OutputKind.ConsoleApplication
                    : OutputKind.DynamicallyLinkedLibrary)),
            Files = [tree],
        };
        project = project with { Models = new(project.Compilation) };
        return ProjectSources.Create(
            _folder["Shop.csproj"], new ProjectProperties([""], true, "", true), [project], CancellationToken.None);
    }
}
