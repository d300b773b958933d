using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Messages;

/// <summary>Where one review answers several findings, they say so.</summary>
public sealed class AnsweringReviewTests
{
    private const string Inside = ". That review answers the findings inside it too";
    private const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n[zone accounts]\nnamespaces = Contoso.Accounts\n";

    [Theory]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { decimal M() => Quote(1); }", "C", "C", "M")]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { class D : PriceEngine { decimal M() => Quote(1); } }", "C", "C", "D", "M")]
    [InlineData("[AiGenerated(\"x\")] class C { class D : PriceEngine { decimal M() => Quote(1); } }", "C.D", "D", "M")]
    [InlineData("[AiGenerated(\"x\")] class C { decimal M() { [AiGenerated(\"y\")] decimal L() => PriceEngine.Quote(1); return PriceEngine.Quote(2) + L(); } }", "C.M", "M", "L")]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { Price F; }", "C", "C", "F")]
    [InlineData("[AiGenerated(\"x\")] partial class C : PriceEngine { } partial class C { decimal M() => Quote(1); }", "C", "C", "M")]
    public async Task One_review_of_what_is_around_answers_what_is_inside(string source, string name, params string[] reported)
    {
        var findings = await Run(source);

        Assert.Equal(reported.Select(static declared => "AIP0001 " + declared), findings.Select(Analysis.Describe));
        Assert.EndsWith(Inside, findings[0].GetMessage(null), StringComparison.Ordinal);
        Assert.All(findings.Skip(1), finding =>
            Assert.EndsWith($". A review of '{name}' answers it too", finding.GetMessage(null), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[AiGenerated(\"x\")] class C { decimal M() => PriceEngine.Quote(1); decimal N() => PriceEngine.Quote(2); }")]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { object M(Contoso.Accounts.Customer c) => c; }")]
    [InlineData("class C { [AiGenerated(\"x\")] class D : PriceEngine { } [AiGenerated(\"x\")] decimal M() => PriceEngine.Quote(1); }")]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { [HumanAuthored(\"copilot\")] decimal M() => Quote(1); }")]
    public async Task What_needs_a_review_of_its_own_says_nothing_of_the_kind(string source) => Assert.All(
        await Run(source), static finding => Assert.DoesNotContain("answers", finding.GetMessage(null), StringComparison.Ordinal));

    [Fact]
    public async Task A_request_on_the_type_is_told_at_its_members_too()
    {
        var analysis = Code("[AiGenerated(\"x\"), PendingReview(\"FINGERPRINT\")] class C : PriceEngine { decimal M() => Quote(1); }");
        var type = (await analysis.Run()).Single(static finding => Analysis.Describe(finding) == "AIP0001 C");

        var requested = await analysis.With(type.Properties[FindingProperties.Fingerprint]!).Run();

        Assert.Equal(2, requested.Length);
        Assert.All(requested, static finding => Assert.Equal("true", finding.Properties[FindingProperties.IsRequested]));
        Assert.All(
            requested, static finding => Assert.Contains(". A review is requested", finding.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_rules_about_one_declaration_the_first_lists_what_it_touches()
    {
        var findings = await (Code("class C { [AiGenerated(\"x\")] decimal M() => PriceEngine.Quote(1); }") with
        {
            Policy = Policy.Replace("Pricing\n", "Pricing\nrequired_marks = Model\n", StringComparison.Ordinal),
        }).Run();

        Assert.Equal(["AIP0001 M", "AIP0101 M"], findings.Select(Analysis.Describe));
        Assert.Contains("touches zone 'pricing' (PriceEngine.Quote) ", findings[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("touches zone 'pricing' with ", findings[1].GetMessage(null), StringComparison.Ordinal);
        Assert.All(findings, static finding => Assert.Equal("PriceEngine.Quote", finding.Properties[FindingProperties.Touches]));
    }

    [Fact]
    public async Task The_log_has_what_the_message_leaves_out()
    {
        var finding = Assert.Single(await (Code(
            "class C { [AiGenerated(\"Copilot\")] void M(Price p, Contoso.Accounts.Customer c) => PriceEngine.Quote(1); }") with
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing, Contoso.Accounts\nreviewers = a@contoso.com, *@pricing.contoso.com\ncriteria = I did the sums.\n",
        }).Run());

        Assert.Equal(
            "'C.M' (AI-generated, Copilot) touches zone 'pricing' (Price, 2 more) unverified: one of the reviewers (a@contoso.com, 1 more) must review it",
            finding.GetMessage(null));
        Assert.Equal("C.M", finding.Properties[FindingProperties.Declaration]);
        Assert.Equal("Copilot", finding.Properties[FindingProperties.Origin]);
        Assert.Equal("Price; Customer; PriceEngine.Quote", finding.Properties[FindingProperties.Touches]);
        Assert.Equal("a@contoso.com; *@pricing.contoso.com", finding.Properties[FindingProperties.Reviewers]);
        Assert.Equal("I did the sums.", finding.Properties[FindingProperties.Criteria]);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Run(string source) => await Code(source).Run();

    private static Analysis Code(string source) => new("using AiProvenance; using Contoso.Pricing;\n" + source) { Policy = Policy };
}
