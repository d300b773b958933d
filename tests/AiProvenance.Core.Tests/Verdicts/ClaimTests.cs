using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class ClaimTests
{
    private static readonly ZonePolicy Listed = Given.Pricing.ReviewedBy("*@pricing.contoso.com");

    [Theory]
    [InlineData("dana@pricing.contoso.com")]
    [InlineData("Dana Reyes <dana@pricing.contoso.com>")]
    public void A_reviewer_of_the_zone_may_claim_code(string by) => Assert.Null(Judge(by, Listed));

    [Fact]
    public void Anybody_may_claim_code_in_a_zone_without_a_list() => Assert.Null(Judge("dana@contoso.com", Given.Pricing));

    [Fact]
    public void Who_is_not_on_the_list_may_not() => Assert.Equal(
        "the [HumanAuthored] by 'dana@contoso.com' is ignored: zone 'pricing' does not list that person under reviewers",
        Judge("dana@contoso.com", Listed)?.Problem);

    [Fact]
    public void A_tool_may_not() => Assert.Equal(
        "the [HumanAuthored] by 'Copilot' is ignored: a tool may not claim code as a person's work",
        Judge("Copilot", Given.Pricing)?.Problem);

    [Fact]
    public void A_tool_that_the_policy_knows_may_not()
    {
        var judge = Given.Judge(policy: new Policy { BotIdentities = Given.Globs("svc-*") });

        Assert.Equal(GateRule.NotAllowed, judge.JudgeClaim(new Claim("svc-author", null), [Given.Pricing])?.Rule);
    }

    [Theory]
    [InlineData(null, "the [HumanAuthored] names nobody")]
    [InlineData(" ", "the [HumanAuthored] names nobody")]
    [InlineData("<your name>", "the [HumanAuthored] by '<your name>' names nobody")]
    [InlineData("dana@a.com, omar@a.com", "the [HumanAuthored] by 'dana@a.com, omar@a.com' is ignored: that name is no e-mail address; write the address, or list the name under reviewers")]
    [InlineData("Dana Reyes", "the [HumanAuthored] by 'Dana Reyes' is ignored: that name is no e-mail address; write the address, or list the name under reviewers")]
    [InlineData("ci@contoso.com", "the [HumanAuthored] by 'ci@contoso.com' is ignored: that address reads like a tool, a machine or a role; list it under reviewers if it is a person's")]
    public void A_claim_names_one_person(string? by, string problem) => Assert.Equal(problem, Judge(by, Given.Pricing)?.Problem);

    [Theory]
    [InlineData("Dana Reyes")]
    [InlineData("ci@contoso.com")]
    [InlineData("\u0434ana@contoso.com")]
    public void A_claim_obeys_what_a_review_obeys(string by)
    {
        Assert.NotNull(Judge(by, Given.Pricing));
        Assert.NotNull(Judge(by, Given.Pricing.ReviewedBy("*")));
        Assert.Null(Judge(by, Given.Pricing.ReviewedBy(by)));
    }

    [Fact]
    public void In_code_that_a_zone_uses_its_author_is_named_like_a_reviewer_but_need_not_be_one()
    {
        var judge = Given.Judge();
        Assert.Null(judge.JudgeUsedClaim(new Claim("dana@contoso.com", null), [Listed]));
        Assert.Null(judge.JudgeUsedClaim(new Claim("Dana Reyes", null), [Listed.ReviewedBy("Dana Reyes")]));
        Assert.NotNull(judge.JudgeUsedClaim(new Claim("Dana Reyes", null), [Listed]));
        Assert.NotNull(judge.JudgeUsedClaim(new Claim("build@contoso.com", null), [Listed]));
    }

    [Fact]
    public void Only_the_zones_that_refuse_the_claim_are_named_and_enforced()
    {
        var warning = Listed with { Enforcement = Enforcement.Warn };

        var finding = Judge("dana@contoso.com", new ZonePolicy("accounts"), warning);

        Assert.Equal(["pricing"], finding?.ZoneNames());
        Assert.Equal(Enforcement.Warn, finding?.Enforcement);
    }

    [Fact]
    public void Each_list_that_the_author_is_missing_from_is_named()
    {
        var problem = Judge("dana@contoso.com", Listed, new ZonePolicy("accounts").ReviewedBy("omar@contoso.com"))?.Problem;

        Assert.Equal(
            "the [HumanAuthored] by 'dana@contoso.com' is ignored: zone 'pricing' does not list that person under reviewers" +
            " and is ignored: zone 'accounts' does not list that person under reviewers",
            problem);
    }

    [Fact]
    public void A_claim_that_touches_no_zone_is_nobodys_business() => Assert.Null(Judge(null));

    private static Finding? Judge(string? by, params ZonePolicy[] zones) =>
        Given.Judge().JudgeClaim(new Claim(by, null), zones.ToImmutableArray());
}
