using System.Globalization;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>
/// Sources changed at random, read by the fingerprint's own lexer and by the compiler: where the fingerprint sees no difference, the
/// compiler sees none. <c>AIPROVENANCE_MUTANTS</c> in the environment sets how many, for a longer run by hand.
/// </summary>
public sealed class LexerMutantTests(ITestOutputHelper output)
{
    private const int Usual = 20_000;

    // Everything that a lexer may trip over: what opens and closes literals, comments, holes and directives, and what counts as a line's
    // end.
    private static readonly string[] Pieces =
    [
        "\"", "'", "\\", "@", "$", "{", "}", "{{", "}}", "\"\"\"", "$\"", "@\"", "$@\"", "$$\"\"\"", "//", "/*", "*/", "#", "\n#if A\n", "\n#else\n", "\n#endif\n",
        "\n#line 3\n", "\n#region a\n", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", " ", "\t", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\0", "a", "1", ".", ";", ":", ",",
        "(", ")", "[", "]", "<", ">", "=", "+", "-", "&", "|", "?", "!", "\\u0061", "u8", "e1", "0x", "_", "é", "\uD800", "[AiGenerated]", "[AiProvenance.HumanVerified(\"a\")]",
    ];

    private static readonly string[] Sources =
    [
        "class C { int M(int a) => a + 1; string N => \"x\\ty\"; char O => '\\''; }",
        "class C { string M(int a) => $\"a{a + 1:N2}b{{c}}\" + @\"v\"\"w\n x\" + $@\"y{a}\"\"z\"; }",
        "class C { string M(int a) => \"\"\"\n    raw \"quoted\"\n      more\n    \"\"\" + $$\"\"\"one {{a}} {b}\"\"\"; }",
        "class C {\n#if A\n  int M() => 1; // one\n#elif B\n  int M() => 2; /* two */\n#else\n  int M() => 3;\n#endif\n}",
        "using AiProvenance;\n[AiGenerated(\"x\"), System.Obsolete]\nclass C { [HumanVerified(\"a\", \"b\")] int M() { var d = 1.5e-3f; return (int)(d * 0x1F) >> 2; } }",
        "class C { object M(object o) => o switch { int and > 1 or < -1 => $\"{o}\", string { Length: 1 } s => s + 'c', _ => new[] { 1, 2 } }; }",
        "class C { System.Func<int, int> F = static x => { int y = x; y++; return y-- - -x; }; int? G(C? c) => c?.F(1) ?? 2; }",
    ];

    private static readonly CSharpParseOptions[] Symbols =
    [
        new(LanguageVersion.Preview), new(LanguageVersion.Preview, preprocessorSymbols: ["A"]), new(
            LanguageVersion.Preview, preprocessorSymbols: ["B"]),
    ];

    [Fact]
    public void No_change_of_meaning_hides_under_an_equal_text()
    {
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("AIPROVENANCE_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;
        var originals = Sources.Select(static source => (Source: source, Text: TextOf(source), Meaning: MeaningOf(source))).ToList();
        Assert.All(originals, static original => Assert.NotNull(original.Meaning));
        int equal = 0, valid = 0;
        Parallel.For(0, count, number =>
        {
            var (source, text, meaning) = originals[number % originals.Count];
            var mutant = Mutate(source, new PCG((uint)number, 20261130));
            if (TextOf(mutant) != text)
                return;
            Interlocked.Increment(ref equal);

            // What the compiler refuses is no code.
            if (MeaningOf(mutant) is not { } now)
                return;
            Interlocked.Increment(ref valid);
            Assert.True(now == meaning, $"mutant {number}:\n{mutant}\n{Difference(meaning!, now)}");
        });

        output.WriteLine($"{count} mutants, {equal} with an equal text, {valid} of these compile and mean the same");
        Assert.True(valid > count / 100, $"{valid} of {count}");
    }

    private static string Difference(string before, string after)
    {
        var (was, now) = (before.Split('\u0001'), after.Split('\u0001'));
        var at = was.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"token {at}: {was.ElementAtOrDefault(at)} | {now.ElementAtOrDefault(at)}";
    }

    private static string Mutate(string source, PCG random)
    {
        for (var changes = 1 + random.Next(2); changes > 0; changes--)
        {
            var at = (int)random.Next((uint)source.Length);
            var piece = Pieces[random.Next((uint)Pieces.Length)];
            source = random.Next(4) switch
            {
                0 => source.Remove(at, 1),
                1 => source.Remove(at, 1).Insert(at, piece),
                _ => source.Insert(at, piece),
            };
        }

        return source;
    }

    private static string TextOf(string source) => Fingerprint.Compute(
        "T:C", [new(LexedSource.Lex(source).ReadDeclaration(new(0, source.Length, DeclarationStart.AtAnchor)), [])], []).Text;

    // CR LF within a literal counts as LF: checkouts differ by it. Under each set of symbols, what the compiler takes of a source: tokens
    // and the values of literals; null where it refuses the source.
    private static string? MeaningOf(string source)
    {
        var meaning = new System.Text.StringBuilder();
        foreach (var options in Symbols)
        {
            var tree = CSharpSyntaxTree.ParseText(source, options);
            if (tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                return null;
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (!IsOfStatement(token))
                    _ = meaning.Append(token.Kind()).Append(' ').Append(ValueOf(token)).Append('\u0001');
            }
        }

        return meaning.ToString();
    }

    private static string ValueOf(SyntaxToken token) =>
        (token.Value as string ?? token.Text).Replace("\r\n", "\n", StringComparison.Ordinal);

    // This package's own statements are no part of the code, with the list and the comma that they leave behind.
    private static bool IsOfStatement(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.AttributeListSyntax>() is { } list &&
        (list.Attributes.All(IsStatement) ||
            list.Attributes.Any(attribute => IsStatement(attribute) && attribute.FullSpan.Contains(token.Span)) ||
            (token.IsKind(SyntaxKind.CommaToken) && token.Parent == list && list.Attributes.Any(IsStatement)));

    private static bool IsStatement(Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax attribute) =>
        attribute.Name.ToString().Replace("AiProvenance.", "", StringComparison.Ordinal) is
            "AiGenerated" or "AiAssisted" or "AiGuidance" or "HumanAuthored" or "PendingReview" or "HumanVerified";
}
