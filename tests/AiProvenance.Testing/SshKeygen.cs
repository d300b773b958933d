using System.Diagnostics;
using System.Text;

namespace AiProvenance.Testing;

/// <summary>The <c>ssh-keygen</c> of this machine, with a folder of keys for one test.</summary>
public sealed class SshKeygen : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiprovenance-keys-");

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Makes a key without a passphrase; its private file's path.</summary>
    public string Make(string name, string type = "ed25519")
    {
        _ = Run("", "-q", "-t", type, "-N", "", "-C", name, "-f", this[name]);
        return this[name];
    }

    /// <summary>A key's public half, as lists of keys have it.</summary>
    public string Public(string name) => string.Join(' ', File.ReadAllText(this[name + ".pub"]).Split(' ').Take(2)).Trim();

    /// <summary>Writes a file that only its owner may read, as a private key has to be.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this[name], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return this[name];
    }

    /// <summary>Signs a text; the signature as the file has it.</summary>
    public string Sign(string key, string text, string purpose = "aiprovenance") =>
        Run(text, "-q", "-Y", "sign", "-n", purpose, "-f", this[key]).Output;

    /// <summary>Signs a text; the signature in one word.</summary>
    public string SignWord(string key, string text, string purpose = "aiprovenance") => ToWord(Sign(key, text, purpose));

    /// <summary>A signature's file as one word.</summary>
    public static string ToWord(string armored) => string.Concat(armored.Trim().Split('\n')[1..^1].Select(static line => line.Trim()));

    /// <summary>Runs it, and expects that it succeeds.</summary>
    public (int Code, string Output, string Error) Run(string input, params string[] arguments)
    {
        var run = Try(input, arguments);
        Assert.True(run.Code == 0, run.Error + run.Output);
        return run;
    }

    /// <summary>Runs it.</summary>
    public (int Code, string Output, string Error) Try(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("ssh-keygen", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
