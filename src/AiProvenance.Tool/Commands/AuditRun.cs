using System.Globalization;
using System.IO;
using AiProvenance.Tool.Audits;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries an audit out: finds the repository and the commits, has them judged, and writes what comes of it.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="openReaders">Opens the readers of evidence.</param>
internal sealed class AuditRun(Surroundings surroundings, Func<GitRepository, OpenedReaders> openReaders)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(AuditRequest request, CancellationToken cancellationToken) =>
        ResultOutput.Write(surroundings, Judge(request, cancellationToken), request.Format);

    private CheckResult Judge(AuditRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<InputProblem>();
        var result = new CheckResult
        {
            Policy = new PolicyReference(null, null),
            AsOf = surroundings.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Commits = new CommitRange(request.Base, "", 0) { Statements = 0 },
        };
        if (Open(request, problems) is not { } repository)
            return result with { Problems = [.. problems] };
        problems.AddRange(HistoryCheck.Find(repository, request.Notes));
        var since = BaseRevision.Find(repository, request.Base, problems);
        var keys = OpenKeys(request, problems);
        if (problems.Count > 0 || since is null || repository.FindCommit("HEAD") is not { } head)
            return result with { Problems = [.. problems] };
        var options = new AuditOptions(request.Base, [.. request.Paths.Select(path => FolderIn(repository, path)).OfType<string>()])
        {
            AllowedSigners = request.AllowedSigners,
            Revocations = request.Revocations,
            Keys = keys,
            OpenReaders = openReaders,
        };
        try
        {
            var (range, findings, more) = new Audit(repository, options).Run(since, head, cancellationToken);
            return result with { Commits = range, Findings = findings, Problems = more };
        }
        catch (GitException exception)
        {
            problems.Add(new InputProblem(repository.Root, exception.Message, "Run 'git fsck', and fetch what is missing."));
            return result with { Problems = [.. problems] };
        }
    }

    private static GitRepository? Open(AuditRequest request, List<InputProblem> problems)
    {
        var path = request.Paths.IsEmpty ? "." : request.Paths[0];
        try
        {
            if (request.Paths.FirstOrDefault(static path => !Path.Exists(path)) is { } missing)
            {
                problems.Add(new InputProblem(missing, "does not exist.", "Name a folder or a file of the repository."));
                return null;
            }

            var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (GitRepository.Find(folder) is { } repository)
                return repository;
            problems.Add(new InputProblem(path, "is in no git repository.", "Run it in a clone: 'git clone URL'."));
        }
        catch (GitException exception)
        {
            problems.Add(new InputProblem(path, exception.Message, "Run it where git works."));
        }

        return null;
    }

    private KeyList? OpenKeys(AuditRequest request, List<InputProblem> problems)
    {
        var problem = KeyList.FindProblem(null, request.Revocations);
        var keys = request.AllowedSigners is null || problem is not null
            ? null
            : KeyList.Open(request.AllowedSigners, request.Revocations, surroundings.Variable("PATH"), out problem);
        if (problem is not null)
            problems.Add(problem);
        return keys;
    }

    // The root itself limits nothing.
    private static string? FolderIn(GitRepository repository, string path)
    {
        var relative = Path.GetRelativePath(repository.Root, Path.GetFullPath(path)).Replace('\\', '/');
        return relative == "." ? null : Directory.Exists(path) ? relative + "/" : relative;
    }
}
