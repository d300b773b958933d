using System.Text.Json;
using AiProvenance.Core.Policies;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>A result as SARIF 2.1.0, for code scanning. What has no place in a source file has the assembly's.</summary>
internal static class SarifResult
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result);
        WriteInvocation(json, result);
        json.WriteString("columnKind", "utf16CodeUnits");
        var paths = PathsOf(result);
        json.WriteObjects("results", result.Findings, (json, finding) => WriteFinding(json, finding, paths));
        json.WriteObject("properties", json => json.WriteString("asOf", result.AsOf));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A path as a URI: relative where it is, and where a build has mapped the source root away.</summary>
    public static string UriOf(string path)
    {
        var slashes = path.Replace('\\', '/');
        var parts = slashes.Split('/').Select(static part => Uri.EscapeDataString(part));
        var escaped = string.Join('/', parts);
        if (slashes.StartsWith("/_/", StringComparison.Ordinal))
            return escaped["/_/".Length..];
        if (slashes.StartsWith('/'))
            return "file:///" + escaped.TrimStart('/');
        return slashes.Length > 2 && slashes[1..3] == ":/" && char.IsAsciiLetter(slashes[0])
            ? "file:///" + slashes[0] + ":" + string.Join('/', parts)[("x%3A".Length)..]
            : escaped;
    }

    private static Dictionary<string, string> PathsOf(CheckResult result)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in result.Assemblies)
            _ = paths.TryAdd(assembly.Name, assembly.Path);
        return paths;
    }

    private static void WriteTool(Utf8JsonWriter json, CheckResult result) => json.WriteObject("tool", json =>
        json.WriteObject("driver", json =>
        {
            json.WriteString("name", "ai-provenance");
            json.WriteString("informationUri", RulePages.Project);
            var rules = result.Findings.Select(static finding => finding.Rule)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            json.WriteObjects("rules", rules, static (json, rule) =>
            {
                json.WriteString("id", rule);
                json.WriteString("helpUri", RulePages.Of(rule));
            });
        }));

    private static void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", Summary.Of(result).Verdict != Verdict.CouldNotJudge);
        json.WriteObjects("toolExecutionNotifications", result.Problems, static (json, problem) =>
        {
            json.WriteString("level", "error");
            WriteMessage(json, problem.Problem + " " + problem.WayOut);
            WriteLocations(json, problem.Path, null, null, null);
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckFinding finding, Dictionary<string, string> paths)
    {
        json.WriteString("ruleId", finding.Rule);
        json.WriteString("level", finding.IsError ? "error" : "warning");
        WriteMessage(json, finding.Message);
        var path = finding.Place?.File ?? (finding.Assembly is { } assembly ? paths.GetValueOrDefault(assembly, assembly) : null);
        WriteLocations(json, path, finding.Place, finding.Identity, finding.Name);
        if (finding.Accepted is { } accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteText("justification", FormattableString.Invariant($"{accepted.Place.File}, line {accepted.Place.Line}"));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteObject("properties", json =>
        {
            json.WriteOptional("assembly", finding.Assembly);
            json.WriteTexts("zone", finding.Zones);
            json.WriteOptional("origin", finding.Origin);
            json.WriteTexts("tools", finding.Tools);
            json.WriteTexts("touches", finding.Touches);
            json.WriteTexts("reviewers", finding.Reviewers);
            json.WriteOptional("missing", finding.Missing.Length > 0 ? finding.Missing : null);
            if (finding.Role == SignOffRole.Approver)
                json.WriteString("role", JsonResult.NameOf(finding.Role));
            if (!finding.Counted.IsEmpty)
                json.WriteTexts("counted", finding.Counted);
            json.WriteOptional("fingerprint", finding.Fingerprint);
            if (!finding.Evidence.IsEmpty)
                json.WriteObjects("evidence", finding.Evidence, MarksJsonResult.WriteEvidence);
        });
    }

    // Code scanning shows messages as Markdown: a text in brackets would be a link.
    private static void WriteMessage(Utf8JsonWriter json, string message) => json.WriteObject("message", json =>
        json.WriteText(
            "text", Harmless.Line(message).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)));

    private static void WriteLocations(Utf8JsonWriter json, string? path, SourcePlace? place, string? identity, string? name)
    {
        if (path is null && identity is null)
            return;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (path is not null)
        {
            json.WriteObject("physicalLocation", json =>
            {
                json.WriteObject("artifactLocation", json => json.WriteText("uri", UriOf(path)));
                json.WriteObject("region", json =>
                {
                    json.WriteNumber("startLine", Math.Max(place?.Line ?? 1, 1));
                    json.WriteNumber("startColumn", Math.Max(place?.Column ?? 1, 1));
                });
            });
        }

        if (identity is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteOptional("name", name);
            json.WriteText("fullyQualifiedName", identity);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
