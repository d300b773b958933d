using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class ZonesTests
{
    private static readonly ZonePolicy Accounts = new("accounts");

    [Fact]
    public void One_verification_counts_for_every_zone() =>
        Assert.Empty(Given.Code(Given.Verified()).Touching(Given.Pricing, Accounts).Verdict());

    [Fact]
    public void A_verification_limited_to_a_zone_counts_for_it() =>
        Assert.Empty(Given.Code(Given.Verified() with { Zone = "pricing" }).Verdict());

    [Fact]
    public void A_verification_limited_to_a_zone_counts_for_no_other()
    {
        var finding = Given.Code(Given.Verified() with { Zone = "accounts" })
            .Touching(Given.Pricing, Accounts)
            .Verdict()
            .Only(GateRule.Unverified);

        Assert.Equal(["pricing"], finding.ZoneNames());
        Assert.Equal("the [HumanVerified] by 'dana@contoso.com' is limited to zone 'accounts'", finding.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("Pricing")]
    [InlineData("pricing, accounts")]
    public void What_is_no_zones_name_limits_a_verification_to_nothing(string limit) =>
        Given.Code(Given.Verified() with { Zone = limit }).Verdict().Only(GateRule.Unverified);

    [Fact]
    public void White_space_around_a_zones_name_does_not_matter() =>
        Assert.Empty(Given.Code(Given.Verified() with { Zone = " pricing " }).Verdict());

    [Fact]
    public void Each_zone_asks_for_its_own_number_of_reviews()
    {
        var finding = Given.Code(Given.Verified())
            .Touching(Given.Pricing, Accounts with { RequiredReviews = 2 })
            .Verdict()
            .Only(GateRule.TooFewReviews);

        Assert.Equal(["accounts"], finding.ZoneNames());
    }

    [Fact]
    public void One_rule_speaks_once_for_all_zones_in_the_order_of_the_policy()
    {
        var finding = Given.Code().Touching(Given.Pricing, Accounts, new ZonePolicy("checkout")).Verdict().Only(GateRule.Unverified);

        Assert.Equal(["pricing", "accounts", "checkout"], finding.ZoneNames());
    }

    [Fact]
    public void A_problem_that_two_zones_have_is_told_once()
    {
        var finding = Given.Code(Given.Verified(on: null)).Touching(Given.Pricing, Accounts).Verdict().Only(GateRule.Malformed);

        Assert.Equal(["pricing", "accounts"], finding.ZoneNames());
        Assert.Equal("the [HumanVerified] by 'dana@contoso.com' states no date", finding.Problem);
    }

    [Fact]
    public void A_reviewer_who_counts_in_another_zone_is_not_accused_where_somebody_else_counts()
    {
        var pricing = Given.Pricing.ReviewedBy("dana@contoso.com") with { RequiredReviews = 2 };
        var accounts = Accounts.ReviewedBy("omar@contoso.com");

        var finding = Given.Code(Given.Verified("dana@contoso.com"), Given.Verified("omar@contoso.com"))
            .Touching(pricing, accounts)
            .Verdict()
            .Only(GateRule.TooFewReviews);

        Assert.Equal(["pricing"], finding.ZoneNames());
    }

    [Fact]
    public void A_reviewer_who_counts_in_another_zone_is_told_where_nobody_counts()
    {
        var code = Given.Code(Given.Verified("omar@contoso.com"))
            .Touching(Given.Pricing.ReviewedBy("dana@contoso.com"), Accounts.ReviewedBy("omar@contoso.com"));

        Assert.Equal(["pricing"], code.Verdict().Only(GateRule.NotAllowed).ZoneNames());
    }

    [Fact]
    public void Counting_in_a_zone_that_the_verification_is_not_for_is_not_counting()
    {
        var pricing = Given.Pricing.ReviewedBy("dana@contoso.com") with { RequiredReviews = 2 };
        var code = Given.Code(Given.Verified("dana@contoso.com"), Given.Verified("omar@contoso.com") with { Zone = "pricing" })
            .Touching(pricing, Accounts);

        Assert.Equal([GateRule.TooFewReviews, GateRule.NotAllowed], code.Verdict().Select(finding => finding.Rule));
    }

    [Fact]
    public void Counting_in_a_zone_that_does_not_apply_is_not_counting()
    {
        var pricing = Given.Pricing.ReviewedBy("dana@contoso.com") with { RequiredReviews = 2 };
        var code = Given.Code(Given.Verified("dana@contoso.com"), Given.Verified("omar@contoso.com")).Touching(
            pricing, Accounts with { AppliesToGenerated = false });

        Assert.Equal([GateRule.TooFewReviews, GateRule.NotAllowed], code.Verdict().Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData(Origin.Generated, true, false, true)]
    [InlineData(Origin.Generated, false, true, false)]
    [InlineData(Origin.Assisted, true, false, false)]
    [InlineData(Origin.Assisted, false, true, true)]
    public void A_zone_applies_to_the_origins_that_it_names(Origin origin, bool generated, bool assisted, bool applies)
    {
        var zone = Given.Pricing with { AppliesToGenerated = generated, AppliesToAssisted = assisted };

        var findings = Given.Code().MarkedBy(new Mark(origin)).Touching(zone).Verdict();

        Assert.Equal(applies, !findings.IsEmpty);
    }

    [Fact]
    public void One_mark_that_a_zone_applies_to_is_enough() =>
        Given.Code().MarkedBy(new Mark(Origin.Assisted), new Mark(Origin.Generated))
            .Touching(Given.Pricing with { AppliesToAssisted = false }).Verdict().Only(GateRule.Unverified);

    [Fact]
    public void A_zone_that_only_warns_makes_a_warning() => Assert.Equal(
        Enforcement.Warn,
        Given.Code().Touching(Given.Pricing with { Enforcement = Enforcement.Warn }).Verdict().Only(GateRule.Unverified).Enforcement);

    [Fact]
    public void One_blocking_zone_makes_an_error() => Assert.Equal(
        Enforcement.Block,
        Given.Code()
            .Touching(Given.Pricing with { Enforcement = Enforcement.Warn }, Accounts)
            .Verdict()
            .Only(GateRule.Unverified).Enforcement);

    [Fact]
    public void A_blocking_zone_that_is_satisfied_does_not_turn_anothers_warning_into_an_error()
    {
        var warning = Given.Pricing with { Enforcement = Enforcement.Warn, RequiredReviews = 2 };

        Assert.Equal(
            Enforcement.Warn, Given.Code(Given.Verified()).Touching(warning, Accounts).Verdict().Only(GateRule.TooFewReviews).Enforcement);
    }
}
