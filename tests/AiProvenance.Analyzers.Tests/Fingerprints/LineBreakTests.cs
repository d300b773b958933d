using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>Line breaks: where a line ends, and what one within a literal is worth, held against the compiler.</summary>
public sealed class LineBreakTests
{
    private static readonly string[] Breaks = ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Code with <c>~</c> where a line may end, and a word behind it that is code if it does.</summary>
    public static TheoryData<string> Lines =>
    [
        "a // b~c", "a /// b~c", "#region a~c", "#pragma warning disable CS0001~c", "#nullable enable~c", "#line 5~c", "#define A~c",
        "#if true~c\n#endif", "#if false\n#endif //~c", "a\n#if false\n#else~c\n#endif",
    ];

    /// <summary>Values with <c>~</c> where they break.</summary>
    public static TheoryData<string> Literals =>
    [
        "@\"a~b\"", "\"\"\"\n    a~    b\n    \"\"\"", "$@\"a~b{1}\"", "@$\"{1}a~b\"", "$\"\"\"\n    a{1}~    b\n    \"\"\"",
        "$$\"\"\"\n    a~    {b}{{1}}\n    \"\"\"", "$\"{@\"a~b\"}\"",
    ];

    [Fact]
    public void A_comment_ends_at_the_characters_that_the_compiler_ends_it_at() =>
        AssertEnds("a // b~c", Enumerable.Range(0, char.MaxValue + 1));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_that_is_no_code_ends_at_the_characters_that_the_compiler_ends_it_at(string line) => AssertEnds(
        line, [.. Enumerable.Range(0, 0x200), 0x1680, 0x180E, .. Enumerable.Range(0x2000, 0x70), 0x3000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF]);

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_line_break_that_changes_a_value_changes_the_text_but_for_CR_LF(string literal)
    {
        var written = Breaks
            .Select(lineBreak => literal.Replace("~", lineBreak, StringComparison.Ordinal))
            .Select(text => (Value: Value(text).Replace("\r\n", "\n", StringComparison.Ordinal), Text: string.Join('|', Tokens(text))))
            .ToList();
        Assert.Equal(5, written.Select(static one => one.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            written,
            one => Assert.All(
                written,
                other => Assert.Equal(
                    string.Equals(one.Value, other.Value, StringComparison.Ordinal),
                    string.Equals(one.Text, other.Text, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task A_review_is_stale_when_a_line_break_in_a_literal_becomes_another_but_for_CR_LF(string literal)
    {
        var reviewed = await new Analysis($$"""
            using AiProvenance;

            class Basket
            {
                [AiGenerated("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
                decimal Total() => Contoso.Pricing.PriceEngine.Quote({{literal.Replace('~', '\n')}}.Split('\n').Length);
            }
            """).WithFingerprint();
        var breaking = literal.IndexOf('~', StringComparison.Ordinal);
        var at = reviewed.Source.IndexOf(literal.Replace('~', '\n'), StringComparison.Ordinal) + breaking;
        foreach (var lineBreak in Breaks)
        {
            var source = reviewed.Source.Remove(at, 1).Insert(at, lineBreak);
            var expected = lineBreak is "\n" or "\r\n" ? Array.Empty<string>() : ["AIP0002 Total"];
            Assert.Equal(expected, await (reviewed with { Source = source }).Findings());
        }
    }

    private static void AssertEnds(string line, IEnumerable<int> characters)
    {
        foreach (var c in characters)
        {
            var text = line.Replace('~', (char)c);
            Assert.True(CompilerSeesCode(text) == Tokens(text).Contains("c"), c.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static bool CompilerSeesCode(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Any(static token => token.ValueText == "c");

    private static string Value(string literal) => SyntaxFactory.ParseExpression(literal) switch
    {
        InterpolatedStringExpressionSyntax text => string.Concat(
            text.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.ValueText)),
        var literalOnly => literalOnly.GetFirstToken().ValueText,
    };

    private static IEnumerable<string> Tokens(string text) =>
        LexedSource.Lex(text).ReadDeclaration(new(0, text.Length, DeclarationStart.AtAnchor)).Tokens;
}
