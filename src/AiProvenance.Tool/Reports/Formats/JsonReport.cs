using System.IO;
using System.Text.Json;
using AiProvenance.Tool.Reports.Evidence;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>A report for programs: <c>docs/schemas/report-1.json</c>. Properties are only ever added within a version.</summary>
internal static class JsonReport
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/schemas/report-1.json";

    private const int Most = 1 << 15;

    /// <summary>Writes a report.</summary>
    public static void Write(ReleaseReport report, TextWriter output)
    {
        using var lines = new AsciiLines(output);
        using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Indented = true }))
            Write(report, json);
        lines.WriteByte((byte)'\n');
    }

    private static void Write(ReleaseReport report, Utf8JsonWriter json)
    {
        var result = report.Result;
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteNumber("version", 1);
        json.WriteString("id", report.Id);
        json.WriteOptional("repository", report.Repository);
        json.WriteOptional("release", report.Release);
        json.WriteTexts("commits", report.Commits);
        JsonResult.WriteSummary(json, result);
        json.WriteString("asOf", result.AsOf);
        ReportJson.WritePolicy(json, result.Policy);
        ReportJson.WriteRuleCounts(json, result);
        ReportJson.WriteCoverage(json, report);
        if (report.Evidence is { } evidence)
            WriteEvidence(json, EvidenceTable.Of(report, evidence));
        json.WriteObjects("assemblies", result.Assemblies, JsonResult.WriteAssembly);
        var population = Population.Of(report);
        json.WriteStartArray("declarations");
        foreach (var row in population.Rows)
        {
            json.WriteStartObject();
            ReportJson.WriteRow(json, row);
            json.WriteEndObject();
            if (json.BytesPending > Most)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteObjects("otherFindings", population.OtherFindings, JsonResult.WriteFinding);
        json.WriteTexts("exempt", result.Exempt);
        json.WriteObjects("problems", result.Problems, JsonResult.WriteProblem);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceTable table) => json.WriteObject("evidence", json =>
    {
        json.WriteString("standard", table.Standard);
        json.WriteObjects("requirements", table.Requirements, static (json, entry) =>
        {
            json.WriteString("number", entry.Requirement.Number);
            json.WriteString("asks", entry.Requirement.Asks);
            json.WriteObjects("facts", entry.Facts, static (json, fact) =>
            {
                json.WriteString("fact", fact.Name);
                json.WriteNumber("yes", fact.Yes);
                json.WriteNumber("no", fact.No);
                json.WriteNumber("notKnown", fact.NotKnown);
            });
            json.WriteString("notShown", entry.Requirement.NotShown);
        });
    });
}
