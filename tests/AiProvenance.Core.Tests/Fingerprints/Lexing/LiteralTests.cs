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

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Line_breaks_in_literals_become_line_feeds(string lineBreak) =>
        Assert.Equal(["@\"a\n\nb\"", "\"\"\"\nc\n\"\"\""],
            MarkedSource.TokensOf($"@\"a{lineBreak}{lineBreak}b\" \"\"\"{lineBreak}c{lineBreak}\"\"\""));

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
