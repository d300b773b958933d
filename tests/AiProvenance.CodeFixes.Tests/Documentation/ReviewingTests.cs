using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Tests.SignOffs;
using AiProvenance.CodeFixes.Withdrawals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Documentation;

/// <summary>docs/reviewing.md, step by step: what a rename and a merge do to verifications, and what sets it right.</summary>
public sealed class ReviewingTests
{
    private const string Two =
        """
        using AiProvenance;
        using Shop.Pricing;

        class Cart
        {
            [AiGenerated("x")]
            int Total() => Price.Of(1);

            [AiGenerated("x")]
            int Half() => Price.Of(1) / 2;
        }

        """;

    [Theory]
    [InlineData("M:Shop.Pricing.Price.Of(System.Int32)", "Quote", "Cart.Total", "Cart.Half")]
    [InlineData("T:Shop.Pricing.Price", "Tariff", "Cart.Total", "Cart.Half")]
    [InlineData("M:Cart.Total", "Sum", "Cart.Sum")]
    [InlineData("T:Cart", "Basket", "Basket.Total", "Basket.Half")]
    public async Task A_rename_makes_stale_what_names_it_and_each_is_renewed_by_its_reviewer(
        string symbol, string name, params string[] stale)
    {
        using var scenario = Given.SignOff();
        var (project, document) = await Signed(scenario);

        await scenario.Rename(project, symbol, name);

        var findings = await scenario.Findings();
        Assert.All(findings, static finding => Assert.Equal("AIP0002", finding.Id));
        Assert.Equal(stale, findings.Select(static finding => finding.GetMessage(null).Split('\'')[1]));

        Assert.Equal(stale.Length, await scenario.ApplyEach(document));
        Assert.Empty(await scenario.Findings());
        Assert.Equal(3, (await scenario.Text(document)).Split("HumanVerified(").Length);
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task A_rename_of_something_else_leaves_every_verification_alone()
    {
        using var scenario = Given.SignOff();
        var (project, _) = await Signed(scenario);

        await scenario.Rename(project, "M:Shop.Accounts.Account.Close(System.Int32)", "Shut");

        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task What_nobody_renews_is_withdrawn_and_reviewed_anew()
    {
        using var scenario = Given.SignOff();
        var (project, document) = await Signed(scenario);
        await scenario.Rename(project, "M:Shop.Pricing.Price.Of(System.Int32)", "Quote");

        scenario.Fixer = new WithdrawStaleVerificationFixer();
        await scenario.FixAll(document, FixAllScope.Project);
        Assert.DoesNotContain("HumanVerified", await scenario.Text(document), StringComparison.Ordinal);
        Assert.Equal(["AIP0001", "AIP0001"], await scenario.Ids());

        scenario.Fixer = new RequestReviewFixer();
        await scenario.FixAll(document, FixAllScope.Solution);
        scenario.Fixer = Given.SignOffFixer();
        Assert.Equal(2, await scenario.ApplyEach(document));
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task What_touches_nothing_any_more_is_cleared_up()
    {
        using var scenario = Given.SignOff();
        var (_, document) = await Signed(scenario);
        await scenario.Edit(document, "Price.Of(1) / 2", "1 / 2");
        Assert.Equal(["AIP0102"], await scenario.Ids());

        scenario.Fixer = new RemoveNeedlessVerificationFixer();
        await scenario.FixAll(document, FixAllScope.Project);

        Assert.Empty(await scenario.Findings());
        Assert.Equal(2, (await scenario.Text(document)).Split("HumanVerified(").Length);
    }

    [Fact]
    public async Task Of_two_sides_of_a_merge_the_line_of_the_code_that_stays_holds()
    {
        var ours = await Side("Price.Of(2)");
        var theirs = await Side("Price.Of(3)");

        Assert.Empty(await Merged("Price.Of(2)", ours));
        Assert.Empty(await Merged("Price.Of(3)", theirs));
        Assert.Equal(["AIP0002"], await Merged("Price.Of(2)", theirs));
        Assert.Equal(["AIP0002"], await Merged("Price.Of(3)", ours));
    }

    [Fact]
    public async Task Merged_code_that_neither_side_reviewed_needs_another_review()
    {
        var ours = await Side("Price.Of(2)");
        var theirs = await Side("Price.Of(3)");
        foreach (var kept in new[] { ours, theirs, ours + "\n    " + theirs })
        {
            using var scenario = Given.SignOff();
            var document = scenario.Add(Cart("Price.Of(2) + Price.Of(3)", kept));
            Assert.Equal(["AIP0002"], (await scenario.Ids()).Distinct());

            _ = await scenario.ApplyFirst(document);

            Assert.Empty(await scenario.Findings());
        }
    }

    private static string Cart(string code, string attribute) =>
        "using AiProvenance;\nusing Shop.Pricing;\n\nclass Cart\n{\n    [AiGenerated(\"x\")]\n    " +
            attribute +
            "\n    int Total() => " +
            code +
            ";\n}\n";

    private static async Task<string> Side(string code)
    {
        using var scenario = Given.SignOff();
        var text = await scenario.ApplyFirst(scenario.Add(Cart(code, "[PendingReview(\"1:A\")]")));
        return text.Split('\n').Single(static line => line.Contains("HumanVerified", StringComparison.Ordinal)).Trim();
    }

    private static async Task<string[]> Merged(string code, string attribute)
    {
        using var scenario = Given.SignOff();
        _ = scenario.Add(Cart(code, attribute));
        return await scenario.Ids();
    }

    private static async Task<(ProjectId Project, DocumentId Document)> Signed(GateScenario scenario)
    {
        var project = scenario.AddProject();
        var document = scenario.Add(project, "Code.cs", Two);
        Assert.Equal(2, await scenario.ApplyEach(document));
        Assert.Empty(await scenario.Findings());
        return (project, document);
    }
}
