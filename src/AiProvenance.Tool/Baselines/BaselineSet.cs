using System.IO;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Baselines;

/// <summary>The findings that baselines accept, and what is wrong with their files.</summary>
/// <param name="Lines">The entries with their places, by file, then by line.</param>
/// <param name="Findings">What is wrong with lines (AIP0205).</param>
/// <param name="Problems">The files that cannot be read.</param>
internal sealed record BaselineSet(
    ImmutableArray<(BaselineEntry Entry, SourcePlace Place)> Lines,
    ImmutableArray<CheckFinding> Findings,
    ImmutableArray<InputProblem> Problems)
{
    /// <summary>Reads baselines; the same files in another order give the same.</summary>
    public static BaselineSet Read(IEnumerable<string> paths)
    {
        var lines = ImmutableArray.CreateBuilder<(BaselineEntry, SourcePlace)>();
        var findings = ImmutableArray.CreateBuilder<CheckFinding>();
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var shown = path.Replace(Path.DirectorySeparatorChar, '/');
            try
            {
                var baseline = BaselineParser.Parse(File.ReadAllText(path));
                lines.AddRange(baseline.Entries.Select(entry => (entry.Value, PlaceOf(shown, entry.Span.Line, entry.Span.Start))));
                findings.AddRange(baseline.Errors.Select(error => Describe(error, shown)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                var problem = File.Exists(path) ? "The baseline cannot be read." : "The baseline does not exist.";
                problems.Add(new InputProblem(shown, problem, "Name an AiProvenance.Baseline.txt, or leave --baseline out."));
            }
        }

        return new BaselineSet(lines.ToImmutable(), findings.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>
    /// The result with the findings accepted that stand in a baseline. Where the finding's fingerprint is not known, the entry's counts as
    /// stated; where its text is, they must agree in that.
    /// </summary>
    public CheckResult Accept(CheckResult result)
    {
        var lines = Lines.ToLookup(static line => (line.Entry.Rule, line.Entry.Identity));
        return result with
        {
            Findings = [.. result.Findings.Select(finding => Accept(finding, lines)).Concat(Findings)],
            Problems = result.Problems.AddRange(Problems),
        };
    }

    private static CheckFinding Accept(
        CheckFinding finding, ILookup<(string, string), (BaselineEntry Entry, SourcePlace Place)> lines)
    {
        if (finding.Identity is null || !RuleIds.AboutDeclarations.Contains(finding.Rule))
            return finding;
        foreach (var (entry, place) in lines[(finding.Rule, finding.Identity)])
        {
            if (finding.Fingerprint is null || RestsOnOtherCode(finding))
                return finding with { Accepted = new Acceptance(place, FingerprintState.AsStated) };
            if (entry.Fingerprint.ToString().StartsWith(finding.Fingerprint, StringComparison.Ordinal))
                return finding with { Accepted = new Acceptance(place, FingerprintState.Fresh) };
        }

        return finding;
    }

    // What a baseline states for these counts the code that is used and the paths to it as well.
    private static bool RestsOnOtherCode(CheckFinding finding) => finding.Rule is RuleIds.UnverifiedDependency or RuleIds.Reach;

    private static CheckFinding Describe(BaselineError error, string path) => new(
        RuleIds.BaselineEntry,
        IsError: true,
        error.Message + " (it accepts nothing until whoever owns the baseline corrects this)")
    {
        Missing = "a valid line",
        Place = PlaceOf(path, error.Span.Line, error.Span.Start),
    };

    private static SourcePlace PlaceOf(string path, int line, int start) => new(path, line + 1, start + 1);
}
