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
            "zone 'pricing' needs 2 people, and only 'dana@contoso.com' counts so far", finding.Problem);
    }

    [Fact]
    public void Two_of_three_are_too_few() => Assert.Equal(
        "zone 'pricing' needs 3 people, and only 2 count ('dana@contoso.com', 'omar@contoso.com') so far",
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
        var people = Enumerable.Range(1, 9).Select(i => Given.Verified(FormattableString.Invariant($"dana{i}@contoso.com"))).ToArray();

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
    [InlineData("dana@CONTOSO.COM")]
    [InlineData("Somebody Else <dana@contoso.com>")]
    public void One_person_is_one_review_however_written(string again) =>
        Given.Code(Given.Verified(), Given.Verified(again)).Touching(Two).Verdict().Only(GateRule.TooFewReviews);

    // What Unicode's NFKC makes the same letter, and what cannot be seen.
    [Theory]
    [InlineData("\uFF4Bim.lisa@contoso.com")]
    [InlineData("\uFF2B\uFF29\uFF2D\uFF0E\uFF2C\uFF29\uFF33\uFF21\uFF20contoso.com")]
    [InlineData("\u212Aim.lisa@contoso.com")]
    [InlineData("kim.li\u017Fa@contoso.com")]
    [InlineData("\U0001D424im.lisa@contoso.com")]
    [InlineData("\u24DAim.lisa@contoso.com")]
    [InlineData("k\u2071m.lisa@contoso.com")]
    [InlineData("k\u2170m.lisa@contoso.com")]
    [InlineData("kim.lisa@contoso\uFF0Ecom")]
    [InlineData("kim.lisa\uFE6Bcontoso.com")]
    [InlineData("kim\u2024lisa@contoso.com")]
    [InlineData("kim.l\u034Fisa@contoso.com")]
    [InlineData("kim.\u00ADlisa@contoso.com")]
    [InlineData("kim.\u2060lisa@contoso.com")]
    [InlineData("kim.lisa@contoso.com\uFE0F")]
    [InlineData("kim.lisa\U000E0041@contoso.com")]
    [InlineData("kim.\u3164lisa@contoso.com")]
    [InlineData("\uFEFFkim.lisa@contoso.com")]
    public void Letters_that_Unicode_calls_the_same_make_nobody_two(string again)
    {
        var code = Given.Code(Given.Verified("kim.lisa@contoso.com"), Given.Verified(again)).Touching(Two);
        code.Verdict().Only(GateRule.TooFewReviews);
        Given.Code(Given.Verified(again)).PromptedBy("kim.lisa@contoso.com").Verdict().Only(GateRule.NotAllowed);
        Given.Code(Given.Verified("kim.lisa@contoso.com")).PromptedBy(again).Verdict().Only(GateRule.NotAllowed);
    }

    // Letters that only look the same are no letters of an address.
    [Theory]
    [InlineData("k\u0456m@contoso.com")]
    [InlineData("\u043Aim@contoso.com")]
    [InlineData("k\u0131m@contoso.com")]
    [InlineData("ki\u0307m@contoso.com")]
    [InlineData("k\u0130m@contoso.com")]
    [InlineData("\u03BAim@contoso.com")]
    [InlineData("\u13E6im@contoso.com")]
    [InlineData("kim@cont\u043Eso.com")]
    [InlineData("kim@contoso\u3002com")]
    public void Letters_that_look_the_same_make_nobody_two(string again) => Assert.Equal(
        [GateRule.TooFewReviews, GateRule.Malformed],
        Given.Code(Given.Verified("kim@contoso.com"), Given.Verified(again)).Touching(Two).Verdict().Select(finding => finding.Rule));

    [Theory]
    [InlineData("Dana Reyes", "dana  reyes")]
    [InlineData("Dana Reyes", "dana.reyes")]
    [InlineData("Dana Reyes", "Dana\u200B Reyes")]
    [InlineData("Dana Reyes", "Dana Reyes <dr@contoso.com>")]
    [InlineData("Dana Reyes", "dana.reyes@contoso.com")]
    [InlineData("dana_reyes", "Dana Reyes <dr@contoso.com>")]
    [InlineData("Dana Reyes", "dana@contoso.com")]
    [InlineData("Dana Reyes", "reyes@contoso.com")]
    [InlineData("Dana", "dana.reyes@contoso.com")]
    [InlineData("Reyes Dana", "dana.reyes@contoso.com")]
    [InlineData("@dana", "dana+1@contoso.com")]
    [InlineData("Jos\u00E9", "Jose\u0301")]
    [InlineData("Jos\u00E9", "JOS\u00C9")]
    [InlineData("\u212Bsa", "\u00C5sa")]
    [InlineData("\u674E\u96F7", "\u674E\u200D\u96F7")]
    public void A_name_is_the_same_persons_as_an_address_that_fits_it(string name, string again)
    {
        var listed = Two.ReviewedBy(name, again);
        Given.Code(Given.Verified(name), Given.Verified(again)).Touching(listed).Verdict().Only(GateRule.TooFewReviews);
        Given.Code(Given.Verified(again), Given.Verified(name)).Touching(listed).Verdict().Only(GateRule.TooFewReviews);
    }

    [Theory]
    [InlineData("Dana Reyes", "Dana Ruiz")]
    [InlineData("dana@contoso.com", "dana@pricing.contoso.com")]
    [InlineData("Dana Reyes <dana@contoso.com>", "Dana Reyes <dana.reyes@contoso.com>")]
    [InlineData("Dana Reyes", "Omar Haddad <omar@contoso.com>")]
    [InlineData("kim.lee@contoso.com", "kimlee@contoso.com")]
    [InlineData("+a@contoso.com", "+b@contoso.com")]
    [InlineData("dana", "dana+omar")]
    [InlineData("李雷", "韩梅梅")]
    public void People_who_can_be_told_apart_are_two_reviews(string one, string other) =>
        Assert.Empty(Given.Code(Given.Verified(one), Given.Verified(other)).Touching(Two.ReviewedBy(one, other)).Verdict());

    [Fact]
    public void A_name_that_fits_two_addresses_makes_nobody_of_their_owners_the_same() => Assert.Empty(
        Given.Code(Given.Verified("Dana"), Given.Verified("dana@contoso.com"), Given.Verified("dana@fabrikam.com"))
            .Touching(Two.ReviewedBy("Dana", "dana@*"))
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
