using System.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>A project on the disk, that the real SDK restores and builds with the gate in it.</summary>
internal sealed class RealProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RealProject()
    {
        // Nothing around it counts.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <Analyzer Include="{typeof(AssemblyAttributesAnalyzer).Assembly.Location}" />
                <CompilerVisibleProperty Include="AiProvenanceAsOf" />
                <Analyzer Include="{typeof(Core.Policies.Policy).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        Write("Directory.Packages.props", "<Project />");
    }

    public string this[string relative] => _folder[relative];

    public RealProject Write(string relative, string text)
    {
        _ = _folder.Write(relative, text);
        return this;
    }

    /// <summary>Writes a project file.</summary>
    public RealProject WriteProject(
        string relative, string frameworks, string items = "", string properties = "", string sdk = "Microsoft.NET.Sdk") =>
        Write(relative, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework{(frameworks.Contains(';', StringComparison.Ordinal) ? "s" : "")}>{frameworks}</TargetFramework{(
                    frameworks.Contains(';', StringComparison.Ordinal) ? "s" : "")}>
                <LangVersion>14.0</LangVersion>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);

    public RealProject Restore(string relative)
    {
        var (code, said) = Dotnet("restore", relative, "-v", "q");
        Assert.True(code == 0, said);
        return this;
    }

    public ProjectSources Load(string relative) => ProjectSources.Load(this[relative], CancellationToken.None);

    /// <summary>A mark for each declaration that a Target can name.</summary>
    public static IEnumerable<PlannedMark> MarksFor(ProjectSources sources) => sources.Declarations
        .Where(static declaration => declaration.Target is not null)
        .Select(static declaration => new PlannedMark(declaration.Target!, Core.Origins.Origin.Generated, "Copilot")
        {
            On = "2026-11-02",
            Condition = declaration.Condition,
        });

    /// <summary>Builds; returns the rules' findings and the compiler's errors.</summary>
    public string[] Build(string relative, params string[] options)
    {
        var (code, said) = Dotnet(["build", relative, "--no-restore", "-nologo", "-clp:NoSummary", .. options]);
        string[] found = [.. said.Split('\n')
            .Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains("AIP0", StringComparison.Ordinal))
            .Select(static line => line.Trim())
            .Distinct()];
        Assert.True(code == 0 || found.Length > 0, said);
        return found;
    }

    public (int Code, string Said) Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited = start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var name in inherited)
            _ = start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => _folder.Dispose();
}
