using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Tests.SignOffs;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Where one review of a type answers the findings inside it too, it is asked for once, on the type.</summary>
public sealed class AskOnceTests
{
    private const string Class = "[AiGenerated(\"x\")]\nclass C : Holder<Price>\n{\n    int M() => Price.Of(1);\n    Price F;\n}\n";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_at_once_ask_on_the_type(FixAllScope scope)
    {
        using var scenario = Scenario();
        var document = scenario.Add(File(Class));
        Assert.Equal(["AIP0001", "AIP0001", "AIP0001"], await scenario.Ids());

        await scenario.FixAll(document, scope);

        Assert.Equal(
            File(Class.Replace("\nclass", "\n[PendingReview(\"1:F\")]\nclass", StringComparison.Ordinal)),
            Given.Plain(await scenario.Text(document)));
        Assert.All(await scenario.Findings(), static finding =>
            Assert.Contains(". A review is requested", finding.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_finding_asks_on_the_type()
    {
        using var scenario = Scenario();
        var document = scenario.Add(File(Class));

        Assert.Equal(1, await scenario.ApplyEach(document));

        Assert.Equal(
            File(Class.Replace("\nclass", "\n[PendingReview(\"1:F\")]\nclass", StringComparison.Ordinal)),
            Given.Plain(await scenario.Text(document)));
    }

    [Fact]
    public async Task Of_types_in_one_another_the_outermost_is_asked_for()
    {
        using var scenario = Scenario();
        const string Nested = "[AiGenerated(\"x\")]\nclass C : Holder<Price>\n{\n    class D : Holder<Price>\n    {\n        int M() => Price.Of(1);\n    }\n}\n";
        var document = scenario.Add(File(Nested));

        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(
            File(Nested.Replace("\nclass C", "\n[PendingReview(\"1:F\")]\nclass C", StringComparison.Ordinal)),
            Given.Plain(await scenario.Text(document)));
    }

    [Fact]
    public async Task A_type_in_several_files_is_asked_for_in_one()
    {
        using var scenario = Scenario();
        var project = scenario.AddProject();
        var first = scenario.Add(project, "C.cs", File("[AiGenerated(\"x\")]\npartial class C : Holder<Price>\n{\n}\n"));
        var second = scenario.Add(project, "D.cs", "using Shop.Pricing;\npartial class C\n{\n    int M() => Price.Of(1);\n}\n");

        await scenario.FixAll(first, FixAllScope.Solution);

        Assert.Equal(2, (await scenario.Text(first)).Split("PendingReview(").Length);
        Assert.DoesNotContain("PendingReview", await scenario.Text(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_a_type_that_waits_for_nothing_are_asked_for_one_by_one()
    {
        using var scenario = Scenario();
        var document = scenario.Add(
            File("[AiGenerated(\"x\")]\nclass C\n{\n    int M() => Price.Of(1);\n    int N() => Price.Of(2);\n}\n"));

        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(3, (await scenario.Text(document)).Split("PendingReview(").Length);
    }

    private static GateScenario Scenario() => new(new RequestReviewFixer());

    private static string File(string type) => "using AiProvenance;\nusing Shop.Pricing;\nclass Holder<T> { }\n" + type;
}
