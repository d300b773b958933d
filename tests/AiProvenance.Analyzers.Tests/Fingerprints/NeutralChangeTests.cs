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

    public static TheoryData<string> Sources => RealSource.Names;

    [Theory]
    [MemberData(nameof(Sources))]
    public void White_space_comments_and_other_directives(string source)
    {
        var random = RealSource.Random(1);
        Same(
            source,
            tree =>
                Edits.Apply(
                    Text(tree),
                    Edits.Tokens(tree)
                        .Where(_ => random(3) == 0)
                        .Select(token => Edits.Insertion(token.SpanStart, Gaps[random(Gaps.Length)]))));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Line_endings(string source)
    {
        Same(source, tree => Text(tree).ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("kinds", "\r")]
    [InlineData("kinds", "\u0085")]
    [InlineData("kinds", "\u2028")]
    [InlineData("kinds", "\u2029")]
    [InlineData("repository", "\u2028")]
    public void Line_endings_of_any_kind_outside_literals(string source, string lineBreak) => Same(
        source,
        tree => Edits.Apply(
            Text(tree),
            tree.GetRoot().DescendantTrivia(descendIntoTrivia: true)
                .Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                .Select(trivia => new TextChange(trivia.Span, lineBreak))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Formatting(string source)
    {
        using var workspace = new AdhocWorkspace();
        Same(source, tree => Formatter.Format(tree.GetRoot(), workspace).ToFullString());
        Same(source, tree => Formatter.Format(Collapsed(tree), workspace).ToFullString());
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
                GeneratedShop.Zone)
                .Where(static entry => entry.Key.Contains("Program1", StringComparison.Ordinal))
                .ToDictionary(),
            StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Own_attributes(string source)
    {
        var random = RealSource.Random(2);
        Same(
            source,
            tree =>
                Edits.Apply(
                    Text(tree),
                    Edits.AttributePlaces(tree)
                        .Where(_ => random(2) == 0)
                        .Select(place => Edits.Insertion(place, OwnAttributes[random(OwnAttributes.Length)]))));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_language_version(string source)
    {
        Same(source, Text, options => options.WithLanguageVersion(LanguageVersion.CSharp11));
        Same(source, Text, options => options.WithLanguageVersion(LanguageVersion.CSharp12));
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
            options => options.WithPreprocessorSymbols(symbols),
            static identity => identity.Contains(".Tax(", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_order_of_files(string source)
    {
        var (compilation, zone) = RealSource.Of(source);
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        Compare(RealSource.Fingerprints(source), Fingerprinted.Of(reversed, zone));
    }

    private static string Text(SyntaxTree tree) => tree.GetText().ToString();

    private static SyntaxNode Collapsed(SyntaxTree tree) => tree.GetRoot().ReplaceTokens(
        Edits.Tokens(tree).Where(static token => token.LeadingTrivia.All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))),
        static (_, token) => token.WithLeadingTrivia(SyntaxFactory.Space));

    private void Same(
        string source,
        Func<SyntaxTree,
        string> edit,
        Func<CSharpParseOptions,
        CSharpParseOptions>? parse = null,
        Func<string,
        bool>? except = null)
    {
        var (compilation, zone) = RealSource.Of(source);
        var changed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
        {
            var options = (CSharpParseOptions)tree.Options;
            return CSharpSyntaxTree.ParseText(edit(tree), parse?.Invoke(options) ?? options, tree.FilePath, tree.Encoding);
        }));
        Assert.DoesNotContain(
            changed.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics()),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
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
