using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>A method that runs in place of a call belongs to both: to what it replaces, and to the code that makes the call.</summary>
public sealed class InterceptorTests
{
    private const string Attribute = """
        namespace System.Runtime.CompilerServices
        {
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)]
            sealed class InterceptsLocationAttribute : System.Attribute
            {
                public InterceptsLocationAttribute(string path, int line, int column) { }
                public InterceptsLocationAttribute(int version, string data) { }
            }
        }
        """;

    private const string Shop = """
        using AiProvenance;
        namespace Contoso.Text { public static class Rounding { public static decimal Half(decimal value) => value / 2; } }
        namespace Contoso.Web
        {
            static class Page
            {
                MARK
                public static decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);
            }
        }
        """;

    private static readonly int Line = Shop.Split('\n')
        .ToList()
        .FindIndex(static line => line.Contains("PriceEngine.Quote", StringComparison.Ordinal)) +
        1;

    public static TheoryData<string> Locations => [Place("/src/Code.cs"), Place("Code.cs"), Data()];

    [Theory]
    [MemberData(nameof(Locations))]
    public async Task Marked_code_that_intercepts_a_call_touches_what_it_replaces(string location)
    {
        var analysis = With(Shop.Replace("MARK", "", StringComparison.Ordinal), $"[{location}] [AiProvenance.AiGenerated(\"x\")]");
        Assert.Equal(["AIP0001 Cheaper"], await analysis.Findings());
    }

    [Theory]
    [MemberData(nameof(Locations))]
    public async Task Critical_code_whose_call_is_intercepted_depends_on_the_AI_code_that_does(string location)
    {
        var critical = Shop.Replace("MARK", "", StringComparison.Ordinal).Replace(
            "Contoso.Web", "Contoso.Checkout", StringComparison.Ordinal);
        var analysis = With(critical, $"[{location}] [AiProvenance.AiGenerated(\"x\")]") with { Analyzers = [new DependencyAnalyzer()] };
        Assert.Equal(["AIP0007 Total"], await analysis.Findings());
    }

    [Theory]
    [MemberData(nameof(Locations))]
    public async Task A_review_does_not_cover_an_interceptor_that_comes_later(string location)
    {
        const string Mark = "[AiGenerated(\"x\"), HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")]";
        var reviewed = await With(Shop.Replace("MARK", Mark, StringComparison.Ordinal), "").WithFingerprint();
        Assert.Empty(await reviewed.Findings());
        Assert.Equal(["AIP0002 Total"], await With(reviewed.Source, $"[{location}]").Findings());
    }

    [Fact]
    public async Task A_place_where_no_call_is_intercepts_nothing()
    {
        var analysis = With(
            Shop.Replace("MARK", "", StringComparison.Ordinal),
            "[System.Runtime.CompilerServices.InterceptsLocation(\"/src/Code.cs\", 2, 5)] [AiProvenance.AiGenerated(\"x\")]");
        Assert.Empty(await analysis.Findings());
    }

    private static string Place(string path) =>
        $"System.Runtime.CompilerServices.InterceptsLocation(\"{path}\", {Line}, {Shop.Split('\n')[Line - 1].IndexOf("Quote", StringComparison.Ordinal) + 1})";

    // The position depends on the mark, so it is put in where the source is known.
    private static string Data() => "System.Runtime.CompilerServices.InterceptsLocation(1, DATA)";

    private static Analysis With(string source, string attributes)
    {
        var position = source.IndexOf("Quote", StringComparison.Ordinal);
        byte[] data = [.. new byte[16], .. BitConverter.GetBytes(position), .. "Code.cs"u8];
        var interceptor = Attribute + "\nnamespace Contoso.Other { static class Cheap { " +
            attributes.Replace("DATA", "\"" + Convert.ToBase64String(data) + "\"", StringComparison.Ordinal) +
            " public static decimal Cheaper(int item) => 0; } }";

        // Which namespaces may intercept is said in a project's properties.
        return new Analysis(source)
        {
            OtherFiles = [("/src/Cheap.cs", interceptor)],
            Analyzers = [new VerificationAnalyzer()],
            IsBroken = true,
        };
    }
}
