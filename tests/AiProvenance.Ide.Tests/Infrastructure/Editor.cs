using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>An editor with a solution open, whose projects reference the package.</summary>
internal sealed class Editor : IDisposable
{
    public const string PolicyFile = "/src/AiProvenance.policy";
    public const string BaselineFile = "/src/AiProvenance.Baseline.txt";
    public const string SignaturesFile = "/src/AiProvenance.Signatures";

    // As much of the framework as the sources need: every editor here reads it anew.
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. References.Net10.Where(static reference => Path.GetFileName(reference.Display) is "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Linq.Expressions.dll")];

    private readonly AdhocWorkspace _workspace = new(Composition.Host);

    public Workspace Workspace => _workspace;

    public Solution Solution => _workspace.CurrentSolution;

    public Project Project(ProjectId id) => Solution.GetProject(id)!;

    public static CancellationToken Never => CancellationToken.None;

    public void Dispose() => _workspace.Dispose();

    /// <summary>Adds a project; one more target framework has other preprocessor symbols.</summary>
    public ProjectId AddProject(string name = "Contoso.Store", params string[] preprocessorSymbols) =>
        AddProject(OutputKind.DynamicallyLinkedLibrary, name, preprocessorSymbols);

    /// <inheritdoc cref="AddProject(string, string[])"/>
    public ProjectId AddProject(OutputKind kind, string name = "Contoso.Store", params string[] preprocessorSymbols)
    {
        var id = ProjectId.CreateNewId(name);
        Change(Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: preprocessorSymbols),
            metadataReferences: Framework,
            analyzerReferences: BuiltPackage.References)));
        return id;
    }

    /// <summary>Adds a file, below <c>/src</c>, and opens it.</summary>
    public DocumentId Add(ProjectId project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project, name);
        Change(Solution.AddDocument(id, name, SourceText.From(text), filePath: "/src/" + name));
        _workspace.OpenDocument(id);
        return id;
    }

    /// <summary>Adds what is handed to analyzers beside the code, by its path.</summary>
    public DocumentId AddAdditional(ProjectId project, string path, string text)
    {
        var id = DocumentId.CreateNewId(project, path);
        Change(Solution.AddAdditionalDocument(id, Path.GetFileName(path), SourceText.From(text), filePath: path));
        return id;
    }

    /// <summary>Adds an <c>.editorconfig</c> or a <c>.globalconfig</c>, by its path.</summary>
    public DocumentId AddConfig(ProjectId project, string path, string text)
    {
        var id = DocumentId.CreateNewId(project, path);
        Change(Solution.AddAnalyzerConfigDocument(id, Path.GetFileName(path), SourceText.From(text), filePath: path));
        return id;
    }

    /// <summary>Adds build properties, as the build hands them on.</summary>
    public DocumentId AddProperties(ProjectId project, params ImmutableArray<(string Name, string Value)> properties) => AddConfig(
        project,
        "/src/obj/Generated.globalconfig",
        "is_global = true\n" +
            string.Concat(properties.Select(static property => "build_property." + property.Name + " = " + property.Value + "\n")));

    /// <summary>Types over a part of a file of any kind.</summary>
    public async Task Edit(DocumentId id, string old, string @new)
    {
        var text = await Text(id);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(id, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Replaces the text of a file of any kind.</summary>
    public void Write(DocumentId id, string text)
    {
        var written = SourceText.From(text);
        Change(Solution.GetDocument(id) is not null ? Solution.WithDocumentText(id, written)
            : Solution.GetAdditionalDocument(id) is not null ? Solution.WithAdditionalDocumentText(id, written)
            : Solution.WithAnalyzerConfigDocumentText(id, written));
    }

    public async Task<string> Text(DocumentId id) => (await Find(Solution, id).GetTextAsync()).ToString();

    public async Task AssertCompiles()
    {
        foreach (var project in Solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    /// <summary>A file of any kind.</summary>
    public static TextDocument Find(Solution solution, DocumentId id) =>
        solution.GetDocument(id) ??
            solution.GetAdditionalDocument(id) ??
            (TextDocument?)solution.GetAnalyzerConfigDocument(id) ??
            throw new InvalidOperationException("no such file");

    /// <summary>All that is in a solution.</summary>
    public static async Task<string> TextOf(Solution solution)
    {
        var text = new StringBuilder();
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments)))
            _ = text.AppendLine(document.Project.Name + document.FilePath).AppendLine((await document.GetTextAsync()).ToString());
        return text.ToString();
    }

    private void Change(Solution changed) => Assert.True(_workspace.TryApplyChanges(changed));
}
