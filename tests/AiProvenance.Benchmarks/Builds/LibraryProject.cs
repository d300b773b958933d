using System.Text.Json;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Benchmarks.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>
/// A library as a project of its own: compiled again and again, with exactly what its build would tell the SDK's compiler.
/// </summary>
internal sealed class LibraryProject
{
    private readonly string _folder;
    private readonly string _compiler;

    private LibraryProject(string folder, string reference, IEnumerable<(string Name, string Text)> files)
    {
        _folder = folder;
        Write("Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        foreach (var (name, text) in files)
            Write(name, text);
        _ = Shell.Run(folder, "dotnet", ["restore", "-v", "q"]);
        using var told = JsonDocument.Parse(Shell.Run(
            folder,
            "dotnet",
            [
                "msbuild",
                "-t:Compile",
                "-p:Configuration=Release",
                "-p:ProvideCommandLineArgs=true",
                "-p:SkipCompilerExecution=true",
                "-getProperty:RoslynTargetsPath,TargetFramework",
                "-getItem:CscCommandLineArgs",
            ]));
        var tools = told.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        _compiler = Path.Combine(tools, "bincore", "csc.dll");
        var arguments = told.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!)
            .Where(static argument => argument != "/noconfig")
            .Select(static argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument);
        Write("arguments.rsp", string.Join('\n', arguments));
    }

    /// <summary>How many lines its files have.</summary>
    public int Lines => Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(Path.Combine(_folder, "obj"), StringComparison.Ordinal))
        .Sum(static path => File.ReadLines(path).Count());

    /// <summary>The library without any package; where it is marked, the attributes are files of its own.</summary>
    public static LibraryProject Alone(string folder, int modules, bool isMarked) =>
        new(folder, "", LibrarySource.Write(modules, isMarked).Concat(isMarked ? Attributes() : []));

    /// <summary>
    /// The library with this package and one zone, whose findings warn: the assembly is written all the same. The zone's default says what
    /// unmarked code that touches it counts as.
    /// </summary>
    public static LibraryProject Guarded(
        string folder, Packages packages, int modules, bool isMarked, IEnumerable<string> zones, string defaultOrigin = "human") => new(
        folder,
        $"""<PackageReference Include="AiProvenance.Analyzers" Version="{packages.Version}" PrivateAssets="all" />""",
        LibrarySource.Write(modules, isMarked)
            .Append(("nuget.config", packages.Configuration))
            .Append((
                "AiProvenance.policy",
                $"[zone shop]\nenforcement = warn\ndefault_origin = {defaultOrigin}\nnamespaces = {string.Join(", ", zones)}\n")));

    /// <summary>The library with another analyzer, to which the same namespaces are banned.</summary>
    public static LibraryProject Banned(string folder, Packages packages, int modules, bool isMarked, IEnumerable<string> zones) => new(
        folder,
        $"""
        <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" Version="{Packages.BannedVersion}" PrivateAssets="all" />
        <AdditionalFiles Include="BannedSymbols.txt" />
        """,
        LibrarySource.Write(modules, isMarked)
            .Append(("nuget.config", packages.Configuration))
            .Append(("BannedSymbols.txt", string.Concat(zones.Select(static zone => $"N:{zone}\n")))));

    /// <summary>Compiles it, without a compiler server.</summary>
    public CompilerRun Compile(bool reportsRules = false)
    {
        string[] more = reportsRules ? ["/reportanalyzer"] : [];
        var (processor, output) = Shell.Measure(_folder, "dotnet", ["exec", _compiler, "/noconfig", "@arguments.rsp", .. more]);
        return new CompilerRun(processor, output);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static IEnumerable<(string Name, string Text)> Attributes()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        _ = CSharpGeneratorDriver.Create([new AttributesGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Attributes"), out var attributes, out _);
        return attributes.SyntaxTrees.Select(static tree => ("Attributes/" + Path.GetFileName(tree.FilePath), tree.ToString()));
    }
}
