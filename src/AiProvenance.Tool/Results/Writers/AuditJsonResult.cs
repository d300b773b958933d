using System.Text.Json;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// An audit for programs: <c>docs/schemas/audit-1.json</c>. Properties are only ever added within a version.
/// </summary>
internal static class AuditJsonResult
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/schemas/audit-1.json";

    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result, CommitRange commits) => JsonText.Write(json =>
    {
        var summary = Summary.Of(result);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteNumber("version", 1);
        json.WriteString("verdict", JsonResult.NameOf(summary.Verdict));
        json.WriteObject("summary", counts =>
        {
            counts.WriteText("sentence", summary.Sentence);
            counts.WriteNumber("commits", commits.Count);
            counts.WriteNumber("byAi", commits.ByAi);
            counts.WriteNumber("statements", commits.Statements ?? 0);
            counts.WriteNumber("unverifiableSignatures", commits.Unverifiable);
            counts.WriteNumber("errors", summary.Errors);
            counts.WriteNumber("warnings", summary.Warnings);
            counts.WriteNumber("problems", summary.Problems);
        });
        json.WriteText("base", commits.Base);
        json.WriteText("head", commits.Head);
        json.WriteObjects("findings", result.Findings, WriteFinding);
        json.WriteObjects("problems", result.Problems, JsonResult.WriteProblem);
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, CheckFinding finding)
    {
        json.WriteText("rule", finding.Rule);
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        json.WriteText("message", finding.Message);
        json.WriteOptional("statement", finding.Name);
        json.WriteOptional("declaration", finding.Identity);
        json.WriteTexts("zones", finding.Zones);
        json.WriteTexts("persons", finding.Reviewers);
        json.WriteTexts("tools", finding.Tools);
        json.WriteTexts("satisfiedBy", finding.Missing.Split("; ", StringSplitOptions.RemoveEmptyEntries));
        json.WriteObjects("evidence", finding.Evidence, MarksJsonResult.WriteEvidence);
        JsonResult.WritePlace(json, "place", finding.Place);
    }
}
