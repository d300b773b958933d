using System.Collections.Immutable;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Reports.Pages;

namespace AiProvenance.Tool.Tests.Reports.Figures;

/// <summary>The numbers of a page, counted by hand.</summary>
public sealed class ReportFiguresTests
{
    private static ReportFigures Everything => ReportFigures.Of(SamplePages.Of("everything"));

    public static TheoryData<string, int> Ages => new()
    {
        { "2026-11-30", 0 },
        { "2026-10-31", 0 },
        { "2026-10-30", 1 },
        { "2026-09-01", 1 },
        { "2026-08-31", 2 },
        { "2026-06-03", 2 },
        { "2026-06-02", 3 },
        { "2025-11-30", 3 },
        { "2025-11-29", 4 },
        { "2024-11-30", 4 },
        { "2024-11-29", 5 },
        { "0001-01-01", 5 },
    };

    public static TheoryData<string?> UnreadableDays => [null, "", "30.11.2026", "2026-02-30", "2026-1-1", "no day"];

    [Fact]
    public void What_stops_the_release_comes_first_among_the_decisions() => Assert.Equal(
        [
            (DecisionKind.NotJudged, 1, true), (
                DecisionKind.NotVerified, 2, true), (DecisionKind.Stale, 1, true), (DecisionKind.Expired, 1, true),
            (DecisionKind.Other, 1, true), (DecisionKind.Expiring, 1, false), (
                DecisionKind.Accepted, 1, false), (DecisionKind.Exempt, 1, false),
        ],
        Everything.Decisions.Select(static decision => (decision.Kind, decision.Count, decision.Stops)));

    [Fact]
    public void Each_decision_says_what_it_counts() => Assert.All(Everything.Decisions, static decision =>
    {
        Assert.NotEmpty(decision.Title);
        Assert.EndsWith(".", decision.Sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void Coverage_counts_each_declaration_once_where_it_stands_worst()
    {
        var figures = Everything;

        Assert.Equal(new Coverage(Verified: 2, Claimed: 1, Accepted: 1, Warned: 1, Open: 3), figures.Coverage);
        Assert.Equal(figures.Summary.Declarations, figures.Coverage.All);
        Assert.Equal(figures.Summary.Verified, figures.Coverage.Verified + figures.Coverage.Claimed);
    }

    [Fact]
    public void Zones_are_those_of_the_policy_in_its_order_untouched_ones_too()
    {
        var zones = Everything.Zones;

        Assert.Equal(["pricing", "checkout", "accounts", "untouched"], zones.Select(static zone => zone.Zone.Name));
        Assert.Equal(new Coverage(2, 0, 1, 0, 1), zones[0].Coverage);
        Assert.Equal(new Coverage(1, 0, 0, 0, 2), zones[1].Coverage);
        Assert.Equal(new Coverage(0, 1, 0, 1, 0), zones[2].Coverage);
        Assert.Equal(new Coverage(0, 0, 0, 0, 0), zones[3].Coverage);
        Assert.Equal((0, 0, null, null), (zones[3].Reviews, zones[3].People, zones[3].MedianAge, zones[3].OldestAge));
    }

    [Fact]
    public void A_zone_that_only_attributes_declare_comes_last()
    {
        var report = SamplePages.Of("one zone");
        var declaration = report.Result.Declarations[0];
        var zones = ReportFigures.Of(report with
        {
            Result =
                report.Result with { Declarations = [declaration with { Zones = [new TouchedZone("declared", [], IsVerified: true)] }] },
        }).Zones;

        Assert.Equal(["pricing", "declared"], zones.Select(static zone => zone.Zone.Name));
    }

    [Fact]
    public void A_review_of_a_type_counts_once_however_many_members_it_stands_on()
    {
        var report = SamplePages.Of("one zone");
        var declaration = report.Result.Declarations[0];
        var figures = ReportFigures.Of(report with
        {
            Result = report.Result with
            {
                Declarations =
                    [declaration, declaration with { Identity = "M:Other" }, declaration with { Identity = "M:Third", Assembly = "Other" }],
            },
        });

        Assert.Equal(2, figures.Reviews.Length);
        Assert.Equal((2, 1), (figures.Zones[0].Reviews, figures.Zones[0].People));
    }

    [Fact]
    public void A_review_for_one_zone_counts_in_no_other()
    {
        var report = SamplePages.Of("one zone");
        var declaration = report.Result.Declarations[0];
        var other = declaration.Verifications[0];
        var figures = ReportFigures.Of(report with
        {
            Result = report.Result with
            {
                Declarations =
                    [declaration with { Verifications = [other with { Verification = other.Verification with { Zone = "checkout" } }] }],
            },
        });

        Assert.Equal(0, figures.Zones[0].Reviews);
        Assert.Single(figures.Reviews);
    }

    [Theory]
    [MemberData(nameof(Ages))]
    public void Reviews_lie_in_the_group_of_their_age(string day, int group)
    {
        var ages = ReportFigures.Of(Reviewed(day)).ReviewAges;

        Assert.Equal(6, ages.Length);
        Assert.Equal(1, ages[group].Count);
        Assert.Equal(1, ages.Sum(static age => age.Count));
    }

    [Theory]
    [MemberData(nameof(UnreadableDays))]
    public void Days_that_cannot_be_read_are_a_group_of_their_own(string? day)
    {
        var figures = ReportFigures.Of(Reviewed(day));

        Assert.Equal(new AgeGroup("without a readable day", 1), figures.ReviewAges[^1]);
        Assert.Null(figures.Zones[0].OldestAge);
    }

    [Fact]
    public void So_are_days_in_the_future() =>
        Assert.Equal(new AgeGroup("dated in the future", 1), ReportFigures.Of(Reviewed("2026-12-01")).ReviewAges[^1]);

    [Fact]
    public void What_expires_next_comes_first_and_only_soon_ones_need_a_decision()
    {
        var figures = Everything;

        Assert.Equal(
            [("2026-12-12", 12), ("2027-06-01", 183)],
            figures.Expiring.Select(static review => (review.LastDay.ToString(), review.DaysLeft)));
        Assert.Equal(1, figures.Decisions.Single(static decision => decision.Kind == DecisionKind.Expiring).Count);
    }

    [Fact]
    public void What_waits_is_grouped_by_those_who_may_review_it()
    {
        var group = Assert.Single(Everything.WaitingFor);

        Assert.Equal(("*@pricing.contoso.com", 4, 3, "2026-11-20"), (group.Reviewers, group.Count, group.Asked, group.Oldest?.ToString()));
        Assert.Equal("checkout, pricing", string.Join(", ", group.Zones));
        Assert.Equal(4, Everything.Waiting.Length);
    }

    [Fact]
    public void Shares_are_the_greatest_first_and_round_down()
    {
        var shares = Share.Of(["a", "A", "b", "c", "a"]);

        Assert.Equal([("A", 3, 60), ("b", 1, 20), ("c", 1, 20)], shares.Select(static share => (share.Name, share.Count, share.Percent)));
        Assert.Equal(99, new Share("x", 999, 1000).Percent);
        Assert.Equal(0, new Share("x", 0, 0).Percent);
    }

    [Fact]
    public void Origins_count_declarations_by_tool_and_model_and_no_claimed_code()
    {
        var figures = Everything;

        Assert.Equal(
            [("Copilot", "gpt-5", 6, 1)],
            figures.Origins.Select(static origin => (origin.Tool, origin.Model, origin.Generated, origin.Assisted)));
        Assert.Equal(1, figures.Claimed);
    }

    [Fact]
    public void Guidance_of_unknown_age_comes_before_the_oldest()
    {
        var report = SamplePages.Of("one zone");
        var declaration = report.Result.Declarations[0];
        var figures = ReportFigures.Of(report with
        {
            Result = report.Result with
            {
                Declarations =
                [
                    declaration with
                    {
                        Guidance = [new("new", "2026-11-29"), new("old", "2020-01-01"), new("undated", null), new("old", "2020-01-01")],
                    },
                ],
            },
        });

        Assert.Equal(
            [("undated", null, 1), ("old", 2525, 1), ("new", 1, 1)],
            figures.Guidance.Select(static guidance => (guidance.Source, guidance.Age, guidance.Declarations)));
    }

    [Fact]
    public void This_release_is_the_last_of_the_trend()
    {
        var trend = Everything.Trend;

        Assert.Equal(["1.3.0", "1.4.0", "1.4.1", "1.4.2"], trend.Select(static release => release.Name));
        Assert.Equal((false, 8, 3), (trend[^1].HasPassed, trend[^1].Declarations, trend[^1].Verified));
    }

    [Fact]
    public void Nothing_to_judge_is_no_decision_and_no_number_is_made_up()
    {
        var figures = ReportFigures.Of(SamplePages.Of("nothing"));

        Assert.Empty(figures.Decisions);
        Assert.Equal(0, figures.Coverage.All);
        Assert.Equal(["pricing", "accounts", "checkout"], figures.Zones.Select(static zone => zone.Zone.Name));
        Assert.Empty(figures.Reviews);
        Assert.Empty(figures.Origins);
    }

    private static ReleaseReport Reviewed(string? day)
    {
        var report = SamplePages.Of("one zone");
        ImmutableArray<CheckedVerification> reviews = [new(new Verification("kim@contoso.com", day), FingerprintState.AsStated)];
        return report with
        {
            Result = report.Result with { Declarations = [report.Result.Declarations[0] with { Verifications = reviews }] },
        };
    }
}
