namespace AiProvenance.Core.Tests.Fingerprints.Lexing;

public class InterpolationTests
{
    [Theory]
    [InlineData("$\"\"", "$\"", "\"")]
    [InlineData("$\"a b\"", "$\"", "a b", "\"")]
    [InlineData("$\"a{ b /* c */ }d\"", "$\"", "a", "{", "b", "}", "d", "\"")]
    [InlineData("$\"{{a}}{b}\"", "$\"", "{{a}}", "{", "b", "}", "\"")]
    [InlineData("$\"{{{a}}}\"", "$\"", "{{", "{", "a", "}", "}}", "\"")]
    [InlineData("$\"\\\"{a}\\\\\"", "$\"", "\\\"", "{", "a", "}", "\\\\", "\"")]
    [InlineData("$@\"a\"\"\\{b}\"", "$@\"", "a\"\"\\", "{", "b", "}", "\"")]
    [InlineData("@$\"a\n{b}\"", "@$\"", "a\n", "{", "b", "}", "\"")]
    [InlineData("$\"\"\"a \"b\" {c}\"\"\"", "$\"\"\"", "a \"b\" ", "{", "c", "}", "\"\"\"")]
    [InlineData("$$\"\"\"{a}{{b}}{{{c}}}\"\"\"", "$$\"\"\"", "{a}", "{{", "b", "}}", "{", "{{", "c", "}}", "}", "\"\"\"")]
    public void Text_and_holes_are_tokens_of_their_own(string text, params string[] tokens) =>
        Assert.Equal(tokens, MarkedSource.TokensOf(text));

    [Theory]
    [InlineData("$\"{a:N2 }\"", "$\"", "{", "a", ":", "N2 ", "}", "\"")]
    [InlineData("$\"{a , -5 :x}\"", "$\"", "{", "a", ",", "-", "5", ":", "x", "}", "\"")]
    [InlineData("$\"{(a ? b : c):x}\"", "$\"", "{", "(", "a", "?", "b", ":", "c", ")", ":", "x", "}", "\"")]
    [InlineData("$\"{a:hh\\:mm}\"", "$\"", "{", "a", ":", "hh\\:mm", "}", "\"")]
    [InlineData("$@\"{a:b\"\"c}\"", "$@\"", "{", "a", ":", "b\"\"c", "}", "\"")]
    public void Alignment_is_code_and_a_format_is_text(string text, params string[] tokens) =>
        Assert.Equal(tokens, MarkedSource.TokensOf(text));

    [Theory]
    [InlineData("$\"{a[\"}\"]}\"", "$\"", "{", "a", "[", "\"}\"", "]", "}", "\"")]
    [InlineData("$\"{$\"{a}\"}\"", "$\"", "{", "$\"", "{", "a", "}", "\"", "}", "\"")]
    [InlineData("$\"{f(x => { return '}'; })}\"", "$\"", "{", "f", "(", "x", "=", ">", "{", "return", "'}'", ";", "}", ")", "}", "\"")]
    [InlineData("$\"{a switch { 1 => 2 }}\"", "$\"", "{", "a", "switch", "{", "1", "=", ">", "2", "}", "}", "\"")]
    [InlineData("$\"{a\n// b\n+ c}\"", "$\"", "{", "a", "+", "c", "}", "\"")]
    public void Holes_are_lexed_as_code(string text, params string[] tokens) => Assert.Equal(tokens, MarkedSource.TokensOf(text));

    [Theory]
    [InlineData("$\"a\nb", "$\"", "a", "b")]
    [InlineData("$\"a{b}c\nd", "$\"", "a", "{", "b", "}", "c", "d")]
    [InlineData("$\"{a:b\nc", "$\"", "{", "a", ":", "b", "c")]
    public void Unterminated_text_ends_with_its_line(string text, params string[] tokens) =>
        Assert.Equal(tokens, MarkedSource.TokensOf(text));
}
