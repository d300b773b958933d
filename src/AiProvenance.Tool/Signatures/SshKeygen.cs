using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Core.Signatures;

namespace AiProvenance.Tool.Signatures;

/// <summary>OpenSSH's <c>ssh-keygen</c>, which does all cryptography.</summary>
/// <param name="Path">The program.</param>
internal sealed record SshKeygen(string Path)
{
    /// <summary>What to do where there is none, as a sentence.</summary>
    public const string WayOut =
        "Install OpenSSH's client: the package openssh-client (Debian, Ubuntu), openssh-clients (Fedora, RHEL), openssh-keygen (Alpine), " +
        "or Windows' optional feature OpenSSH Client.";

    /// <summary>
    /// The program on a search path; null where there is none. Folders that are not absolute are left out, and so is the current one: a
    /// program that lies in the repository must not judge the repository.
    /// </summary>
    public static SshKeygen? Search(string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "ssh-keygen.exe" : "ssh-keygen";
        return (searchPath ?? "").Split(System.IO.Path.PathSeparator)
            .Where(static folder => System.IO.Path.IsPathFullyQualified(folder))
            .Select(folder => System.IO.Path.Combine(folder, name))
            .Where(static path => File.Exists(path))
            .Select(static path => new SshKeygen(path))
            .FirstOrDefault();
    }

    /// <summary>
    /// The hash of the key that has signed exactly this, whosever key it is; null where the signature is over something else.
    /// </summary>
    public string? FindKey(SignedStatement statement, SshSignature signature)
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, signature.Armored);
            var run = Run(statement.Text, ["-Y", "check-novalidate", "-n", SignedStatement.Namespace, "-s", file]);
            return run.IsGood ? run.FindKey() ?? "" : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs it: what goes in, and what it says. It never asks a question.</summary>
    public SshKeygenRun Run(string input, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Days are days of UTC, in the list of keys as well, and the same list says the same on every machine.
        start.Environment["TZ"] = "UTC";
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new IOException(Path + " does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading, and says why.
        }

        process.WaitForExit();
        return new SshKeygenRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

/// <summary>What a run came to.</summary>
/// <param name="Code">Zero where it succeeded.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it complained of.</param>
internal sealed partial record SshKeygenRun(int Code, string Output, string Error)
{
    /// <summary>Whether it succeeded.</summary>
    public bool IsGood => Code == 0;

    /// <summary>The hash of the key that it names as a signature's; null where it names none.</summary>
    public string? FindKey() => KeyHash().Match(Output) is { Success: true } found ? found.Value : null;

    // 'Good "aiprovenance" signature for kim@contoso.com with ED25519 key SHA256:...'
    [GeneratedRegex("SHA256:[A-Za-z0-9+/]{43}")]
    private static partial Regex KeyHash();
}
