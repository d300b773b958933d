using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

/// <summary>A policy that looks right and gates nothing is no policy.</summary>
public sealed class EmptyZoneTests
{
    private const string NoZone =
        "This policy has no zone, so it gates nothing; add [zone NAME], or under [policy] builtin_zones = true, " +
        "or declared_in_code = true where attributes declare all zones";

    private const string WayOut = "give it 'namespaces' or 'symbols', or declared_in_code = true where attributes declare it";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \t")]
    [InlineData("\n\n\r\n")]
    [InlineData("# the pricing team decides")]
    [InlineData("\uFEFF# [zone pricing]\n# namespaces = Contoso.Pricing\n")]
    public void A_file_that_says_nothing_is_an_error_in_its_first_line(string text) =>
        Assert.Equal(new PolicyError(default, NoZone), Assert.Single(PolicyParser.Parse(text).Errors));

    [Theory]
    [InlineData("[policy]", 0)]
    [InlineData("# none\n[policy]\nreviewers = *@contoso.com", 1)]
    [InlineData("\n\n[policy]\nbuiltin_zones = false\nexempt_assemblies = *.Tests", 2)]
    [InlineData("[policy]\ndeclared_in_code = false", 0)]
    [InlineData("[policy]\nrequired_reviews = 2\ncriteria = namespaces = Contoso.Pricing", 0)]
    public void A_policy_without_a_zone_is_an_error_at_its_section(string text, int line) =>
        Assert.Equal(new PolicyError(new SourceSpan(line, 0, 8), NoZone), Assert.Single(PolicyParser.Parse(text).Errors));

    [Theory]
    [InlineData("[policy]\nbuiltin_zones = true")]
    [InlineData("[policy]\nbuiltin_zones = true\n[zone pricing]\nreviewers = *@contoso.com")]
    [InlineData("[policy]\ndeclared_in_code = true\n[zone vault]\nreviewers = *@contoso.com")]
    [InlineData("[zone vault]\ndeclared_in_code = true")]
    [InlineData("[zone vault]\ndeclared_in_code = true\nexcept = Contoso.Vault.Display")]
    [InlineData("[zone a]\nsymbols = N:A")]
    [InlineData("[zone a]\nnamespaces = A, B\nexcept = B")]
    [InlineData("[zone a]\nnamespaces = A\nexcept = A.B, T:A.C")]
    [InlineData("[zone a]\nnamespaces = **.A\nexcept = *.A, B.**.A")]
    [InlineData("[zone a]\nnamespaces = A.**.B\nexcept = A.*.B")]
    [InlineData("[zone a]\nsymbols = T:A.B, T:A.C\nexcept = T:A.B")]
    [InlineData("[zone a]\nsymbols = T:A.B\nexcept = A")]
    public void A_zone_that_something_may_belong_to_is_none(string text) => Assert.Empty(PolicyParser.Parse(text).Errors);

    [Theory]
    [InlineData("reviewers = *@pricing.contoso.com")]
    [InlineData("required_reviews = 2\ncriteria = The figures were recomputed.")]
    [InlineData("except = Contoso.Pricing.Reports")]
    [InlineData("declared_in_code = false")]
    [InlineData("")]
    [InlineData("# namespaces = Contoso.Pricing")]
    public void A_zone_with_nothing_in_it_is_an_error_at_its_header(string lines)
    {
        var errors = PolicyParser.Parse("[zone other]\nnamespaces = A\n  [zone pricing]\n" + lines).Errors;

        Assert.Equal(new PolicyError(new SourceSpan(2, 2, 14), "The zone 'pricing' gates nothing: " + WayOut), Assert.Single(errors));
    }

    [Theory]
    [InlineData("namespaces = A.B\nexcept = A.B")]
    [InlineData("namespaces = A.B\nexcept = A")]
    [InlineData("namespaces = A.B, A.C.D\nexcept = X, A.*")]
    [InlineData("namespaces = **.B\nexcept = **.B")]
    [InlineData("namespaces = A.*.B\nexcept = A.**.B")]
    [InlineData("namespaces = A.**.B\nexcept = A")]
    [InlineData("namespaces = A.B\nexcept = N:A.B")]
    [InlineData("symbols = N:A.B\nexcept = A.B")]
    [InlineData("symbols = T:A.B, M:A.B.C\nexcept = M:A.B.C, T:A.B")]
    [InlineData("namespaces = A\nsymbols = T:B.C\nexcept = A, T:B.C")]
    public void A_zone_of_which_nothing_is_left_is_an_error(string lines)
    {
        var error = Assert.Single(PolicyParser.Parse("[zone a]\n" + lines).Errors);

        Assert.Equal(new PolicyError(new SourceSpan(0, 0, 8), "The zone 'a' gates nothing: 'except' takes out all that it has"), error);
    }

    [Fact]
    public void Every_such_zone_is_told_and_what_is_wrong_otherwise_alone()
    {
        var errors = PolicyParser.Parse("""
            [zone a]
            namespace = A
            [zone b]
            reviewers = *@contoso.com
            [zone c]
            namespaces = C*
            [zone d]
            """).Errors;

        Assert.Equal([1, 2, 5, 6], errors.Select(error => error.Span.Line));
    }
}
