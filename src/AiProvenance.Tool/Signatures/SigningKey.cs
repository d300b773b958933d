using System.Diagnostics;
using System.IO;
using AiProvenance.Core.Signatures;

namespace AiProvenance.Tool.Signatures;

/// <summary>The key that a reviewer signs with: a file, or a public key whose private half an agent or a device has.</summary>
/// <param name="Ssh">What signs: <c>ssh-keygen</c>, or the program that git has in its place.</param>
/// <param name="Verifier"><c>ssh-keygen</c>.</param>
/// <param name="File">The key's file.</param>
/// <param name="IsLiteral">Whether the file was written for this run, from a key that the settings spell out.</param>
internal sealed record SigningKey(SshKeygen Ssh, SshKeygen Verifier, string File, bool IsLiteral) : IDisposable
{
    private const string LiteralMark = "key::";

    /// <summary>The key that was named, or the one that git signs with; null where there is none.</summary>
    public static SigningKey? Find(string? named, SshKeygen ssh, GitSettings git)
    {
        var stated = named ?? git.Read("user.signingkey");
        if (string.IsNullOrWhiteSpace(stated) || (named is null && git.Read("gpg.format") != "ssh"))
            return null;
        var program = git.Read("gpg.ssh.program") is { Length: > 0 } other && Path.IsPathFullyQualified(other) ? new SshKeygen(other) : ssh;
        var isLiteral = stated.StartsWith(LiteralMark, StringComparison.Ordinal) || stated.StartsWith("ssh-", StringComparison.Ordinal);
        if (!isLiteral)
            return new SigningKey(program, ssh, Path.GetFullPath(GitSettings.Expand(stated)), IsLiteral: false);
        var file = Path.GetTempFileName();
        System.IO.File.WriteAllText(
            file, (stated.StartsWith(LiteralMark, StringComparison.Ordinal) ? stated[LiteralMark.Length..] : stated) + "\n");
        return new SigningKey(program, ssh, file, IsLiteral: true);
    }

    /// <summary>Signs a text. A passphrase is asked for, and a device to be touched, on the terminal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why there is no signature, as a sentence.</param>
    public SshSignature? Sign(string text, out string? problem)
    {
        var folder = Directory.CreateTempSubdirectory("aiprovenance-sign-");
        try
        {
            var file = Path.Combine(folder.FullName, "statement");
            System.IO.File.WriteAllText(file, text);
            var start = new ProcessStartInfo(
                Ssh.Path,
                IsLiteral
                    ? ["-q", "-Y", "sign", "-n", SignedStatement.Namespace, "-f", File, "-U", file]
                    : ["-q", "-Y", "sign", "-n", SignedStatement.Namespace, "-f", File, file])
            {
                UseShellExecute = false,
            };
            using var process = Process.Start(start) ?? throw new IOException(Ssh.Path + " does not start");
            process.WaitForExit();
            if (process.ExitCode != 0 || !System.IO.File.Exists(file + ".sig"))
            {
                problem = "ssh-keygen has not signed, and says why.";
                return null;
            }

            var made = SshSignature.ParseArmored(System.IO.File.ReadAllText(file + ".sig"), out var fault);
            problem = made is null ? "ssh-keygen has made a signature that " + fault : null;
            return made;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether this key, and no other, has made a signature over a text.</summary>
    public bool HasMade(SshSignature signature, string text)
    {
        if (ReadPublic() is not { } own)
            return false;
        var folder = Directory.CreateTempSubdirectory("aiprovenance-verify-");
        try
        {
            var (list, made) = (Path.Combine(folder.FullName, "allowed"), Path.Combine(folder.FullName, "signature"));
            System.IO.File.WriteAllText(list, "* " + own + "\n");
            System.IO.File.WriteAllText(made, signature.Armored);
            return Verifier.Run(
                text, ["-Y", "verify", "-n", SignedStatement.Namespace, "-I", "me", "-s", made, "-f", list]).IsGood;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A file beside the private key has it, or the file is the public key itself; else ssh-keygen reads it from the private key.
    private string? ReadPublic()
    {
        foreach (var file in new[] { File + ".pub", File })
        {
            if (System.IO.File.Exists(file) && System.IO.File.ReadLines(file).FirstOrDefault()?.Split(' ') is [var type, var key, ..] &&
                (type.StartsWith("ssh-", StringComparison.Ordinal) || type.StartsWith("sk-", StringComparison.Ordinal) ||
                    type.StartsWith("ecdsa-", StringComparison.Ordinal)))
            {
                return type + " " + key;
            }
        }

        return Verifier.Run("", ["-y", "-P", "", "-f", File]) is { IsGood: true, Output: var read } ? read.Trim() : null;
    }

    public void Dispose()
    {
        if (IsLiteral)
            System.IO.File.Delete(File);
    }
}
