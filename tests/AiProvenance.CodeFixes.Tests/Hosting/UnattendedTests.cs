using AiProvenance.CodeFixes.Baselines;
using AiProvenance.CodeFixes.SignOffs;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Tests.SignOffs;
using AiProvenance.CodeFixes.Withdrawals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Hosting;

/// <summary>
/// What fixes answer to <c>dotnet format</c>, which asks each of them to fix the solution and prints a failure for each without an answer.
/// </summary>
public sealed class UnattendedTests
{
    private const string Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";
    private const string Verified = "[HumanVerified(\"dana@contoso.com\", \"2026-01-01\", Fingerprint = \"" + Fingerprint + "\")] ";
    private const string Source = "using AiProvenance;\nclass C\n{\n    @[AiGenerated(\"x\")] int M() => Shop.Pricing.Price.Of(1);\n}\n";

    public static TheoryData<string> Fixers =>
        [.. typeof(SignOffFixer).Assembly.GetTypes()
            .Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Every_fix_answers_for_a_solution(string fixer) =>
        Assert.Contains(FixAllScope.Solution, Create(fixer).GetFixAllProvider()!.GetSupportedFixAllScopes());

    [Theory]
    [MemberData(nameof(Fixers))]
    public async Task A_fix_that_finds_nothing_to_do_answers_with_no_change(string fixer)
    {
        using var scenario = new GateScenario(Create(fixer), isUnattended: true);
        await AssertChangesNothing(scenario, scenario.Add("class C { }"));
    }

    [Theory]
    [InlineData(nameof(SignOffFixer), "")]
    [InlineData(nameof(SignOffFixer), Verified)]
    [InlineData(nameof(SignOffTheWholeTypeFixer), "")]
    [InlineData(nameof(SignOffTheWholeTypeFixer), "[PendingReview(\"" + Fingerprint + "\")] ")]
    public async Task Nothing_is_signed_for_a_reviewer_who_could(string fixer, string attribute)
    {
        using var given = fixer == nameof(SignOffFixer) ? Given.SignOff() : Given.SignOffOfTypes();
        using var scenario = new GateScenario(given.Fixer, isUnattended: true);
        var document = scenario.Add(Source.Replace("@", attribute, StringComparison.Ordinal));

        Assert.NotEmpty(await scenario.Offers(document));
        await AssertChangesNothing(scenario, document);
    }

    [Fact]
    public async Task No_stale_signature_is_taken_away()
    {
        using var scenario = new GateScenario(new WithdrawStaleVerificationFixer(), isUnattended: true);
        var document = scenario.Add(Source.Replace("@", Verified, StringComparison.Ordinal));

        Assert.NotEmpty(await scenario.Offers(document));
        await AssertChangesNothing(scenario, document);
    }

    [Theory]
    [InlineData("", Verified)]
    [InlineData("[PendingReview(\"" + Fingerprint + "\")] ", "")]
    [InlineData("[global::AiProvenance.PendingReviewAttribute(\"" + Fingerprint + "\")] " + Verified, Verified)]
    public async Task Of_what_has_no_effect_requests_go_and_signatures_stay(string before, string after)
    {
        const string Untouching = "using AiProvenance;\nclass C\n{\n    @int M() => 1;\n}\n";
        using var scenario = new GateScenario(new RemoveNeedlessVerificationFixer(), isUnattended: true);
        var document = scenario.Add(Untouching.Replace("@", before.Length == 0 ? after : before, StringComparison.Ordinal));

        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(Untouching.Replace("@", after, StringComparison.Ordinal), await scenario.Text(document));
    }

    [Fact]
    public async Task A_closed_baseline_stays_as_it_is_without_a_word()
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer(), isOpen: false, isUnattended: true);
        var project = scenario.Add(Source.Replace("@", "", StringComparison.Ordinal), "");

        Assert.True(await scenario.FixAll(project, FixAllScope.Solution));

        Assert.Equal("", await scenario.Baseline(project));
    }

    [Theory]
    [InlineData(new[] { "/a/" }, "/a/AiProvenance.Baseline.txt")]
    [InlineData(new[] { "/b/", "/a/" }, "/a/AiProvenance.Baseline.txt, /b/AiProvenance.Baseline.txt")]
    public async Task An_open_baseline_that_is_missing_is_named_and_nothing_is_accepted(string[] folders, string named)
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer(), isUnattended: true);
        var source = Source.Replace("@", "", StringComparison.Ordinal);
        var there = scenario.Add(source, "", "/there/");
        foreach (var folder in folders)
            _ = scenario.Add(source, null, folder);
        _ = scenario.Add("class Clean { }", null, "/clean/");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => scenario.FixAll(there, FixAllScope.Solution));

        Assert.EndsWith("accept again: " + named, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("", await scenario.Baseline(there));
    }

    private static async Task AssertChangesNothing(GateScenario scenario, DocumentId document)
    {
        var before = await scenario.Text(document);
        Assert.True(await scenario.IsAnswered(document, FixAllScope.Solution));
        Assert.Equal(before, await scenario.Text(document));
    }

    private static CodeFixProvider Create(string fixer) =>
        (CodeFixProvider)Activator.CreateInstance(typeof(SignOffFixer).Assembly.GetType(fixer)!)!;
}
