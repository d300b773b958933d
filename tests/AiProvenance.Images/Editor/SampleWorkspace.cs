using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using AiProvenance.CodeFixes.SignOffs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Images.Editor;

/// <summary>The sample as an editor opens it: its files, its policy, and the package's analyzers, generator and fixes.</summary>
internal sealed class SampleWorkspace : IDisposable
{
    private const string Folder = "samples/Storefront";
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    // As files are: without a mark at their beginning, which would make the policy another one.
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private readonly AdhocWorkspace _workspace = new();

    public SampleWorkspace()
    {
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Contoso.Storefront",
                "Contoso.Storefront",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
                metadataReferences: References.Net10,
                analyzerReferences: [new AnalyzerFileReference(
                    typeof(Analyzers.Hosting.ProvenanceAnalyzer).Assembly.Location, new Loaded())]))
            .AddDocument(DocumentId.CreateNewId(id), "ImplicitUsings.cs", SourceText.From(ImplicitUsings, Plain))
            .AddAdditionalDocument(
                DocumentId.CreateNewId(id), "AiProvenance.policy", Read("AiProvenance.policy"), filePath: PathOf("AiProvenance.policy"));
        foreach (var name in Files())
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(name), Read(name), filePath: PathOf(name));
        Project = solution.GetProject(id)!;
    }

    public Project Project { get; }

    /// <summary>All of the package's providers of one kind; where one signs, it signs for that reviewer.</summary>
    public static IEnumerable<T> Providers<T>(Signer signer) => typeof(SigningFixer).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .OrderBy(static type => type.Name, StringComparer.Ordinal)
        .Select(type => (T)(type.IsSubclassOf(typeof(SigningFixer))
            ? Activator.CreateInstance(type, BindingFlags.NonPublic | BindingFlags.Instance, null, [signer], null)!
            : Activator.CreateInstance(type)!));

    public Document Document(string name) => Project.Documents.Single(document => document.FilePath == PathOf(name));

    /// <summary>Everything that the compiler and the analyzers report.</summary>
    public async Task<ImmutableArray<Diagnostic>> Report()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var broken = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (broken.Count > 0)
            throw new InvalidOperationException(string.Join('\n', broken));
        var analyzers = Project.AnalyzerReferences.SelectMany(
            static reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        return await compilation.WithAnalyzers(analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    public void Dispose() => _workspace.Dispose();

    private static string PathOf(string name) => Path.Combine(Repository.Root, Folder, name);

    private static SourceText Read(string name) => SourceText.From(File.ReadAllText(PathOf(name)), Plain);

    private static IEnumerable<string> Files()
    {
        var root = PathOf("");
        string[] built = ["bin", "obj"];
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path))
            .Where(name => !built.Contains(name.Split(Path.DirectorySeparatorChar)[0]))
            .Order(StringComparer.Ordinal);
    }

    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
