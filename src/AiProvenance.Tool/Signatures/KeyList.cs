using System.IO;
using System.Text.RegularExpressions;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Signatures;

/// <summary>
/// Whose keys count: a list of allowed signers as <c>ssh-keygen(1)</c> describes it, certificate authorities among them, and the keys that
/// were revoked.
/// </summary>
/// <param name="ssh">What judges.</param>
/// <param name="allowed">The list of allowed signers.</param>
/// <param name="revoked">The list of revoked keys; null where there is none.</param>
internal sealed partial class KeyList(SshKeygen ssh, string allowed, string? revoked)
{
    private const int MostOfReason = 160;

    /// <summary>Opens the lists that were named; null, with what is missing, where they cannot be used.</summary>
    /// <param name="allowed">The list of allowed signers.</param>
    /// <param name="revoked">The list of revoked keys; null where none was named.</param>
    /// <param name="searchPath">Where programs are looked for.</param>
    /// <param name="problem">What is missing.</param>
    public static KeyList? Open(string allowed, string? revoked, string? searchPath, out InputProblem? problem)
    {
        problem = FindProblem(allowed, revoked);
        if (problem is not null)
            return null;
        if (SshKeygen.Search(searchPath) is { } ssh)
            return new KeyList(ssh, Path.GetFullPath(allowed), revoked is null ? null : Path.GetFullPath(revoked));
        problem = new InputProblem("ssh-keygen", "It verifies signatures, and is not on this machine's PATH.", SshKeygen.WayOut);
        return null;
    }

    /// <summary>What is wrong with the lists that were named; null where they can be used.</summary>
    public static InputProblem? FindProblem(string? allowed, string? revoked)
    {
        if (allowed is not null && FindFault(allowed, mustHaveEntries: true) is { } fault)
            return new InputProblem(Shown(allowed), fault, "Name a list of allowed signers with --allowed-signers FILE.");
        return revoked is not null && FindFault(revoked, mustHaveEntries: false) is { } other
            ? new InputProblem(Shown(revoked), other, "Name a list of revoked keys with --revocations FILE.")
            : null;
    }

    /// <summary>Verifies a signature, by the keys that were valid at the end of the statement's day.</summary>
    public KeyVerdict Judge(SignedStatement statement, SshSignature signature)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, signature.Armored);
            var run = Verify(statement, file, revoked);
            return run.IsGood
                ? new KeyVerdict(null, run.FindKey())
                : new KeyVerdict("is signed in vain: " + Explain(statement, file, run), ssh.FindKey(statement, signature));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? FindFault(string path, bool mustHaveEntries)
    {
        if (!File.Exists(path))
            return Directory.Exists(path) ? "This list of keys is a folder." : "This list of keys does not exist.";
        try
        {
            using var stream = File.OpenRead(path);
            if (!stream.CanSeek)
                return "This list of keys is a pipe, and each signature reads it anew: write it into a file.";
            if (stream.ReadByte() is 0xEF or 0xFE or 0xFF)
                return "This list of keys begins with a byte order mark, which ssh-keygen takes for a part of a line: save it without.";
            var hasEntry = File.ReadLines(path).Any(static line => line.Trim() is { Length: > 0 } text && text[0] != '#');
            return hasEntry || !mustHaveEntries ? null : "This list of keys is empty: nobody could have signed.";
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            return "This list of keys cannot be read.";
        }
    }

    private static string Shown(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private string Explain(SignedStatement statement, string file, SshKeygenRun run)
    {
        if (run.Error.Contains("incorrect signature", StringComparison.Ordinal))
            return "the signature is over something else";
        if (revoked is not null && Verify(statement, file, null).IsGood)
            return "the key was revoked";
        if (Complaint().Match(run.Error) is { Success: true } complaint)
            return Shorten(complaint.Groups["why"].Value);
        var owners = FindOwners(statement, file);
        if (owners.Length > 0)
            return $"the key is that of '{Shorten(owners)}', not of '{Shorten(statement.Principal)}'";
        if (run.Error.Trim() is { Length: > 0 } other)
            return Shorten(other.Split('\n')[0]);
        return $"the key is none of '{Shorten(statement.Principal)}' in the list of allowed signers";
    }

    private string FindOwners(SignedStatement statement, string file)
    {
        var run = ssh.Run("", ["-Y", "find-principals", "-s", file, "-f", allowed, VerifyTime(statement.On)]);
        return run.IsGood ? string.Join(", ", run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct()) : "";
    }

    private SshKeygenRun Verify(SignedStatement statement, string file, string? revoked) => ssh.Run(
        statement.Text,
        [
            "-Y", "verify", "-n", SignedStatement.Namespace, "-I", statement.Principal, "-s", file, "-f", allowed,
            VerifyTime(statement.On),
            .. revoked is null ? Array.Empty<string>() : ["-r", revoked],
        ]);

    // At the day's end: a key that was made on the day counts on it.
    private static string VerifyTime(IsoDate day) =>
        "-Overify-time=" + day.ToString().Replace("-", "", StringComparison.Ordinal) + "235959";

    private static string Shorten(string text) => Core.Wording.ShortText.Cut(Harmless.Line(text.Trim()), MostOfReason);

    // 'allowed_signers:3: key has expired: ...': the place is of the list, the rest is the reason.
    [GeneratedRegex(@"^[^\n]*:\d+: (?<why>(?!invalid key|unknown key|missing key|bad options)[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Complaint();
}

/// <summary>What a list of keys says of a signature.</summary>
/// <param name="Problem">Why it is not valid, as a clause without its subject; null where it is.</param>
/// <param name="Key">The hash of the key that made it; null where it is over something else.</param>
internal sealed record KeyVerdict(string? Problem, string? Key);
