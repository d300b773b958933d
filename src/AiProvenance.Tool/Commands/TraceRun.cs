using System.IO;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;
using AiProvenance.Tool.Sources;
using AiProvenance.Tool.Traces;
using AiProvenance.Tool.Traces.Answers;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries a trace out: the text or the commits, the policy, the assemblies, then what is written.</summary>
internal sealed class TraceRun(Surroundings surroundings)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(TraceRequest request, CancellationToken cancellationToken)
    {
        var policy = PolicyFile.Read(request.Policy, request.Assemblies[0]).Pin(request.PolicyDigest);
        var result = policy.Findings.Any(static finding => finding.Rule == RuleIds.InvalidPolicy)
            ? new TraceResult { Policy = policy.Reference, AsOf = request.AsOf.ToString() }
            : Answer(request, policy, cancellationToken);
        result = result with { Findings = [.. policy.Findings, .. result.Findings] };
        surroundings.Output.Write(request.Format switch
        {
            TraceFormat.Json => TraceJson.Write(result),
            TraceFormat.Markdown => TraceMarkdown.Write(result),
            _ => TraceText.Write(result, surroundings.InColour),
        });
        surroundings.Output.Flush();
        return TraceSummary.Of(result).IsAnswered ? ExitCode.Satisfied : ExitCode.CouldNotJudge;
    }

    private TraceResult Answer(TraceRequest request, PolicyFile policy, CancellationToken cancellationToken)
    {
        var empty = new TraceResult { Policy = policy.Reference, AsOf = request.AsOf.ToString() };
        var commits = request.Commit is null
            ? null
            : TracedCommits.Find(request.Commit, request.Base, request.Sources ?? surroundings.Folder);
        if (commits is { Problem: { } problem })
            return empty with { Problems = [problem] };
        var isTrace = request.File is not null || commits is null;
        WrittenTrace? trace;
        SourceFingerprints sources;
        var reading = request.File ?? "standard input";
        try
        {
            trace = isTrace ? ReadTrace(request.File) : null;
            reading = request.Sources ?? "";
            sources = new SourceFingerprints(request.Sources is null ? null : new SourceFolder(request.Sources));
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            return empty with { Problems = [InputErrors.Describe(reading, exception)] };
        }

        using var inputs = InputSet.Search(request.Assemblies, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var signatures = new SignatureVerifier(
            () => SignatureList.Read(request.Signed.Signatures, policy.Reference.Path),
            request.Signed.AllowedSigners,
            request.Signed.Revocations,
            surroundings.Variable("PATH"))
        {
            Decide = request.Signed.AllowedSigners is not null,
        };
        var options = new CheckOptions(policy.Policy, policy.Reference, request.AsOf)
        {
            Sources = sources,
            Signatures = policy.Policy.AsksForSignatures ? signatures : null,
        };
        var packages = PackageNames.Read(
            inputs.Files.Select(static file => Path.GetDirectoryName(file.DisplayPath) is { Length: > 0 } folder ? folder : "."));
        try
        {
            var (result, problems) = WholeRelease.Read(inputs.Files, opened =>
            {
                using var answer = new TraceAnswer(opened, options, packages);
                return trace is null ? answer.Answer(new CommittedLines(commits!)) : answer.Answer(trace);
            });
            return Compare(result, commits, isTrace) with
            {
                OtherSources = [.. sources.OtherTexts],
                Findings = [.. signatures.Findings],
                Problems =
                [
                    .. problems.Concat(inputs.Problems).Concat(signatures.Problems).Distinct()
                        .OrderBy(static problem => problem.Path, StringComparer.Ordinal)
                        .ThenBy(static problem => problem.Problem, StringComparer.Ordinal),
                ],
            };
        }
        catch (InvalidOperationException exception) when (exception.InnerException is GitException failure)
        {
            return empty with { Problems = [TracedCommits.Describe(failure)] };
        }
    }

    private WrittenTrace ReadTrace(string? file)
    {
        if (file is null)
            return StackTraceReader.Read(surroundings.Input);
        using var reader = new StreamReader(file);
        return StackTraceReader.Read(reader);
    }

    // A build of another commit than the one that was named may have other code.
    private static TraceResult Compare(TraceResult result, TracedCommits? commits, bool isTrace) => commits is null ? result : result with
    {
        Commits = isTrace ? null : new AskedCommits(commits.Last, commits.Commits.Count),
        Builds =
        [
            .. result.Builds.Select(build => build with
            {
                Other = build.Commit is { Length: > 0 } commit && !commits.Last.StartsWith(commit, StringComparison.OrdinalIgnoreCase)
                    ? commits.Last
                    : null,
            }),
        ],
    };
}
