using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>What AI code relied on: not too old at that time, and from a source that the zone trusts.</summary>
public sealed class GuidanceTests
{
    private const string Wiki = "https://wiki.contoso.com/pricing";

    private static readonly ZonePolicy Dated = Given.Pricing with { MaxGuidanceAgeDays = 30 };

    [Fact]
    public void A_zone_that_asks_nothing_of_guidance_takes_any() =>
        Assert.Empty(Verdict(Given.Pricing, new Guidance(Wiki, "1999-01-01"), new Guidance(null, "never")));

    [Theory]
    [InlineData("2025-12-11")]
    [InlineData("2026-01-10")]
    public void Guidance_as_old_as_the_zone_allows_is_fine(string updated) => Assert.Empty(Verdict(Dated, new Guidance(Wiki, updated)));

    [Fact]
    public void Older_guidance_is_stale_and_its_age_is_told() => Assert.Equal(
        "'https://wiki.contoso.com/pricing' was 31 days old when relied on, " +
        "and zone 'pricing' allows 30 days",
        Verdict(Dated, new Guidance(Wiki, "2025-12-10")).Only(GateRule.UnreliableGuidance).Problem);

    [Fact]
    public void The_age_is_counted_to_the_marks_day_and_not_to_today() =>
        Assert.Empty(Code(Dated, new Guidance(Wiki, "2026-01-01")).Verdict(asOf: "2030-01-01"));

    [Fact]
    public void A_source_that_was_checked_since_is_fine() =>
        Assert.Empty(Code(Dated, new Guidance(Wiki, "2026-02-01")).Verdict(asOf: "2026-02-01"));

    [Fact]
    public void One_from_the_future_is_not() => Assert.Equal(
        "'https://wiki.contoso.com/pricing' states a LastUpdated after today (2026-02-02, today is 2026-02-01, UTC), " +
        "and zone 'pricing' allows 30 days",
        Code(Dated, new Guidance(Wiki, "2026-02-02")).Verdict(asOf: "2026-02-01").Only(GateRule.UnreliableGuidance).Problem);

    [Theory]
    [InlineData(null, "does not state LastUpdated")]
    [InlineData("", "does not state LastUpdated")]
    [InlineData("last week", "states 'last week' in LastUpdated, where a date of the form yyyy-MM-dd belongs")]
    public void Guidance_of_unknown_age_counts_as_too_old(string? updated, string problem) => Assert.Equal(
        "'https://wiki.contoso.com/pricing' " + problem + ", and zone 'pricing' allows 30 days",
        Verdict(Dated, new Guidance(Wiki, updated)).Only(GateRule.UnreliableGuidance).Problem);

    [Theory]
    [InlineData(null)]
    [InlineData("10 January")]
    public void Guidance_relied_on_nobody_knows_when_counts_as_too_old(string? on) => Assert.Equal(
        "'https://wiki.contoso.com/pricing' was last updated on 2026-01-09, but the mark (AiGenerated) does not state On, " +
        "and zone 'pricing' allows 30 days",
        Code(Dated, new Guidance(Wiki, "2026-01-09"))
            .MarkedBy(Given.Mark with { On = on })
            .Verdict()
            .Only(GateRule.UnreliableGuidance).Problem);

    [Fact]
    public void Of_several_marks_the_latest_counts() => Assert.Contains(
        "was 60 days old",
        Code(Dated, new Guidance(Wiki, "2026-01-09"))
            .MarkedBy(Given.Mark, Given.Mark with { On = "2026-03-10" }, Given.Mark with { On = "2026-02-01" })
            .Verdict("2027-01-01").Single(finding => finding.Rule == GateRule.UnreliableGuidance).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void Code_that_the_zone_does_not_apply_to_relied_on_what_it_likes()
    {
        var zone = Dated with { AppliesToAssisted = false };
        var code = Code(zone, new Guidance(Wiki, "2026-01-09"));

        Assert.Empty(code.MarkedBy(new Mark(Origin.Assisted)).Verdict());
        code.MarkedBy(Given.Mark, new Mark(Origin.Assisted)).Verdict().Only(GateRule.UnreliableGuidance);
    }

    [Fact]
    public void Where_a_mark_states_facts_a_whole_files_need_not() => Assert.Empty(
        Code(Dated, new Guidance(Wiki, "2026-01-09"))
            .MarkedBy(Given.Mark, new Mark(Origin.Generated) { CanStateFacts = false })
            .Verdict());

    [Theory]
    [InlineData("https://wiki.contoso.com/*", "https://wiki.contoso.com/pricing")]
    [InlineData("https://wiki.contoso.com/*", "HTTPS://Wiki.Contoso.com/pricing")]
    [InlineData("https://wiki.contoso.com/*", " https://wiki.contoso.com/pricing ")]
    [InlineData("https://wiki.contoso.com/*", "https://wiki\u200B.contoso.com/pricing")]
    [InlineData("https://wiki.contoso.com/*", "wiki.contoso.com/pricing")]
    [InlineData("http://wiki.contoso.com/*", "wiki.contoso.com/pricing")]
    [InlineData("wiki.contoso.com/*", "https://wiki.contoso.com/pricing")]
    [InlineData("*", "the old handbook")]
    public void An_untrusted_source_is_recognised_however_it_is_written(string glob, string source) => Assert.EndsWith(
        " matches '" + glob + "', which zone 'pricing' does not trust",
        Verdict(
            Given.Pricing with { UntrustedGuidance = Given.Globs("elsewhere", glob) },
            new Guidance(source, null)).Only(GateRule.UnreliableGuidance).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://wiki.contoso.com/archive/*", "https://wiki.contoso.com/pricing")]
    [InlineData("http://*", "https://wiki.contoso.com/pricing")]
    [InlineData("wiki.contoso.com/*", "https://docs.contoso.com/?from=wiki.contoso.com/pricing")]
    public void Any_other_source_may_be_relied_on(string glob, string source) =>
        Assert.Empty(Verdict(Given.Pricing with { UntrustedGuidance = Given.Globs(glob) }, new Guidance(source, null)));

    [Theory]
    [InlineData(null, "its [AiGuidance]")]
    [InlineData("  ", "its [AiGuidance]")]
    [InlineData("TODO", "'TODO'")]
    public void A_source_that_is_not_named_is_not_trusted(string? source, string subject) => Assert.Equal(
        subject + " does not name its source, so nobody can tell whether zone 'pricing' trusts it",
        Verdict(
            Given.Pricing with { UntrustedGuidance = Given.Globs("https://wiki/*") },
            new Guidance(source, "2026-01-09")).Only(GateRule.UnreliableGuidance).Problem);

    [Fact]
    public void Both_are_told_at_once_and_each_source_once() => Assert.Equal(
        "'a' matches 'a', which zone 'pricing' does not trust " +
        "and does not state LastUpdated, and zone 'pricing' allows 30 days; " +
        "'b' does not state LastUpdated, and zone 'pricing' allows 30 days",
        Verdict(
            Dated with { UntrustedGuidance = Given.Globs("a") }, new Guidance("b", null), new Guidance("a", null), new Guidance("b", null))
            .Only(GateRule.UnreliableGuidance).Problem);

    [Fact]
    public void No_number_of_verifications_makes_up_for_it()
    {
        var code = Given.Code(Given.Verified(), Given.Verified("omar@contoso.com")) with { Guidance = [new(Wiki, "2020-01-01")] };

        code.Touching(Dated).Verdict().Only(GateRule.UnreliableGuidance);
    }

    [Fact]
    public void Each_zone_asks_for_itself()
    {
        var finding = Verdict(
            [Given.Pricing, Dated with { Name = "checkout", MaxGuidanceAgeDays = 1, Enforcement = Enforcement.Warn }],
            new Guidance(Wiki, "2026-01-01"))
            .Only(GateRule.UnreliableGuidance);

        Assert.Equal(["checkout"], finding.ZoneNames());
        Assert.Equal(Enforcement.Warn, finding.Enforcement);
    }

    [Fact]
    public void One_day_is_told_as_one() => Assert.EndsWith(
        "was 2 days old when relied on, and zone 'pricing' allows 1 day",
        Verdict(Dated with { MaxGuidanceAgeDays = 1 }, new Guidance(Wiki, "2026-01-08")).Only(GateRule.UnreliableGuidance).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("intranet:  rounding", "intranet:  rounding")]
    [InlineData("intranet:  rounding", "intranet: rounding")]
    [InlineData("://wiki/rounding", "wiki/*")]
    public void A_source_is_known_as_written_as_shown_and_without_its_scheme(string source, string glob) => Assert.Contains(
        "which zone 'pricing' does not trust",
        Verdict(
            Given.Pricing with { UntrustedGuidance = Given.Globs(glob) },
            new Guidance(source, "2026-01-09")).Only(GateRule.UnreliableGuidance).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "does not name the source")]
    [InlineData(" ", null, "does not name the source")]
    [InlineData("?", null, "does not name the source")]
    [InlineData(Wiki, "10.01.2026", "states '10.01.2026' in LastUpdated, where a date of the form yyyy-MM-dd belongs")]
    [InlineData(Wiki, null, null)]
    [InlineData(Wiki, "2026-01-10", null)]
    public void Malformed_guidance_is_told_wherever_it_stands(string? source, string? updated, string? problem) =>
        Assert.Equal(problem, GuidanceCheck.FindProblem(new Guidance(source, updated)));

    private static ImmutableArray<Finding> Verdict(ZonePolicy zone, params Guidance[] guidance) => Verdict([zone], guidance);

    private static ImmutableArray<Finding> Verdict(ZonePolicy[] zones, params Guidance[] guidance) =>
        (Given.Code(Given.Verified()).Touching(zones) with { Guidance = [.. guidance] }).Verdict();

    private static DeclarationFacts Code(ZonePolicy zone, params Guidance[] guidance) =>
        Given.Code(Given.Verified()).Touching(zone) with { Guidance = [.. guidance] };
}
