using System.Globalization;
using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>
/// Changed at random, a baseline crashes nothing, accepts exactly the findings whose line stands in it letter for letter, and every
/// other line that is no comment is reported.
/// </summary>
public sealed partial class FuzzedBaselineTests(ITestOutputHelper output)
{
    private const int Seed = 20263;

    private static readonly string Source = "using AiProvenance; using Contoso.Pricing;\nclass C\n{\n" +
        string.Concat(Enumerable.Range(0, 12).Select(static i =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"    [AiGenerated(\"x\")] decimal M{i}(int item) => PriceEngine.Quote(item + {i});\n"))) + "}\n";

    [Fact]
    public async Task Five_hundred_changed_baselines_crash_nothing_and_accept_nothing_else()
    {
        var analysis = new Analysis(Source);
        var compilation = analysis.Compile();
        var entries = (await analysis.Analyze(compilation))
            .Select(static finding => (Name: Analysis.Describe(finding), Line: finding.Properties[FindingProperties.BaselineEntry]!))
            .ToList();
        var baseline = "# Accepted in May.\n" +
            string.Join('\n', entries.Take(8).Select(static entry => entry.Line)) +
            "\n\n# Gone.\n" +
            entries[9].Line.Replace("C.M9", "C.Gone", StringComparison.Ordinal) +
            "\n";
        var run = new FuzzRun();
        await run.Try(500, async number =>
        {
            var (kind, text) = TextChanges.Make(baseline, new Random(Seed + number));
            run.Count("baseline, " + kind);
            var options = new AnalyzerOptions([new TextFile("/src/AiProvenance.Baseline.txt", text)], new BuildOptions(null, []));
            var findings = await FuzzRun.Findings(compilation, options);
            var lines = LineBreak().Split(text.StartsWith('\uFEFF') ? text[1..] : text);

            var expected = entries.Where(entry => !lines.Contains(entry.Line, StringComparer.Ordinal)).Select(static entry => entry.Name);
            var reported = FuzzedGate.Blocked(findings)
                .Where(static finding => finding.StartsWith("AIP0001", StringComparison.Ordinal))
                .ToList();
            run.Count("findings accepted", entries.Count - reported.Count);
            run.Count("findings that came back", reported.Count - 4);
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(reported.Order(StringComparer.Ordinal), StringComparer.Ordinal))
                run.Fail(number + ", " + kind + ": " + string.Join(", ", reported) + " come back from\n" + text);

            var problems = findings.Where(static finding => finding.Id == "AIP0205")
                .Select(static finding => finding.Location.GetLineSpan().StartLinePosition.Line)
                .ToHashSet();
            run.Count("lines reported", problems.Count);
            for (var line = 0; line < lines.Length; line++)
            {
                var isUseless = lines[line].Trim() is { Length: > 0 } said &&
                    said[0] != '#' &&
                    (!entries.Any(entry => entry.Line == lines[line]) || lines.Take(line).Contains(lines[line], StringComparer.Ordinal));
                if (isUseless && !problems.Contains(line))
                    run.Fail(number + ", " + kind + ": '" + lines[line] + "' is not reported");
            }
        });

        output.WriteLine(run.Result());
        Assert.True(run["findings accepted"] > 2_000 &&
            run["findings that came back"] > 200 &&
            run["lines reported"] > 500, "hardly anything was changed");
    }

    [GeneratedRegex("\r\n|[\n\r\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
