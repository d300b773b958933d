using System.Text.Json;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// A result about commits for programs: <c>docs/schemas/marks-verify-1.json</c>. Properties are only ever added within a version.
/// </summary>
internal static class MarksJsonResult
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/schemas/marks-verify-1.json";

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
            counts.WriteNumber("projects", commits.Projects);
            counts.WriteNumber("declarations", commits.Declarations);
            counts.WriteNumber("marked", commits.Marked);
            counts.WriteNumber("claimed", commits.Claimed);
            counts.WriteNumber("problems", summary.Problems);
        });
        json.WriteText("base", commits.Base);
        json.WriteText("head", commits.Head);
        json.WriteObjects("findings", result.Findings, WriteFinding);
        json.WriteObjects("problems", result.Problems, JsonResult.WriteProblem);
        json.WriteEndObject();
    });

    /// <summary>Writes a record.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, CommitEvidence evidence)
    {
        json.WriteOptional("commit", evidence.Commit);
        json.WriteText("reader", evidence.Reader);
        json.WriteText("text", evidence.Text);
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckFinding finding)
    {
        json.WriteText("rule", finding.Rule);
        json.WriteText("message", finding.Message);
        json.WriteOptional("project", finding.Assembly);
        json.WriteOptional("identity", finding.Identity);
        json.WriteOptional("name", finding.Name);
        json.WriteOptional("origin", finding.Origin);
        json.WriteTexts("tools", finding.Tools);
        json.WriteObjects("evidence", finding.Evidence, WriteEvidence);
        JsonResult.WritePlace(json, "place", finding.Place);
    }
}
