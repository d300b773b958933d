using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// A result for comments and summaries. Names stand in code spans and messages in a code block, longer fenced than anything in them: there
/// they are no markup, mention nobody and link nowhere.
/// </summary>
internal static class MarkdownResult
{
    private const int WidestName = 200;

    /// <summary>Writes a result in at most as many bytes of UTF-8 as given; what is left out is counted.</summary>
    public static string Write(CheckResult result, int mostBytes)
    {
        var summary = Summary.Of(result);
        var told = result.Findings.Where(static finding => finding.Accepted is null).ToList();
        var text = new MarkdownText(mostBytes);
        text.Always("### AiProvenance: " + Title(summary) + "\n\n" + summary.Sentence + ".\n");
        foreach (var remark in summary.Remarks)
            text.Always("\n" + remark + ".\n");
        if (result.Commits is null)
        {
            text.Always(
                $"\nPolicy: {Code(result.Policy.Path ?? "built-in")}{(result.Policy.Digest is { } digest ? " " + Code(digest) : "")}, ");
            text.Always("as of " + Code(result.AsOf) + ".\n");
        }

        if (!result.OtherSources.IsEmpty)
            text.Always($"\n{result.OtherSources.Length} of the source files given are not the text that was compiled.\n");
        if (result.Commits is null)
            WriteTable(text, [.. told.Where(static finding => finding.Assembly is not null)]);
        else
            WriteEvidence(text, told, isAudit: result.Commits.Statements is not null);
        WriteMessages(text, told, result.Problems);
        return text.ToString();
    }

    /// <summary>A text in a code span, harmless in a table as well.</summary>
    public static string Code(string text)
    {
        var line = Harmless.Cell(text, WidestName).Replace('|', '¦');
        if (line.Length == 0)
            return "";
        var fence = new string('`', LongestRun(line) + 1);
        var space = line[0] == '`' || line[^1] == '`' || (line[0] == ' ' && line[^1] == ' ') ? " " : "";
        return fence + space + line + space + fence;
    }

    /// <summary>A text outside of code spans. What could be markup, a link or a person's name to be called stays text.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Harmless.Line(text))
        {
            _ = c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '&' or '@'
                ? plain.Append("&#").Append(((int)c).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(';')
                : plain.Append(c);
        }

        return plain.ToString();
    }

    private static string Title(Summary summary) => summary.Verdict switch
    {
        Verdict.Satisfied => "passed",
        Verdict.Findings => "stopped",
        Verdict.NothingToJudge => "nothing to judge",
        _ => "could not judge",
    };

    private static void WriteTable(MarkdownText text, List<CheckFinding> findings)
    {
        if (findings.Count == 0)
            return;
        text.Always("\n| Assembly | Declaration | Zone | Rule | Missing |\n|---|---|---|---|---|\n");
        var left = text.Rows(findings.Select(static finding =>
            $"| {Code(finding.Assembly!)} | {Code(finding.Name ?? "")} | {string.Join(", ", finding.Zones.Select(Code))} | " +
            $"[{finding.Rule}]({RulePages.Of(finding.Rule)}) | {Code(finding.Missing)} |\n"));
        if (left > 0)
            text.Always($"\n{left} more rows are left out.\n");
    }

    private static void WriteEvidence(MarkdownText text, List<CheckFinding> findings, bool isAudit)
    {
        if (findings.Count == 0)
            return;
        text.Always((isAudit ? "\n| Line | Record | Commit | What it says |" : "\n| Project | Declaration | Commit | Evidence |") +
            "\n|---|---|---|---|\n");
        var left = text.Rows(findings.SelectMany(static finding => finding.Evidence, (finding, evidence) =>
            $"| {Code(isAudit ? finding.Name ?? "" : finding.Assembly ?? "")} | " +
            $"{Code(isAudit ? evidence.Reader : finding.Name ?? "")} | {Code(TextResult.ShortCommit(evidence.Commit))} | " +
            $"{Code(evidence.Text)} |\n"));
        if (left > 0)
            text.Always($"\n{left} more rows are left out.\n");
    }

    private static void WriteMessages(MarkdownText text, List<CheckFinding> findings, ImmutableArray<InputProblem> problems)
    {
        var lines = findings
            .Select(static finding =>
                $"{Harmless.Line(TextResult.PlaceOf(finding))}: {(finding.IsError ? "error" : "warning")} {finding.Rule}: " +
                $"{Harmless.Line(finding.Message)}\n")
            .Concat(problems.Select(static problem =>
                $"not judged: {Harmless.Line(problem.Path)}: {Harmless.Line(problem.Problem)} {Harmless.Line(problem.WayOut)}\n"))
            .ToList();
        if (lines.Count == 0)
            return;
        var fence = new string('`', Math.Max(lines.Max(LongestRun) + 1, 3));
        text.Always("\n" + fence + "text\n");
        var left = text.Rows(lines);
        text.Always(fence + "\n");
        if (left > 0)
            text.Always($"\n{left} more messages are left out.\n");
    }

    /// <summary>How many backticks stand side by side at most: a fence must be longer.</summary>
    public static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
