using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Checks;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>How long reviews count, on 2026-11-30.</summary>
public sealed class ReviewAgesTests
{
    private const string Thirty = "max_review_age_days = 30";
    private const string TwoOfThirty = Thirty + "\nrequired_reviews = 2";

    [Theory]
    [InlineData(Thirty, "kim 2026-11-20", "2026-12-20")]
    [InlineData(Thirty, "kim 2026-11-30", "2026-12-30")]
    [InlineData(Thirty, "kim 2026-11-20; lee 2026-11-05", "2026-12-20")]
    [InlineData(Thirty, "lee 2026-11-05; kim 2026-11-20", "2026-12-20")]
    [InlineData(Thirty, "kim 2026-11-05; kim 2026-11-20", "2026-12-20")]
    [InlineData(Thirty, "kim 2026-10-31", "2026-11-30")]
    [InlineData("max_review_age_days = 1", "kim 2026-11-30", "2026-12-01")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; lee 2026-11-05", "2026-12-05")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; lee 2026-11-10; mei 2026-11-05", "2026-12-10")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; kim 2026-11-05; lee 2026-11-10", "2026-12-10")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; lee 2026-11-20", "2026-12-20")]
    public void The_last_day_is_that_of_the_last_review_that_is_needed(string keys, string reviews, string day) =>
        Assert.Equal(day, Find(keys, reviews));

    [Theory]
    [InlineData(Thirty, "")]
    [InlineData(Thirty, "kim 2026-10-30")]
    [InlineData(Thirty, "kim 2026-01-01; lee 2026-10-30")]
    [InlineData(TwoOfThirty, "kim 2026-11-20")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; kim 2026-11-21")]
    [InlineData(TwoOfThirty, "kim 2026-11-20; lee 2026-10-30")]
    [InlineData(Thirty, "kim 2026-12-05")]
    [InlineData(TwoOfThirty, "kim 2026-12-05; lee 2026-11-20")]
    [InlineData(Thirty + "\nreviewers = lee@contoso.com", "kim 2026-11-20")]
    [InlineData("enforcement = block", "kim 2026-11-20")]
    [InlineData("required_reviews = 2", "kim 2026-11-20; lee 2020-01-01")]
    public void There_is_none_where_too_few_count_today_or_age_does_not_matter(string keys, string reviews) =>
        Assert.Null(Find(keys, reviews));

    [Theory]
    [InlineData("kim 20.11.2026")]
    [InlineData("kim 2026-11-31")]
    [InlineData("kim")]
    public void A_day_that_does_not_count_today_gives_none(string review)
    {
        Assert.Null(Find(Thirty, review));
        Assert.Equal("2026-12-10", Find(TwoOfThirty, review + "; lee 2026-11-10; mei 2026-11-20"));
    }

    [Theory]
    [InlineData("lee 2026-10-30")]
    [InlineData("lee 2020-02-29")]
    [InlineData("lee 30-10-2026")]
    public void One_that_does_not_count_beside_one_that_does_changes_nothing(string other) =>
        Assert.Equal("2026-12-20", Find(Thirty, "kim 2026-11-20; " + other));

    [Theory]
    [InlineData("2026-12-15", "2027-01-14")]
    [InlineData("2027-01-15", "2026-12-20")]
    public void A_later_day_counts_when_it_has_come_if_nothing_was_missing_before(string later, string day) =>
        Assert.Equal(day, Find(Thirty, "kim 2026-11-20; lee " + later));

    [Fact]
    public void Each_zone_has_its_own_last_day()
    {
        var policy = PolicyParser.Parse("""
            [zone pricing]
            namespaces = A
            max_review_age_days = 30
            [zone accounts]
            namespaces = B
            max_review_age_days = 90
            required_reviews = 2
            [zone checkout]
            namespaces = C
            """).Policy;
        var ages = new ReviewAges(policy, Day("2026-11-30"));
        var facts = Facts("kim 2026-11-20; lee 2026-11-01", policy);

        Assert.Equal(
            ["2026-12-20", "2027-01-30", null], policy.Zones.Select(zone => ages.FindLastDay(facts, zone, isVerified: false)));
    }

    [Theory]
    [InlineData("pricing", "2026-12-20")]
    [InlineData("checkout", null)]
    public void A_review_of_one_zone_counts_there_alone(string zone, string? day)
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\nmax_review_age_days = 30\n").Policy;
        var facts = Facts("kim 2026-11-20", policy, zone);

        Assert.Equal(day, new ReviewAges(policy, Day("2026-11-30")).FindLastDay(facts, policy.Zones[0], isVerified: false));
    }

    [Fact]
    public void A_zone_that_does_not_ask_has_none()
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\nmax_review_age_days = 30\napplies_to = assisted\n").Policy;

        Assert.Null(new ReviewAges(policy, Day("2026-11-30")).FindLastDay(
            Facts("kim 2026-11-20", policy), policy.Zones[0], isVerified: true));
    }

    [Fact]
    public void Without_a_day_to_count_to_there_is_none()
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\nmax_review_age_days = 30\n").Policy;

        Assert.Null(new ReviewAges(policy, asOf: null).FindLastDay(Facts("kim 2026-11-20", policy), policy.Zones[0], isVerified: false));
    }

    [Theory]
    [InlineData("2026-11-30", 0, "2026-11-30")]
    [InlineData("2026-11-30", 1, "2026-12-01")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("9999-12-31", 1, "9999-12-31")]
    [InlineData("2026-11-30", int.MaxValue, "9999-12-31")]
    public void Days_are_added_up_to_the_last_that_can_be_written(string day, int days, string later) =>
        Assert.Equal(later, Day(day).AddDays(days).ToString());

    private static string? Find(string keys, string reviews)
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\n" + keys + "\n").Policy;
        return new ReviewAges(policy, Day("2026-11-30")).FindLastDay(Facts(reviews, policy), policy.Zones[0], isVerified: false);
    }

    private static DeclarationFacts Facts(string reviews, Policy policy, string? zone = null) => new()
    {
        Marks = [new Mark(Origin.Generated)],
        Zones = policy.Zones,
        Scopes =
        [
            .. reviews.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(static review => review.Split(' ')).Select(review =>
                new VerifiedScope(
                    [
                        new Verification(review[0] + "@contoso.com", review.ElementAtOrDefault(1))
                        {
                            Fingerprint = Infrastructure.StoreSource.Fingerprint,
                            Zone = zone,
                        },
                    ],
                    static () => Parse(Infrastructure.StoreSource.Fingerprint))),
        ],
        Comparison = FingerprintComparison.None,
    };

    private static Fingerprint Parse(string text)
    {
        Assert.True(Fingerprint.TryParse(text, out var fingerprint, out _));
        return fingerprint;
    }

    private static IsoDate Day(string text)
    {
        Assert.True(IsoDate.TryParse(text, out var day));
        return day;
    }
}
