using AiProvenance.CodeFixes.SignOffs;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>To whom signing is offered, and where.</summary>
public sealed class OfferTests
{
    private const string Code = "class C { [AiProvenance.AiGenerated(\"x\", PromptedBy = \"paul@contoso.com\")] int M() => Shop.Pricing.Price.Of(1); }";

    [Theory]
    [InlineData("dana@contoso.com", true)]
    [InlineData("Dana Reyes", true)]
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
    [InlineData("dana@contoso.com", false)]
    public async Task Only_who_is_on_the_list_of_the_zone_may_sign(string reviewer, bool isOffered)
    {
        using var scenario = Given.SignOff(reviewer, "[zone pricing]\nnamespaces = Shop.Pricing\nreviewers = omar@*\n");
        var document = scenario.Add(Code);

        Assert.Equal(isOffered ? 1 : 0, (await scenario.Offers(document)).Length);
    }

    [Fact]
    public async Task A_claim_of_human_authorship_is_not_signed()
    {
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\nreviewers = dana@*\n");
        var document = scenario.Add("[AiProvenance.AiGenerated(\"x\")] class C { [AiProvenance.HumanAuthored(\"Copilot\")] int M() => Shop.Pricing.Price.Of(1); }");

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
    [InlineData("dana@contoso.com", "dana@contoso.com")]
    [InlineData("  dana@contoso.com \n", "dana@contoso.com")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_environment_says_who_signs(string? stated, string? reviewer) =>
        Assert.Equal(reviewer, ReviewerIdentity.Read(name => name == "AIPROVENANCE_REVIEWER" ? stated : null, home: ""));

    [Theory]
    [InlineData("dana@contoso.com\n", "dana@contoso.com")]
    [InlineData("\n  Dana Reyes <dana@contoso.com>\r\nomar@contoso.com\n", "Dana Reyes <dana@contoso.com>")]
    [InlineData("", null)]
    public void Else_a_file_in_the_home_folder_does(string text, string? reviewer)
    {
        var home = Directory.CreateTempSubdirectory("home").FullName;
        _ = Directory.CreateDirectory(Path.Combine(home, ".aiprovenance"));
        File.WriteAllText(Path.Combine(home, ".aiprovenance", "reviewer"), text);

        Assert.Equal(reviewer, ReviewerIdentity.Read(_ => null, home));
        Assert.Equal("omar", ReviewerIdentity.Read(_ => "omar", home));
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public void Without_either_nobody_signs()
    {
        var home = Directory.CreateTempSubdirectory("home").FullName;

        Assert.Null(ReviewerIdentity.Read(_ => null, home));
        Directory.Delete(home);
    }
}
