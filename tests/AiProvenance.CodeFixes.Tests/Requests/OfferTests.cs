using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>When the fix is offered, and under what name.</summary>
public sealed class OfferTests
{
    [Fact]
    public void It_answers_every_rule_that_asks_for_a_verification()
    {
        string[] rules = ["AIP0001", "AIP0002", "AIP0003", "AIP0004", "AIP0005", "AIP0006", "AIP0008", "AIP0010"];

        Assert.Equal<string>(rules, new RequestReviewFixer().FixableDiagnosticIds);
    }

    [Theory]
    [InlineData("class C { void [|M|]() { } }", "C.M")]
    [InlineData("class [|C|]<T> { }", "C<T>")]
    [InlineData("class C { int [|_a|], _b; }", "C._a")]
    [InlineData("class C { int P { [|get|] => 1; } }", "C.P.get")]
    [InlineData("class C { void M() { Local(); void [|Local|]() { } } }", "local function Local in C.M")]
    [InlineData("class C { System.Action F = () [|=>|] { }; }", "lambda in C.F")]
    [InlineData("class C { void M() { L(); void L() { System.Action f = () [|=>|] { }; } } }", "lambda in local function L in C.M")]
    [InlineData("[|System|].Console.WriteLine();", "top-level statements")]
    public async Task Its_title_names_the_declaration_as_the_finding_does(string source, string name)
    {
        using var scenario = FixScenario.With();

        var action = Assert.Single(await scenario.Offered(source));
        Assert.Equal("Request review of '" + name + "' (a person must then verify it)", action.Title);
        Assert.Equal("AiProvenance.RequestReview", action.EquivalenceKey);
    }

    [Fact]
    public async Task It_is_not_offered_where_a_review_of_this_code_has_been_requested()
    {
        using var scenario = FixScenario.With(isRequested: true);

        Assert.Empty(await scenario.Offered("class C { void [|M|]() { } }"));
    }

    [Fact]
    public async Task It_is_not_offered_where_the_request_is_there_although_the_finding_does_not_know()
    {
        using var scenario = FixScenario.With();

        Assert.Empty(await scenario.Offered("class C { [AiProvenance.PendingReview(\"1:TEXT.TOUCH\")] void [|M|]() { } }"));
    }

    [Theory]
    [InlineData("namespace [|N|] { class C { } }")]
    [InlineData("class C { System.Action F = [|delegate|] { }; }")]
    [InlineData("class C { void M(int [|a|]) { } }")]
    [InlineData("class C { void M() { } } // [|the end|]")]
    public async Task It_is_not_offered_on_what_it_does_not_know(string source)
    {
        using var scenario = FixScenario.With();

        Assert.Empty(await scenario.Offered(source));
    }

    [Fact]
    public async Task Several_findings_about_one_declaration_have_one_offer()
    {
        using var scenario = FixScenario.With(rules: [RuleIds.StaleVerification, RuleIds.NotAllowedToVerify]);

        Assert.Single(await scenario.Offered("class C { void [|M|]() { } }"));
    }
}
