using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Analyzers.Tests.Dependencies;

/// <summary>
/// Critical code that uses AI code of another assembly: built, as a reference assembly, or as an IDE hands over a project.
/// </summary>
public sealed class OtherAssemblyTests
{
    private const string Print = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";

    private const string Library = """
        [assembly: AiGenerated("Copilot", Target = "M:Contoso.Text.Rounding.Targeted")]

        namespace Contoso.Text
        {
            public static class Rounding
            {
                [AiGenerated("Copilot")] public static int Marked() => 1;
                [AiAssisted("Copilot")] public const int Most = 1;
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = PRINT)] public static int Verified() => 1;
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = PRINT, Zone = "pricing")] public static int VerifiedForPricing() => 1;
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = PRINT, Zone = "checkout")] public static int VerifiedForCheckout() => 1;
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03")] public static int Malformed() => 1;
                [AiGenerated("Copilot", PromptedBy = "kim@contoso.com"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = PRINT)] public static int SelfReviewed() => 1;
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2020-01-01", Fingerprint = PRINT)] public static int Expired() => 1;
                public static int ByHand() => 1;
                public static int Targeted() => 1;
                public static int Read { [AiGenerated("Copilot")] get; set; }
            }

            [AiGenerated("Copilot")]
            public class Written
            {
                [HumanAuthored("dana@contoso.com")] public static int ByHand() => 1;
                [HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = PRINT)] public class Nested { public static int Member; }
            }
        }
        """;

    public static TheoryData<string, string> Uses => new()
    {
        { "Rounding.Marked()", "'Rounding.Marked' (AI-generated, Copilot) in assembly Contoso.Text" },
        { "Rounding.Most", "'Rounding.Most' (AI-assisted, Copilot) in assembly Contoso.Text" },
        { "Rounding.VerifiedForCheckout()", "is limited to zone 'checkout'" },
        { "Rounding.Malformed()", "states no Fingerprint" },
        { "Rounding.SelfReviewed()", "whoever prompted the code may not verify it" },
        { "Rounding.Expired()", " days old, and zone 'pricing' allows " },
        { "Rounding.Targeted()", "'Rounding.Targeted' (AI-generated, " },
        { "Rounding.Read", "'Rounding.Read.get' (AI-generated, " },
        { "new Written().GetHashCode()", "Written' (AI-generated, " },
    };

    public static TheoryData<string> Silent =>
        ["Rounding.Verified()", "Rounding.VerifiedForPricing()", "Rounding.ByHand()", "Written.ByHand()", "Written.Nested.Member", "\"\".Length"];

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Unverified_code_is_named_and_no_location_leads_to_it(string use, string said)
    {
        foreach (var reference in Shapes(Library))
        {
            var finding = Assert.Single(await Using(use, reference).Run());
            Assert.Equal("AIP0007 M", Analysis.Describe(finding));
            Assert.Contains(said, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Empty(finding.AdditionalLocations);
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Verified_code_and_code_by_people_is_silent(string use)
    {
        foreach (var reference in Shapes(Library))
            Assert.Empty(await Using(use, reference).Findings());
    }

    [Theory]
    [InlineData("library")]
    [InlineData("global", "library")]
    public async Task An_assembly_that_goes_by_an_alias_is_looked_into(params string[] aliases)
    {
        foreach (var reference in Shapes(Library))
        {
            var analysis = Using("", reference.WithAliases(aliases)) with
            {
                Source = "extern alias library; namespace Contoso.Pricing { class Quotes { int M() => library::Contoso.Text.Rounding.Marked(); } }",
            };
            Assert.Equal(["AIP0007 M"], await analysis.Findings());
        }
    }

    [Fact]
    public async Task A_marked_assembly_is_marked_for_those_who_use_it()
    {
        foreach (var reference in Shapes("[assembly: AiGenerated(\"Copilot\")] namespace Contoso.Text { public static class Rounding { public static int Half() => 1; } }"))
            Assert.Equal(["AIP0007 M"], await Using("Rounding.Half()", reference).Findings());
    }

    [Fact]
    public async Task An_organisations_own_mark_counts_without_the_package()
    {
        var library = Compile("namespace Contoso.Text { public sealed class RobotAttribute : System.Attribute { } public static class Rounding { [Robot] public static int Half() => 1; } }", knowsPackage: false);
        var analysis = Using(
            "Rounding.Half()",
            Built(library)) with
        { Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.Text.RobotAttribute" };
        Assert.Equal(["AIP0007 M"], await analysis.Findings());
    }

    [Fact]
    public async Task A_Target_on_this_assembly_names_nothing_of_another()
    {
        var library = Built(Compile("namespace Contoso.Text { public static class Rounding { public static int Half() => 1; } }"));
        var analysis = Using("Rounding.Half()", library) with
        {
            OtherFiles = [(
            "/src/Marks.cs", "[assembly: AiProvenance.AiGenerated(\"x\", Target = \"M:Contoso.Text.Rounding.Half\")]")]
        };
        Assert.Empty(await analysis.Findings());
    }

    [Fact]
    public async Task What_a_file_or_a_default_says_here_says_nothing_of_another_assembly()
    {
        var library = Compile(
            "namespace Contoso.Text { public static class Rounding { public static int Half() => 1; } }").ToMetadataReference();
        var analysis = Using("Rounding.Half()", library) with
        {
            Policy = "[policy]\nbuiltin_zones = true\ndefault_origin = generated",
            EditorConfig = "[*.cs]\nai_provenance.origin = generated",
        };
        Assert.Empty(await analysis.Findings());
    }

    private static Analysis Using(string expression, MetadataReference library) =>
        new("using Contoso.Text; namespace Contoso.Pricing { class Quotes { int M() => " + expression + "; } }")
        {
            References = [library],
            Policy = "[policy]\nbuiltin_zones = true\nmax_review_age_days = 365",
            Properties = [("AiProvenanceAsOf", "2026-11-23")],
            Analyzers = [new DependencyAnalyzer()],
        };

    private static MetadataReference[] Shapes(string source)
    {
        var library = Compile(source);
        return [Built(library), Built(
            library, new EmitOptions(metadataOnly: true, includePrivateMembers: false)), library.ToMetadataReference()];
    }

    private static CSharpCompilation Compile(string source, bool knowsPackage = true)
    {
        var analysis = new Analysis(
            (knowsPackage ? "using AiProvenance;\n" : "") + source.Replace("PRINT", "\"" + Print + "\"", StringComparison.Ordinal))
        {
            AssemblyName = "Contoso.Text",
            HasShop = false,
        };
        return (knowsPackage ? analysis : analysis with { Generators = [] }).Compile();
    }

    private static PortableExecutableReference Built(Compilation compilation, EmitOptions? options = null)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
