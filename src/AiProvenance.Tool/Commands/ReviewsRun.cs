using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Reviews;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries out <c>reviews</c>: logs are read and assemblies judged, then the list is written.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="judge">Judges the assemblies.</param>
internal sealed class ReviewsRun(Surroundings surroundings, ReleaseJudge judge)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(ReviewsRequest request, CancellationToken cancellationToken)
    {
        var list = Find(request, cancellationToken);
        surroundings.Output.Write(request.Format switch
        {
            ReviewsFormat.Json => ReviewJson.Write(list),
            ReviewsFormat.Markdown => ReviewMarkdown.Write(list, request.Grouping, FindSources()),
            _ => ReviewText.Write(list, request.Grouping, surroundings.InColour),
        });
        surroundings.Output.Flush();
        return list.Verdict switch
        {
            Verdict.CouldNotJudge => ExitCode.CouldNotJudge,
            Verdict.NothingToJudge => ExitCode.NothingToJudge,
            _ => ExitCode.Satisfied,
        };
    }

    // In a workflow, a place is a link to the commit that is looked into.
    private string? FindSources() => surroundings.IsGitHub &&
        surroundings.Variable("GITHUB_SERVER_URL") is { Length: > 0 } server &&
        surroundings.Variable("GITHUB_REPOSITORY") is { Length: > 0 } repository &&
        surroundings.Variable("GITHUB_SHA") is { Length: > 0 } commit
            ? $"{server}/{repository}/blob/{commit}"
            : null;

    // Logs may be anywhere; the folder that the command runs in is that of the code.
    private PolicyFile ReadPolicy(ReviewsRequest request)
    {
        var release = request.Release;
        var found = PolicyFile.Read(release.Policy, release.Paths.Concat(request.Logs).First());
        return found.Reference.Path is null && release.Paths.IsEmpty ? PolicyFile.Read(release.Policy, surroundings.Folder) : found;
    }

    private ReviewList Find(ReviewsRequest request, CancellationToken cancellationToken)
    {
        var release = request.Release;
        var policy = ReadPolicy(request).Pin(release.PolicyDigest);
        var list = new ReviewList(policy.Reference, release.AsOf.ToString()) { Days = request.Days, Reviewer = request.Reviewer };
        var wrong = policy.Findings.Where(static finding => finding.IsError).Select(static finding => new InputProblem(
            finding.Place?.File ?? "the policy", finding.Message.TrimEnd('.') + ".", "Who may review is not known before that."));
        if (policy.Findings.Any(static finding => finding.Rule == RuleIds.InvalidPolicy))
            return list with { Problems = [.. wrong] };

        var log = SarifFiles.Read(request.Logs, cancellationToken);
        using var inputs = InputSet.Search(release.Paths, cancellationToken);
        var result = release.Paths.IsEmpty
            ? new CheckResult { Policy = policy.Reference, AsOf = release.AsOf.ToString() }
            : judge.Judge(release, policy, inputs, cancellationToken);
        var open = LoggedReviews.Find(log).Concat(AssemblyReviews.Find(result, release.AsOf, request.Days));
        var desk = new ReviewDesk(policy.Policy, release.AsOf, new ShownPlaces(surroundings.Folder));
        return list with
        {
            Reviews = desk.List(open, request.Reviewer),
            Assemblies = result.Assemblies.Length,
            Logs = log.Count,
            Accepted = result.Findings.Count(static finding => finding.Accepted is not null) +
                log.Findings.Count(static finding => finding.IsAccepted),
            Others = AssemblyReviews.CountOthers(result) + LoggedReviews.CountOthers(log),
            Problems = [.. wrong.Concat(log.Problems).Concat(result.Problems)],
        };
    }
}
