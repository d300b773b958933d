namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>To whom signing is offered, and where.</summary>
public sealed class OfferTests
{
    private const string Code =
        "class C { [AiProvenance.AiGenerated(\"x\", PromptedBy = \"paul@contoso.com\")] int M() => Shop.Pricing.Price.Of(1); }";

    [Theory]
    [InlineData("dana@contoso.com", true)]
    [InlineData("Dana Reyes <dana@contoso.com>", true)]
    [InlineData("Dana Reyes", false)]
    [InlineData("d\u0430na@contoso.com", false)]
    [InlineData("ci@contoso.com", false)]
    [InlineData("senior.engineer@contoso.com", false)]
    [InlineData("paul@contoso.com", false)]
    [InlineData("Paul <PAUL@contoso.com>", false)]
    [InlineData("Copilot", false)]
    [InlineData("noreply@anthropic.com", false)]
    [InlineData("TODO", false)]
    [InlineData(null, false)]
    public async Task Only_a_known_person_who_did_not_prompt_the_code_may_sign(string? reviewer, bool isOffered)
    {
        using var scenario = Given.SignOff(reviewer);
        var document = scenario.Add(Code);

        Assert.Equal(["AIP0001"], await scenario.Ids());
        Assert.Equal(isOffered ? ["Sign off 'C.M' as " + reviewer + " for zone 'pricing'"] : [], await scenario.Titles(document));
    }

    [Theory]
    [InlineData("omar@contoso.com", true)]
    [InlineData("Omar Haddad", true)]
    [InlineData("claude@contoso.com", true)]
    [InlineData("dana@contoso.com", false)]
    [InlineData("Omar", false)]
    [InlineData("Omar Haddad <dana@contoso.com>", false)]
    public async Task Only_who_is_on_the_list_of_the_zone_may_sign(string reviewer, bool isOffered)
    {
        const string Policy =
            "[zone pricing]\nnamespaces = Shop.Pricing\nreviewers = omar@*, omar haddad, Claude Roy <claude@contoso.com>\n";
        using var scenario = Given.SignOff(reviewer, Policy);
        var document = scenario.Add(Code);

        Assert.Equal(isOffered ? 1 : 0, (await scenario.Offers(document)).Length);
    }

    [Fact]
    public async Task A_claim_of_human_authorship_is_not_signed()
    {
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\nreviewers = dana@*\n");
        var document = scenario.Add(
            "[AiProvenance.AiGenerated(\"x\")] class C { [AiProvenance.HumanAuthored(\"Copilot\")] int M() => Shop.Pricing.Price.Of(1); }");

        Assert.Equal(["AIP0004"], await scenario.Ids());
        Assert.Empty(await scenario.Offers(document));
    }

    [Fact]
    public async Task A_type_is_signed_only_as_a_whole()
    {
        const string Record = "[AiProvenance.AiGenerated(\"x\")] record R(Shop.Pricing.Price P);";
        using var scenario = Given.SignOff();
        Assert.Empty(await scenario.Offers(scenario.Add(Record)));

        using var types = Given.SignOffOfTypes();
        Assert.Equal(["Sign off the whole type 'R' as dana@contoso.com for zone 'pricing'"], await types.Titles(types.Add(Record)));
    }

    [Theory]
    [InlineData("build_property.AiProvenanceReviewer = dana@contoso.com\n")]
    [InlineData("build_property.AIPROVENANCE_REVIEWER = dana@contoso.com\nAIPROVENANCE_REVIEWER = dana@contoso.com\n")]
    public async Task Nobody_signs_as_whom_a_build_property_names(string configuration)
    {
        using var scenario = Given.SignOff(reviewer: null);
        var project = scenario.AddProject();
        scenario.Configure(project, configuration);
        var document = scenario.Add(project, "Code.cs", Code);

        Assert.Equal(["AIP0001"], await scenario.Ids());
        Assert.Empty(await scenario.Offers(document));
        scenario.Fixer = Given.SignOffFixer("omar@contoso.com");
        Assert.Equal(["Sign off 'C.M' as omar@contoso.com for zone 'pricing'"], await scenario.Titles(document));
    }
}
