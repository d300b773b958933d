using System.Text.Json;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>
/// Reads the log that the compiler writes (<c>ErrorLog</c>, SARIF 2.1.0 or the older 1.0.0) and the one of <c>check --output sarif</c>.
/// Logs of other programs say nothing of reviews, and are refused.
/// </summary>
internal static class SarifReader
{
    private const string Compiler = "Visual C# Compiler";

    private static readonly ImmutableArray<string> Own = ["ai-provenance", "AiProvenance"];

    /// <summary>Reads a log.</summary>
    /// <param name="path">The file, as it was given.</param>
    /// <param name="utf8">Its bytes.</param>
    public static SarifLog Read(string path, ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        if (utf8.IsEmpty)
        {
            return Refuse(
                path, "It is empty: the compiler stopped before it wrote its log.", "Build again, and give the log of that build.");
        }

        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Read(path, json.RootElement);
        }
        catch (JsonException)
        {
            return Refuse(
                path,
                "It is no JSON, or only a part of it.",
                "Build again with ErrorLog set, and give the whole log.");
        }
    }

    private static SarifLog Read(string path, JsonElement root)
    {
        if (SarifElement.Text(root, "version") is not { } version || !root.TryGetProperty("runs", out var runs) ||
            runs.ValueKind != JsonValueKind.Array)
        {
            return Refuse(path, "It is JSON, but no SARIF log.", "Give a log of the compiler (ErrorLog) or of 'check --output sarif'.");
        }

        if (!version.StartsWith("1.0", StringComparison.Ordinal) && !version.StartsWith("2.", StringComparison.Ordinal))
        {
            return Refuse(
                path,
                $"It is SARIF {version}, which nobody here knows.",
                "Write SARIF 2.1.0: <ErrorLog>$(IntermediateOutputPath)$(MSBuildProjectName).sarif,version=2.1</ErrorLog>.");
        }

        var known = runs.EnumerateArray().Where(static run => IsKnown(NameOf(run))).ToList();
        if (known.Count == 0)
        {
            var others = string.Join(", ", runs.EnumerateArray().Select(NameOf).Distinct(StringComparer.Ordinal).DefaultIfEmpty("nothing"));
            return Refuse(
                path,
                $"It is a log of {others}, which knows nothing of reviews.",
                "Give a log of the C# compiler (ErrorLog) or of 'ai-provenance check --output sarif'.");
        }

        return new SarifLog
        {
            Count = 1,
            Findings = [.. known.SelectMany(SarifElement.Results).Where(SarifFinding.IsOfGate).Select(SarifFinding.Read)],
            Problems = [.. known.SelectMany(run => FindProblems(path, run)).Distinct()],
        };
    }

    private static bool IsKnown(string name) =>
        name.Contains(Compiler, StringComparison.OrdinalIgnoreCase) || Own.Contains(name, StringComparer.Ordinal);

    private static string NameOf(JsonElement run)
    {
        var tool = SarifElement.Child(run, "tool");
        return SarifElement.Text(SarifElement.Child(tool, "driver"), "name") ?? SarifElement.Text(tool, "name") ?? "an unnamed program";
    }

    // Never an empty list because something was skipped: a compiler that stopped, a gate that was not there or that failed.
    private static IEnumerable<InputProblem> FindProblems(string path, JsonElement run)
    {
        var isCompiler = NameOf(run).Contains(Compiler, StringComparison.OrdinalIgnoreCase);
        var results = SarifElement.Results(run).ToList();
        if (isCompiler && !MayHaveGate(run) && !results.Exists(SarifFinding.IsOfGate))
        {
            yield return new InputProblem(
                path,
                "The compiler that wrote it had not loaded the gate.",
                "Reference AiProvenance.Analyzers in that project, or leave its log out.");
        }

        foreach (var result in results.Where(static result => !SarifElement.IsSuppressed(result)))
        {
            var rule = SarifElement.Text(result, "ruleId") ?? "";
            if (isCompiler && IsCompilerError(rule, result))
            {
                yield return new InputProblem(
                    path,
                    $"The code does not compile ({rule}), so the gate may not have seen all of it.",
                    "Correct that first, and build again.");
                break;
            }
        }

        foreach (var finding in results.Where(SarifFinding.KeepsFromJudging).Select(SarifFinding.Read))
        {
            yield return new InputProblem(
                path,
                $"The gate did not judge all of it ({finding.Rule}): {finding.Message}.",
                "Correct that first.");
        }

        foreach (var told in SarifElement.List(run, "invocations").SelectMany(
            static call => SarifElement.List(call, "toolExecutionNotifications")))
        {
            if (SarifElement.Text(told, "level") == "error")
                yield return new InputProblem(path, SarifElement.Message(told), "Run that check again when this is mended.");
        }
    }

    // The rules of all analyzers that were loaded stand in the compiler's log, also where nothing was found; in SARIF 1.0.0 only those
    // that found something, so that nobody can tell.
    private static bool MayHaveGate(JsonElement run)
    {
        var driver = SarifElement.Child(SarifElement.Child(run, "tool"), "driver");
        return driver.ValueKind != JsonValueKind.Object || SarifElement.List(driver, "rules")
            .Any(static rule => SarifElement.Text(rule, "id") is { } id && SarifFinding.IsId(id));
    }

    // Errors that a warning was made into do not stop the analyzers; only warnings have a level.
    private static bool IsCompilerError(string rule, JsonElement result) =>
        rule.StartsWith("CS", StringComparison.Ordinal) && rule.Length > 2 && rule.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 &&
        SarifElement.Text(result, "level") == "error" &&
        !SarifElement.Child(result, "properties").TryGetSafe("warningLevel");

    private static SarifLog Refuse(string path, string problem, string wayOut) =>
        new() { Problems = [new InputProblem(path, problem, wayOut)] };
}
