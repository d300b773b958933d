using System.Globalization;
using System.IO;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>The population for an auditor: a row for each declaration. Columns are only ever added, behind those that are there.</summary>
internal static class CsvReport
{
    private static readonly ImmutableArray<(string Name, Func<ReleaseReport, PopulationRow, string?> Get)> Columns =
    [
        ("assembly", static (_, row) => row.Declaration.Assembly),
        ("assemblyPath", static (_, row) => row.Declaration.AssemblyPath),
        ("commit", static (_, row) => row.Build?.Commit),
        ("identity", static (_, row) => row.Declaration.Identity),
        ("name", static (_, row) => row.Declaration.Name),
        ("origin", static (_, row) => JsonResult.NameOf(row.Declaration.Origin)),
        ("tools", static (_, row) => CsvTable.Join(row.Declaration.Marks.Select(static mark => mark.Tool))),
        ("models", static (_, row) => CsvTable.Join(row.Declaration.Marks.Select(static mark => mark.Model))),
        ("promptedBy", static (_, row) => CsvTable.Join(row.Declaration.Marks.Select(static mark => mark.PromptedBy))),
        ("writtenOn", static (_, row) => CsvTable.Join(row.Declaration.Marks.Select(static mark => mark.On))),
        ("traces", static (_, row) => CsvTable.Join(row.Declaration.Marks.Select(static mark => mark.Trace))),
        ("guidance", static (_, row) => CsvTable.Join(row.Declaration.Guidance.Select(
            static guidance => guidance.Source + " @ " + (guidance.LastUpdated ?? "no date")))),
        ("claimedBy", static (_, row) => row.Declaration.Claim?.By),
        ("zones", static (_, row) => CsvTable.Join(row.Declaration.Zones.Select(static zone => zone.Zone))),
        ("touches", static (_, row) => CsvTable.Join(row.Declaration.Zones.SelectMany(static zone => zone.Symbols).Distinct())),
        ("requiredReviews", static (_, row) => CsvTable.Join(row.Required.Select(
            static count => count.ToString(CultureInfo.InvariantCulture)))),
        ("reviewers", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => review.Verification.By))),
        ("reviewedOn", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => review.Verification.On))),
        ("reviewedZones", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => review.Verification.Zone))),
        ("reviewStates", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => JsonResult.NameOf(review.State)))),
        ("tickets", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => review.Verification.Ticket))),
        ("fingerprints", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => review.Verification.Fingerprint))),
        ("verdict", static (_, row) => ReportWords.Name(row.Verdict)),
        ("rules", static (_, row) => CsvTable.Join(row.Rules)),
        ("missing", static (_, row) => CsvTable.Join(row.Missing)),
        ("lastDay", static (_, row) => row.LastDay),
        ("file", static (_, row) => row.Declaration.Place?.File),
        ("line", static (_, row) => row.Declaration.Place?.Line.ToString(CultureInfo.InvariantCulture)),
        ("repository", static (report, _) => report.Repository),
        ("release", static (report, _) => report.Release),
        ("asOf", static (report, _) => report.Result.AsOf),
        ("policySha256", static (report, _) => report.Result.Policy.Digest?.ToLowerInvariant()),
        ("id", static (_, row) => row.Id),
        ("signatures", static (_, row) => CsvTable.Join(Reviews(row).Select(static review => NameOf(review.Signature)))),
        ("requiredApprovals", static (report, row) => CsvTable.Join(row.Declaration.Zones.Select(
            zone => report.Policy.ZoneNamed(zone.Zone).RequiredApprovals.ToString(CultureInfo.InvariantCulture)))),
        ("approvers", static (_, row) => CsvTable.Join(row.Declaration.Approvals.Select(static entry => entry.Verification.By))),
        ("approvedOn", static (_, row) => CsvTable.Join(row.Declaration.Approvals.Select(static entry => entry.Verification.On))),
    ];

    /// <summary>The names of the columns, in their order.</summary>
    public static IEnumerable<string> Header => Columns.Select(static column => column.Name);

    /// <summary>Writes the population.</summary>
    public static void Write(ReleaseReport report, TextWriter output)
    {
        if (report.Evidence is { } evidence)
        {
            CsvEvidence.Write(report, evidence, output);
            return;
        }

        using var table = new CsvTable(output);
        table.Add(Header);
        foreach (var row in Population.Of(report).Rows)
            table.Add(Columns.Select(column => column.Get(report, row)));
    }

    private static IEnumerable<CheckedVerification> Reviews(PopulationRow row) => row.Declaration.Reviews;

    private static string? NameOf(CheckedSignature? signature) => signature is null ? null : JsonResult.NameOf(signature.State);
}
