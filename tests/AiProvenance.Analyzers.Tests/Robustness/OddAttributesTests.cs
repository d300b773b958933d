using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>Attributes of the right name and the wrong shape, or half typed: never a crash, never a pass that should be an error.</summary>
public sealed class OddAttributesTests
{
    private const string Touch = " void M() => Contoso.Pricing.PriceEngine.Quote(1); }";

    [Theory]
    [InlineData("public AiGeneratedAttribute() { }", "AiGenerated")]
    [InlineData("public AiGeneratedAttribute(int tool) { }", "AiGenerated(1)")]
    [InlineData("public AiGeneratedAttribute(object tool) { }", "AiGenerated(new[] { 1 })")]
    [InlineData("public AiGeneratedAttribute(params string[] tool) { }", "AiGenerated(\"a\", \"b\")")]
    [InlineData("public AiGeneratedAttribute(params string[] tool) { }", "AiGenerated(null)")]
    [InlineData("public AiGeneratedAttribute(string[] tool) { }", "AiGenerated(new string[0])")]
    [InlineData("public AiGeneratedAttribute(System.Type tool) { }", "AiGenerated(typeof(int))")]
    [InlineData("public AiGeneratedAttribute(System.DayOfWeek tool = default) { }", "AiGenerated")]
    [InlineData("public string Tool { get; set; }", "AiGenerated(Tool = \"x\")")]
    [InlineData("public int On; public object Model; public int[] Target;", "AiGenerated(On = 1, Model = 2, Target = new[] { 3 })")]
    public async Task A_mark_of_any_shape_marks(string members, string use)
    {
        var findings = await Own("AiGenerated", members, "class C { [AiProvenance." + use + "]" + Touch).WithoutFailure();

        Assert.Contains("AIP0001 M", findings);
    }

    [Theory]
    [InlineData("public HumanVerifiedAttribute() { }", "HumanVerified")]
    [InlineData("public HumanVerifiedAttribute(int by, int on) { }", "HumanVerified(1, 2)")]
    [InlineData("public HumanVerifiedAttribute(params string[] by) { }", "HumanVerified(\"ann@contoso.com\", \"2026-01-02\")")]
    [InlineData(
        "public HumanVerifiedAttribute(string by, string on) { } public int Fingerprint; public string[] Zone;",
        "HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = 1, Zone = new[] { \"pricing\" })")]
    public async Task A_verification_of_the_wrong_shape_counts_for_nothing(string members, string use)
    {
        var analysis = Own("HumanVerified", members, "class C { [AiProvenance.AiGenerated(\"x\"), AiProvenance." + use + "]" + Touch);
        var findings = await (analysis with { Source = analysis.Source + "namespace AiProvenance { class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } } }" }).WithoutFailure();

        Assert.Contains("AIP0005 M", findings);
    }

    [Theory]
    [InlineData("public HumanAuthoredAttribute() { }", "HumanAuthored")]
    [InlineData("public HumanAuthoredAttribute(int by) { }", "HumanAuthored(1)")]
    [InlineData("public HumanAuthoredAttribute(params string[] by) { }", "HumanAuthored(\"ann@contoso.com\")")]
    public async Task A_claim_of_the_wrong_shape_claims_nothing(string members, string use)
    {
        var analysis = Own(
            "HumanAuthored",
            members,
            "class C { [AiProvenance." + use + "]" + Touch) with
        { Policy = "[policy]\ndefault_origin = generated\nbuiltin_zones = true" };

        Assert.Contains("AIP0004 M", await analysis.WithoutFailure());
    }

    [Theory]
    [InlineData("public CriticalNamespaceAttribute() { }", "[assembly: AiProvenance.CriticalNamespace]")]
    [InlineData(
        "public CriticalNamespaceAttribute(params string[] pattern) { }", "[assembly: AiProvenance.CriticalNamespace(\"A\", \"B\")]")]
    [InlineData("public CriticalNamespaceAttribute(int pattern) { }", "[assembly: AiProvenance.CriticalNamespace(1)]")]
    public async Task A_critical_namespace_of_the_wrong_shape_is_invalid(string members, string use) =>
        Assert.Contains(
            await Own("CriticalNamespace", members, "", use).WithoutFailure(),
            finding => finding.StartsWith("AIP0201", StringComparison.Ordinal));

    [Theory]
    [InlineData("[AiGenerated(")]
    [InlineData("[AiGenerated(\"x")]
    [InlineData("[AiGenerated(\"x\"")]
    [InlineData("[AiGenerated(\"x\",")]
    [InlineData("[AiGenerated(\"x\", On")]
    [InlineData("[AiGenerated(\"x\", On =")]
    [InlineData("[AiGenerated(\"x\", On = )]")]
    [InlineData("[AiGenerated(tool: )]")]
    [InlineData("[AiGenerated(nameof(]")]
    [InlineData("[AiGenerated(\"x\", On = \"a\", On = \"b\")]")]
    [InlineData("[AiGenerated(\"x\", Missing = \"a\")]")]
    [InlineData("[AiGenerated(Local)]")]
    [InlineData("[AiGenerated(\"x\", Target = \"M:C.M\")]")]
    [InlineData("[HumanVerified(")]
    [InlineData("[HumanVerified(\"ann\"")]
    [InlineData("[HumanVerified(\"ann\", \"2026")]
    [InlineData("[HumanVerified(\"ann\", \"2026-01-02\", Fingerprint = ")]
    [InlineData("[HumanAuthored")]
    [InlineData("[HumanAuthored()]")]
    [InlineData("[PendingReview(]")]
    [InlineData("[AiGuidance(,)]")]
    [InlineData("[AiGenerated<int>(\"x\")]")]
    [InlineData("[@AiGenerated(\"x\")]")]
    [InlineData("[AiProvenance.]")]
    [InlineData("[global::]")]
    [InlineData("[return: AiGenerated(\"x\")]")]
    [InlineData("[nonsense: AiGenerated(\"x\")]")]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("[,")]
    [InlineData("[[AiGenerated(\"x\")]]")]
    public async Task What_is_half_typed_crashes_nothing_wherever_it_stands(string attribute)
    {
        foreach (var place in new[]
        {
            "@ class C { }", "class C { @ void M() => PriceEngine.Quote(1); }", "class C { object P { @ get => Price.Zero; } }", "@ delegate Price D();",
            "class C { void M() { @ void L() => PriceEngine.Quote(1); } }", "class C { object F = @ () => Price.Zero; }", "enum E { @ A }",
            "record R(@ Price P);", "class C<@ T> { }", "class C { void M(@ Price p) { } }", "@", "class C { @ }", "namespace N { @ }",
        })
        {
            foreach (var site in new[] { attribute, attribute.Replace("[", "[assembly: ", StringComparison.Ordinal) })
            {
                _ = await EveryAnalyzer.Over(
                    "using AiProvenance; using Contoso.Pricing; " + place.Replace("@", site, StringComparison.Ordinal)).WithoutFailure();
            }
        }
    }

    [Fact]
    public async Task A_mark_whose_argument_does_not_compile_still_marks()
    {
        Assert.Contains(
            "AIP0001 M", await EveryAnalyzer.Over("using AiProvenance; class C { [AiGenerated(Missing)]" + Touch).WithoutFailure());
        Assert.Contains("AIP0001 M", await EveryAnalyzer.Over("using AiProvenance; class C { [AiGenerated]" + Touch).WithoutFailure());
        Assert.Contains(
            "AIP0001 M",
            await EveryAnalyzer.Over("using AiProvenance; class C { [AiGenerated(\"x\", Missing = 1)]" + Touch).WithoutFailure());
    }

    [Fact]
    public async Task An_attribute_that_is_no_attribute_class_crashes_nothing() => _ = await (EveryAnalyzer.Over(
        "namespace AiProvenance { static class AiGeneratedAttribute { } abstract class HumanVerifiedAttribute : System.Attribute { } interface HumanAuthoredAttribute { } } [AiProvenance.AiGenerated(\"x\"), AiProvenance.HumanVerified, AiProvenance.HumanAuthored] class C {" + Touch) with
    { Generators = [] }).WithoutFailure();

    private static Analysis Own(string attribute, string members, string source, string assemblyAttribute = "") =>
        EveryAnalyzer.Over(
            assemblyAttribute +
                "namespace AiProvenance { sealed class " +
                attribute +
                "Attribute : System.Attribute { " +
                members +
                " } } " +
                source) with
        { Generators = [] };
}
