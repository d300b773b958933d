using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Core.Fingerprints;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>What leaves every fingerprint alone, on a program of every kind of declaration and on this repository's own sources.</summary>
public sealed class NeutralChangeTests(ITestOutputHelper output)
{
    private static readonly string[] Gaps = [" ", "\t", "\n", "\r\n", "/* \" */", " // it's\n", "\n#region a\n#endregion\n", "\n#pragma warning disable CS0001\n", "\u3000", "\n/// <summary>c</summary>\n"];

    private static readonly string[] OwnAttributes =
    [
        "[AiProvenance.AiGenerated(\"x\")] ", "[global::AiProvenance.HumanVerified(\"ann@contoso.com\", \"2026-01-01\", Fingerprint = \"1:A.B\")]\n",
        "[AiProvenance.AiAssisted(\"x\"), AiProvenance.AiGuidance(\"a\" + \"b\")] ",
    ];

    private readonly Func<int, int> _whereGaps = RealSource.Random(1);
    private readonly Func<int, int> _whereAttributes = RealSource.Random(2);

    [Fact]
    public void White_space_comments_and_other_directives() => Same("kinds", InsertGaps);

    [Fact]
    public void Line_endings() => Same("kinds", BreakLinesAsOnWindows);

    [Theory]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Line_endings_of_any_kind_outside_literals(string lineBreak) => Same("kinds", tree => BreakLines(tree, lineBreak));

    [Fact]
    public void Formatting()
    {
        Same("kinds", Format);
        Same("kinds", FormatOneLine);
    }

    [Fact]
    public void White_space_of_20_generated_programs_made_normal_or_gone_where_it_can_be()
    {
        var shop = Corpus.Compile("Generated", [("Shop.cs", GeneratedShop.Source)], []);
        var declarations = 0;
        for (var stream = 0u; stream < 20; stream++)
        {
            var program = GeneratedPrograms.Program.Generate(new PCG(stream, 20261123), null, out _);
            var root = CSharpSyntaxTree.ParseText(program).GetRoot();
            var before = FingerprintsOf(program);
            Assert.Equal(before, FingerprintsOf(root.NormalizeWhitespace().ToFullString()));
            Assert.Equal(before, FingerprintsOf(root.NormalizeWhitespace(indentation: "", eol: " ").ToFullString()));
            declarations += before.Count;
        }

        output.WriteLine($"{declarations} declarations, none differs");
        Assert.True(declarations > 100, $"{declarations} declarations");

        SortedDictionary<string, Fingerprint> FingerprintsOf(string program) => new(
            Fingerprinted.Of(
                shop.AddSyntaxTrees(CSharpSyntaxTree.ParseText(program, (CSharpParseOptions)shop.SyntaxTrees[0].Options, "Program.cs")),
                GeneratedShop.Zone,
                static identity => identity.Contains("Program1", StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Own_attributes() => Same("kinds", AddOwnAttributes);

    [Fact]
    public void The_language_version()
    {
        Same("kinds", Text, LanguageVersion.CSharp11);
        Same("kinds", Text, LanguageVersion.CSharp12);
    }

    [Theory]
    [InlineData("EUROPE")]
    [InlineData("ASIA", "TRACE_ALL")]
    [InlineData("OTHER")]
    [InlineData("EUROPE", "OTHER", "TRACE_ALL", "DEBUG")]
    public void Preprocessor_symbols(params string[] symbols)
    {
        // A member with two alternatives has a fingerprint for each.
        Same(
            "kinds",
            Text,
            symbols: symbols,
            except: static identity => identity.Contains(".Tax(", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_files() => Same("kinds", Text, isReversed: true);

    // What each of these leaves alone by itself in every kind of declaration, several of them leave alone together in all of these sources:
    // to find out what their names mean takes seconds each time.
    [Fact]
    public void Attributes_gaps_line_endings_order_and_version_at_once_in_this_repositorys_sources() => Same(
        "repository",
        tree => BreakLinesAsOnWindows(Parse(InsertGaps(Parse(AddOwnAttributes(tree), tree)), tree)),
        LanguageVersion.CSharp12,
        isReversed: true);

    [Fact]
    public void Formatting_any_line_endings_and_version_at_once_in_this_repositorys_sources() => Same(
        "repository", tree => BreakLines(Parse(Format(tree), tree), "\u2028"), LanguageVersion.CSharp11);

    [Fact]
    public void Formatting_what_stood_in_one_line_in_this_repositorys_sources() => Same("repository", FormatOneLine);

    private static string Text(SyntaxTree tree) => tree.GetText().ToString();

    private static SyntaxTree Parse(string text, SyntaxTree like) =>
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)like.Options, like.FilePath, like.Encoding);

    private string InsertGaps(SyntaxTree tree) => Edits.Apply(
        Text(tree),
        Edits.Tokens(tree)
            .Where(_ => _whereGaps(3) == 0)
            .Select(token => Edits.Insertion(token.SpanStart, Gaps[_whereGaps(Gaps.Length)])));

    private string AddOwnAttributes(SyntaxTree tree) => Edits.Apply(
        Text(tree),
        Edits.AttributePlaces(tree)
            .Where(_ => _whereAttributes(2) == 0)
            .Select(place => Edits.Insertion(place, OwnAttributes[_whereAttributes(OwnAttributes.Length)])));

    private static string BreakLinesAsOnWindows(SyntaxTree tree) => Text(tree).ReplaceLineEndings("\r\n");

    private static string BreakLines(SyntaxTree tree, string lineBreak) => Edits.Apply(
        Text(tree),
        tree.GetRoot().DescendantTrivia(descendIntoTrivia: true)
            .Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            .Select(trivia => new TextChange(trivia.Span, lineBreak)));

    private static string Format(SyntaxTree tree) => Format(tree.GetRoot());

    private static string FormatOneLine(SyntaxTree tree) => Format(tree.GetRoot().ReplaceTokens(
        Edits.Tokens(tree).Where(static token => token.LeadingTrivia.All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))),
        static (_, token) => token.WithLeadingTrivia(SyntaxFactory.Space)));

    private static string Format(SyntaxNode root)
    {
        using var workspace = new AdhocWorkspace();
        return Formatter.Format(root, workspace).ToFullString();
    }

    private void Same(
        string source,
        Func<SyntaxTree, string> edit,
        LanguageVersion version = LanguageVersion.Preview,
        string[]? symbols = null,
        bool isReversed = false,
        Func<string, bool>? except = null)
    {
        var (compilation, zone) = RealSource.Of(source);
        var trees = compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
            edit(tree),
            ((CSharpParseOptions)tree.Options).WithLanguageVersion(version).WithPreprocessorSymbols(symbols ?? []),
            tree.FilePath,
            tree.Encoding)).ToList();
        Assert.DoesNotContain(
            trees.SelectMany(static tree => tree.GetDiagnostics()), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (isReversed)
            trees.Reverse();
        var changed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        Compare(RealSource.Fingerprints(source), Fingerprinted.Of(changed, zone), except);
    }

    private void Compare(
        IReadOnlyDictionary<string, Fingerprint> before, Dictionary<string, Fingerprint> after, Func<string, bool>? except = null)
    {
        var common = before.Keys.Where(identity => except?.Invoke(identity) != true).ToList();
        var differing = common.Where(identity => !after.TryGetValue(identity, out var now) || now != before[identity]).ToList();
        var touching = common.Count(identity => before[identity].Touch != Fingerprint.Compute("", [], []).Touch);
        output.WriteLine($"{common.Count} declarations, {touching} name the zone, {differing.Count} differ");
        Assert.Empty(differing);
        Assert.NotEmpty(common);
    }
}
