using System.Text.Json;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>What <c>json</c> and <c>ndjson</c> have in common. The words are those of <c>check --output json</c>.</summary>
internal static class ReportJson
{
    /// <summary>Writes a declaration of the population.</summary>
    public static void WriteRow(Utf8JsonWriter json, PopulationRow row)
    {
        var declaration = row.Declaration;
        json.WriteString("id", row.Id);
        json.WriteText("assembly", declaration.Assembly);
        json.WriteText("path", declaration.AssemblyPath);
        json.WriteOptional("commit", row.Build?.Commit);
        json.WriteText("identity", declaration.Identity);
        json.WriteText("name", declaration.Name);
        json.WriteString("origin", JsonResult.NameOf(declaration.Origin));
        json.WriteString("verdict", ReportWords.Name(row.Verdict));
        json.WriteTexts("rules", row.Rules);
        json.WriteTexts("missing", row.Missing);
        json.WriteOptional("lastDay", row.LastDay);
        json.WriteObjects("zones", declaration.Zones.Zip(row.Required), static (json, entry) =>
        {
            json.WriteText("zone", entry.First.Zone);
            json.WriteTexts("symbols", entry.First.Symbols);
            json.WriteNumber("requiredReviews", entry.Second);
            json.WriteBoolean("verified", entry.First.IsVerified);
            json.WriteOptional("lastDay", entry.First.LastDay);
        });
        JsonResult.WriteProvenance(json, declaration);
    }

    /// <summary>Writes how much of each zone is verified.</summary>
    public static void WriteCoverage(Utf8JsonWriter json, ReleaseReport report) =>
        json.WriteObjects("coverage", ZoneCoverage.List(report), static (json, zone) =>
        {
            json.WriteText("zone", zone.Zone);
            json.WriteNumber("declarations", zone.Declarations);
            json.WriteNumber("verified", zone.Verified);
            json.WriteNumber("claimed", zone.Claimed);
            json.WriteNumber("accepted", zone.Accepted);
            json.WriteNumber("notVerified", zone.NotVerified);
            json.WriteOptional("firstLastDay", zone.FirstLastDay);
        });

    /// <summary>Writes how often each rule is broken.</summary>
    public static void WriteRuleCounts(Utf8JsonWriter json, CheckResult result) => json.WriteObjects(
        "ruleCounts",
        result.Findings.GroupBy(static finding => finding.Rule).OrderBy(static rule => rule.Key, StringComparer.Ordinal),
        static (json, rule) =>
        {
            json.WriteString("rule", rule.Key);
            json.WriteNumber("count", rule.Count());
        });

    /// <summary>Writes the policy that it was held against.</summary>
    public static void WritePolicy(Utf8JsonWriter json, PolicyReference policy) => json.WriteObject("policy", json =>
    {
        json.WriteBoolean("builtIn", policy.Path is null);
        json.WriteOptional("path", policy.Path);
        json.WriteOptional("sha256", policy.Digest?.ToLowerInvariant());
    });
}
