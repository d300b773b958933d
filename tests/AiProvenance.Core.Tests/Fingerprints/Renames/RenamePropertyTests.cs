using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;
using CsCheck;

namespace AiProvenance.Core.Tests.Fingerprints.Renames;

public class RenamePropertyTests
{
    private const string Identity = "M:Shop.Money.Total(Shop.Money)";
    private static readonly Rename PriceToMoney = Rename.Parse(["Price=Money"], out _)!;

    // Names in all their spellings among what is none.
    private static readonly Gen<string> Token = Gen.OneOf(
        "Price", "Money", "Price", "Money", "@Price", "@Money", "Pric\\u0065", "Mon\\u0065y", "a", "b", "Prices",
        "1", "2", "\"Price\"", "\"Money\"", "'P'", "$\"-Price{Price}{Money:-Price}\"", "$\"-Money{Money:-Money}\"",
        "@\"Money\"", "(", ")", "[", "]", "{", "}", ".", "=", ";", "-");

    private static readonly Gen<string> OtherToken = Token.Where(
        static token => token is not ("Price" or "@Price" or "Pric\\u0065") && !token.Contains("{Price", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_proven_of_a_text_that_differs_otherwise() =>
        Gen.Select(Token.Array[0, 12], Token.Array[0, 12]).Sample(
            static (then, now) => AssertTrue(then, now), iter: 10_000);

    [Fact]
    public void Nothing_is_proven_after_an_edit_besides_the_rename() =>
        Gen.Select(OtherToken.Array[1, 20], Gen.Int[0, 19], Gen.Int[0, 3], Token).Sample(
            static (now, place, edit, token) => AssertTrue(Edit(PutBack(now), place % now.Length, edit, token), now), iter: 10_000);

    [Fact]
    public void A_rename_is_proven_of_any_text() => Gen.Select(OtherToken.Array[0, 20], Gen.Bool).Sample(
        static (now, withAt) => Assert.Equal(RenameProof.Whole, Prove(PutBack(now, withAt ? "@Price" : "Price"), now)), iter: 5_000);

    // Held against a second way to say it: the text is the same, or each new name in it was the old one and both stood nowhere else.
    private static void AssertTrue(string[] then, string[] now)
    {
        if (Prove(then, now) == RenameProof.None || Part(then).Text.Tokens.SequenceEqual(Part(now).Text.Tokens))
            return;
        var (before, today) = (Names(then), Names(now));
        Assert.Equal(today.Select(static name => name == "Money" ? "Price" : name), before);
        Assert.DoesNotContain("Price", today);
    }

    private static RenameProof Prove(string[] then, string[] now) => PriceToMoney.Prove(
        Identity, [Part(now)], [], [Fingerprint.Compute("M:Shop.Price.Total(Shop.Price)", [Part(then)], [])]);

    private static string[] PutBack(string[] now, string name = "Price") => [.. now.Select(token => token switch
    {
        "Money" or "@Money" or "Mon\\u0065y" => name,
        "$\"-Money{Money:-Money}\"" => "$\"-Money{" + name + ":-Money}\"",
        _ => token,
    })];

    private static string[] Edit(string[] text, int place, int edit, string token) => edit switch
    {
        0 => [.. text[..place], token, .. text[(place + 1)..]],
        1 => [.. text[..place], token, .. text[place..]],
        2 => [.. text[..place], .. text[(place + 1)..]],
        _ => [.. text[..place], .. text[place..].Reverse()],
    };

    private static List<string> Names(string[] text) =>
        [.. Part(text).Text.Tokens.Select(
            static token => token[0] is '"' or '\'' ? token : token.Replace("\\u0065", "e", StringComparison.Ordinal).TrimStart('@'))];

    private static DeclarationPart Part(string[] text) => new(MarkedSource.WholeText(string.Join(' ', text)), []);
}
