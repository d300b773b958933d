using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class TooFewReviewsTests
{
    private static readonly ZonePolicy Two = Given.Pricing with { RequiredReviews = 2 };

    [Fact]
    public void One_of_two_is_too_few()
    {
        var finding = Given.Code(Given.Verified()).Touching(Two).Verdict().Only(GateRule.TooFewReviews);

        Assert.Equal(
            "zone 'pricing' needs verifications by 2 different people, and so far only 1 counts ('dana@contoso.com')", finding.Problem);
    }

    [Fact]
    public void Two_of_three_are_too_few() => Assert.Equal(
        "zone 'pricing' needs verifications by 3 different people, and so far only 2 count ('dana@contoso.com', 'omar@contoso.com')",
        Given.Code(Given.Verified("omar@contoso.com"), Given.Verified())
            .Touching(Given.Pricing with { RequiredReviews = 3 }).Verdict().Only(GateRule.TooFewReviews).Problem);

    [Fact]
    public void Two_people_are_two_reviews() =>
        Assert.Empty(Given.Code(Given.Verified(), Given.Verified("omar@contoso.com")).Touching(Two).Verdict());

    [Fact]
    public void One_on_the_member_and_one_on_its_type_are_two_reviews()
    {
        var code = Given.Code().Touching(Two) with
        {
            Scopes = [Given.Scope(Given.Verified()), Given.Scope(Given.Verified("omar@contoso.com"))],
        };

        Assert.Empty(code.Verdict());
    }

    [Fact]
    public void Nine_people_are_nine_reviews()
    {
        var nine = Given.Pricing with { RequiredReviews = 9 };
        var people = Enumerable.Range(1, 9).Select(i => Given.Verified(FormattableString.Invariant($"reviewer{i}@contoso.com"))).ToArray();

        Assert.Empty(Given.Code(people).Touching(nine).Verdict());
        Given.Code(people[1..]).Touching(nine).Verdict().Only(GateRule.TooFewReviews);
    }

    [Theory]
    [InlineData("dana@contoso.com")]
    [InlineData("DANA@Contoso.Com")]
    [InlineData(" dana@contoso.com\t")]
    [InlineData("Dana Reyes <dana@contoso.com>")]
    [InlineData("\"Reyes, Dana\" <dana@contoso.com>")]
    [InlineData("<dana@contoso.com>")]
    [InlineData("dana@contoso.com <dana@contoso.com>")]
    [InlineData("dana+reviews@contoso.com")]
    [InlineData("4711+dana@contoso.com")]
    [InlineData("da\u200Bna@contoso.com")]
    [InlineData("dana")]
    [InlineData("@Dana")]
    public void One_person_is_one_review_however_written(string again) =>
        Given.Code(Given.Verified(), Given.Verified(again)).Touching(Two).Verdict().Only(GateRule.TooFewReviews);

    [Theory]
    [InlineData("Dana Reyes", "dana  reyes")]
    [InlineData("Dana Reyes", "dana.reyes")]
    [InlineData("Dana Reyes", "Dana\u200B Reyes")]
    [InlineData("Dana Reyes", "Dana Reyes <dr@contoso.com>")]
    [InlineData("Dana Reyes", "dana.reyes@contoso.com")]
    [InlineData("dana_reyes", "Dana Reyes <dr@contoso.com>")]
    public void A_name_is_the_same_persons_as_an_address_that_fits_it(string name, string again)
    {
        Given.Code(Given.Verified(name), Given.Verified(again)).Touching(Two).Verdict().Only(GateRule.TooFewReviews);
        Given.Code(Given.Verified(again), Given.Verified(name)).Touching(Two).Verdict().Only(GateRule.TooFewReviews);
    }

    [Theory]
    [InlineData("Dana Reyes", "Dana Ruiz")]
    [InlineData("dana@contoso.com", "dana@pricing.contoso.com")]
    [InlineData("Dana Reyes <dana@contoso.com>", "Dana Reyes <dana.reyes@contoso.com>")]
    [InlineData("Dana Reyes", "Omar Haddad <omar@contoso.com>")]
    [InlineData("+a@contoso.com", "+b@contoso.com")]
    [InlineData("dana", "dana+omar")]
    [InlineData("李雷", "韩梅梅")]
    public void People_who_can_be_told_apart_are_two_reviews(string one, string other) =>
        Assert.Empty(Given.Code(Given.Verified(one), Given.Verified(other)).Touching(Two).Verdict());

    [Fact]
    public void A_name_that_fits_two_addresses_makes_nobody_of_their_owners_the_same() => Assert.Empty(
        Given.Code(Given.Verified("Dana"), Given.Verified("dana@contoso.com"), Given.Verified("dana@fabrikam.com"))
            .Touching(Two)
            .Verdict());

    [Fact]
    public void An_invalid_review_beside_a_valid_one_is_told_why_it_does_not_count()
    {
        var findings = Given.Code(Given.Verified(), Given.Verified("omar@contoso.com", "soon")).Touching(Two).Verdict();

        Assert.Equal([GateRule.TooFewReviews, GateRule.Malformed], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void What_is_invalid_does_not_matter_once_enough_count() =>
        Assert.Empty(Given.Code(Given.Verified(), Given.Verified("omar@contoso.com", "soon")).Verdict());
}
