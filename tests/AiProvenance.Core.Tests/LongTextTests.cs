using AiProvenance.Core.Baselines;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Tests.Verdicts;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests;

/// <summary>Whatever somebody writes into a policy, a baseline or an attribute is read in a time that grows with its length.</summary>
public sealed class LongTextTests
{
    // Eight times the text: a reading that goes over it again for each character takes 64 times as long.
    private const double Linear = 24;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData(" ")]
    [InlineData("#")]
    [InlineData("a\n")]
    [InlineData("a = b\n")]
    [InlineData("[\n")]
    [InlineData("[zone a]\n")]
    [InlineData("[zone a]\nnamespaces = A, B\n")]
    [InlineData("\u2028")]
    public void A_policy(string piece) => AssertLinear(piece, 40_000, text => PolicyParser.Parse(text));

    [Theory]
    [InlineData("namespaces = ", "A.")]
    [InlineData("namespaces = ", "A, ")]
    [InlineData("namespaces = ", "A,")]
    [InlineData("namespaces = ", "(")]
    [InlineData("namespaces = ", "**.")]
    [InlineData("symbols = ", "M:A(B{C},D),")]
    [InlineData("symbols = M:", "A{")]
    [InlineData("reviewers = ", "a@b, ")]
    [InlineData("reviewers = ", "*,")]
    [InlineData("reviewers = ", " #")]
    [InlineData("reviewers = ", "é")]
    [InlineData("required_reviews = ", "1")]
    [InlineData("criteria = ", "a ")]
    [InlineData("enforcement = ", "block")]
    [InlineData("ticket_pattern = ", "(a+)+")]
    public void A_value_of_a_policy(string key, string piece) =>
        AssertLinear(piece, 20_000, text => PolicyParser.Parse("[zone a]\n" + key + text));

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("AIP0001 ")]
    [InlineData("AIP0001 M:A%0020 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("AIP0001 M:A AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("<<<<<<< \n")]
    [InlineData("%")]
    public void A_baseline(string piece) => AssertLinear(piece, 40_000, text => BaselineParser.Parse(text));

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("a ")]
    [InlineData("@")]
    [InlineData("a@b")]
    [InlineData("a@b, ")]
    [InlineData("+")]
    [InlineData("1+")]
    [InlineData(".")]
    [InlineData("<")]
    [InlineData("<>")]
    [InlineData("<a@b>")]
    [InlineData("\"")]
    [InlineData("x")]
    [InlineData("TODO ")]
    [InlineData(" and ")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("a\u0301\u0327")]
    [InlineData("\uFDFA")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("bot")]
    [InlineData("[bot]")]
    [InlineData("copilo")]
    [InlineData("gpt-")]
    public void An_identity(string piece) => AssertLinear(piece, 3_000, text =>
    {
        _ = Placeholders.IsPlaceholder(text);
        _ = BotIdentities.IsBot(text, [new Glob("*aaaaaaaaaaab"), new Glob("*a*a*a*@*b")]);
        _ = Given.Code(new Verification(text, "2026-01-20"), Given.Verified(text + "@contoso.com"))
            .Touching(Given.Pricing.ReviewedBy("*@contoso.com", "*aaaaaaaab@contoso.org"))
            .PromptedBy(text)
            .Verdict();
        _ = Given.Judge().JudgeClaim(new Claim(text, null), [Given.Pricing]);
    });

    [Theory]
    [InlineData("a")]
    [InlineData("://")]
    [InlineData("https://")]
    [InlineData(" ")]
    [InlineData("wiki/")]
    [InlineData("\u200B")]
    public void A_source_of_guidance(string piece) => AssertLinear(piece, 20_000, text =>
    {
        var zone = Given.Pricing with { UntrustedGuidance = Given.Globs("*aaaaaaaab", "*wiki*wiki*wiki*b"), MaxGuidanceAgeDays = 1 };
        var code = Given.Code(Given.Verified()) with { Guidance = [new Guidance(text, null)] };
        _ = code.Touching(zone).Verdict();
    });

    [Theory]
    [InlineData("**.A.A.A.A.A.A.A.A.B", "A.")]
    [InlineData("**.A.**.A.**.A.**.A.**.B", "A.")]
    [InlineData("*.A.*.A.*.B", "A.")]
    [InlineData("Aa.Bb.**.Cc", "Aa.")]
    public void A_namespace(string pattern, string piece)
    {
        Assert.True(NamespacePattern.TryParse(pattern, out var parsed, out _));
        AssertLinear(piece, 40_000, text =>
        {
            _ = parsed!.Matches(text + "X");
            _ = NearMiss.Find(parsed, [text + "X"], _ => false);
        });
    }

    [Theory]
    [InlineData("b", "c")]
    [InlineData("", "b")]
    [InlineData("bc", "cb")]
    [InlineData("bcd", "xyz")]
    public void A_word_that_is_nearly_another(string end, string otherEnd) => AssertLinear("a", 20_000, text =>
    {
        Assert.True(NamespacePattern.TryParse(text + end, out var pattern, out _));
        _ = NearMiss.Find(pattern!, [text + otherEnd], _ => false);
    });

    private static void AssertLinear(string piece, int length, Action<string> read) => Assert.InRange(
        Cost.Growth(Repeat(piece, length), Repeat(piece, 8 * length), read), 0, Linear);

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));
}
