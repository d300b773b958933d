namespace AiProvenance.Core.Tests.Fingerprints.Lexing;

public class LiteralTests
{
    [Theory]
    [InlineData("""'a'""")]
    [InlineData("""'"'""")]
    [InlineData("""'\''""")]
    [InlineData("""'\\'""")]
    [InlineData("""'\u0027'""")]
    [InlineData("\"\"")]
    [InlineData("\"a b // c /* d\"")]
    [InlineData("""
        "a\"b"
        """)]
    [InlineData("""
        "a\\"
        """)]
    [InlineData("\"a\"u8")]
    [InlineData("\"a\"U8")]
    [InlineData("@\"a\\\"")]
    [InlineData("@\"a\"\"b\"")]
    [InlineData("@\"\"")]
    [InlineData("@\"\"\"a\"\"\"")]
    [InlineData("@\"a\nb\"u8")]
    [InlineData("\"\"\"a \"b\" \\ \"\"\"")]
    [InlineData("\"\"\"\"a \"\"\" b\"\"\"\"u8")]
    public void A_literal_is_one_token(string literal) =>
        Assert.Equal(["x", literal, "y"], MarkedSource.TokensOf("x " + literal + " y"));

    [Theory]
    [InlineData("\"open", "\"open")]
    [InlineData("'open", "'open")]
    [InlineData("\"open\\", "\"open\\")]
    [InlineData("\"\"\"open", "\"\"\"open")]
    public void An_unterminated_literal_ends_with_its_line(string text, string token) =>
        Assert.Equal([token, "x"], MarkedSource.TokensOf(text + "\r\nx"));

    /// <summary>Literals that may go over several lines; <c>~</c> stands where they break.</summary>
    public static TheoryData<string> LiteralsOverLines =>
    [
        "@\"a~b\"",
        "@\"a~b\"u8",
        "\"\"\"~  a~  b~  \"\"\"",
        "\"\"\"~  a~  b~  \"\"\"u8",
        "$@\"a~b{x}\"",
        "@$\"{x}a~b\"",
        "$@\"{x:a~b}\"",
        "$\"\"\"~  a~  b{x}~  \"\"\"",
        "$$\"\"\"~  {a}{{x}}~  b~  \"\"\"",
        "$\"{f(@\"a~b\")}\"",
        "$\"{f(\"\"\"~  a~  b~  \"\"\")}\"",
        "#if A\nf(@\"a~b\");\n#endif",
        "#if A\n/* \n#else\n*/ @\"a~b\"",
    ];

    [Theory]
    [MemberData(nameof(LiteralsOverLines))]
    public void CR_LF_in_a_literal_is_the_same_as_LF(string literal) => Assert.Equal(
        MarkedSource.TokensOf(literal.Replace("~", "\n", StringComparison.Ordinal)),
        MarkedSource.TokensOf(literal.Replace("~", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(LiteralsOverLines))]
    public void Every_other_line_break_in_a_literal_is_text(string literal)
    {
        string[] breaks = ["\n", "\r", "\u0085", "\u2028", "\u2029", "\n\r", "\r\r\n", "\n\n", "\r\r", "\u2028\n"];
        var texts = breaks.Select(lineBreak => string.Join(
            '|', MarkedSource.TokensOf(literal.Replace("~", lineBreak, StringComparison.Ordinal))));
        Assert.Equal(breaks.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(LiteralsOverLines))]
    public void One_line_break_among_several_is_text_as_well(string literal)
    {
        var places = Enumerable.Range(0, literal.Length).Where(at => literal[at] == '~').ToList();
        var texts = places
            .Select(place => string.Concat(literal.Select((c, at) => at == place ? "\u2028" : c == '~' ? "\n" : c.ToString())))
            .Append(literal.Replace('~', '\n'))
            .Select(text => string.Join('|', MarkedSource.TokensOf(text)));
        Assert.Equal(places.Count + 1, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("\n", "\n")]
    [InlineData("\r", "\r")]
    [InlineData("\u0085", "\u0085")]
    [InlineData("\u2028", "\u2028")]
    [InlineData("\u2029", "\u2029")]
    public void A_line_break_in_a_literal_stays_but_for_CR_LF(string lineBreak, string text) =>
        Assert.Equal([$"@\"a{text}{text}b\"", $"\"\"\"{text}c{text}\"\"\""],
            MarkedSource.TokensOf($"@\"a{lineBreak}{lineBreak}b\" \"\"\" {lineBreak} c{lineBreak} \"\"\""));

    [Fact]
    public void The_indentation_of_a_raw_string_is_left_out() =>
        Assert.Equal(["\"\"\"\na\n  b\n\nc\n\"\"\"", "x"],
            MarkedSource.TokensOf("\"\"\"  \n    a\n      b\n\n    c\n    \"\"\" x"));

    [Fact]
    public void Moving_a_raw_string_with_its_code_changes_nothing() =>
        Assert.Equal(
            MarkedSource.TokensOf("x = $$\"\"\"\n  a {{b}}\n    c\n  {{\"\"\"\n    d\n     e\n    \"\"\"}}\n  \"\"\";"),
            MarkedSource.TokensOf("x = $$\"\"\"\n\t\ta {{b}}\n\t\t  c\n\t\t{{\"\"\"\n\td\n\t e\n\t\"\"\"}}\n\t\t\"\"\";"));

    [Fact]
    public void Moving_a_line_within_a_raw_string_changes_its_text() =>
        Assert.NotEqual(
            MarkedSource.TokensOf("\"\"\"\n  a\n  b\n  \"\"\""),
            MarkedSource.TokensOf("\"\"\"\n  a\n   b\n  \"\"\""));

    [Fact]
    public void The_indentation_of_a_verbatim_string_is_its_value() =>
        Assert.Equal(["@\"a\n  b\""], MarkedSource.TokensOf("@\"a\n  b\""));
}
