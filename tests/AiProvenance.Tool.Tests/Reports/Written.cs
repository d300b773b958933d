using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Formats;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>Reports as they are written.</summary>
internal static class Written
{
    public static Policy Policy { get; } =
        PolicyParser.Parse("[zone pricing]\nnamespaces = A\nrequired_reviews = 2\n[zone checkout]\nnamespaces = B\n").Policy;

    /// <summary>One of each: also a review that is asked for, one that expires, an accepted finding, a claim and a copy.</summary>
    public static CheckResult Everything { get; } = Make("Contoso.Orders", "OrderPage.Total", "src/OrderPage.cs");

    public static CheckResult Make(string assembly, string name, string file)
    {
        var result = SampleResults.Named(assembly, name, file);
        var open = result.Declarations[0];
        var verified = result.Declarations[1] with { Claim = null };
        return result with
        {
            Declarations =
            [
                open with
                {
                    Requests = [new ReviewRequest(name) { Zone = "pricing", RequestedBy = name, On = "2026-11-04" }],
                    Guidance = [.. open.Guidance, new Core.Origins.Guidance(name, null)],
                },
                open with { Identity = "M:Accepted." + name },
                result.Declarations[1],
                verified with
                {
                    Identity = "M:Zoned." + name,
                    Zones = [.. verified.Zones.Select(static zone => zone with { LastDay = "2026-12-24" })],
                    Verifications =
                    [
                        .. verified.Verifications,
                        new CheckedVerification(new Verification(name, null) { Zone = "checkout" }, FingerprintState.Stale),
                    ],
                },
                verified with { Identity = "M:Zoned." + name, AssemblyPath = "publish/net8.0/" + assembly + ".dll" },
            ],
            Findings =
            [
                .. result.Findings,
                result.Findings[0] with { Identity = "M:Accepted." + name, Accepted = result.Findings[3].Accepted },
            ],
        };
    }

    public static ReleaseReport Report(CheckResult result, EvidenceStandard? evidence = null) =>
        new(result, Policy) { Repository = "contoso/shop", Release = "1.4.2", Evidence = evidence };

    public static string Write(CheckResult result, ReportFormat format, EvidenceStandard? evidence = null) =>
        Write(Report(result, evidence), format);

    public static string Write(ReleaseReport report, ReportFormat format)
    {
        using var output = new StringWriter();
        ReportWriter.Write(report, format, output);
        return output.ToString();
    }
}
