using System.IO;
using System.Reflection;
using System.Text.Json;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>
/// A report as rows for a warehouse, an object each: <c>docs/schemas/report-row-1.json</c>. First the release, then its declarations, then
/// all findings beside them. Each row names its release, so that rows of many repositories can lie together. A property has one type in all
/// kinds of rows, so that one table can hold them.
/// </summary>
internal static class NdjsonReport
{
    /// <summary>Writes the rows.</summary>
    public static void Write(ReleaseReport report, TextWriter output)
    {
        using var lines = new AsciiLines(output);
        using var json = new Utf8JsonWriter(lines);
        var population = Population.Of(report);
        var id = report.Id;
        Add("release", json => WriteRelease(json, report));
        foreach (var row in population.Rows)
            Add("declaration", json => ReportJson.WriteRow(json, row));
        foreach (var finding in population.OtherFindings)
            Add("finding", json => WriteFinding(json, report, finding));

        void Add(string kind, Action<Utf8JsonWriter> write)
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("kind", kind);
            json.WriteString("report", id);
            json.WriteOptional("repository", report.Repository);
            json.WriteOptional("release", report.Release);
            json.WriteString("asOf", report.Result.AsOf);
            write(json);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            lines.WriteByte((byte)'\n');
        }
    }

    private static void WriteRelease(Utf8JsonWriter json, ReleaseReport report)
    {
        json.WriteString("id", report.Id);
        json.WriteOptional("tool", Version);
        json.WriteTexts("commits", report.Commits);
        JsonResult.WriteSummary(json, report.Result);
        ReportJson.WritePolicy(json, report.Result.Policy);
        ReportJson.WriteRuleCounts(json, report.Result);
        ReportJson.WriteCoverage(json, report);
    }

    private static void WriteFinding(Utf8JsonWriter json, ReleaseReport report, CheckFinding finding)
    {
        json.WriteString("id", RowId.Of(report.Repository, finding.Assembly, finding.Identity, finding.Rule, finding.Message));
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        json.WriteTexts("rules", [finding.Rule]);
        json.WriteText("message", finding.Message);
        json.WriteTexts("missing", finding.Missing.Length > 0 ? [finding.Missing] : []);
        json.WriteOptional("assembly", finding.Assembly);
        json.WriteOptional("identity", finding.Identity);
        json.WriteOptional("name", finding.Name);
        json.WriteObjects("zones", finding.Zones, static (json, zone) => json.WriteText("zone", zone));
        json.WriteBoolean("accepted", finding.Accepted is not null);
        JsonResult.WritePlace(json, "place", finding.Place);
    }

    private static string? Version =>
        typeof(NdjsonReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
