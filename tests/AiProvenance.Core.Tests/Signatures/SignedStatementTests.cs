using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using CsCheck;

namespace AiProvenance.Core.Tests.Signatures;

public sealed class SignedStatementTests
{
    private const string Code = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";

    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "Z", " ", "%", "0041", "\n", "\r", "\t", "\u0085", "\u2028", "\u200B", "\u00A0", "\u202E", "ß", "李", "*", "-", ":",
        "reviewer: ", "\nreviewer: eve@contoso.com", "\U0001F600", "\uD83D", "@", ".", "\0");

    private static readonly Gen<string> Word = Piece.Array[0, 6].Select(string.Concat);

    private static readonly Gen<(string Identity, Verification Verification)> Any = Gen.Select(
        Word,
        Word,
        Gen.OneOf("2026-11-30", "2026-11-29", "2026-11-30\n", "30.11.2026"),
        Gen.OneOf(Code, Code + " , " + Code, Code + "," + Code, "1:A.B", "\n" + Code),
        Gen.OneOf<string?>(null, "pricing", "-", "*", "", " pricing", "pricing\nticket: X"),
        Gen.OneOf(Word, Gen.Const((string)null!)),
        static (identity, by, on, code, zone, ticket) =>
            ("M:" + identity, new Verification(by, on) { Fingerprint = code, Zone = zone, Ticket = ticket }));

    [Theory]
    [InlineData("ada@contoso.com\nzone: checkout", "U+000A")]
    [InlineData("ada@contoso.com\r", "U+000D")]
    [InlineData("ada\u2028@contoso.com", "U+2028")]
    [InlineData("ada\u200B@contoso.com", "U+200B")]
    [InlineData("ada\u202E@contoso.com", "U+202E")]
    [InlineData("ada\u00A0@contoso.com", "U+00A0")]
    [InlineData(" ada@contoso.com", "begins or ends with a space")]
    [InlineData("ada@contoso.com ", "begins or ends with a space")]
    [InlineData("  ", "states no reviewer")]
    [InlineData(null, "states no reviewer")]
    public void A_reviewer_that_could_look_like_another_is_not_signed(string? reviewer, string problem) =>
        Assert.Contains(problem, Refuse(new Verification(reviewer, "2026-11-30") { Fingerprint = Code }), StringComparison.Ordinal);

    [Theory]
    [InlineData("PAY-1\nzone: checkout", "U+000A")]
    [InlineData("PAY\t1", "U+0009")]
    [InlineData("-", "means that there is none")]
    [InlineData(" PAY-1", "begins or ends with a space")]
    public void A_ticket_that_could_look_like_another_is_not_signed(string ticket, string problem) => Assert.Contains(
        problem,
        Refuse(new Verification("ada@contoso.com", "2026-11-30") { Fingerprint = Code, Ticket = ticket }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("Pricing")]
    [InlineData("pricing\nticket: PAY-1")]
    public void A_zone_that_no_policy_can_have_is_not_signed(string zone) => Assert.Contains(
        "names a Zone that no policy can have",
        Refuse(new Verification("ada@contoso.com", "2026-11-30") { Fingerprint = Code, Zone = zone }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-31", Code, "states no valid date")]
    [InlineData("2026-11-30\n", Code, "states no valid date")]
    [InlineData(null, Code, "states no valid date")]
    [InlineData("2026-11-30", null, "states no valid Fingerprint")]
    [InlineData("2026-11-30", "1:A.B", "states no valid Fingerprint")]
    public void A_verification_without_day_or_code_is_not_signed(string? on, string? code, string problem) =>
        Assert.Equal(problem, Refuse(new Verification("ada@contoso.com", on) { Fingerprint = code }));

    [Fact]
    public void No_two_different_verifications_have_one_text_and_every_text_has_seven_lines() => Gen.Select(Any, Any).Sample((one, other) =>
    {
        var first = SignedStatement.Of(one.Identity, one.Verification, out _);
        var second = SignedStatement.Of(other.Identity, other.Verification, out _);
        if (first is null || second is null)
            return true;
        return first.Text.Split('\n').Length == 8 && first.Text == second.Text == (first == second);
    }, iter: 20_000);

    [Fact]
    public void Every_line_that_is_written_can_be_read_and_is_one_line() => Any.Sample(any =>
    {
        if (SignedStatement.Of(any.Identity, any.Verification, out _) is not { } statement)
            return true;
        var line = new SignatureLine(statement, Given.Signature);
        var read = SignatureParser.Parse(line + "\n");
        return read.Errors.IsEmpty && read.Lines.Length == 1 && read.Lines[0].Value.Statement == statement &&
            line.ToString().Split(' ').Length == 7;
    }, iter: 20_000);

    [Theory]
    [InlineData("ada@contoso.com", "ada@contoso.com")]
    [InlineData("Ada Lovelace <ada@contoso.com>", "ada@contoso.com")]
    [InlineData("李雷", "李雷")]
    public void A_list_of_keys_has_people_by_their_addresses(string reviewer, string principal) => Assert.Equal(
        principal, SignedStatement.Of("M:A", new Verification(reviewer, "2026-11-30") { Fingerprint = Code }, out _)!.Principal);

    private static string Refuse(Verification verification)
    {
        Assert.Null(SignedStatement.Of("M:A", verification, out var problem));
        return problem!;
    }
}
