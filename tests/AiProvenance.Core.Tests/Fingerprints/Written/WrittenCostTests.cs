using System.Text;
using AiProvenance.Core.Fingerprints;
using CsCheck;

namespace AiProvenance.Core.Tests.Fingerprints.Written;

public sealed class WrittenCostTests
{
    private static readonly string[] Pieces =
    [
        "class C", "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "=", "=>", "namespace N", "enum E", "record R", "delegate",
        "operator", "int M", "this", "event", "get", "implicit", "\n#if A\n", "\n#else\n", "\n#endif\n", "~", "\"", "@x",
        "\\u0041", "extension", "using",
    ];

    [Theory]
    [InlineData("int a = b < c, ")]
    [InlineData("class C { ")]
    [InlineData("namespace N { ")]
    [InlineData("a<")]
    [InlineData("(")]
    [InlineData("} ")]
    [InlineData("int M(int a) { } ")]
    [InlineData("delegate int D<T>")]
    [InlineData("enum E { A, ")]
    [InlineData("\n#if A\nint M() {\n#endif\n}")]
    [InlineData("operator ")]
    [InlineData("using a.b ")]
    [InlineData("[A] ")]
    public void Any_pattern_repeated_is_read_in_linear_time(string pattern)
    {
        var small = LexedSource.Lex(Repeat(pattern, 40_000));
        var large = LexedSource.Lex(Repeat(pattern, 160_000));
        var growth = Cost.Growth(small, large, static source => _ = source.ListDeclarations());
        Assert.InRange(growth, 0, 10);
    }

    [Fact]
    public void Any_text_gets_an_answer() => Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(
        pieces =>
        {
            var text = string.Join(" ", pieces.Select(piece => Pieces[piece]));
            var source = LexedSource.Lex(text);
            foreach (var declaration in source.ListDeclarations())
            {
                Assert.InRange(declaration.Anchor.Position, 0, text.Length);
                Assert.InRange(declaration.Anchor.End, declaration.Anchor.Position, text.Length);
                _ = source.ReadDeclaration(declaration.Anchor).TokenCount;
            }
        },
        iter: 20_000,
        seed: "0N0XIzNsQ0O2");

    private static string Repeat(string pattern, int length)
    {
        var text = new StringBuilder(length + pattern.Length);
        while (text.Length < length)
            _ = text.Append(pattern);
        return text.ToString();
    }
}
