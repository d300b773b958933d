using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>The code reads as it did when it was reviewed, and a name in it has come to mean something else.</summary>
public sealed class NameMeaningTests
{
    private const string Zone = """
        namespace Contoso.Pricing
        {
            public static class Summer { public static decimal Quote(int item) => item; }
            public static class Winter { public static decimal Quote(int item) => item * 2; }
        }
        """;

    // What stands before the class, in the class beside the code, and in another file; then the same after the change; then the code.
    public static TheoryData<string, string, string, string, string, string, string> Changes => new()
    {
        { "using A = Contoso.Pricing.Summer; using B = Contoso.Pricing.Winter;", "", "", "using A = Contoso.Pricing.Winter; using B = Contoso.Pricing.Summer;", "", "", "A.Quote(1) - B.Quote(1)" },
        { "using A = Contoso.Pricing.Summer;", "", "", "using A = Contoso.Free.Summer;", "", "", "A.Quote(1) + Contoso.Pricing.Summer.Quote(2)" },
        { "", "", "global using A = Contoso.Pricing.Summer; global using B = Contoso.Pricing.Winter;", "", "", "global using A = Contoso.Pricing.Winter; global using B = Contoso.Pricing.Summer;", "A.Quote(1) - B.Quote(1)" },
        { "using static Contoso.Pricing.Summer;", "", "", "using static Contoso.Pricing.Summer;", "static decimal Quote(int item) => 0;", "", "Quote(1) + Contoso.Pricing.Summer.Quote(2)" },
        { "", "", "global using static Contoso.Pricing.Summer;", "", "", "global using static Contoso.Free.Summer;", "Quote(1) + Contoso.Pricing.Summer.Quote(2)" },
        { "using Contoso.Pricing;", "", "", "using Contoso.Pricing;", "static class Summer { public static decimal Quote(int item) => 0; }", "", "Summer.Quote(1) + Contoso.Pricing.Summer.Quote(2)" },
        { "using Contoso.Pricing.Extensions;", "", "", "using Contoso.Pricing.Extensions;", "", "namespace Contoso.Web { static class Nearer { public static decimal Priced(this int item) => 0; } }", "1.Priced() + Contoso.Pricing.Extensions.Pricer.Priced(2)" },
        { "using A = Contoso.Pricing.Summer; using B = Contoso.Pricing.Winter;", "", "", "using A = Contoso.Pricing.Winter; using B = Contoso.Pricing.Summer;", "", "", "A.Quote(1) + A.Quote(2) + B.Quote(3)" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_review_is_stale(
        string before, string beside, string file, string after, string besideAfter, string fileAfter, string code)
    {
        var reviewed = await Shop(before, beside, file, code).WithFingerprint();
        Assert.Empty(await reviewed.Findings());
        var fingerprint = reviewed.Source.Split("Fingerprint = \"")[1].Split('"')[0];
        var changed = Shop(after, besideAfter, fileAfter, code);
        var findings = await changed.With(fingerprint).Run();
        Assert.Contains("AIP0002 Total", findings.Select(Analysis.Describe));
        Assert.Contains("names", findings.First(static finding => finding.Id == "AIP0002").GetMessage(null), StringComparison.Ordinal);
    }

    private static Analysis Shop(string usings, string beside, string file, string code) => new(usings + """

        using AiProvenance;
        namespace Contoso.Web
        {
            static class Page
            {
                BESIDE
                [AiGenerated("x"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
                public static decimal Total() => CODE;
            }
        }
        """.Replace("BESIDE", beside, StringComparison.Ordinal).Replace("CODE", code, StringComparison.Ordinal))
    {
        OtherFiles =
        [
            ("/src/Other.cs", file),
            ("/src/Zone.cs", Zone + """
                namespace Contoso.Pricing.Extensions { public static class Pricer { public static decimal Priced(this int item) => item; } }
                namespace Contoso.Free { public static class Summer { public static decimal Quote(int item) => 0; } }
                """),
        ],
        HasShop = false,
    };
}
