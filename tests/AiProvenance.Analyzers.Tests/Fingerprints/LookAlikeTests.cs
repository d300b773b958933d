using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>What an attribute does that is called like this package's and is another, no review covers unseen.</summary>
public sealed class LookAlikeTests
{
    private const string Reviewed =
        "[AiGenerated(\"x\"), HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")] ";

    /// <summary>An attribute on verified code, and what makes another one of it.</summary>
    public static TheoryData<string, string> LookAlikes => new()
    {
        { "AiAssisted(\"NEVER\")", "using AiAssistedAttribute = System.Diagnostics.ConditionalAttribute;" },
        { "AiGuidance(\"NEVER\")", "using AiGuidanceAttribute = System.Diagnostics.ConditionalAttribute;" },
        { "PendingReview(\"NEVER\")", "using PendingReviewAttribute = System.Diagnostics.ConditionalAttribute;" },
        { "AiAssistedAttribute(\"NEVER\")", "using AiAssistedAttribute = System.Diagnostics.ConditionalAttribute;" },
        { "AiProvenance.AiGuidance(\"NEVER\")", "using AiProvenance = Other;" },
        { "HumanAuthored(\"a@contoso.com\")", "using HumanAuthoredAttribute = System.Runtime.InteropServices.GuidAttribute;" },
        { "PendingReview(\"user32\")", "using PendingReviewAttribute = System.ObsoleteAttribute;" },
        { "AiGuidance(\"w\")", "using AiGuidanceAttribute = Other.AllowAnonymousAttribute;" },
        { "AiGuidance(\"w\")", "using AiGuidanceAttribute = Other.AiGuidanceAttribute;" },
        { "AiGuidance(\"w\"), System.Obsolete", "using AiGuidanceAttribute = Other.AiGuidanceAttribute;" },
        { "AiGuidance(source: \"w\", LastUpdated = \"2026-01-01\")", "using AiGuidanceAttribute = Other.AiGuidanceAttribute;" },
    };

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Another_attribute_under_its_name_makes_a_review_stale(string attribute, string alias)
    {
        var signed = await Signed("", "[" + attribute + "] ");

        Assert.DoesNotContain(await signed.Findings(), static finding => finding.StartsWith("AIP0002", StringComparison.Ordinal));
        Assert.Contains(await WithAlias(signed, alias).Findings(), static finding => finding.StartsWith("AIP0002", StringComparison.Ordinal));
        var global = signed with { OtherFiles = signed.OtherFiles.Add(("/src/Usings.cs", "global " + alias)) };
        Assert.Contains(await global.Findings(), static finding => finding.StartsWith("AIP0002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[AiAssisted(\"NEVER\")] ", "[AiAssisted(\"DEBUG\")] ")]
    [InlineData("[AiAssisted(\"NEVER\")] ", "")]
    [InlineData("", "[AiAssisted(\"NEVER\")] ")]
    [InlineData("[AiAssisted(Other.Names.Symbol)] ", "[AiAssisted(Other.Names.Never)] ")]
    [InlineData("[AiAssisted(\"NEVER\")] ", "[AiAssisted(\"NEVER\"), AiAssisted(\"DEBUG\")] ")]
    [InlineData("[AiAssisted(\"NEVER\")] ", "[AiAssisted(\"NEVER\"), AiAssisted(\"NEVER\" + \"2\")] ")]
    [InlineData("", "\n#if !NEVER\n[AiAssisted(\"NEVER\")]\n#endif\n")]
    public async Task What_a_look_alike_states_is_part_of_what_was_reviewed(string before, string after)
    {
        var signed = await Signed("using AiAssistedAttribute = System.Diagnostics.ConditionalAttribute;\n", before);
        var changed = signed with
        {
            Source = signed.Source.Replace(Reviewed1(before), Reviewed1(after), StringComparison.Ordinal),
        };

        Assert.Empty(await signed.Findings());
        Assert.Equal(["AIP0002 M"], await changed.Findings());

        static string Reviewed1(string attributes) => ")] " + attributes + "void";
    }

    [Theory]
    [InlineData("[Critical(\"NEVER\")] ", "using CriticalAttribute = System.Diagnostics.ConditionalAttribute;")]
    [InlineData("[CriticalNamespace(\"NEVER\")] ", "using CriticalNamespaceAttribute = System.Diagnostics.ConditionalAttribute;")]
    [InlineData("[Critical] ", "using CriticalAttribute = Other.AllowAnonymousAttribute;")]
    [InlineData("[Critical] ", "")]
    public async Task What_says_that_code_is_critical_is_code(string attribute, string alias)
    {
        var signed = await Signed("", "");
        var changed = WithAlias(
            signed with { Source = signed.Source.Replace(")] void", ")] " + attribute + "void", StringComparison.Ordinal) }, alias);

        Assert.Contains("AIP0002 M", await changed.Findings());
    }

    [Fact]
    public async Task A_constant_that_a_look_alike_states_counts_by_its_value()
    {
        var signed = await Signed("using AiAssistedAttribute = System.Diagnostics.ConditionalAttribute;\n", "[AiAssisted(Other.Names.Symbol)] ");
        var changed = signed with
        {
            OtherFiles = [(signed.OtherFiles[0].Path, signed.OtherFiles[0].Text.Replace("\"DEBUG\"", "\"NEVER\"", StringComparison.Ordinal))],
        };

        Assert.Equal(["AIP0002 M"], await changed.Findings());
    }

    [Theory]
    [InlineData("System.Attribute, IAnonymous")]
    [InlineData("Filter")]
    public async Task A_copy_that_becomes_more_than_an_attribute_makes_a_review_stale(string bases)
    {
        const string Copies = """
            interface IAnonymous { }
            class Filter : System.Attribute { }
            namespace AiProvenance
            {
                class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } }
                class HumanVerifiedAttribute : System.Attribute { public HumanVerifiedAttribute(string by, string on) { } public string Fingerprint { get; set; } }
            }
            """;
        var signed = await Signed("", "") with { Generators = [], OtherFiles = [("/src/Copies.cs", Copies)] };
        var changed = signed with
        {
            OtherFiles = [("/src/Copies.cs", Copies.Replace("VerifiedAttribute : System.Attribute", "VerifiedAttribute : " + bases, StringComparison.Ordinal))],
        };

        Assert.Empty(await signed.Findings());
        Assert.Equal(["AIP0002 M"], await changed.Findings());
        var renewed = await (changed with { Source = Unsigned(signed.Source) }).WithFingerprint();
        Assert.Empty(await renewed.Findings());

        static string Unsigned(string source) =>
            source.Replace(source.Split("Fingerprint = \"")[1].Split('"')[0], "FINGERPRINT", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[AiAssisted(\"a\")] ", "[AiAssisted(\"b\"), AiGuidance(\"c\", LastUpdated = \"2026-01-01\")] ")]
    [InlineData("", "[PendingReview(\"1:A\")] ")]
    [InlineData("[AiGuidance(\"c\")] ", "")]
    public async Task What_the_packages_own_state_is_not(string before, string after)
    {
        var signed = await Signed("", before);
        var changed = signed with
        {
            Source = signed.Source.Replace(")] " + before + "void", ")] " + after + "void", StringComparison.Ordinal),
        };

        Assert.DoesNotContain(await changed.Findings(), static finding => finding.StartsWith("AIP0002", StringComparison.Ordinal));
    }

    private static Analysis WithAlias(Analysis analysis, string alias) => analysis with { Source = alias + "\n" + analysis.Source };

    private static async Task<Analysis> Signed(string usings, string attributes) => await new Analysis(
        usings + "using AiProvenance;\nusing Contoso.Pricing;\nclass C { " + Reviewed + attributes + "void M() => PriceEngine.Quote(1); }")
    {
        OtherFiles = [("/src/Other.cs", """
            namespace Other
            {
                [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
                public class AllowAnonymousAttribute : System.Attribute { public AllowAnonymousAttribute() { } public AllowAnonymousAttribute(string a) { } }
                [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
                public class AiGuidanceAttribute : System.Attribute { public AiGuidanceAttribute(string source) { } public string LastUpdated { get; set; } }
                public static class Names { public const string Symbol = "DEBUG"; public const string Never = "NEVER"; }
            }
            """)],
        IsBroken = true,
    }.WithFingerprint();
}
