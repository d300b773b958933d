using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Installed;

public sealed class InstalledToolTests(InstalledTool tool) : IClassFixture<InstalledTool>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Every example of the pages, with the exit code that it states.</summary>
    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (Match match in Regex.Matches(
                Repository.Read("docs/check.md") + Repository.Read("docs/report.md") + Repository.Read("docs/reviews.md"),
                @"^    (?<command>ai-provenance [^#\n]*?) *# exits (?<code>[0-3])$", RegexOptions.Multiline))
            {
                examples.Add(
                    match.Groups["command"].Value,
                    int.Parse(match.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture));
            }

            return examples;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_holds_the_tool_and_nothing_to_compile_against()
    {
        using var package = ZipFile.OpenRead(tool.PackagePath);
        var names = package.Entries.Select(static entry => entry.FullName).Where(
            static name => name.StartsWith("tools/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "tools/net8.0/any/AiProvenance.Analyzers.dll",
                "tools/net8.0/any/AiProvenance.CodeFixes.dll",
                "tools/net8.0/any/AiProvenance.Core.dll",
                "tools/net8.0/any/AiProvenance.Tool.deps.json",
                "tools/net8.0/any/AiProvenance.Tool.dll",
                "tools/net8.0/any/AiProvenance.Tool.runtimeconfig.json",
                "tools/net8.0/any/DotnetToolSettings.xml",
                "tools/net8.0/any/Microsoft.CodeAnalysis.CSharp.dll",
                "tools/net8.0/any/Microsoft.CodeAnalysis.dll",
                "tools/net8.0/any/System.Collections.Immutable.dll",
                "tools/net8.0/any/System.CommandLine.dll",
                "tools/net8.0/any/System.Reflection.Metadata.dll",
            ],
            names.Order(StringComparer.Ordinal));
        Assert.Contains(package.Entries, static entry => entry.FullName == "README.md");
        Assert.Contains(package.Entries, static entry => entry.FullName == "LICENSE");
    }

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "check", "--help")]
    [InlineData(0, "--version")]
    [InlineData(2)]
    [InlineData(2, "check")]
    [InlineData(2, "check", "nowhere")]
    [InlineData(2, "check", ".", "--as-of", "yesterday")]
    [InlineData(3, "check", ".")]
    public void A_process_exits_with_what_it_came_to(int code, params string[] arguments)
    {
        var run = tool.RunIn(_folder.Path, arguments);

        Assert.True(run.ExitCode == code, run.Output + run.Error);
    }

    [Fact]
    public void A_release_is_stopped_and_passes_once_it_is_verified()
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        var digest = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, digest));

        var stopped = tool.RunIn(_folder.Path, "check", "publish");
        Assert.True(stopped.ExitCode == 1, stopped.Output + stopped.Error);
        Assert.Contains("AIP0001", stopped.Output, StringComparison.Ordinal);
        Assert.Contains("OrderPage.Total", stopped.Output, StringComparison.Ordinal);

        var assembly = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, digest));
        var passed = tool.RunIn(_folder.Path, "check", "publish", "--attest", "check.intoto.json", "--as-of", "2026-11-30");
        Assert.True(passed.ExitCode == 0, passed.Output + passed.Error);
        Assert.Contains("1 assembly, 1 declaration in 1 zone: 1 verified (1 as stated), 0 not\n", passed.Output, StringComparison.Ordinal);

        using var attestation = JsonDocument.Parse(File.ReadAllText(_folder["check.intoto.json"]));
        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(assembly))).ToLowerInvariant(),
            attestation.RootElement.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal("PASSED", attestation.RootElement.GetProperty("predicate").GetProperty("verificationResult").GetString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_does_what_the_page_says(string command, int code)
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        var digest = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));
        _ = _folder.Write("AiProvenance.Baseline.txt", $"AIP0001 {StoreSource.Identity} {StoreSource.Fingerprint}\n");
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, digest));
        _ = _folder.Write("unreviewed/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, digest));
        _ = _folder.Write("ungated/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, stamp: null));
        _ = _folder.Write("damaged/Contoso.Orders.dll", StoreSource.Compile(isVerified: true)[..100]);
        _ = _folder.Write("results/1.4.1.json", Tool.Results.Writers.JsonResult.Write(SampleResults.Passed));
        _ = _folder.Write("plain/Plain.dll", Compiled.Emit(Compiled.Compile("class Plain { }", "Plain")));
        _ = _folder.WriteZip(
            "out/Contoso.Orders.1.2.0.nupkg", ("lib/net8.0/Contoso.Orders.dll", File.ReadAllBytes(_folder["publish/Contoso.Orders.dll"])));
        _ = _folder.Write("src/OrderPage.cs", "");
        _ = _folder.Write("logs/Contoso.Orders.sarif", Reviews.Logs.Write(Reviews.Logs.Finding()));
        _ = _folder.Write("damaged.sarif", "{");

        var arguments = command.Replace("$PIN", digest, StringComparison.Ordinal)
            .Split('>')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = tool.RunIn(_folder.Path, arguments[1..]);

        Assert.True(run.ExitCode == code, run.Output + run.Error);
    }

    [Theory]
    [InlineData("--policy")]
    [InlineData("--policy-digest")]
    [InlineData("--as-of")]
    [InlineData("--output")]
    [InlineData("--sources")]
    [InlineData("--baseline")]
    [InlineData("--attest")]
    [InlineData("--sarif")]
    [InlineData("--by")]
    [InlineData("--reviewer")]
    [InlineData("--expiring")]
    public void Every_option_has_an_example(string option) =>
        Assert.Contains(Examples.Select(static row => (string)row[0]), command => command.Contains(option + " ", StringComparison.Ordinal));
}
