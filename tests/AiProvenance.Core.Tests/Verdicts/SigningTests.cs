using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>What somebody's signature would change: where a fix may offer it.</summary>
public sealed class SigningTests
{
    private static readonly ZonePolicy Accounts = new("accounts");

    [Fact]
    public void It_is_open_in_the_zones_that_lack_reviews_and_let_the_person_verify()
    {
        var code = Given.Code().Touching(Given.Pricing.ReviewedBy("omar"), Accounts.ReviewedBy("dana"));

        Assert.Equal(["accounts"], OpenTo("dana", code));
        Assert.Equal(["pricing"], OpenTo("omar", code));
        Assert.Empty(OpenTo("eve", code));
    }

    [Theory]
    [InlineData("paul@contoso.com")]
    [InlineData("Copilot")]
    [InlineData("TODO")]
    [InlineData("")]
    [InlineData("dana@contoso.com, omar@contoso.com")]
    public void The_prompter_a_tool_or_nobody_in_particular_may_not_sign(string by) => Assert.Empty(OpenTo(by, Given.Code()));

    [Fact]
    public void Nobody_has_to_sign_what_enough_people_have_verified() => Assert.Empty(OpenTo("omar", Given.Code(Given.Verified())));

    [Fact]
    public void Where_two_people_are_needed_the_second_may_sign_and_the_first_not_again()
    {
        var code = Given.Code(Given.Verified("dana@contoso.com")).Touching(Given.Pricing with { RequiredReviews = 2 });

        Assert.Equal(["pricing"], OpenTo("omar@contoso.com", code));
        Assert.Empty(OpenTo("Dana Reyes <dana@contoso.com>", code));
    }

    [Fact]
    public void Whoever_signed_what_has_changed_since_may_sign_again()
    {
        var code = Given.Code(Given.Verified() with { Fingerprint = Given.Print('B', 'A').ToString() });

        Assert.Equal(["pricing"], OpenTo("dana@contoso.com", code));
    }

    [Fact]
    public void A_ticket_is_stated_afterwards()
    {
        var code = Given.Code(Given.Verified()).Touching(Given.Pricing.AskingForTicket("PRC-[0-9]+"));

        Assert.Equal(["pricing"], OpenTo("dana@contoso.com", code));
    }

    [Fact]
    public void A_day_before_the_code_was_written_signs_nothing() =>
        Assert.Empty(Zones(Given.Judge().FindZonesOpenTo(Given.Code(), Given.Scope(Given.Verified("dana", "2026-01-09")))));

    [Fact]
    public void A_signature_leaves_the_zones_that_need_more_people_or_others()
    {
        var code = Given.Code().Touching(
            Given.Pricing with { RequiredReviews = 2 }, Accounts, new ZonePolicy("checkout").ReviewedBy("omar"));

        Assert.Equal(["pricing", "accounts", "checkout"], Zones(Given.Judge().FindZonesLackingReviews(code)));
        Assert.Equal(["pricing", "checkout"], Zones(Given.Judge().FindZonesLackingReviewsAfter(code, Given.Scope(Given.Verified()))));
    }

    [Fact]
    public void A_zone_that_asks_nothing_of_such_code_lacks_nothing()
    {
        var code = Given.Code().Touching(Given.Pricing with { AppliesToGenerated = false });

        Assert.Empty(Given.Judge().FindZonesLackingReviews(code));
        Assert.Empty(OpenTo("dana", code));
    }

    private static string[] OpenTo(string by, DeclarationFacts code) =>
        Zones(Given.Judge().FindZonesOpenTo(code, Given.Scope(Given.Verified(by))));

    private static string[] Zones(IEnumerable<ZonePolicy> zones) => [.. zones.Select(zone => zone.Name)];
}
