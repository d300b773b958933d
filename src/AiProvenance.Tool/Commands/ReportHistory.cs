using System.IO;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>What came before a release, where a report is asked for the trend.</summary>
internal static class ReportHistory
{
    /// <summary>The report with what came before it.</summary>
    public static ReleaseReport AddTo(ReleaseReport report, ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.History == 0)
            return report;
        var (releases, leftOut, problems) = EarlierFiles.Read(request.Earlier, request.History, cancellationToken);
        var (sizes, unread) = BaselineHistory.Read(report.Result.Policy.Path, request.History);
        return report with
        {
            Earlier = releases,
            EarlierLeftOut = leftOut,
            EarlierProblems = [.. problems, .. unread],
            Baselines = sizes,
        };
    }

    /// <summary>Says what is not in the trend; whether all of it could be read.</summary>
    public static bool Tell(ReleaseReport report, ReportRequest request, TextWriter error)
    {
        foreach (var problem in report.EarlierProblems)
        {
            error.WriteLine(
                $"ai-provenance: not in the trend: {Harmless.Line(problem.Path)}: {Harmless.Line(problem.Problem)} " +
                Harmless.Line(problem.WayOut));
        }

        if (report.EarlierLeftOut > 0)
            error.WriteLine(FormattableString.Invariant($"ai-provenance: older results are not in the trend: {report.EarlierLeftOut}"));
        if (request.History > 0 && report.Earlier.IsEmpty && report.Baselines.IsEmpty && report.EarlierProblems.IsEmpty)
        {
            error.WriteLine(
                "ai-provenance: there is no trend to show: no earlier result was given, and no baseline is in a tag of the policy's " +
                "repository. Name results of earlier releases with --earlier.");
            return false;
        }

        return report.EarlierProblems.IsEmpty;
    }
}
