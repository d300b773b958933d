using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Attributes that an organisation already has count as marks by their full name.</summary>
public sealed class OrganisationMarkTests
{
    private const string Policy = """
        [policy]
        generated_attributes = Contoso.Tools.WrittenByAiAttribute, Contoso.Outer.NestedAttribute, GlobalAiAttribute
        assisted_attributes = Contoso.Tools.AdvisedByAiAttribute
        [zone pricing]
        namespaces = Contoso.Pricing
        """;

    private const string Attributes = """
        namespace Contoso.Tools
        {
            class WrittenByAiAttribute : System.Attribute { public string PromptedBy { get; set; } }
            class WrittenByAiAttribute<T> : System.Attribute { }
            class AdvisedByAiAttribute : System.Attribute { public AdvisedByAiAttribute(int year) { } }
        }
        namespace Contoso.Other { class WrittenByAiAttribute : System.Attribute { } }
        namespace Other.Contoso.Tools { class WrittenByAiAttribute : System.Attribute { } }
        namespace Contoso { class Outer { public class NestedAttribute : System.Attribute { } } }
        namespace Contoso { class NotOuter { public class NestedAttribute : System.Attribute { } } }
        class GlobalAiAttribute : System.Attribute { }
        class DerivedAttribute : Contoso.Tools.WrittenByAiAttribute { }
        """;

    [Theory]
    [InlineData("Contoso.Tools.WrittenByAi")]
    [InlineData("Contoso.Tools.WrittenByAiAttribute")]
    [InlineData("Contoso.Tools.WrittenByAi<int>")]
    [InlineData("Contoso.Tools.AdvisedByAi(2026)")]
    [InlineData("Contoso.Outer.Nested")]
    [InlineData("GlobalAi")]
    [InlineData("Derived")]
    public async Task An_attribute_of_the_list_is_a_mark(string attribute) =>
        Assert.Equal(["AIP0001 M"], await Marked(attribute).Findings());

    [Theory]
    [InlineData("Contoso.Tools.WrittenByAi", "Contoso.Tools.WrittenByAi")]
    [InlineData("Contoso.Tools.WrittenByAi", "Contoso.Tools.WrittenByAi<int>")]
    [InlineData("Contoso.Tools.WrittenByAi", "Derived")]
    [InlineData("Contoso.Outer.Nested", "Contoso.Outer.Nested")]
    [InlineData("GlobalAi", "GlobalAi")]
    [InlineData("GlobalAi", "GlobalAiAttribute")]
    public async Task A_policy_may_leave_out_the_suffix(string name, string attribute)
    {
        var policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n[policy]\ngenerated_attributes = " + name + "\n";

        Assert.Equal(["AIP0001 M"], await (Marked(attribute) with { Policy = policy }).Findings());
    }

    [Theory]
    [InlineData("Contoso.Other.WrittenByAi")]
    [InlineData("Other.Contoso.Tools.WrittenByAi")]
    [InlineData("Contoso.NotOuter.Nested")]
    [InlineData("System.Obsolete")]
    public async Task An_attribute_that_only_shares_its_simple_name_is_not(string attribute) =>
        Assert.Empty(await Marked(attribute).Findings());

    [Theory]
    [InlineData("Contoso.Tools.WrittenByAi", "AI-generated, WrittenByAi)")]
    [InlineData("Contoso.Tools.AdvisedByAi(2026)", "AI-assisted, AdvisedByAi)")]
    public async Task The_message_names_it(string attribute, string words) =>
        Assert.StartsWith("'C.M' (" + words + " touches ", await Marked(attribute).Message(), StringComparison.Ordinal);

    [Fact]
    public async Task It_marks_lambdas_too() => Assert.Equal(
        ["AIP0001 =>"],
        await Analysis.Findings(
            Attributes + "class C { System.Action F = [Contoso.Tools.WrittenByAi] () => Contoso.Pricing.PriceEngine.Quote(1); }", Policy));

    [Fact]
    public async Task It_marks_an_assembly_too() => Assert.Equal(
        ["AIP0001 M"],
        await Analysis.Findings(
            "[assembly: Contoso.Tools.WrittenByAi]" + Attributes + "class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }",
            Policy));

    [Fact]
    public async Task Whom_it_names_as_PromptedBy_may_not_verify()
    {
        var findings = await Marked("Contoso.Tools.WrittenByAi(PromptedBy = \"ann@contoso.com\"), AiProvenance.HumanVerified(\"ann@contoso.com\", \"2026-01-01\")").Findings();

        Assert.Contains("AIP0004 M", findings);
    }

    private static Analysis Marked(string attribute) =>
        new(Attributes + "class C { [" + attribute + "] void M() => Contoso.Pricing.PriceEngine.Quote(1); }") { Policy = Policy };
}
