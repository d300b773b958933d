using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>A source and ways to change it.</summary>
internal sealed class SourceChanges
{
    private const int Depth = 500;

    // The semantic model binds each name among type arguments anew, with all that is in it.
    private const int DepthOfTypes = 100;

    private static readonly string[] Marks =
    [
        "[AiGenerated(\"x\")] ", "[AiAssisted(\"x\", On = \"2026-01-01\")] ", "[HumanAuthored(\"ann@contoso.com\")] ", "[PendingReview(\"1:A.B\")] ",
        "[HumanVerified(\"ann@contoso.com\", \"2026-01-02\")] ", "[Critical(Zone = \"pricing\")] ", "[AiGuidance(\"wiki\")] ", "[assembly: AiGenerated(\"x\")] ",
        "[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\")] ", "[assembly: CriticalNamespace(\"Contoso.**\")] ", "[return: AiGenerated(\"x\")] ",
    ];

    private static readonly string[] Garbage = ["\0", "\uD800", "\u2028", "\"", "'", "$\"{", "\"\"\"", "/*", "#", "\n#if A\n", "\n#endif\n", "{", "}", "[", "]", "(", ")", "<", "@", "\\u0041", "é"];

    // Not interpolated strings and property patterns: those break the compiler itself, by time or by exception. Each opens and closes
    // around a piece of code, or stands where a statement may.
    private static readonly (string Open, string Close)[] Nests =
    [
        ("(", ")"), ("!", ""), ("-", ""), ("new object[] { ", " }"), ("Price.Zero + (", ")"), ("PriceEngine.Quote(", ")"), ("(int)", ""), ("checked(", ")"),
        ("() => ", ""), ("x ? ", " : 1"), ("a[", "]"), ("List<", ">"), ("[", "]"), ("", "."), ("", "?.A"), ("", "!"), ("await ", ""), ("from x in ", " select x"),
    ];

    private static readonly (string Open, string Close)[] Blocks =
    [
        ("{", "}"), ("if (true) ", ""), ("while (true) {", "}"), ("lock (Price.Zero) {", "}"), ("try {", "} finally { }"), ("void L() {", "}"), ("using (null) ", ""),
        ("foreach (var x in y) ", ""), ("class N {", "}"), ("namespace N {", "}"), (
            "[AiGenerated(\"x\")] class N {",
            "}"), ("switch (1) { case 1:", "}"), ("unsafe {", "}"),
    ];

    private readonly string _text;
    private readonly ImmutableArray<SyntaxToken> _tokens;
    private readonly ImmutableArray<AttributeArgumentListSyntax> _arguments;
    private readonly ImmutableArray<ExpressionSyntax> _expressions;
    private readonly ImmutableArray<SyntaxToken> _silent;

    public SourceChanges(string text, IEnumerable<string> silent)
    {
        _text = text;
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        _tokens = [.. root.DescendantTokens().Where(static token => token.Span.Length > 0)];
        _arguments = [.. root.DescendantNodes().OfType<AttributeArgumentListSyntax>().Where(static list => list.Arguments.Count > 0)];
        _expressions = [.. root.DescendantNodes().OfType<ExpressionSyntax>().Where(static node =>
            node is LiteralExpressionSyntax or IdentifierNameSyntax &&
            !node.Ancestors().Any(static outer => outer is UsingDirectiveSyntax or AttributeSyntax))];
        _silent = [.. Declarations.Named(root, silent).SelectMany(Declarations.CodeTokens)];
    }

    /// <summary>The kinds of change, each of which a run tries equally often.</summary>
    public static ImmutableArray<(string Name, Func<SourceChanges, Random, string> Make)> Kinds { get; } =
    [
        ("truncated", static (source, random) => source._text[..random.Next(source._text.Length)]),
        ("token deleted", static (source, random) => source.Deleted(source._tokens, random)),
        ("token deleted", static (source, random) => source.Deleted(source._silent.IsEmpty ? source._tokens : source._silent, random)),
        ("token duplicated", static (source, random) => source.Duplicated(source._tokens, random)),
        (
            "token duplicated",
            static (source, random) => source.Duplicated(source._silent.IsEmpty ? source._tokens : source._silent, random)),
        ("token swapped", static (source, random) => source.Swapped(source._silent.IsEmpty ? source._tokens : source._silent, random)),
        ("nested 500 deep", static (source, random) => source.Nested(random)),
        ("attribute arguments broken", static (source, random) => source.ArgumentsBroken(random)),
        ("mark inserted", static (source, random) => source.Inserted(Marks, random)),
        ("garbage inserted", static (source, random) => source.Inserted(Garbage, random)),
    ];

    private string Deleted(ImmutableArray<SyntaxToken> tokens, Random random)
    {
        var first = random.Next(tokens.Length);
        return tokens.Skip(first)
            .Take(random.Next(1, 4))
            .Reverse()
            .Aggregate(_text, static (text, token) => text.Remove(token.SpanStart, token.Span.Length));
    }

    private string Duplicated(ImmutableArray<SyntaxToken> tokens, Random random)
    {
        var token = Pick(tokens, random);
        return _text.Insert(token.Span.End, string.Concat(Enumerable.Repeat(" " + token.Text, random.Next(1, 4))));
    }

    private string Swapped(ImmutableArray<SyntaxToken> tokens, Random random)
    {
        var (one, other) = (Pick(tokens, random), Pick(tokens, random));
        var (first, second) = one.SpanStart < other.SpanStart ? (one, other) : (other, one);
        return first == second ? _text : _text.Remove(second.SpanStart, second.Span.Length).Insert(second.SpanStart, first.Text)
            .Remove(first.SpanStart, first.Span.Length).Insert(first.SpanStart, second.Text);
    }

    private string Nested(Random random)
    {
        if (random.Next(2) == 0)
        {
            var (open, close) = Nests[random.Next(Nests.Length)];
            return Around(Pick(_expressions, random).Span, open, close);
        }

        var (begin, end) = Blocks[random.Next(Blocks.Length)];
        var places = _tokens.Where(static token => token.RawKind is
            (int)SyntaxKind.SemicolonToken or (int)SyntaxKind.OpenBraceToken or (int)SyntaxKind.CloseBraceToken).ToImmutableArray();
        return Around(new TextSpan(Pick(places, random).Span.End, 0), begin, end);
    }

    private string Around(TextSpan span, string open, string close)
    {
        var depth = open == "List<" ? DepthOfTypes : Depth;
        return _text.Insert(span.End, string.Concat(Enumerable.Repeat(close, depth))).Insert(
            span.Start, string.Concat(Enumerable.Repeat(open, depth)));
    }

    private string ArgumentsBroken(Random random)
    {
        var tokens = Pick(_arguments, random).DescendantTokens().Where(static token => token.Span.Length > 0).ToImmutableArray();
        var token = Pick(tokens, random);
        return random.Next(4) switch
        {
            0 => _text.Remove(token.SpanStart, token.Span.Length),
            1 => _text.Remove(token.SpanStart, random.Next(token.Span.Length + 1)),
            2 => _text.Insert(token.SpanStart, Garbage[random.Next(Garbage.Length)]),
            _ => _text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, Pick(_tokens, random).Text),
        };
    }

    private string Inserted(string[] pieces, Random random) =>
        _text.Insert(Pick(_tokens, random).SpanStart, pieces[random.Next(pieces.Length)]);

    private static T Pick<T>(ImmutableArray<T> items, Random random) => items[random.Next(items.Length)];
}
