using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using AiProvenance.Images.Editor;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Images.Report;

/// <summary>
/// The page that <c>ai-provenance report</c> makes of the sample before its reviews, with the release before it. Left out is only what
/// differs from build to build: the clone's folder, the version of the gate, the assembly's checksum.
/// </summary>
internal static partial class SampleReport
{
    private const string Policy = "samples/Storefront/AiProvenance.policy";
    private const string Day = "2026-11-30";

    /// <summary>Makes the page.</summary>
    public static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("report").FullName;
        try
        {
            var assembly = Path.Combine(folder, "Contoso.Storefront.dll");
            var earlier = Path.Combine(folder, "1.4.1.json");
            await Compile(assembly);
            await File.WriteAllTextAsync(
                earlier, await Run(1, "check", assembly, "--policy", Policy, "--as-of", "2026-10-30", "--output", "json"));
            var page = await Run(
                0, "report", assembly, "--policy", Policy, "--as-of", Day, "--repository", "contoso/storefront", "--release", "1.4.2",
                "--history", "8", "--earlier", earlier);
            return Checksum().Replace(
                Version().Replace(
                    page.Replace(folder.Replace('\\', '/') + "/", "publish/", StringComparison.Ordinal)
                        .Replace(Repository.Root.Replace('\\', '/').TrimEnd('/') + "/", "", StringComparison.Ordinal),
                    "1.0.0;policy="),
                "<span class=\"code\">" + new string('0', 64) + "</span>");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Compile(string path)
    {
        using var workspace = new SampleWorkspace();
        var project = workspace.Project;
        var sources = (await project.GetCompilationAsync())!;
        var compilation = sources.WithOptions(((CSharpCompilationOptions)sources.Options).WithDeterministic(true));
        await using var stream = File.Create(path);
        var result = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static async Task<string> Run(int expected, params string[] arguments)
    {
        var tool = typeof(SampleReport).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            static data => data.Key == "Tool").Value!;
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == expected
            ? output
            : throw new InvalidOperationException(
                $"ai-provenance {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await error}");
    }

    [GeneratedRegex("""<span class="code">[0-9a-f]{64}</span>""")]
    private static partial Regex Checksum();

    [GeneratedRegex("[0-9]+[.][0-9]+[.][0-9]+[^;<>\"]*;policy=")]
    private static partial Regex Version();
}
