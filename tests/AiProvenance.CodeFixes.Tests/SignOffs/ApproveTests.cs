using AiProvenance.CodeFixes.SignOffs;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Withdrawals;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>"Approve": for the person of this machine, where a zone asks for approvals and the reviews are there.</summary>
public sealed class ApproveTests
{
    private const string Policy = "[zone pricing]\nnamespaces = Shop.Pricing\nrequired_approvals = 1\n";
    private const string Mia = "mia@board.contoso.com";
    private const string Approved = "[HumanApproved(\"mia@board.contoso.com\", \"2026-03-04\", Fingerprint = \"1:F\")]";
    private const string Code = "using AiProvenance;\n\nclass C\n{\n    [AiGenerated(\"x\", PromptedBy = \"paul@contoso.com\")]\n" +
        "    int M() => Shop.Pricing.Price.Of(1);\n}\n";

    [Fact]
    public async Task An_approval_is_inserted_behind_the_review_and_satisfies_the_gate()
    {
        var reviewed = await Review(Code);
        using var scenario = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy);
        var document = scenario.Add(reviewed);

        Assert.Equal(["AIP0003"], await scenario.Ids());
        Assert.Equal(["Approve 'C.M' as mia@board.contoso.com for zone 'pricing'"], await scenario.Titles(document));
        var approved = Given.Plain(await scenario.ApplyFirst(document));
        Assert.Contains(
            "[HumanVerified(\"dana@contoso.com\", \"2026-03-04\", Fingerprint = \"1:F\")]\n    " + Approved,
            approved,
            StringComparison.Ordinal);
        Assert.Empty(await scenario.Ids());
        await scenario.AssertCompiles();
    }

    [Theory]
    [InlineData("dana@contoso.com")]
    [InlineData("Dana Reyes <DANA@contoso.com>")]
    [InlineData("paul@contoso.com")]
    [InlineData("Copilot")]
    [InlineData("mia")]
    [InlineData("ci@contoso.com")]
    [InlineData(null)]
    public async Task It_is_offered_to_nobody_whose_approval_would_not_count(string? person)
    {
        using var scenario = new GateScenario(new ApproveFixer(Given.Signer(person)), Policy);

        Assert.Empty(await scenario.Titles(scenario.Add(await Review(Code))));
    }

    [Theory]
    [InlineData("approvers = noa@board.contoso.com\n", false)]
    [InlineData("approvers = *@board.contoso.com\n", true)]
    public async Task Only_who_is_on_the_list_may_approve(string approvers, bool isOffered)
    {
        using var scenario = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy + approvers);

        Assert.Equal(isOffered ? 1 : 0, (await scenario.Titles(scenario.Add(await Review(Code)))).Length);
    }

    [Fact]
    public async Task It_is_not_offered_before_the_code_is_reviewed_nor_where_no_zone_asks()
    {
        using var unreviewed = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy);
        Assert.Empty(await unreviewed.Titles(unreviewed.Add(Code)));

        using var stale = new GateScenario(new ApproveFixer(Given.Signer(Mia)), "[zone pricing]\nnamespaces = Shop.Pricing\n");
        Assert.Empty(await stale.Titles(stale.Add((await Review(Code)).Replace("Of(1)", "Of(2)", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_reviewer_is_not_offered_to_sign_code_that_waits_for_an_approval()
    {
        using var scenario = Given.SignOff("omar@contoso.com", Policy);

        Assert.Empty(await scenario.Titles(scenario.Add(await Review(Code))));
    }

    [Fact]
    public async Task A_request_stays_for_the_approver_and_becomes_the_approval()
    {
        var requested = await Review(Code.Replace("    int M()", "    [PendingReview(\"1:X\")]\n    int M()", StringComparison.Ordinal));
        Assert.Contains("PendingReview", requested, StringComparison.Ordinal);
        using var scenario = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy);

        var approved = Given.Plain(await scenario.ApplyFirst(scenario.Add(requested)));

        Assert.DoesNotContain("PendingReview", approved, StringComparison.Ordinal);
        Assert.Contains(Approved, approved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_approval_is_renewed_and_keeps_what_else_it_says()
    {
        const string Old = "[HumanApproved(\"mia@board.contoso.com\", \"2026-02-01\", Notes = \"Board\", " +
            "Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")]";
        var code = (await Review(Code)).Replace("    int M()", "    " + Old + "\n    int M()", StringComparison.Ordinal);
        using var scenario = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy);

        Assert.Contains(
            "[HumanApproved(\"mia@board.contoso.com\", \"2026-03-04\", Notes = \"Board\", Fingerprint = \"1:F\")]",
            Given.Plain(await scenario.ApplyFirst(scenario.Add(code))),
            StringComparison.Ordinal);
        Assert.Empty(await scenario.Ids());
    }

    [Fact]
    public async Task A_type_is_approved_as_a_whole()
    {
        const string Record = "using AiProvenance;\n\n[AiGenerated(\"x\")]\nrecord R(Shop.Pricing.Price P);\n";
        using var types = Given.SignOffOfTypes(policy: Policy);
        var reviewed = await types.ApplyFirst(types.Add(Record));
        using var member = new GateScenario(new ApproveFixer(Given.Signer(Mia)), Policy);
        Assert.Empty(await member.Titles(member.Add(reviewed)));

        using var scenario = new GateScenario(new ApproveTheWholeTypeFixer(Given.Signer(Mia)), Policy);
        var document = scenario.Add(reviewed);

        Assert.Equal(["Approve the whole type 'R' as mia@board.contoso.com for zone 'pricing'"], await scenario.Titles(document));
        Assert.Contains(Approved, Given.Plain(await scenario.ApplyFirst(document)), StringComparison.Ordinal);
        Assert.Empty(await scenario.Ids());
    }

    [Fact]
    public async Task A_stale_approval_can_be_withdrawn()
    {
        var approved = await Approve(await Review(Code));
        using var scenario = new GateScenario(new WithdrawStaleVerificationFixer(), Policy);

        var withdrawn = await scenario.ApplyFirst(scenario.Add(approved.Replace("Of(1)", "Of(2)", StringComparison.Ordinal)));

        Assert.DoesNotContain("Human", withdrawn, StringComparison.Ordinal);
        Assert.Equal(["AIP0001"], await scenario.Ids());
    }

    [Fact]
    public async Task A_needless_approval_can_be_removed()
    {
        var approved = await Approve(await Review(Code));
        using var scenario = new GateScenario(new RemoveNeedlessVerificationFixer(), "[zone pricing]\nnamespaces = Shop.Pricing\n");

        Assert.Equal(await Review(Code), await scenario.ApplyFirst(scenario.Add(approved)));
    }

    [Fact]
    public void It_answers_no_finding_about_code_that_nobody_reviewed() =>
        Assert.DoesNotContain(RuleIds.Unverified, new ApproveFixer().FixableDiagnosticIds);

    private static Task<string> Review(string code) => Apply(Given.SignOffFixer(), code);

    private static Task<string> Approve(string code) => Apply(new ApproveFixer(Given.Signer(Mia)), code);

    private static async Task<string> Apply(CodeFixProvider fixer, string code)
    {
        using var scenario = new GateScenario(fixer, Policy);
        return await scenario.ApplyFirst(scenario.Add(code));
    }
}
