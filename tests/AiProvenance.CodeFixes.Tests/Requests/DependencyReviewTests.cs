using System.Text.RegularExpressions;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Requests of reviews where the AI code is, which is not where the finding is.</summary>
public sealed partial class DependencyReviewTests
{
    private const string Helper = """
        using AiProvenance;

        namespace Contoso.Text
        {
            public static class Rounding
            {
                [AiGenerated("Copilot")]
                public static int Half(int value) => value / 2;
            }
        }

        """;

    private const string Requested = """
        using AiProvenance;

        namespace Contoso.Text
        {
            public static class Rounding
            {
                [AiGenerated("Copilot")]
                [PendingReview(PRINT, Zone = "pricing")]
                public static int Half(int value) => value / 2;
            }
        }

        """;

    private const string Quotes = "namespace Contoso.Pricing { class Quotes { int M() => Contoso.Text.Rounding.Half(1); } }";

    [Fact]
    public async Task The_request_goes_to_the_AI_code_in_another_file()
    {
        using var scenario = new DependencyScenario();
        var project = scenario.Project("Shop");
        var helper = scenario.Document(project, "Helper.cs", Helper);
        var quotes = scenario.Document(project, "Quotes.cs", Quotes);
        await scenario.Fix(quotes);
        Assert.Equal(Requested, Print().Replace(await scenario.Text(helper), "PRINT"));
        Assert.Equal(Quotes, await scenario.Text(quotes));
    }

    [Fact]
    public async Task The_request_goes_to_the_AI_code_in_another_project()
    {
        using var scenario = new DependencyScenario();
        var library = scenario.Project("Library");
        var helper = scenario.Document(library, "Helper.cs", Helper);
        var quotes = scenario.Document(scenario.Project("Shop", library), "Quotes.cs", Quotes);
        await scenario.Fix(quotes);
        Assert.Equal(Requested, Print().Replace(await scenario.Text(helper), "PRINT"));

        using var together = new DependencyScenario();
        var project = together.Project("Shop");
        var own = together.Document(project, "Helper.cs", Helper);
        await together.Fix(together.Document(project, "Quotes.cs", Quotes));
        Assert.Equal(await together.Text(own), await scenario.Text(helper));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_unmarked_code_leads_to_AI_code_the_request_goes_to_the_AI_code(bool isAll)
    {
        using var scenario = new DependencyScenario();
        var library = scenario.Project("Library");
        var helper = scenario.Document(library, "Helper.cs", Helper);
        var shop = scenario.Project("Shop", library);
        scenario.Policy(shop, "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n");
        const string Steps = "static class Step { public static int Go() => Contoso.Text.Rounding.Half(1) + Own.Go(); } static class Own { [AiProvenance.AiGenerated(\"x\")] public static int Go() => 1; }";
        var steps = scenario.Document(shop, "Steps.cs", Steps);
        const string Using = "namespace Contoso.Pricing { class Quotes { int M() => Step.Go(); int N() => Own.Go() + Step.Go(); } }";
        var quotes = scenario.Document(
            shop, "Quotes.cs", isAll ? Using : Using.Replace("int N() => Own.Go() + Step.Go();", "", StringComparison.Ordinal));

        if (isAll)
            await scenario.FixAll(quotes, FixAllScope.Solution);
        else
            await scenario.Fix(quotes);

        Assert.Equal(Requested, Print().Replace(await scenario.Text(helper), "PRINT"));
        Assert.Equal(isAll ? 1 : 0, (await scenario.Text(steps)).Split("PendingReview(").Length - 1);
    }

    [Fact]
    public async Task A_request_satisfies_nothing_and_is_not_offered_twice()
    {
        using var scenario = new DependencyScenario();
        var project = scenario.Project("Shop");
        _ = scenario.Document(project, "Helper.cs", Helper);
        var quotes = scenario.Document(project, "Quotes.cs", Quotes);
        await scenario.Fix(quotes);
        Assert.Contains(
            ". A review is requested",
            Assert.Single(await scenario.Findings(project)).GetMessage(null),
            StringComparison.Ordinal);
        Assert.Empty(await scenario.Offered(quotes));
    }

    [Fact]
    public async Task A_request_for_code_that_has_changed_is_renewed_and_one_for_another_zone_stays()
    {
        using var scenario = new DependencyScenario();
        var project = scenario.Project("Shop");
        var helper = scenario.Document(project, "Helper.cs", Helper.Replace(
            "[AiGenerated(\"Copilot\")]", "[AiGenerated(\"Copilot\"), PendingReview(\"old\", Zone = \"pricing\"), PendingReview(\"old\", Zone = \"checkout\")]", StringComparison.Ordinal));
        await scenario.Fix(scenario.Document(project, "Quotes.cs", Quotes));
        Assert.Contains(
            "PendingReview(PRINT, Zone = \"pricing\"), PendingReview(\"old\", Zone = \"checkout\")]",
            Print().Replace(await scenario.Text(helper), "PRINT"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_is_used_is_requested_and_its_members_with_it()
    {
        using var scenario = new DependencyScenario();
        var project = scenario.Project("Shop");
        var helper = scenario.Document(project, "Helper.cs", """
            using AiProvenance;
            [AiGenerated("Copilot")]
            class Written { public int M() => 1; }
            """);
        await scenario.Fix(
            scenario.Document(project, "Quotes.cs", "namespace Contoso.Pricing { class Quotes { int M(Written w) => w.M(); } }"));
        Assert.Equal("""
            using AiProvenance;
            [AiGenerated("Copilot")]
            [PendingReview(PRINT, Zone = "pricing")]
            class Written { public int M() => 1; }
            """, Print().Replace(await scenario.Text(helper), "PRINT"));
    }

    [Fact]
    public async Task Two_zones_make_two_requests()
    {
        using var scenario = new DependencyScenario();
        var project = scenario.Project("Shop");
        var helper = scenario.Document(project, "Helper.cs", Helper);
        await scenario.Fix(scenario.Document(project, "Quotes.cs", "namespace Contoso.Pricing { class Quotes { [AiProvenance.Critical(Zone = \"audit\")] int M() => Contoso.Text.Rounding.Half(1); } }"));
        Assert.Equal(
            Requested.Replace(
                "\"pricing\")]\n", "\"pricing\")]\n        [PendingReview(PRINT, Zone = \"audit\")]\n", StringComparison.Ordinal),
            Print().Replace(await scenario.Text(helper), "PRINT"));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 3)]
    public async Task All_findings_in_scope_are_answered_each_review_once(FixAllScope scope, int requests)
    {
        using var scenario = new DependencyScenario();
        var library = scenario.Project("Library");
        var helper = scenario.Document(library, "Helper.cs", Helper.Replace("Half(int", "Other(int", StringComparison.Ordinal)
            .Replace("    }\n}", "        [AiGenerated(\"Copilot\")]\n        public static int Half(int value) => value;\n        [AiGenerated(\"Copilot\")]\n        public const int Third = 3;\n    }\n}", StringComparison.Ordinal));
        var shop = scenario.Project("Shop", library);
        var first = scenario.Document(
            shop, "First.cs", Quotes + "namespace Contoso.Pricing { class Again { int M() => Contoso.Text.Rounding.Half(1); } }");
        _ = scenario.Document(
            shop,
            "Second.cs",
            Quotes.Replace("Quotes", "Second", StringComparison.Ordinal).Replace("Half", "Other", StringComparison.Ordinal));
        _ = scenario.Document(
            scenario.Project("Web", library),
            "Third.cs",
            "namespace Contoso.Pricing { class Third { int F = Contoso.Text.Rounding.Third; } }");
        await scenario.FixAll(first, scope);
        Assert.Equal(requests, (await scenario.Text(helper)).Split("[PendingReview(").Length - 1);
        foreach (var project in new[] { library, shop })
            _ = await scenario.Findings(project);
    }

    [GeneratedRegex("\"1:[A-Z2-7]{32}\\.[A-Z2-7]{16}\"")]
    private static partial Regex Print();
}
