using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class MarkFactsTests
{
    private const MarkFacts All = MarkFacts.Model | MarkFacts.PromptedBy | MarkFacts.On | MarkFacts.Trace | MarkFacts.Guidance;

    private static readonly Mark Full = Given.Mark with { Model = "gpt-5", Trace = "https://traces.contoso.com/1" };

    [Fact]
    public void A_mark_that_states_all_that_is_required_is_fine() => Assert.Empty(Verdict(All, hasGuidance: true, Full));

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(
        "its mark (AiGenerated) does not state Model, PromptedBy, On, Trace, Guidance, which zone 'pricing' requires",
        Verdict(All, hasGuidance: false, new Mark(Origin.Generated)).Only(GateRule.MarkLacksFacts).Problem);

    [Theory]
    [InlineData(MarkFacts.Model)]
    [InlineData(MarkFacts.PromptedBy)]
    [InlineData(MarkFacts.On)]
    [InlineData(MarkFacts.Trace)]
    [InlineData(MarkFacts.Guidance)]
    public void Only_what_the_zone_requires_is_missing(MarkFacts required) => Assert.Equal(
        $"its mark (AiGenerated) does not state {required}, which zone 'pricing' requires",
        Verdict(required, hasGuidance: false, new Mark(Origin.Generated)).Only(GateRule.MarkLacksFacts).Problem);

    [Fact]
    public void White_space_states_nothing() => Assert.Contains(
        "Model, PromptedBy, On, Trace",
        Verdict(
            All,
            hasGuidance: true,
            Full with { Model = " ", PromptedBy = "\t", On = " ", Trace = "" }).Only(GateRule.MarkLacksFacts).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void A_blank_to_be_filled_in_is_no_prompter() =>
        Verdict(MarkFacts.PromptedBy, hasGuidance: false, Full with { PromptedBy = "TODO" }).Only(GateRule.MarkLacksFacts);

    [Theory]
    [InlineData("Paul", "is no e-mail address")]
    [InlineData("somebody else", "is no e-mail address")]
    [InlineData("paul@contoso.com, omar@contoso.com", "is no e-mail address")]
    [InlineData("p\u0430ul@contoso.com", "has a letter that no address here may have (U+0430)")]
    [InlineData("Copilot", "is a tool's")]
    [InlineData("Claude", "is a tool's")]
    [InlineData("dependabot[bot]@users.noreply.github.com", "is a tool's")]
    [InlineData("ci@contoso.com", "reads like the address of a tool, a machine or a role")]
    [InlineData("ai-agent-7@contoso.com", "reads like the address of a tool, a machine or a role")]
    public void Who_prompted_is_a_person_with_an_address(string prompter, string flaw) => Assert.Equal(
        $"its mark (AiGenerated) states the PromptedBy '{prompter}', which {flaw}: zone 'pricing' requires a person's address",
        Verdict(MarkFacts.PromptedBy, hasGuidance: false, Full with { PromptedBy = prompter }).Only(GateRule.MarkLacksFacts).Problem);

    [Theory]
    [InlineData("paul@contoso.com")]
    [InlineData("Paul Hart <paul@contoso.com>")]
    public void A_persons_address_says_who_prompted(string prompter) =>
        Assert.Empty(Verdict(MarkFacts.PromptedBy, hasGuidance: false, Full with { PromptedBy = prompter }));

    [Fact]
    public void A_name_that_the_zone_lists_says_who_prompted() => Assert.Empty(
        Given.Code(Given.Verified())
            .PromptedBy("Paul Hart")
            .Touching(Given.Pricing.ReviewedBy("Paul Hart", "*@contoso.com") with { RequiredMarks = MarkFacts.PromptedBy })
            .Verdict());

    [Fact]
    public void Where_it_is_not_required_it_may_be_anything() =>
        Assert.Empty(Verdict(MarkFacts.On, hasGuidance: false, Full with { PromptedBy = "somebody else" }));

    [Fact]
    public void What_is_no_date_does_not_say_when() =>
        Verdict(MarkFacts.On, hasGuidance: false, Full with { On = "10 January" }).Only(GateRule.MarkLacksFacts);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("TODO")]
    public void Guidance_without_a_source_states_nothing(string? source)
    {
        var code = Given.Code(Given.Verified()).Touching(Given.Pricing with { RequiredMarks = MarkFacts.Guidance });

        (code with { Guidance = [new(source, "2026-01-01")] }).Verdict().Only(GateRule.MarkLacksFacts);
    }

    [Fact]
    public void Each_of_several_marks_states_what_is_required() => Assert.Equal(
        "its mark (AiAssisted) does not state Model, which zone 'pricing' requires",
        Verdict(MarkFacts.Model, hasGuidance: false, Full, new Mark(Origin.Assisted)).Only(GateRule.MarkLacksFacts).Problem);

    [Fact]
    public void Code_that_the_zone_does_not_apply_to_states_what_it_likes()
    {
        var zone = Given.Pricing with { RequiredMarks = MarkFacts.Model, AppliesToAssisted = false };

        Assert.Empty(Given.Code(Given.Verified()).MarkedBy(new Mark(Origin.Assisted)).Touching(zone).Verdict());
        Given.Code(Given.Verified()).MarkedBy(Full, new Mark(Origin.Assisted)).Touching(zone).Verdict().Only(GateRule.MarkLacksFacts);
    }

    [Fact]
    public void Where_a_mark_states_facts_a_whole_files_need_not()
    {
        var file = new Mark(Origin.Generated) { Name = "ai_provenance.origin of its file", CanStateFacts = false };

        Assert.Empty(Verdict(MarkFacts.Model, hasGuidance: false, Full, file));
        Verdict(MarkFacts.Model, hasGuidance: false, file).Only(GateRule.MarkLacksFacts);
    }

    [Theory]
    [InlineData("ann@contoso.com", true)]
    [InlineData("ann@elsewhere.com", false)]
    [InlineData("Copilot", false)]
    [InlineData("", false)]
    public void A_mark_behind_a_claim_counts_where_the_claim_does_not(string by, bool ends)
    {
        var zone = Given.Pricing with { RequiredMarks = MarkFacts.Model, Reviewers = Given.Globs("*@contoso.com") };
        var outer = new Mark(Origin.Generated) { Behind = [new Claim(by, null)] };

        var findings = Given.Code(Given.Verified()).MarkedBy(Full, outer).Touching(zone).Verdict();

        Assert.Equal(ends, findings.IsEmpty);
    }

    [Fact]
    public void Verification_and_mark_are_judged_apart()
    {
        var findings = Given.Code().Touching(Given.Pricing with { RequiredMarks = MarkFacts.Model }).Verdict();

        Assert.Equal([GateRule.Unverified, GateRule.MarkLacksFacts], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_mark_that_names_no_tool_is_malformed(string? tool) =>
        Assert.Equal("does not name the tool", MarkCheck.FindProblem(Given.Mark with { Tool = tool }));

    [Fact]
    public void A_mark_with_a_date_that_is_none_is_malformed() => Assert.Equal(
        "states '10.01.2026' in On, where a date of the form yyyy-MM-dd belongs",
        MarkCheck.FindProblem(Given.Mark with { On = "10.01.2026" }));

    [Fact]
    public void A_mark_need_not_state_a_date() => Assert.Null(MarkCheck.FindProblem(Given.Mark with { On = null }));

    [Fact]
    public void A_whole_mark_is_well_formed() => Assert.Null(MarkCheck.FindProblem(Full));

    private static ImmutableArray<Finding> Verdict(MarkFacts required, bool hasGuidance, params Mark[] marks) =>
        (Given.Code(Given.Verified()).MarkedBy(marks).Touching(
            Given.Pricing with { RequiredMarks = required }) with
        {
            Guidance = hasGuidance
                ? [new("https://wiki.contoso.com", null)]
                : []
        }).Verdict();
}
