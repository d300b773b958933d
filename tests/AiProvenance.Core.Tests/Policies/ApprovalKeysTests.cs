using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

/// <summary>The keys of approvals: off by default, inherited like those of reviews, and never a silent contradiction.</summary>
public sealed class ApprovalKeysTests
{
    private const string Idle = "'approvers' asks for nothing without 'required_approvals'; add required_approvals = 1, or leave it out";

    [Fact]
    public void They_are_off_by_default()
    {
        var zone = Assert.Single(PolicyParser.Parse("[zone a]\nnamespaces = A").Policy.Zones);

        Assert.Equal(0, zone.RequiredApprovals);
        Assert.Empty(zone.Approvers);
    }

    [Fact]
    public void They_are_read_like_those_of_reviews()
    {
        var result = PolicyParser.Parse(
            "[zone a]\nnamespaces = A\nrequired_approvals = 2\napprovers = *@board.contoso.com, Zoë Brandt\napprovers = kim@contoso.com");

        Assert.Empty(result.Errors);
        var zone = Assert.Single(result.Policy.Zones);
        Assert.Equal(2, zone.RequiredApprovals);
        Assert.Equal(["*@board.contoso.com", "Zoë Brandt", "kim@contoso.com"], zone.Approvers.Select(static glob => glob.Text));
    }

    [Fact]
    public void A_zones_own_lines_win_over_the_policys()
    {
        var policy = Valid("[policy]\nrequired_approvals = 1\napprovers = *@a.com\n[zone a]\nnamespaces = A\n[zone b]\nnamespaces = B\n" +
            "required_approvals = 2\napprovers = *@b.com\n[zone c]\nnamespaces = C\nrequired_approvals = 0");

        Assert.Equal([1, 2, 0], policy.Zones.Select(static zone => zone.RequiredApprovals));
        Assert.Equal(["*@a.com", "*@b.com", "*@a.com"], policy.Zones.Select(static zone => zone.Approvers[0].Text));
    }

    [Fact]
    public void Built_in_zones_and_those_that_attributes_declare_take_the_policys() =>
        Assert.All(
            Valid("[policy]\nbuiltin_zones = true\nrequired_approvals = 1").Zones.Append(
                Valid("[policy]\ndeclared_in_code = true\nrequired_approvals = 1").ZoneNamed("vault")),
            static zone => Assert.Equal(1, zone.RequiredApprovals));

    [Theory]
    [InlineData("required_approvals = 10", "'required_approvals': '10' is not a whole number from 0 to 9")]
    [InlineData("required_approvals = -1", "'required_approvals': '-1' is not a whole number from 0 to 9")]
    [InlineData("required_approvals = one", "'required_approvals': 'one' is not a whole number from 0 to 9")]
    [InlineData("required_approvals =", "'required_approvals' has no value; leave the line out for the default")]
    [InlineData("required_approval = 1", "Unknown key 'required_approval'; did you mean 'required_approvals'?")]
    [InlineData("approver = kim@contoso.com", "Unknown key 'approver'; did you mean 'approvers'?")]
    [InlineData("approvers = kim@contoso.com", Idle)]
    [InlineData("approvers = *@contoso.com\nrequired_approvals = 0", Idle)]
    [InlineData(
        "required_approvals = 1\napprovers = copilot",
        "'approvers': 'copilot' is a tool's name, and no tool may approve; list the person's address")]
    [InlineData(
        "required_approvals = 1\napprovers = renovate[bot]",
        "'approvers': 'renovate[bot]' is a tool's name, and no tool may approve; list the person's address")]
    [InlineData("required_approvals = 1\napprovers = TODO", "'approvers': 'TODO' names nobody")]
    [InlineData(
        "required_approvals = 1\napprovers = mia # board",
        "'approvers': 'mia # board' has a '#' behind white space; a comment is a whole line")]
    [InlineData("required_approvals = 2\napprovers = mia@a.com", "'required_approvals' asks for 2 people, and 'approvers' names only 1")]
    [InlineData(
        "required_approvals = 3\napprovers = mia@a.com, MIA@a.com, mia+x@a.com, Mia Berg <mia@a.com>",
        "'required_approvals' asks for 3 people, and 'approvers' names only 1")]
    [InlineData(
        "required_approvals = 1\napprovers = kim@a.com\nreviewers = kim@a.com",
        "'required_reviews' and 'required_approvals' ask for 2 different people, and 'reviewers' and 'approvers' name only 1: nobody may both review and approve")]
    [InlineData(
        "required_reviews = 2\nrequired_approvals = 1\napprovers = kim@a.com, lee@a.com\nreviewers = Lee <LEE@a.com>, kim@a.com",
        "'required_reviews' and 'required_approvals' ask for 3 different people, and 'reviewers' and 'approvers' name only 2: nobody may both review and approve")]
    public void What_cannot_be_meant_is_an_error(string lines, string message)
    {
        Assert.Equal(message, Assert.Single(PolicyParser.Parse("[zone a]\nnamespaces = A\n" + lines).Errors).Message);
        Assert.Contains(
            message, PolicyParser.Parse("[policy]\n" + lines + "\n[zone a]\nnamespaces = A").Errors.Select(static error => error.Message));
    }

    [Theory]
    [InlineData("required_approvals = 1")]
    [InlineData("required_approvals = 0")]
    [InlineData("required_approvals = 9\napprovers = *@board.contoso.com")]
    [InlineData("required_approvals = 1\napprovers = kim@a.com, lee@a.com\nreviewers = kim@a.com, lee@a.com")]
    [InlineData("required_approvals = 1\napprovers = kim@a.com\nreviewers = kim@a.com, *@b.com")]
    [InlineData("required_approvals = 1\napprovers = kim@a.com")]
    [InlineData("required_approvals = 1\nreviewers = kim@a.com")]
    public void What_some_people_can_meet_is_none(string lines)
    {
        Assert.Empty(PolicyParser.Parse("[zone a]\nnamespaces = A\n" + lines).Errors);
        Assert.Empty(PolicyParser.Parse("[policy]\n" + lines + "\n[zone a]\nnamespaces = A").Errors);
    }

    [Fact]
    public void A_list_under_policy_serves_the_zones_that_ask() => Assert.Empty(PolicyParser.Parse(
        "[policy]\napprovers = *@board.contoso.com\n[zone a]\nnamespaces = A\n[zone b]\nnamespaces = B\nrequired_approvals = 1").Errors);

    [Fact]
    public void A_contradiction_between_a_zone_and_the_policy_is_shown_at_the_zones_line_and_one_in_the_policy_once()
    {
        var error = Assert.Single(PolicyParser.Parse(
            "[policy]\napprovers = kim@a.com\n[zone a]\nnamespaces = A\nrequired_approvals = 2\n[zone b]\nnamespaces = B").Errors);
        Assert.Equal((4, 21), (error.Span.Line, error.Span.Start));

        error = Assert.Single(PolicyParser.Parse(
            "[policy]\nrequired_approvals = 2\napprovers = kim@a.com\n[zone a]\nnamespaces = A\n[zone b]\nnamespaces = B").Errors);
        Assert.Equal((1, 21), (error.Span.Line, error.Span.Start));
    }

    private static Policy Valid(string text)
    {
        var result = PolicyParser.Parse(text);
        Assert.Empty(result.Errors);
        return result.Policy;
    }
}
