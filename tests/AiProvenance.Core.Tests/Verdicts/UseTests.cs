using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>AI code that a zone's code uses, as far as that differs from AI code that touches the zone.</summary>
public sealed class UseTests
{
    private static readonly Judge Judge = new(new Policy(), asOf: null);

    [Theory]
    [InlineData(FingerprintComparison.Whole, 'A', 'A', true)]
    [InlineData(FingerprintComparison.Whole, 'A', 'B', false)]
    [InlineData(FingerprintComparison.Text, 'A', 'B', true)]
    [InlineData(FingerprintComparison.Text, 'B', 'A', false)]
    [InlineData(FingerprintComparison.None, 'B', 'B', true)]
    public void So_much_of_the_fingerprint_is_compared(FingerprintComparison comparison, char text, char touch, bool holds)
    {
        var code = Given.Code(Given.Verified() with { Fingerprint = Given.Print(text, touch).ToString() }) with { Comparison = comparison };
        Assert.Equal(holds, Judge.JudgeUse(code).IsEmpty);
    }

    [Fact]
    public void A_fingerprint_that_is_compared_with_nothing_has_its_form_all_the_same()
    {
        var code = Given.Code(Given.Verified() with { Fingerprint = "1:ANY" }) with { Comparison = FingerprintComparison.None };
        Judge.JudgeUse(code).Only(GateRule.Malformed);
    }

    [Fact]
    public void A_mark_that_lacks_facts_is_asked_for_them_where_it_touches_a_zone()
    {
        var code = Given.Code(Given.Verified()).Touching(Given.Pricing with { RequiredMarks = MarkFacts.Trace });
        Assert.Empty(Judge.JudgeUse(code));
        Judge.JudgeTouch(code).Only(GateRule.MarkLacksFacts);
    }

    [Theory]
    [InlineData("dana@contoso.com", true)]
    [InlineData("copilot[bot]", false)]
    [InlineData("", false)]
    public void Anyone_but_a_tool_may_claim_it_on_no_list_of_reviewers(string by, bool holds) => Assert.Equal(
        holds, Judge.JudgeUsedClaim(new Claim(by, Reason: null), [Given.Pricing.ReviewedBy("*@pricing.contoso.com")]) is null);
}
