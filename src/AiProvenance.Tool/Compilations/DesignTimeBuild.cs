using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Compilations;

/// <summary>
/// Asks <c>dotnet msbuild</c> for the compiler's arguments, as an editor does: targets run up to the compiler, which does not. No MSBuild
/// in this process.
/// </summary>
internal sealed class DesignTimeBuild(string project)
{
    private const string Arguments = "CscCommandLineArgs";
    private const string References = "ReferencePathWithRefAssemblies";

    private const string Properties =
        "TargetFramework,TargetFrameworks,UsingMicrosoftNETSdk,MSBuildProjectExtensionsPath,EnableDefaultItems,EnableDefaultCompileItems";

    /// <summary>The properties that say whether the project can be asked at all.</summary>
    /// <exception cref="ProjectException">The project cannot be evaluated.</exception>
    public ProjectProperties ReadProperties(CancellationToken cancellationToken)
    {
        var properties = Run(["-getProperty:" + Properties], cancellationToken)["Properties"]!;
        return ReadProperties(properties);
    }

    /// <summary>
    /// The properties and the compiler's arguments by one question; null where the project has several target frameworks, or where the
    /// properties have to say why there are no arguments.
    /// </summary>
    public (ProjectProperties Properties, CompilerCall Call)? TryReadAtOnce(CancellationToken cancellationToken)
    {
        try
        {
            if (File.ReadAllText(project).Contains("TargetFrameworks", StringComparison.OrdinalIgnoreCase))
                return null;
            var answer = Ask("", cancellationToken);
            return answer["Properties"] is { } properties && (string?)properties["TargetFrameworks"] is null or ""
                ? (ReadProperties(properties), ReadCall((string?)properties["TargetFramework"] ?? "", answer))
                : null;
        }
        catch (Exception exception) when (exception is ProjectException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private ProjectProperties ReadProperties(JsonNode properties)
    {
        return new ProjectProperties(
            [.. Split(Read("TargetFrameworks") is { Length: > 0 } several ? several : Read("TargetFramework"))],
            IsTrue("UsingMicrosoftNETSdk"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, Read("MSBuildProjectExtensionsPath").Replace('\\', '/'))),
            IsTrue("UsingMicrosoftNETSdk") && !IsFalse("EnableDefaultItems") && !IsFalse("EnableDefaultCompileItems"));

        string Read(string name) => (string?)properties[name] ?? "";
        bool IsTrue(string name) => string.Equals(Read(name), "true", StringComparison.OrdinalIgnoreCase);
        bool IsFalse(string name) => string.Equals(Read(name), "false", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The compiler's arguments for a target framework.</summary>
    /// <exception cref="ProjectException">The build fails before the compiler.</exception>
    public CompilerCall ReadCall(string framework, CancellationToken cancellationToken) =>
        ReadCall(framework, Ask(framework, cancellationToken));

    private JsonNode Ask(string framework, CancellationToken cancellationToken) => Run(
        [
            "-t:Compile",
            "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
            "-p:BuildProjectReferences=false",

            // Where everything is built already, the compiler's target would be skipped, and with it the arguments.
            "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__",
            .. framework.Length == 0 ? Array.Empty<string>() : ["-p:TargetFramework=" + framework],
            "-getItem:" + Arguments + "," + References,
            "-getProperty:" + Properties,
        ],
        cancellationToken);

    private CompilerCall ReadCall(string framework, JsonNode items)
    {
        var arguments = Items(Arguments).Select(static item => (string)item!["Identity"]!).ToImmutableArray();
        if (arguments.IsEmpty)
        {
            throw new ProjectException(
                project, "The build gives the compiler no arguments.", $"Look at what 'dotnet build \"{project}\"' says.");
        }

        var folder = Path.GetDirectoryName(project)!;
        return new CompilerCall(project, framework, arguments)
        {
            Projects = Items(References)
                .Where(static item => (string?)item!["MSBuildSourceProjectFile"] is { Length: > 0 })
                .Select(item => (
                    Path: Path.GetFullPath(Path.Combine(folder, (string)item!["Identity"]!)),
                    Output: new ProjectOutput((string)item["MSBuildSourceProjectFile"]!, FrameworkOf((string?)item["SetTargetFramework"]))))
                .DistinctBy(static reference => reference.Path)
                .ToImmutableDictionary(static reference => reference.Path, static reference => reference.Output),
            IntermediateFolder = Path.GetFullPath(Path.Combine(
                folder, ((string?)items["Properties"]?["MSBuildProjectExtensionsPath"] ?? "obj").Replace('\\', '/'))),
        };

        JsonArray Items(string name) => (items["Items"]?[name] as JsonArray) ?? [];
    }

    private static string FrameworkOf(string? property) =>
        property?.StartsWith("TargetFramework=", StringComparison.Ordinal) == true ? property["TargetFramework=".Length..] : "";

    private static IEnumerable<string> Split(string frameworks) =>
        frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .DefaultIfEmpty("");

    private JsonNode Run(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments.Prepend("-nologo").Prepend(project).Prepend("msbuild"))
            start.ArgumentList.Add(argument);

        // What the SDK tells the processes that it starts itself would bind this one to that SDK, whatever global.json says.
        var inherited = start.Environment.Keys.Where(
            static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var name in inherited)
            _ = start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Parse(RunProcess(start, cancellationToken));
    }

    private string RunProcess(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Start(start);
        using var registration = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode == 0)
            return output;
        var said = (error.GetAwaiter().GetResult() + output).Split('\n').Select(static line => line.Trim())
            .FirstOrDefault(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? "no reason";
        throw new ProjectException(
            project, "The build fails before the compiler: " + said, $"Mend it until 'dotnet build \"{project}\"' reaches the compiler.");
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ProjectException(
                project, "'dotnet' does not start: " + exception.Message, "Install the .NET SDK, and put 'dotnet' on the path.");
        }
    }

    private JsonNode Parse(string output)
    {
        try
        {
            // Warnings may stand before it.
            var begin = output.StartsWith('{') ? 0 : output.IndexOf("\n{", StringComparison.Ordinal) + 1;
            return JsonNode.Parse(output[begin..])!;
        }
        catch (JsonException)
        {
            throw new ProjectException(
                project,
                "The SDK does not answer -getItem.",
                "Install the .NET SDK 8.0.200 or later, or let global.json name it.");
        }
    }
}

/// <summary>What a project says of itself.</summary>
/// <param name="Frameworks">Its target frameworks; one empty name where it names none.</param>
/// <param name="IsSdkStyle">Whether it uses the .NET SDK.</param>
/// <param name="ExtensionsFolder">Where a restore leaves its answers.</param>
/// <param name="TakesFiles">Whether it compiles every C# file in its folder.</param>
internal sealed record ProjectProperties(ImmutableArray<string> Frameworks, bool IsSdkStyle, string ExtensionsFolder, bool TakesFiles);

/// <summary>A project whose sources cannot be known.</summary>
internal sealed class ProjectException(string project, string problem, string wayOut) : Exception(problem)
{
    /// <summary>The same, as results show it.</summary>
    public InputProblem Problem { get; } = new(project, problem, wayOut);
}
