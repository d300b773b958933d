using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>A traced result for people: each call with what is known of it, and the sentence that counts, last.</summary>
internal static class TraceText
{
    private const int Widest = 160;

    /// <summary>Writes a result.</summary>
    public static string Write(TraceResult result, bool inColour)
    {
        var text = new StringBuilder();
        var palette = new Palette(inColour);
        WriteCode(text, result, palette);
        foreach (var finding in result.Findings)
        {
            text.Append(Harmless.Line(TextResult.PlaceOf(finding))).Append(": ").Append(palette.Bad("error " + finding.Rule));
            text.Append(": ").Append(Harmless.Line(finding.Message)).Append('\n');
        }

        foreach (var problem in result.Problems)
        {
            text.Append(palette.Bad("not read")).Append(": ").Append(Harmless.Line(problem.Path)).Append(": ");
            text.Append(Harmless.Line(problem.Problem)).Append(' ').Append(Harmless.Line(problem.WayOut)).Append('\n');
        }

        foreach (var note in ListNotes(result))
            text.Append(Harmless.Line(note)).Append('\n');
        if (text.Length > 0)
            text.Append('\n');
        var summary = TraceSummary.Of(result);
        text.Append(summary.IsAnswered ? palette.Head(Harmless.Line(summary.Sentence)) : palette.Bad(Harmless.Line(summary.Sentence)));
        text.Append(".\nPolicy: ").Append(Harmless.Line(result.Policy.Path ?? "built-in"));
        text.Append(result.Policy.Digest is { } digest ? " (" + digest + ")" : "").Append(", as of ").Append(result.AsOf).Append('\n');
        return text.ToString();
    }

    /// <summary>What else there is to say of a result, a line each: the builds, and what was passed over.</summary>
    public static IEnumerable<string> ListNotes(TraceResult result)
    {
        if (result.Commits is { } commits)
            yield return FormattableString.Invariant($"Commits: {commits.Count}, the last {commits.Last}");
        foreach (var build in result.Builds)
        {
            yield return $"Build: {build.Path}, {(build.Commit is { } commit ? "commit " + commit : "which names no commit")}" +
                (build.Stamp is null ? ", without the gate's stamp" : "") +
                (build.Other is { } other ? ": another commit than " + other + ", which --commit names" : "");
        }

        foreach (var file in result.OtherSources)
            yield return file + ": the source given is not the text that was compiled; what it declares counts as stated";
        if (result.Foreign > 0)
            yield return result.Foreign + (result.Foreign == 1 ? " call" : " calls") + " of other languages passed over";
        if (result.IsCut)
            yield return "The text has more calls than are read: cut it to the incident";
    }

    private static void WriteCode(StringBuilder text, TraceResult result, Palette palette)
    {
        var others = 0;
        for (var i = 0; i < result.Code.Length; i++)
        {
            var code = result.Code[i];
            if (code.Owner == CodeOwner.Others)
            {
                others++;
                continue;
            }

            WriteOthers(text, ref others);
            WriteCode(text, code, palette);
        }

        WriteOthers(text, ref others);
    }

    private static void WriteCode(StringBuilder text, TracedCode code, Palette palette)
    {
        text.Append(palette.Head(Harmless.Cell(code.Text, Widest)));
        if (code.Times > 1)
            text.Append(FormattableString.Invariant($", {code.Times} times"));
        text.Append('\n');
        if (code.Place is { } place)
            text.Append("    in ").Append(Harmless.Line(FormattableString.Invariant($"{place.File}:{place.Line}"))).Append('\n');
        if (code.Doubt is { } doubt)
            text.Append("    ").Append(palette.Doubtful(code.Owner == CodeOwner.Unknown ? "unknown: " + doubt : doubt)).Append('\n');
        foreach (var candidate in code.Candidates)
        {
            if (!code.IsCertain)
                text.Append("    ").Append(Harmless.Line(candidate.Identity)).Append('\n');
            foreach (var line in TraceWords.List(candidate))
                text.Append(code.IsCertain ? "    " : "        ").Append(Harmless.Line(line)).Append('\n');
        }
    }

    private static void WriteOthers(StringBuilder text, ref int count)
    {
        if (count > 0)
            text.Append(FormattableString.Invariant($"({count} {(count == 1 ? "call" : "calls")} of the framework and of packages)\n"));
        count = 0;
    }
}
