using System.Text.Json;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>Approvals in compiled assemblies: the same answer as the compiler's gate.</summary>
public sealed class ApprovalTests
{
    private const string Print = "Fingerprint = \"1:AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHH.AAAABBBBCCCCDDDD\")";
    private const string Review = "HumanVerified(\"kim@contoso.com\", \"2026-01-02\", " + Print;
    private const string Approval = "HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", " + Print;

    private static readonly Policy Asking = PolicyParser.Parse(
        "[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_approvals = 1\napprovers = *@board.contoso.com\n").Policy;

    [Theory]
    [InlineData("[AiGenerated(\"x\"), REVIEW] decimal M() => Engine.Quote(1);", "AIP0003 M:C.M")]
    [InlineData("[AiGenerated(\"x\"), REVIEW, APPROVAL] decimal M() => Engine.Quote(1);")]
    [InlineData("[AiGenerated(\"x\"), APPROVAL] decimal M() => Engine.Quote(1);", "AIP0001 M:C.M")]
    [InlineData("[AiGenerated(\"x\"), REVIEW, APPROVAL] decimal P { get => Engine.Quote(1); }")]
    [InlineData("[AiGenerated(\"x\"), REVIEW, APPROVAL] decimal F = Engine.Quote(1);")]
    [InlineData("[REVIEW, APPROVAL] class D { [AiGenerated(\"x\")] decimal M() => Engine.Quote(1); }")]
    [InlineData("decimal M() { return L(); [AiGenerated(\"x\"), REVIEW, APPROVAL] decimal L() => Engine.Quote(1); }")]
    [InlineData(
        "[AiGenerated(\"x\"), REVIEW, HumanApproved(\"kim@contoso.com\", \"2026-01-03\", PRINT] decimal M() => Engine.Quote(1);",
        "AIP0004 M:C.M")]
    [InlineData(
        "[AiGenerated(\"x\"), REVIEW, HumanApproved(\"mia@shop.contoso.com\", \"2026-01-03\", PRINT] decimal M() => Engine.Quote(1);",
        "AIP0004 M:C.M")]
    [InlineData(
        "[AiGenerated(\"x\"), REVIEW, HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\")] decimal M() => Engine.Quote(1);",
        "AIP0005 M:C.M")]
    [InlineData(
        "[AiGenerated(\"x\", PromptedBy = \"mia@board.contoso.com\"), REVIEW, APPROVAL] decimal M() => Engine.Quote(1);", "AIP0004 M:C.M")]
    public void An_approval_counts_as_in_the_build(string member, params string[] findings) =>
        Assert.Equal(findings, Compiled.Findings(Code("", member), Asking));

    [Fact]
    public void An_approval_may_stand_on_the_assembly() => Assert.Empty(Compiled.Findings(
        Code("[assembly: HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", Target = \"M:C.M\", " + Print + "]",
            "[AiGenerated(\"x\"), REVIEW] decimal M() => Engine.Quote(1);"),
        Asking));

    [Fact]
    public void Where_no_zone_asks_an_approval_changes_nothing() => Assert.Empty(
        Compiled.Findings(Code("", "[AiGenerated(\"x\"), REVIEW, APPROVAL] decimal M() => Engine.Quote(1);")));

    [Fact]
    public void The_result_tells_approvals_from_reviews_and_names_who_may_approve()
    {
        var result = Compiled.Check(Asking, ("Contoso.Store.dll", Compiled.Emit(Compiled.Compile(Code(
            "",
            "[AiGenerated(\"x\"), REVIEW] decimal M() => Engine.Quote(1); [AiGenerated(\"x\"), REVIEW, APPROVAL] decimal N() => Engine.Quote(2);")))));

        var finding = Assert.Single(result.Findings, static finding => finding.Identity is not null);
        Assert.Equal(
            "'C.M' touches zone 'pricing' (Engine.Quote) without approval: zone 'pricing' needs an approval, and has none. " +
            "A person of *@board.contoso.com must approve it ([HumanApproved])",
            finding.Message);
        Assert.Equal("*@board.contoso.com", Assert.Single(finding.Reviewers));
        Assert.Equal("zone 'pricing' needs an approval, and has none", finding.Missing);
        using var json = JsonDocument.Parse(JsonResult.Write(result));
        Assert.Equal(
            ["M review", "N approval", "N review"],
            json.RootElement.GetProperty("declarations")
                .EnumerateArray()
                .SelectMany(static declaration => declaration.GetProperty("verifications")
                .EnumerateArray()
                .Select(
                    verification =>
                        declaration.GetProperty("name").GetString()![^1] + " " + verification.GetProperty("role").GetString())).Order());
        Assert.Contains("A person of *@board.contoso.com must approve it", SarifResult.Write(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_reaches_a_zone_or_that_a_zone_uses_is_to_be_approved()
    {
        var policy = PolicyParser.Parse(
            "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\nrequired_approvals = 1\n").Policy;
        const string Members = """
            static decimal Help() => Engine.Quote(1);
            [AiGenerated("x"), REVIEW] decimal M() => Help();
            [AiGenerated("x"), REVIEW] public static decimal Used() => 1;
            """;
        var result = Compiled.Check(policy, ("Contoso.Store.dll", Compiled.Emit(Compiled.Compile(
            Code("", Members) + "\nnamespace Contoso.Pricing { public class Sums { decimal Sum() => global::C.Used(); } }"))));

        Assert.Equal(["AIP0007 M:Contoso.Pricing.Sums.Sum", "AIP0008 M:C.M"], Compiled.Findings(result).Order());
        Assert.All(
            result.Findings.Where(static finding => finding.Identity is not null),
            static finding => Assert.Contains("must approve", finding.Message, StringComparison.Ordinal));
    }

    private static string Code(string assembly, string members) =>
        ("using AiProvenance; using Contoso.Pricing;\n" + assembly + "\npublic class C { " + members + " }\n" +
            "namespace Contoso.Pricing { public static class Engine { public static decimal Quote(int item) => item; } }")
        .Replace("REVIEW", Review, StringComparison.Ordinal)
        .Replace("APPROVAL", Approval, StringComparison.Ordinal)
        .Replace("PRINT", Print, StringComparison.Ordinal);
}
