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
    [InlineData("dana@contoso.com", "Dana Reyes")]
    [InlineData("dana.reyes@contoso.com", "Dana Reyes")]
    [InlineData("dana.reyes@contoso.com", "Reyes, Dana")]
    [InlineData("dana.reyes@contoso.com", "dana")]
    [InlineData("dana@contoso.com", "\uFF24ana\u200B Reyes")]
    [InlineData("dana+x@contoso.com", "DANA+y@contoso.com")]
    public void Who_prompted_the_code_may_not_verify_it(string reviewer, string prompter)
    {
        var finding = Given.Code(Given.Verified(reviewer)).PromptedBy(prompter).Touching(Given.Pricing.ReviewedBy("Dana Reyes", "*"))
            .Verdict().Only(GateRule.NotAllowed);

        Assert.EndsWith("is ignored: whoever prompted the code may not verify it", finding.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana@contoso.com", null)]
    [InlineData("dana@contoso.com", "")]
    [InlineData("dana@contoso.com", "paul@contoso.com")]
    [InlineData("dana@contoso.com", "Paul and Omar")]
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
    [InlineData("\uFF23opilot")]
    [InlineData("c\u24DEpilot@contoso.com")]
    [InlineData("copilot+dana@contoso.com")]
    [InlineData("dana+copilot@contoso.com")]
    [InlineData("claude.code@contoso.com")]
    public void A_tool_may_not_verify(string tool)
    {
        var finding = Given.Code(Given.Verified(tool)).Verdict().Only(GateRule.NotAllowed);

        Assert.EndsWith("is ignored: a tool may not verify code", finding.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ci@contoso.com")]
    [InlineData("build-7@contoso.com")]
    [InlineData("claude@contoso.com")]
    [InlineData("ai.reviewer@contoso.com")]
    [InlineData("senior.engineer@contoso.com")]
    [InlineData("root@contoso.com")]
    [InlineData("dana+agent@contoso.com")]
    [InlineData("dana@bots.contoso.com")]
    public void An_address_that_is_a_tools_or_a_roles_counts_only_where_the_zone_lists_it(string by)
    {
        var all = Given.Pricing.ReviewedBy("*@contoso.com", "*@bots.contoso.com");
        var problem = "the [HumanVerified] by '" + by + "' is ignored: that address reads like a tool, a machine or a role; list it under reviewers if it is a person's";

        Assert.Equal(problem, Given.Code(Given.Verified(by)).Verdict().Only(GateRule.NotAllowed).Problem);
        Assert.Equal(problem, Given.Code(Given.Verified(by)).Touching(all).Verdict().Only(GateRule.NotAllowed).Problem);
        Assert.Empty(Given.Code(Given.Verified(by)).Touching(Given.Pricing.ReviewedBy("*@contoso.com", by.ToUpperInvariant())).Verdict());
    }

    [Theory]
    [InlineData("svc-review")]
    [InlineData("svc-review@contoso.com")]
    [InlineData("4711+svc-review@users.noreply.github.com")]
    [InlineData("svc-review <dana@contoso.com>")]
    public void A_tool_that_the_policy_knows_may_not_verify(string tool) =>
        Given.Code(Given.Verified(tool))
            .Touching(Given.Pricing.ReviewedBy("*", tool))
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
            "the [HumanVerified] by 'dana@contoso.com' is ignored: zone 'pricing' does not list that person under reviewers",
            finding.Problem);
    }

    [Theory]
    [InlineData("dana@pricing.contoso.com")]
    [InlineData("DANA@PRICING.CONTOSO.COM")]
    [InlineData("Dana Reyes <dana@pricing.contoso.com>")]
    [InlineData("Omar Haddad")]
    [InlineData("dana+1@pricing.contoso.com")]
    [InlineData("Mei <MEI@contoso.com>")]
    [InlineData("mei+1@contoso.com")]
    [InlineData("4711+lee@users.noreply.github.com")]
    public void Who_is_on_the_zones_list_may_verify(string reviewer) => Assert.Empty(
        Given.Code(Given.Verified(reviewer)).Touching(Given.Pricing.ReviewedBy(
            "*@pricing.contoso.com", "omar haddad", "Mei Tanaka <mei@contoso.com>", "lee@users.noreply.github.com")).Verdict());

    [Theory]
    [InlineData("Omar Haddad <omar@fabrikam.com>")]
    [InlineData("Mei Tanaka <mei@fabrikam.com>")]
    [InlineData("mei@contoso.com.fabrikam.com")]
    [InlineData("mei@contoso.co")]
    public void A_display_name_puts_nobody_on_the_list(string reviewer) => Given.Code(Given.Verified(reviewer))
        .Touching(Given.Pricing.ReviewedBy("omar haddad", "Mei Tanaka <mei@contoso.com>"))
        .Verdict().Only(GateRule.NotAllowed);

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
            "the [HumanVerified] by 'dana@contoso.com' is ignored: whoever prompted the code may not verify it" +
            " and is ignored: zone 'pricing' does not list that person under reviewers",
            problem);
    }

    [Fact]
    public void Each_person_is_named_once()
    {
        var problem = Given.Code(Given.Verified("Copilot"), Given.Verified("Cursor"), Given.Verified("Copilot"))
            .Verdict()
            .Only(GateRule.NotAllowed).Problem;

        Assert.Equal(
            "the [HumanVerified] by 'Copilot' is ignored: a tool may not verify code; " +
            "the [HumanVerified] by 'Cursor' is ignored: a tool may not verify code",
            problem);
    }
}
