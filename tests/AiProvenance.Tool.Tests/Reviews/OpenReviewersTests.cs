using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>Who may still review, as it is written in the policy.</summary>
public sealed class OpenReviewersTests
{
    [Theory]
    [InlineData("*@pricing.contoso.com, mei@contoso.com", "", "", "*@pricing.contoso.com, mei@contoso.com", "")]
    [InlineData("*@pricing.contoso.com, mei@contoso.com", "mei@contoso.com", "", "*@pricing.contoso.com", "")]
    [InlineData("*@pricing.contoso.com, mei@contoso.com", "Mei Tanaka <mei+ai@contoso.com>", "", "*@pricing.contoso.com", "")]
    [InlineData("*@pricing.contoso.com", "kim@pricing.contoso.com", "", "*@pricing.contoso.com", "kim@pricing.contoso.com")]
    [InlineData("*@pricing.contoso.com", "kim@elsewhere.com", "", "*@pricing.contoso.com", "")]
    [InlineData("*@pricing.contoso.com, mei@contoso.com", "", "mei@contoso.com", "*@pricing.contoso.com", "")]
    [InlineData("*@pricing.contoso.com", "", "kim@pricing.contoso.com", "*@pricing.contoso.com", "kim@pricing.contoso.com")]
    [InlineData("mei@contoso.com", "mei@contoso.com", "", "", "")]
    [InlineData("mei@contoso.com, kim@contoso.com", "mei@contoso.com", "kim@contoso.com", "", "")]
    public void The_list_is_as_written_without_those_who_may_not(string listed, string prompter, string counted, string left, string butNot)
    {
        var people = Find("reviewers = " + listed, prompter, counted);

        Assert.False(people.AreAnyone);
        Assert.Equal(left, string.Join(", ", people.Listed));
        Assert.Equal(butNot, string.Join(", ", people.Excluded));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("dana@contoso.com", "", "dana@contoso.com")]
    [InlineData("dana@contoso.com", "kim@contoso.com", "dana@contoso.com, kim@contoso.com")]
    public void Without_a_list_it_is_anyone_but_those(string prompter, string counted, string butNot)
    {
        var people = Find("enforcement = block", prompter, counted);

        Assert.True(people.AreAnyone);
        Assert.Empty(people.Listed);
        Assert.Equal(butNot, string.Join(", ", people.Excluded));
    }

    [Theory]
    [InlineData("kim@pricing.contoso.com", true)]
    [InlineData("KIM@PRICING.CONTOSO.COM", true)]
    [InlineData("mei@contoso.com", true)]
    [InlineData("lee@contoso.com", false)]
    [InlineData("dana@pricing.contoso.com", false)]
    [InlineData("ann@pricing.contoso.com", false)]
    [InlineData("copilot@pricing.contoso.com", false)]
    [InlineData("kim", false)]
    [InlineData("", false)]
    public void A_person_may_who_would_count(string person, bool may) => Assert.Equal(
        may, Find(
            "reviewers = *@pricing.contoso.com, mei@contoso.com", "dana@pricing.contoso.com", "ann@pricing.contoso.com").MaySign(person));

    [Theory]
    [InlineData("approvers = lead@contoso.com, *@board.contoso.com", "", "lead@contoso.com, *@board.contoso.com", "")]
    [InlineData("approvers = lead@contoso.com, *@board.contoso.com", "lead@contoso.com", "*@board.contoso.com", "")]
    [InlineData("approvers = *@board.contoso.com", "Kim <kim@board.contoso.com>", "*@board.contoso.com", "Kim <kim@board.contoso.com>")]
    [InlineData("enforcement = block", "kim@contoso.com", "", "kim@contoso.com")]
    public void Who_has_reviewed_may_not_approve(string key, string reviewed, string left, string butNot)
    {
        var people = Find("required_approvals = 1\n" + key, "", "", SignOffRole.Approver, reviewed);

        Assert.Equal(left, string.Join(", ", people.Listed));
        Assert.Equal(butNot, string.Join(", ", people.Excluded));
        Assert.False(reviewed.Length > 0 && people.MaySign(reviewed));
        Assert.True(people.MaySign("ann@board.contoso.com"));
    }

    private static OpenReviewers Find(
        string key, string prompter, string counted, SignOffRole role = SignOffRole.Reviewer, string reviewed = "")
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\n" + key + "\n").Policy;
        return new OpenReviewers(
            policy.Zones[0],
            role,
            [new Mark(Origin.Generated) { PromptedBy = prompter.Length == 0 ? null : prompter }],
            counted.Length == 0 ? [] : [counted],
            reviewed.Length == 0 ? [] : [reviewed],
            policy.BotIdentities);
    }
}
