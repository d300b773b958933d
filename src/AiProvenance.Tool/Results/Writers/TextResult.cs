using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>A result for people: each message, one table, and the sentence that counts, last, where a console shows it.</summary>
internal static class TextResult
{
    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result, bool inColour)
    {
        var text = new StringBuilder();
        var palette = new Palette(inColour);
        var told = result.Findings.Where(static finding => finding.Accepted is null).ToList();
        foreach (var finding in told)
            WriteMessage(text, finding, palette);
        WriteTable(text, result, told, palette);
        WriteProblems(text, result, palette);
        WriteMissing(text, result);
        WriteOtherSources(text, result);
        WriteExempt(text, result);
        WriteSummary(text, result, palette);
        return text.ToString();
    }

    /// <summary>Where a finding is, as compilers write it, else what it is about.</summary>
    public static string PlaceOf(CheckFinding finding) => finding.Place is { } place
        ? FormattableString.Invariant($"{place.File}({place.Line},{place.Column})")
        : finding.Assembly ?? "ai-provenance";

    /// <summary>A commit as people write it.</summary>
    public static string ShortCommit(string? commit) => commit is null ? "not committed" : commit[..Math.Min(commit.Length, 10)];

    private static void WriteMessage(StringBuilder text, CheckFinding finding, Palette palette)
    {
        var severity = finding.IsError ? palette.Bad("error " + finding.Rule) : palette.Doubtful("warning " + finding.Rule);
        text.Append(Harmless.Line(PlaceOf(finding))).Append(": ").Append(severity).Append(": ").Append(Harmless.Line(finding.Message));
        text.Append('\n');
    }

    private static void WriteTable(StringBuilder text, CheckResult result, List<CheckFinding> findings, Palette palette)
    {
        if (result.Commits is not null)
        {
            WriteEvidence(text, findings, palette, isAudit: result.Commits.Statements is not null);
            return;
        }

        var table = new TextTable("Assembly", "Declaration", "Zone", "Rule", "Missing");
        foreach (var finding in findings.Where(static finding => finding.Assembly is not null))
            table.Add(finding.Assembly!, finding.Name ?? "", string.Join(", ", finding.Zones), finding.Rule, finding.Missing);
        if (table.IsEmpty)
            return;
        text.Append('\n');
        table.Write(text, palette);
    }

    private static void WriteEvidence(StringBuilder text, List<CheckFinding> findings, Palette palette, bool isAudit)
    {
        var table = isAudit
            ? new TextTable("Line", "Commit", "Record", "What it says")
            : new TextTable("Project", "Declaration", "Commit", "Evidence");
        foreach (var finding in findings)
        {
            foreach (var evidence in finding.Evidence)
            {
                if (isAudit)
                    table.Add(finding.Name ?? "", ShortCommit(evidence.Commit), evidence.Reader, evidence.Text);
                else
                    table.Add(finding.Assembly ?? "", finding.Name ?? "", ShortCommit(evidence.Commit), evidence.Text);
            }
        }

        if (table.IsEmpty)
            return;
        text.Append('\n');
        table.Write(text, palette);
    }

    private static void WriteProblems(StringBuilder text, CheckResult result, Palette palette)
    {
        foreach (var problem in result.Problems)
        {
            text.Append(palette.Bad("not judged")).Append(": ").Append(Harmless.Line(problem.Path)).Append(": ");
            text.Append(Harmless.Line(problem.Problem)).Append(' ').Append(Harmless.Line(problem.WayOut)).Append('\n');
        }
    }

    private static void WriteMissing(StringBuilder text, CheckResult result)
    {
        foreach (var assembly in result.Assemblies.Where(static assembly => !assembly.Missing.IsEmpty))
        {
            text.Append(Harmless.Line(assembly.Path)).Append(": judged without what was not given: ");
            text.Append(Harmless.Line(string.Join(", ", assembly.Missing))).Append('\n');
        }
    }

    private static void WriteOtherSources(StringBuilder text, CheckResult result)
    {
        foreach (var file in result.OtherSources)
        {
            text.Append(Harmless.Line(file));
            text.Append(": the source given is not the text that was compiled; what it declares counts as stated\n");
        }
    }

    private static void WriteExempt(StringBuilder text, CheckResult result)
    {
        foreach (var path in result.Exempt)
            text.Append(Harmless.Line(path)).Append(": not judged, because the policy exempts it\n");
    }

    private static void WriteSummary(StringBuilder text, CheckResult result, Palette palette)
    {
        if (text.Length > 0)
            text.Append('\n');
        var summary = Summary.Of(result);
        text.Append(summary.Verdict == Verdict.Satisfied ? palette.Good(summary.Sentence) : palette.Bad(summary.Sentence)).Append('\n');
        foreach (var remark in summary.Remarks)
            text.Append(remark).Append('\n');
        if (result.Commits is not null)
            return;
        text.Append("Policy: ").Append(Harmless.Line(result.Policy.Path ?? "built-in"));
        if (result.Policy.Digest is { } digest)
            text.Append(" (").Append(digest).Append(')');
        text.Append(", as of ").Append(result.AsOf).Append('\n');
    }
}
