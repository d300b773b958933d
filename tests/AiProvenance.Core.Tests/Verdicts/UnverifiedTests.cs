using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class UnverifiedTests
{
    [Fact]
    public void Code_without_any_verification_is_unverified()
    {
        var finding = Given.Code().Verdict().Only(GateRule.Unverified);

        Assert.Equal(["pricing"], finding.ZoneNames());
        Assert.Equal("", finding.Problem);
    }

    [Fact]
    public void One_valid_verification_is_enough_for_a_zone_that_asks_for_one() =>
        Assert.Empty(Given.Code(Given.Verified()).Verdict());

    [Fact]
    public void Code_that_touches_no_zone_needs_no_verification() =>
        Assert.Empty(Given.Code().Touching().Verdict());

    [Fact]
    public void An_invalid_verification_is_told_what_is_wrong_and_not_that_there_is_none() =>
        Given.Code(Given.Verified(on: "soon")).Verdict().Only(GateRule.Malformed);

    [Fact]
    public void A_verification_on_a_declaration_around_it_counts()
    {
        var code = Given.Code() with { Scopes = [Given.Scope(), Given.Scope(Given.Verified())] };

        Assert.Empty(code.Verdict());
    }

    [Fact]
    public void A_verification_around_it_is_held_against_the_outer_fingerprint()
    {
        var around = new VerifiedScope([Given.Verified()], () => Given.Print('Z', 'A'));
        var code = Given.Code() with { Scopes = [Given.Scope(), around] };

        code.Verdict().Only(GateRule.Stale);
    }

    [Fact]
    public void The_fingerprint_is_not_computed_where_no_verification_states_one()
    {
        var scope = new VerifiedScope([Given.Verified() with { Fingerprint = null }], () => throw new InvalidOperationException());
        var code = Given.Code() with { Scopes = [scope] };

        code.Verdict().Only(GateRule.Malformed);
    }
}
