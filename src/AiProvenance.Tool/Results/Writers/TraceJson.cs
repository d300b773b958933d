using System.Text.Json;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>A traced result for programs: <c>docs/schemas/trace-1.json</c>. Properties are only ever added within a version.</summary>
internal static class TraceJson
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/schemas/trace-1.json";

    /// <summary>Writes a result.</summary>
    public static string Write(TraceResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteNumber("version", 1);
        WriteSummary(json, TraceSummary.Of(result));
        json.WriteString("asOf", result.AsOf);
        json.WriteObject("policy", policy =>
        {
            policy.WriteBoolean("builtIn", result.Policy.Path is null);
            policy.WriteOptional("path", result.Policy.Path);
            policy.WriteOptional("sha256", result.Policy.Digest?.ToLowerInvariant());
        });
        if (result.Commits is { } commits)
        {
            json.WriteObject("commits", json =>
            {
                json.WriteText("last", commits.Last);
                json.WriteNumber("count", commits.Count);
            });
        }

        json.WriteObjects("code", result.Code, WriteCode);
        json.WriteObjects("builds", result.Builds, static (json, build) =>
        {
            json.WriteText("name", build.Name);
            json.WriteText("path", build.Path);
            json.WriteOptional("commit", build.Commit);
            json.WriteOptional("stamp", build.Stamp);
            json.WriteOptional("otherThan", build.Other);
        });
        json.WriteNumber("foreign", result.Foreign);
        json.WriteBoolean("cut", result.IsCut);
        json.WriteTexts("otherSources", result.OtherSources);
        json.WriteObjects("findings", result.Findings, static (json, finding) =>
        {
            json.WriteText("rule", finding.Rule);
            json.WriteText("message", finding.Message);
        });
        json.WriteObjects("problems", result.Problems, static (json, problem) =>
        {
            json.WriteText("path", problem.Path);
            json.WriteText("problem", problem.Problem);
            json.WriteText("wayOut", problem.WayOut);
        });
        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, TraceSummary summary) => json.WriteObject("summary", json =>
    {
        json.WriteText("sentence", summary.Sentence);
        json.WriteBoolean("answered", summary.IsAnswered);
        json.WriteNumber("own", summary.Own);
        json.WriteNumber("ai", summary.Ai.Count);
        json.WriteNumber("verified", summary.Verified);
        json.WriteNumber("claimed", summary.Claimed);
        json.WriteNumber("unmarked", summary.Unmarked);
        json.WriteNumber("ambiguous", summary.Ambiguous);
        json.WriteNumber("others", summary.Others);
        json.WriteNumber("unknown", summary.Unknown);
    });

    private static void WriteCode(Utf8JsonWriter json, TracedCode code)
    {
        json.WriteText("text", code.Text);
        json.WriteString("owner", code.Owner switch { CodeOwner.Own => "own", CodeOwner.Others => "others", _ => "unknown" });
        json.WriteNumber("times", code.Times);
        JsonResult.WritePlace(json, "place", code.Place);
        json.WriteOptional("doubt", code.Doubt);
        json.WriteBoolean("certain", code.IsCertain);
        json.WriteObjects("candidates", code.Candidates, WriteCandidate);
    }

    private static void WriteCandidate(Utf8JsonWriter json, TracedDeclaration declaration)
    {
        json.WriteText("identity", declaration.Identity);
        json.WriteText("name", declaration.Name);
        json.WriteText("assembly", declaration.Facts.Assembly);
        json.WriteText("judgedAs", declaration.Facts.Identity);
        json.WriteString("origin", declaration.Origin switch
        {
            TracedOrigin.Generated => "generated",
            TracedOrigin.Assisted => "assisted",
            TracedOrigin.Claimed => "claimed",
            _ => "unmarked",
        });
        json.WriteBoolean("verified", declaration.IsVerified);
        json.WriteBoolean("asked", declaration.IsAsked);
        json.WriteTexts("missing", declaration.Missing);
        if (declaration.GuidanceAge is { } age)
            json.WriteNumber("guidanceAgeDays", age);
        json.WriteObjects("zones", declaration.Facts.Zones, static (json, zone) =>
        {
            json.WriteText("zone", zone.Zone);
            json.WriteTexts("symbols", zone.Symbols);
        });
        JsonResult.WriteProvenance(json, declaration.Facts);
    }
}
