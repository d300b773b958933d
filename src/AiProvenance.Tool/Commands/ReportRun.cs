using System.IO;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Formats;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries a report out: the release is judged, then the report is written.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="judge">Judges the release.</param>
internal sealed class ReportRun(Surroundings surroundings, ReleaseJudge judge)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(ReportRequest request, CancellationToken cancellationToken)
    {
        var release = request.Release;
        var policy = PolicyFile.Read(release.Policy, release.Paths[0]).Pin(release.PolicyDigest);
        using var inputs = InputSet.Search(release.Paths, cancellationToken);
        var result = judge.Judge(release, policy, inputs, cancellationToken);
        var report = new ReleaseReport(result, policy.Policy)
        {
            Repository = request.Repository,
            Release = request.ReleaseName,
            Evidence = request.Evidence,
        };
        report = ReportHistory.AddTo(report, request, cancellationToken);
        if (!Write(request, report))
            return ExitCode.CouldNotJudge;
        var code = GetCode(request, result);
        return ReportHistory.Tell(report, request, surroundings.Error) ? code : ExitCode.CouldNotJudge;
    }

    private bool Write(ReportRequest request, ReleaseReport report)
    {
        try
        {
            if (request.Out is { } path)
                ReplacedFile.Write(path, output => ReportWriter.Write(report, request.Format, output));
            else
                ReportWriter.Write(report, request.Format, surroundings.Output);
            return true;
        }
        catch (Exception exception) when (request.Out is not null &&
            exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var message = Harmless.Line(request.Out) + " cannot be written: " + Harmless.Line(exception.Message);
            surroundings.Error.WriteLine($"ai-provenance: the report {message} Name a file in a folder that exists with --out.");
            return false;
        }
    }

    private ExitCode GetCode(ReportRequest request, CheckResult result)
    {
        var summary = Summary.Of(result);
        surroundings.Error.WriteLine("ai-provenance: " + summary.Sentence);
        if (result.Declarations.IsEmpty && summary.Verdict != Verdict.CouldNotJudge)
            surroundings.Error.WriteLine("ai-provenance: nothing is in scope: no code that is marked as AI's touches a zone.");
        foreach (var finding in result.Findings.Where(static finding => finding.Rule is RuleIds.InvalidPolicy or RuleIds.ChangedPolicy))
            surroundings.Error.WriteLine($"ai-provenance: {finding.Rule}: {Harmless.Line(finding.Message)}");
        foreach (var problem in result.Problems)
        {
            var message = Harmless.Line(problem.Problem) + " " + Harmless.Line(problem.WayOut);
            surroundings.Error.WriteLine($"ai-provenance: not judged: {Harmless.Line(problem.Path)}: {message}");
        }

        if (request.Format == ReportFormat.Ndjson && request.Repository is null)
            surroundings.Error.WriteLine("ai-provenance: the rows name no repository; --repository tells them from those of others.");
        return summary.Verdict switch
        {
            // Held against another policy than the one that was asked for, the report is about another question.
            _ when result.Findings.Any(static finding => finding.Rule == RuleIds.ChangedPolicy) => ExitCode.CouldNotJudge,
            Verdict.CouldNotJudge => ExitCode.CouldNotJudge,
            Verdict.NothingToJudge => ExitCode.NothingToJudge,
            _ => ExitCode.Satisfied,
        };
    }
}
