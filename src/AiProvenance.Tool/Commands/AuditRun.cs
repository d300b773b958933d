using System.Globalization;
using System.IO;
using AiProvenance.Tool.Audits;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Inputs;
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

    private static KeyList? OpenKeys(AuditRequest request, List<InputProblem> problems)
    {
        var before = problems.Count;
        if (request.AllowedSigners is { } allowed && FindFault(allowed, mustHaveEntries: true) is { } fault)
            problems.Add(new InputProblem(allowed, fault, "Name a list of allowed signers with --allowed-signers FILE."));
        if (request.Revocations is { } revoked && FindFault(revoked, mustHaveEntries: false) is { } other)
            problems.Add(new InputProblem(revoked, other, "Name a list of revoked keys with --revocations FILE."));
        if (request.AllowedSigners is null || problems.Count > before)
            return null;
        if (SshKeygen.Search(Environment.GetEnvironmentVariable("PATH")) is { } ssh)
        {
            return new KeyList(
                ssh,
                Path.GetFullPath(request.AllowedSigners),
                request.Revocations is null ? null : Path.GetFullPath(request.Revocations));
        }

        problems.Add(new InputProblem("ssh-keygen", "It verifies signatures, and is not on this machine's PATH.", SshKeygen.WayOut));
        return null;
    }

    private static string? FindFault(string path, bool mustHaveEntries)
    {
        if (!File.Exists(path))
            return Directory.Exists(path) ? "This list of keys is a folder." : "This list of keys does not exist.";
        try
        {
            return !mustHaveEntries || File.ReadLines(path).Any(static line => line.Trim() is { Length: > 0 } text && text[0] != '#')
                ? null
                : "This list of keys is empty: nobody could have signed.";
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            return "This list of keys cannot be read.";
        }
    }

    // The root itself limits nothing.
    private static string? FolderIn(GitRepository repository, string path)
    {
        var relative = Path.GetRelativePath(repository.Root, Path.GetFullPath(path)).Replace('\\', '/');
        return relative == "." ? null : Directory.Exists(path) ? relative + "/" : relative;
    }
}
