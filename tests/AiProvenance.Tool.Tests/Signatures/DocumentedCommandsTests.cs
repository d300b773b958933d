using System.Diagnostics;
using System.Text.Json;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>docs/signatures.md: what it has people type is typed here.</summary>
public sealed class DocumentedCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly MarkdownPage Page = Repository.Page("docs/signatures.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_statement_is_signed_listed_and_verified_with_the_commands_of_the_page()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var vectors = JsonDocument.Parse(Repository.Read("docs/signature-vectors.json"));
        var vector = vectors.RootElement.GetProperty("vectors")[0];
        WriteKey(vectors.RootElement.GetProperty("privateKey").GetString()!);
        _ = _folder.Write("allowed_signers", "ada@contoso.com " + vectors.RootElement.GetProperty("publicKey").GetString() + "\n");

        var commands = Page.BlocksIn("By hand").Where(static block => block.Language == "console").Select(static block => block.Text);
        var run = Type("set -e\n" + string.Join('\n', commands));

        Assert.True(run.Code == 0, run.Said);
        Assert.Contains("Good \"aiprovenance\" signature for ada@contoso.com", run.Said, StringComparison.Ordinal);
        Assert.Equal(vector.GetProperty("statement").GetString(), File.ReadAllText(_folder["statement"]));
        Assert.Equal(vector.GetProperty("line").GetString() + "\n", File.ReadAllText(_folder["AiProvenance.Signatures"]));
        _ = Assert.Single(SignatureParser.Parse(File.ReadAllText(_folder["AiProvenance.Signatures"])).Lines);
    }

    [Fact]
    public void An_approval_is_signed_and_listed_beside_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var vectors = JsonDocument.Parse(Repository.Read("docs/signature-vectors.json"));
        var all = vectors.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        var (review, approval) = (all[0], all.Single(static vector => vector.GetProperty("name").GetString() == "an approval"));
        WriteKey(vectors.RootElement.GetProperty("privateKey").GetString()!);
        _ = _folder.Write("allowed_signers", "ada@contoso.com " + vectors.RootElement.GetProperty("publicKey").GetString() + "\n");

        var commands = Page.BlocksIn("By hand").Concat(Page.BlocksIn("An approval by hand"))
            .Where(static block => block.Language == "console")
            .Select(static block => block.Text);
        var run = Type("set -e\n" + string.Join('\n', commands));

        Assert.True(run.Code == 0, run.Said);
        Assert.Equal(approval.GetProperty("statement").GetString(), File.ReadAllText(_folder["approval"]));
        Assert.Equal(
            new[] { review, approval }.Select(static vector => vector.GetProperty("line").GetString()!).Order(StringComparer.Ordinal),
            File.ReadAllLines(_folder["AiProvenance.Signatures"]));
        Assert.Equal(2, SignatureParser.Parse(File.ReadAllText(_folder["AiProvenance.Signatures"])).Lines.Length);
    }

    [Fact]
    public void The_statement_of_the_page_is_the_one_that_is_signed()
    {
        using var vectors = JsonDocument.Parse(Repository.Read("docs/signature-vectors.json"));

        Assert.Equal(
            vectors.RootElement.GetProperty("vectors")[0].GetProperty("statement").GetString(),
            Page.BlocksIn("The statement").First().Text + "\n");
        Assert.Equal(
            vectors.RootElement.GetProperty("vectors").EnumerateArray()
                .Single(static vector => vector.GetProperty("name").GetString() == "an approval").GetProperty("statement").GetString(),
            Page.BlocksIn("The statement").ElementAt(1).Text + "\n");
    }

    [Fact]
    public void The_keys_of_the_page_are_ones_that_OpenSSH_reads()
    {
        using var keys = new SshKeygen();
        var lines = Page.BlocksIn("Keys for a team in ten minutes").First(static block => block.Language == "text").Text;
        foreach (var line in lines.Split('\n'))
            _ = keys.Run("", "-l", "-f", keys.Write("key.pub", line[line.IndexOf("ssh-ed25519", StringComparison.Ordinal)..] + "\n"));

        Assert.Equal(2, lines.Split('\n').Length);
    }

    private void WriteKey(string text)
    {
        var key = _folder.Write(".ssh/aiprovenance", text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private (int Code, string Said) Type(string commands)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", commands])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _folder.Path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
