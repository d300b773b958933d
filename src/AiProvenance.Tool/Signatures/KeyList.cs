using System.IO;
using System.Text.RegularExpressions;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Signatures;
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

    /// <summary>Verifies a signature, by the keys that were valid at the end of the statement's day.</summary>
    /// <returns>Null where it is valid; else why it is not, as a clause without its subject.</returns>
    public string? FindProblem(SignedStatement statement, SshSignature signature)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, signature.Armored);
            var run = Verify(statement, file, revoked);
            return run.IsGood ? null : "is signed in vain: " + Explain(statement, file, run);
        }
        finally
        {
            File.Delete(file);
        }
    }

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
