using System.IO;
using AiProvenance.Tool.Reports.Evidence;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>The population under a standard's requirements: a row for each requirement, declaration and fact.</summary>
internal static class CsvEvidence
{
    /// <summary>The names of the columns, in their order.</summary>
    public static readonly ImmutableArray<string> Header =
    [
        "standard", "requirement", "fact", "answer", "value", "assembly", "identity", "name", "repository", "release", "asOf",
        "policySha256", "id",
    ];

    /// <summary>Writes the facts.</summary>
    public static void Write(ReleaseReport report, EvidenceStandard evidence, TextWriter output)
    {
        var standard = Standard.Get(evidence);
        using var table = new CsvTable(output);
        table.Add(Header);
        foreach (var requirement in standard.Requirements)
        {
            foreach (var row in Population.Of(report).Rows)
            {
                foreach (var fact in requirement.Facts)
                    table.Add(ListCells(report, standard, requirement, row, fact));
            }
        }
    }

    private static IEnumerable<string?> ListCells(
        ReleaseReport report, Standard standard, Requirement requirement, PopulationRow row, EvidenceFact fact)
    {
        var answer = fact.Find(report, row);
        return
        [
            standard.Name, requirement.Number, fact.Name, ReportWords.Name(answer.Answer), answer.Value, row.Declaration.Assembly,
            row.Declaration.Identity, row.Declaration.Name, report.Repository, report.Release, report.Result.AsOf,
            report.Result.Policy.Digest?.ToLowerInvariant(), row.Id,
        ];
    }
}
