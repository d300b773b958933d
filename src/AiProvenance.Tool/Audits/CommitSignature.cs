using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Audits;

/// <summary>A commit's signature, as <c>git log --format=%G?</c> judges it.</summary>
/// <param name="Code">
/// G good, U good by a key of nobody known, B bad, X and Y expired, R revoked, E cannot be checked, N none; and P, which git calls bad as
/// well: by a key that the list has for other purposes.
/// </param>
/// <param name="Signer">Whose key it is; empty where that is not known.</param>
internal sealed record CommitSignature(char Code, string Signer)
{
    /// <summary>No signature.</summary>
    public static CommitSignature None { get; } = new('N', "");

    /// <summary>Whether it is somebody's whom git knows.</summary>
    public bool IsGood => Code == 'G';

    /// <summary>Whether it proves that something is wrong.</summary>
    public bool IsWrong => Code is 'B' or 'R';

    /// <summary>Whether there is one of which nothing is known here, neither that it is somebody's nor that it is wrong.</summary>
    public bool IsUnverifiable => Code is 'E' or 'U' or 'P';

    /// <summary>It in words.</summary>
    public string Describe() => Code switch
    {
        'G' => "signed by " + Signer,
        'U' => "signed with a key that nobody is known for",
        'B' => "its signature is bad",
        'X' => "signed, and the signature has expired",
        'Y' => "signed with a key that has expired",
        'R' => "signed with a key that was revoked",
        'P' => "signed with a key that the list of keys has for other purposes than commits",
        'E' => "signed, and the signature cannot be checked here",
        _ => "not signed",
    };

    /// <summary>Reads the signatures of commits.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commits">The commits' names.</param>
    /// <param name="objects">The repository's objects.</param>
    /// <param name="options">The lists of keys for signatures by SSH; where it has none, those that git's settings name count.</param>
    public static Dictionary<string, CommitSignature> Read(
        GitRepository repository, IReadOnlyList<string> commits, GitObjects objects, AuditOptions options)
    {
        var signatures = new Dictionary<string, CommitSignature>(StringComparer.Ordinal);
        if (commits.Count == 0)
            return signatures;
        string[] keys =
        [
            .. Setting("allowedSignersFile", options.AllowedSigners), .. Setting("revocationFile", options.Revocations),
        ];
        string[] log = [.. keys, "log", "-z", "--no-walk=unsorted", "--no-color", "--format=tformat:%H%x00%G?%x00%GS"];
        foreach (var (commit, code, signer) in List(repository, log, commits))
        {
            var known =
                code == 'N' && HasSignature(objects.ReadText(commit)) ? 'E'
                : code == 'B' && IsForOtherPurposes(repository, keys, commit) ? 'P'
                : code;
            signatures[commit] = new CommitSignature(known, signer);
        }

        return signatures;
    }

    // OpenSSH says so after it has found the signature itself to be genuine.
    private static bool IsForOtherPurposes(GitRepository repository, string[] keys, string commit)
    {
        try
        {
            _ = repository.Run([.. keys, "verify-commit", commit]);
            return false;
        }
        catch (GitException exception)
        {
            return exception.Message.Contains("key is not permitted for use in signature namespace", StringComparison.Ordinal);
        }
    }

    // Of a signature that is of no kind that git knows, it says nothing at all, and of no commit after it: then each is asked for alone.
    private static List<(string Commit, char Code, string Signer)> List(
        GitRepository repository, string[] log, IReadOnlyList<string> commits)
    {
        try
        {
            return Split(repository.Run([.. log, "--stdin"], string.Join('\n', commits) + "\n", environment: null));
        }
        catch (GitException) when (commits.Count > 1)
        {
            return [.. commits.SelectMany(commit => List(repository, log, [commit]))];
        }
        catch (GitException)
        {
            return [(commits[0], 'E', "")];
        }
    }

    private static List<(string Commit, char Code, string Signer)> Split(string output)
    {
        var fields = output.Split('\0');
        var all = new List<(string, char, string)>();
        for (var i = 0; i + 2 < fields.Length; i += 3)
            all.Add((fields[i], fields[i + 1].FirstOrDefault('N'), fields[i + 2].Trim()));
        return all;
    }

    private static string[] Setting(string name, string? path) =>
        path is null ? [] : ["-c", $"gpg.ssh.{name}={Path.GetFullPath(path)}"];

    // Without a list of keys git says of a signature by SSH what it says of none.
    private static bool HasSignature(string? commit) =>
        commit?.Split("\n\n", 2)[0].Contains("\ngpgsig", StringComparison.Ordinal) == true;
}
