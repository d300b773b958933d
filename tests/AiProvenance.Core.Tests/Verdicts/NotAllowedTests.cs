using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class NotAllowedTests
{
    [Theory]
    [InlineData("dana@contoso.com", "dana@contoso.com")]
    [InlineData("dana@contoso.com", " DANA@contoso.com ")]
    [InlineData("dana@contoso.com", "Dana Reyes <dana@contoso.com>")]
    [InlineData("Dana Reyes <dana@contoso.com>", "dana@contoso.com")]
    [InlineData("dana@contoso.com", "dana+ai@contoso.com")]
    [InlineData("dana@contoso.com", "dana")]
    [InlineData("Dana Reyes", "Dana Reyes <dana@contoso.com>")]
    [InlineData("dana@contoso.com", "Dana (dana@contoso.com)")]
    [InlineData("dana@contoso.com", "paul@contoso.com, dana@contoso.com")]
    [InlineData("dana@contoso.com", "Paul Hart dana@contoso.com")]
    [InlineData("dana@contoso.com", "Paul Hart <paul@contoso.com>; Dana Reyes <dana@contoso.com>")]
    [InlineData("Dana Reyes", "Paul Hart and Dana Reyes")]
    [InlineData("Dana Reyes", "Paul Hart & Dana Reyes")]
    [InlineData("dana@contoso.com", "Paul Hart for @dana")]
    [InlineData("Reyes, Dana", "Reyes, Dana")]
    public void Who_prompted_the_code_may_not_verify_it(string reviewer, string prompter)
    {
        var finding = Given.Code(Given.Verified(reviewer)).PromptedBy(prompter).Verdict().Only(GateRule.NotAllowed);

        Assert.EndsWith("does not count, because whoever prompted the code may not verify it", finding.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana@contoso.com", null)]
    [InlineData("dana@contoso.com", "")]
    [InlineData("dana@contoso.com", "paul@contoso.com")]
    [InlineData("dana@contoso.com", "Paul and Omar")]
    [InlineData("_@contoso.com", "Paul,")]
    [InlineData("Dana Reyes <dana@contoso.com>", "Dana Reyes <dreyes@fabrikam.com>")]
    public void Who_did_not_prompt_it_may(string reviewer, string? prompter) =>
        Assert.Empty(Given.Code(Given.Verified(reviewer)).PromptedBy(prompter).Verdict());

    [Fact]
    public void Who_prompted_any_of_several_marks_may_not_verify() =>
        Given.Code(Given.Verified()).MarkedBy(Given.Mark, Given.Mark with { PromptedBy = "dana@contoso.com" })
            .Verdict().Only(GateRule.NotAllowed);

    [Theory]
    [InlineData("GitHub Copilot")]
    [InlineData("Copi\u200Blot")]
    [InlineData("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>")]
    [InlineData("dana via Copilot <dana@contoso.com>")]
    public void A_tool_may_not_verify(string tool)
    {
        var finding = Given.Code(Given.Verified(tool)).Verdict().Only(GateRule.NotAllowed);

        Assert.EndsWith("does not count, because a tool may not verify code", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_the_policy_knows_may_not_verify() =>
        Given.Code(Given.Verified("svc-review"))
            .Verdict(policy: new Policy { BotIdentities = Given.Globs("svc-*") })
            .Only(GateRule.NotAllowed);

    [Fact]
    public void A_tool_on_the_list_of_reviewers_is_still_a_tool() =>
        Given.Code(Given.Verified("copilot@contoso.com"))
            .Touching(Given.Pricing.ReviewedBy("*@contoso.com"))
            .Verdict()
            .Only(GateRule.NotAllowed);

    [Fact]
    public void Who_is_not_on_the_zones_list_may_not_verify()
    {
        var zone = Given.Pricing.ReviewedBy("*@pricing.contoso.com", "omar");

        var finding = Given.Code(Given.Verified()).Touching(zone).Verdict().Only(GateRule.NotAllowed);

        Assert.Equal(
            "the [HumanVerified] by 'dana@contoso.com' of 2026-01-20 does not count in zone 'pricing', because only its reviewers (*@pricing.contoso.com, omar) may verify there",
            finding.Problem);
    }

    [Theory]
    [InlineData("dana@pricing.contoso.com")]
    [InlineData("DANA@PRICING.CONTOSO.COM")]
    [InlineData("Dana Reyes <dana@pricing.contoso.com>")]
    [InlineData("Omar Haddad")]
    [InlineData("Omar Haddad <omar@fabrikam.com>")]
    public void Who_is_on_the_zones_list_may_verify(string reviewer) => Assert.Empty(
        Given.Code(Given.Verified(reviewer)).Touching(Given.Pricing.ReviewedBy("*@pricing.contoso.com", "omar haddad")).Verdict());

    [Fact]
    public void A_listed_name_may_need_an_invisible_joiner() => Assert.Empty(
        Given.Code(Given.Verified("مهدی\u200Cزاده")).Touching(Given.Pricing.ReviewedBy("مهدی\u200Cزاده")).Verdict());

    [Fact]
    public void An_address_as_a_display_name_puts_nobody_on_the_list() =>
        Given.Code(Given.Verified("dana@pricing.contoso.com <eve@fabrikam.com>"))
            .Touching(Given.Pricing.ReviewedBy("*@pricing.contoso.com")).Verdict().Only(GateRule.Malformed);

    [Fact]
    public void Each_reason_is_told()
    {
        var problem = Given.Code(Given.Verified()).PromptedBy("dana@contoso.com")
            .Touching(Given.Pricing.ReviewedBy("omar")).Verdict().Only(GateRule.NotAllowed).Problem;

        Assert.Equal(
            "the [HumanVerified] by 'dana@contoso.com' of 2026-01-20 does not count, because whoever prompted the code may not verify it" +
            " and does not count in zone 'pricing', because only its reviewers (omar) may verify there",
            problem);
    }

    [Fact]
    public void Each_person_is_named_once()
    {
        var problem = Given.Code(Given.Verified("Copilot"), Given.Verified("Cursor"), Given.Verified("Copilot"))
            .Verdict()
            .Only(GateRule.NotAllowed).Problem;

        Assert.Equal(
            "the [HumanVerified] by 'Copilot' of 2026-01-20 does not count, because a tool may not verify code; " +
            "the [HumanVerified] by 'Cursor' of 2026-01-20 does not count, because a tool may not verify code",
            problem);
    }
}
