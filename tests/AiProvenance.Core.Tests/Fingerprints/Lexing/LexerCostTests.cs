using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints.Lexing;

public class LexerCostTests
{
    private const string Method = """

            /// <summary>Adds one.</summary>
            [Foo(1), HumanVerified("ann@example.org", "2026-01-02", Fingerprint = "x")]
            public int Add(int x)
            {
        #if DEBUG
                Console.WriteLine($"adding {x:N2} to {new[] { 1, 2 }}");
        #endif
                return x + 1; // one
            }

        """;

    [Fact]
    public void Ordinary_code_is_lexed_in_linear_time() => AssertLinear(Method, 100_000);

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("$")]
    [InlineData("$\"{")]
    [InlineData("$\"{a:")]
    [InlineData("$\"\"\"{\n")]
    [InlineData("$@\"{\"")]
    [InlineData("\"\"\" ")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[")]
    [InlineData("[AiGuidance]")]
    [InlineData("[AiGuidance")]
    [InlineData("(]")]
    [InlineData("#if A\n")]
    [InlineData("#endif\n")]
    [InlineData("#else\n")]
    [InlineData("#if A\n[AiGuidance]\n")]
    [InlineData("#if A\n[AiGuidance]\n#endif\n")]
    [InlineData("#if A\n(\n#else\n[\n#endif\n")]
    [InlineData("/*")]
    [InlineData("#if A\n/*\n#if B\n")]
    [InlineData("\\u0041")]
    [InlineData("@")]
    [InlineData("1.")]
    [InlineData("\n#")]
    [InlineData("\r")]
    [InlineData("\"\"\"\n \r")]
    [InlineData("$@\"{@\"\u2028")]
    public void Any_pattern_repeated_is_lexed_in_linear_time(string pattern) => AssertLinear(pattern, 40_000);

    [Fact]
    public void Deep_nesting_ends_where_it_should()
    {
        var text = Repeat("$\"{(", 4 * 5000) + "x" + Repeat(")}\"", 3 * 5000) + " y";
        Assert.Equal(5000 * 6 + 2, MarkedSource.TokensOf(text).Length);
    }

    [Fact]
    public void A_literal_of_a_hundred_thousand_characters_is_one_token() =>
        Assert.Equal(100_002, Assert.Single(MarkedSource.TokensOf('"' + new string('a', 100_000) + '"')).Length);

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    // Eight times the text: a quadratic reading of it takes 64 times as long.
    private static void AssertLinear(string pattern, int length) => Assert.InRange(
        Cost.Growth(Repeat(pattern, length), Repeat(pattern, 8 * length), Read), 0, 24);

    private static void Read(string text)
    {
        var source = LexedSource.Lex(text);
        foreach (var start in Enum.GetValues<DeclarationStart>())
            _ = source.ReadDeclaration(new(text.Length - 1, text.Length, start)).TokenCount;
    }
}
