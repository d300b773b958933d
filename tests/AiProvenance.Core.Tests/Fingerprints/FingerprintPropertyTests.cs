using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;
using CsCheck;

namespace AiProvenance.Core.Tests.Fingerprints;

public class FingerprintPropertyTests
{
    private static readonly Gen<string> Token = Gen.OneOf(
        "a", "@b", "public", "größe", "1", "0x1F", "1.5e3", "\"s\"", "'c'", "@\"v\nw\"", "\"\"\"r\"\"\"", "$\"t{x}u\"", "(", ")", "[", "]",
        "{", "}", ";", ",", ".", "=", "<", ">", "?", ":", "*", "!", "++", "--", "&&");

    private static readonly Gen<string> Gap = Gen.OneOf(
        " ", "\n", "\r\n", "\r", "\t ", " // it's\n", "/* \" \n */", "\n#region a\n", "\n#endregion\n", "\n#pragma b\n", "\u3000", "\n///<c>\n");

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "\"",
            "'",
            "$\"",
            "@\"",
            "$@\"",
            "\"\"\"",
            "$$\"\"\"",
            "{",
            "}",
            "{{",
            ":",
            "\\",
            "/*",
            "*/",
            "//",
            "\n",
            "#if A\n",
            "\n#else\n",
            "\n#endif\n", "\n#elif B\n", "[", "]", "(", ")", "[AiGuidance]", "HumanVerified", "switch", "=>", "a", "1", "\ud83d").Array[0, 60].Select(string.Concat));

    [Fact]
    public void What_stands_between_tokens_does_not_matter() =>
        Gen.Select(Token, Gap, Gap).Array[1, 40].Sample(pieces =>
            TextOf(string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2)))
            == TextOf(string.Concat(pieces.Select(piece => piece.Item1 + piece.Item3))));

    [Fact]
    public void Changing_any_token_changes_the_text() =>
        Gen.Select(Token.Array[1, 30], Gen.Int[0, 29], Token).Sample((tokens, index, other) =>
        {
            var changed = (string[])tokens.Clone();
            changed[index % tokens.Length] = other;
            return tokens.SequenceEqual(changed) || TextOf(string.Join(' ', tokens)) != TextOf(string.Join(' ', changed));
        });

    [Fact]
    public void Any_text_can_be_lexed_and_any_place_looked_up() =>
        Gen.Select(Garbage, Gen.Int[0, 200], Gen.Int[0, 200], Gen.Enum<DeclarationStart>()).Sample((text, position, length, start) =>
        {
            var source = LexedSource.Lex(text);
            position = Math.Min(position, text.Length);
            var declaration = source.ReadDeclaration(new(position, Math.Min(position + length, text.Length), start));
            _ = source.IsInConditionalRegion(position);
            return declaration.Tokens.Count() == declaration.TokenCount;
        });

    [Fact]
    public void No_character_but_white_space_comments_directives_and_own_attributes_is_lost() =>
        Gen.OneOf("a", "1", ".", "\"", "'", "$\"", "@\"", "{", "}", ":", "+", "\\", "$", "@", "\u0007").Array[0, 40]
            .Select(string.Concat)
            .Sample(text =>
            string.Concat(MarkedSource.TokensOf(text)) == text);

    private static string TextOf(string text) => Fingerprint.Compute("M:C.M", [new(MarkedSource.WholeText(text), [])], []).Text;
}
