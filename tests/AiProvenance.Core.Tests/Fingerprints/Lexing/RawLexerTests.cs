namespace AiProvenance.Core.Tests.Fingerprints.Lexing;

public class RawLexerTests
{
    [Theory]
    [InlineData("int x", "int x")]
    [InlineData("@class", "@class")]
    [InlineData("\\u0041b", "\\u0041b")]
    [InlineData("größe π _1", "größe π _1")]
    [InlineData("a\uFEFFb", "a\uFEFFb")]
    [InlineData("\uFEFFa\u00A0b\u3000c", "a b c")]
    public void Words_are_letters_digits_and_escapes(string text, string tokens) => AssertTokens(text, tokens);

    [Theory]
    [InlineData("1_000", "1_000")]
    [InlineData("0xFFul", "0xFFul")]
    [InlineData("0xE+1", "0xE + 1")]
    [InlineData("0b1010_0001", "0b1010_0001")]
    [InlineData("1.5e-3f", "1.5e-3f")]
    [InlineData("2E+10", "2E+10")]
    [InlineData("1e5", "1e5")]
    [InlineData("1..2", "1 . . 2")]
    [InlineData(".5m", ". 5m")]
    [InlineData("1.ToString()", "1 . ToString ( )")]
    [InlineData("1.5.ToString()", "1.5 . ToString ( )")]
    [InlineData("x[^1..]", "x [ ^ 1 . . ]")]
    public void Numbers_end_where_members_and_ranges_begin(string text, string tokens) => AssertTokens(text, tokens);

    [Theory]
    [InlineData("a>>=b", "a > > = b")]
    [InlineData("List<List<int>>x", "List < List < int > > x")]
    [InlineData("a ?? b?.c", "a ? ? b ? . c")]
    [InlineData("x=>y", "x = > y")]
    [InlineData("a::b", "a : : b")]
    public void Operators_are_one_character_each(string text, string tokens) => AssertTokens(text, tokens);

    [Theory]
    [InlineData("x++ + y", "x ++ + y")]
    [InlineData("x + ++y", "x + ++ y")]
    [InlineData("- -x", "- - x")]
    [InlineData("--x", "-- x")]
    [InlineData("a---b", "a -- - b")]
    [InlineData("a & &b", "a & & b")]
    [InlineData("a &&b", "a && b")]
    public void Doubled_operators_that_mean_something_else_when_apart_are_one_token(string text, string tokens) =>
        AssertTokens(text, tokens);

    [Theory]
    [InlineData("a // b\nc", "a c")]
    [InlineData("a /* b\n * c */ d", "a d")]
    [InlineData("/// <summary>b</summary>\na", "a")]
    [InlineData("/** b */ a", "a")]
    [InlineData("a /* open", "a")]
    [InlineData("a // b\u2028c", "a c")]
    public void Comments_are_left_out(string text, string tokens) => AssertTokens(text, tokens);

    [Theory]
    [InlineData("#region it's /* here\na\n#endregion", "a")]
    [InlineData("#pragma warning disable CS0001\na", "a")]
    [InlineData("#nullable enable\n#line 5 \"x\"\na", "a")]
    [InlineData("#!/usr/bin/env dotnet\n#:package X@1\n#r \"x\"\na", "a")]
    [InlineData("#error don't\n#warning don't\na", "a")]
    [InlineData("#iffy\n#if\\u0041\n#\na", "a")]
    public void Other_directives_are_left_out(string text, string tokens) => AssertTokens(text, tokens);

    [Theory]
    [InlineData("  # if  A && ( B||!C ) // why\na\n #endif//x\n", "#if A&&(B||!C)", "a", "#endif")]
    [InlineData("#if A\na\n# elif B\nb\n#else\nc\n#endif", "#if A", "a", "#elif B", "b", "#else", "c", "#endif")]
    [InlineData("#define A // x\n# undef  B\na", "#define A", "#undef B", "a")]
    [InlineData("#if(A)\na\n#endif", "#if (A)", "a", "#endif")]
    [InlineData("a #if b\nc", "a", "#", "if", "b", "c")]
    [InlineData("/* a */ #if b\nc", "#", "if", "b", "c")]
    public void Conditional_directives_are_one_token_each(string text, params string[] tokens) =>
        Assert.Equal(tokens, MarkedSource.TokensOf(text));

    [Fact]
    public void A_group_of_empty_branches_is_left_out() =>
        AssertTokens("""
            a
            #if A
            #region b
            #elif B // c
            #if C
            #endif
            #else
            // d
            #endif
            e
            """, "a e");

    [Fact]
    public void Inactive_prose_does_not_swallow_the_directive_behind_it() =>
        Assert.Equal(
            ["a", "#if NEVER", "don", "'t \"say", "\"so,", "$\"", "{", "or", "#else", "b", "#endif", "c"],
            MarkedSource.TokensOf("a\n#if NEVER\ndon't \"say\n\"so,\n$\"{ or\n#else\nb\n#endif\nc"));

    [Theory]
    [InlineData("/* open")]
    [InlineData("@\"open")]
    [InlineData("\"\"\"\nopen")]
    [InlineData("$@\"open {a} b")]
    public void Where_inactive_text_hides_a_directive_the_rest_of_the_file_is_one_token(string open) =>
        Assert.Equal(
            ["a", "#if NEVER", "b", open + "\n#endif\ncode(); // \"*/"],
            MarkedSource.TokensOf("a\n#if NEVER\nb " + open + "\n#endif\ncode(); // \"*/"));

    [Fact]
    public void Where_inactive_text_hides_a_whole_group_the_file_goes_on_behind_it() =>
        Assert.Equal(
            ["#if A", "@\"\n#if B\n#else\n#endif\n\"", "#endif", "a"],
            MarkedSource.TokensOf("#if A\n@\"\n#if B\n#else\n#endif\n\"\n/*\n#if B\n#endif\n*/\n#endif\na"));

    [Fact]
    public void Outside_conditional_regions_text_that_looks_like_directives_is_text() =>
        Assert.Equal(
            ["@\"\n#if A\n\"", "\"\"\"\n#endif\n\"\"\"", "a"],
            MarkedSource.TokensOf("@\"\n#if A\n\" \"\"\"\n#endif\n\"\"\" /*\n#if B\n*/ a"));

    private static void AssertTokens(string text, string tokens) => Assert.Equal(tokens.Split(' '), MarkedSource.TokensOf(text));
}
