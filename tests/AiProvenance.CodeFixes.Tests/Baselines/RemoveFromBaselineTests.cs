using AiProvenance.CodeFixes.Baselines;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Baselines;

/// <summary>"Remove from baseline": the lines that accept nothing any more, and no other.</summary>
public sealed class RemoveFromBaselineTests
{
    private const string Text = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";
    private const string Gone = "AIP0001 M:C.Gone " + Text + "\n";
    private const string Stale = "AIP0001 M:C.M " + Text + "\n";
    private const string Malformed = "AIP0001 *\n";
    private const string Source = "class C { [AiProvenance.AiGenerated(\"x\")] int M() => Shop.Pricing.Price.Of(1); }";

    [Fact]
    public async Task One_line_goes_and_the_others_stay()
    {
        using var scenario = new BaselineScenario(new RemoveFromBaselineFixer(), isOpen: false);
        var project = scenario.Add(Source, "# Head\n" + Gone + Stale);
        var offers = await scenario.Offers(project);
        Assert.Equal(["Remove from baseline", "Remove from baseline"], offers.Select(static offer => offer.Title));
        await scenario.Apply(offers[0]);
        Assert.Equal("# Head\n" + Stale, await scenario.Baseline(project));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_of_them_go_and_what_is_in_use_malformed_or_a_comment_stays(FixAllScope scope)
    {
        var used = await Used();
        using var scenario = new BaselineScenario(new RemoveFromBaselineFixer(), isOpen: false);
        var project = scenario.Add(Source, "# Head\n" + Gone + used + Stale + Malformed + used + "\n# Tail\n");
        Assert.True(await scenario.FixAll(project, scope));
        Assert.Equal("# Head\n" + used + Malformed + "\n# Tail\n", await scenario.Baseline(project));
        Assert.Equal(["AIP0205"], await scenario.Ids(project));
    }

    [Fact]
    public async Task A_malformed_line_is_for_a_person()
    {
        using var scenario = new BaselineScenario(new RemoveFromBaselineFixer(), isOpen: false);
        Assert.Empty(await scenario.Offers(scenario.Add(Source, Malformed)));
    }

    [Fact]
    public async Task What_any_target_framework_needs_stays_when_all_go_and_a_single_offer_says_so()
    {
        const string Different =
            "class C\n{\n#if NEW\n    [AiProvenance.AiGenerated(\"x\")]\n#endif\n    int M() => Shop.Pricing.Price.Of(1);\n}\n";
        var used = await Used(Different, "NEW");
        using var scenario = new BaselineScenario(new RemoveFromBaselineFixer(), isOpen: false);
        var older = scenario.Add(Different, used + Gone);
        var newer = scenario.Add(Different, used + Gone, "/src/", "NEW");
        Assert.Equal("Remove from baseline (other target frameworks may need it)", (await scenario.Offers(older))[0].Title);
        Assert.True(await scenario.FixAll(older, FixAllScope.Solution));

        Assert.Equal(used, await scenario.Baseline(older));
        Assert.Equal(used, await scenario.Baseline(newer));
    }

    private static async Task<string> Used(string source = Source, params string[] preprocessorSymbols)
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var project = scenario.Add(source, "", "/src/", preprocessorSymbols);
        Assert.True(await scenario.FixAll(project, FixAllScope.Project));
        return await scenario.Baseline(project);
    }
}
