using System.Text.Json;

namespace AiProvenance.Tool.Reports.Earlier;

/// <summary>
/// SARIF 2.1.0 of <c>check</c> or of a build. It has what was found and nothing of what is verified, so that no findings is not the same
/// as passed.
/// </summary>
internal static class SarifLog
{
    private const string Prefix = "AIP";

    /// <summary>Whether it is one.</summary>
    public static bool IsOne(JsonElement root) => root.Property("runs") is { ValueKind: JsonValueKind.Array };

    /// <summary>Reads one.</summary>
    public static EarlierRelease Read(JsonElement root, string name)
    {
        if (root.Text("version") is not "2.1.0")
            throw new FormatException("It is SARIF of another version than 2.1.0; a build writes that with 'version=2.1'.");
        var (errors, accepted, failed) = (0, 0, false);
        string? day = null;
        foreach (var run in root.List("runs"))
        {
            day ??= run.Property("properties") is { } properties ? properties.Text("asOf") : null;
            foreach (var invocation in run.List("invocations"))
            {
                day ??= invocation.Text("endTimeUtc") ?? invocation.Text("startTimeUtc");
                failed |= invocation.Property("executionSuccessful") is { ValueKind: JsonValueKind.False };
            }

            foreach (var result in run.List("results"))
            {
                if (result.Text("ruleId")?.StartsWith(Prefix, StringComparison.Ordinal) != true)
                    continue;
                if (result.List("suppressions").Any())
                    accepted++;
                else if (result.Text("level") == "error")
                    errors++;
            }
        }

        return new EarlierRelease(name, JsonValues.Day(day))
        {
            HasPassed = errors > 0 || failed ? false : null,
            Errors = errors,
            Accepted = accepted,
        };
    }
}
