using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class ExpiredTests
{
    private static readonly ZonePolicy Monthly = Given.Pricing with { MaxReviewAgeDays = 30 };

    [Fact]
    public void A_verification_counts_on_its_last_day() =>
        Assert.Empty(Given.Code(Given.Verified()).Touching(Monthly).Verdict("2026-02-19"));

    [Fact]
    public void A_verification_has_expired_on_the_day_after() => Assert.Equal(
        "the [HumanVerified] by 'dana@contoso.com' is 31 days old, and zone 'pricing' allows 30 days",
        Given.Code(Given.Verified()).Touching(Monthly).Verdict("2026-02-20").Only(GateRule.Expired).Problem);

    [Fact]
    public void One_day_is_one_day() => Assert.EndsWith(
        " is 2 days old, and zone 'pricing' allows 1 day",
        Given.Code(Given.Verified())
            .Touching(Given.Pricing with { MaxReviewAgeDays = 1 })
            .Verdict("2026-01-22")
            .Only(GateRule.Expired).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_expires_where_the_date_is_not_known() => Assert.Empty(Given.Code(Given.Verified()).Touching(Monthly).Verdict());

    [Fact]
    public void Nothing_expires_in_a_zone_without_a_limit() => Assert.Empty(Given.Code(Given.Verified()).Verdict("2999-12-31"));

    [Fact]
    public void A_verification_without_a_date_is_malformed_and_not_expired() =>
        Given.Code(Given.Verified(on: null)).Touching(Monthly).Verdict("2999-12-31").Only(GateRule.Malformed);

    [Fact]
    public void A_verification_can_be_stale_and_expired()
    {
        var stale = Given.Verified() with { Fingerprint = Given.Print('B', 'B').ToString() };

        var findings = Given.Code(stale).Touching(Monthly).Verdict("2026-12-31");

        Assert.Equal([GateRule.Stale, GateRule.Expired], findings.Select(finding => finding.Rule));
    }
}
