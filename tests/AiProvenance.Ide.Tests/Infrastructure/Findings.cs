using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>
/// What the package finds in a project, as a build finds it and as an editor does while somebody types. Each is one line of text.
/// </summary>
internal static class Findings
{
    private const string DiagnosticService = "Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService";
    private const string DiagnosticKinds = "Microsoft.CodeAnalysis.Diagnostics.DiagnosticKind";
    private const string DiagnosticIdFilters = "Microsoft.CodeAnalysis.Diagnostics.DiagnosticIdFilter";

    /// <summary>All that a build reports.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Build(Project project)
    {
        var analysis = await Analysis(project);
        return await analysis.GetAnalyzerDiagnosticsAsync(Editor.Never);
    }

    /// <summary>Whether a finding is known only when a whole build ends, as its rule says to every host.</summary>
    public static bool IsOfBuildOnly(Diagnostic finding) => finding.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>That an editor shows what a build will report, in whatever order it asks, apart from what no single file tells.</summary>
    public static async Task AssertLiveIsBuild(Project project)
    {
        var expected = Sorted((await Build(project)).Where(static finding => !IsOfBuildOnly(finding)).Select(Describe));
        Assert.Equal(expected, await EachFileAlone(project));
        Assert.Equal(expected, await FileByFile(project));
        Assert.Equal(expected, await Shown(project));
    }

    /// <summary>Every file by itself, as if none of the others were ever opened.</summary>
    public static async Task<string> EachFileAlone(Project project)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var document in await project.GetSourceDocuments())
            found.AddRange((await OfFile(await Analysis(project), document)).Select(Describe));
        found.AddRange(await OfAdditionalFiles(await Analysis(project)));
        return Sorted(found);
    }

    /// <summary>Every file, one after the other, over one compilation, as an editor goes through what is open.</summary>
    public static async Task<string> FileByFile(Project project)
    {
        var analysis = await Analysis(project);
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var document in await project.GetSourceDocuments())
            found.AddRange((await OfFile(analysis, document)).Select(Describe));
        found.AddRange(await OfAdditionalFiles(analysis));
        return Sorted(found);
    }

    /// <summary>What the editor's own service shows in all files of a project.</summary>
    public static async Task<string> Shown(Project project)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
            found.Add(await Shown(document));
        return Sorted(found);
    }

    /// <summary>What the editor's own service shows in a file.</summary>
    public static async Task<string> Shown(TextDocument document, CancellationToken cancellationToken = default)
    {
        var service = Composition.Service(document.Project.Solution.Services(), DiagnosticService);
        var all = Activator.CreateInstance(Composition.TypeOf(DiagnosticIdFilters), [null, null]);
        var kind = Enum.Parse(Composition.TypeOf(DiagnosticKinds), "All");
        return Described(await service.CallAsync("GetDiagnosticsForSpanAsync", document, null, all, null, kind, cancellationToken));
    }

    /// <summary>What "Run Code Analysis" shows of a project.</summary>
    public static async Task<string> OfCodeAnalysis(Project project) => Described(
        await Composition.Service(project.Solution.Services(), DiagnosticService).CallAsync(
            "ForceRunCodeAnalysisDiagnosticsAsync", project, Editor.Never));

    private static string Described(object shown)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var data in ((IEnumerable)shown).Cast<object>().Select(Internal.Of).Where(
            static data => data.Get<string>("Id").StartsWith("AIP", StringComparison.Ordinal)))
        {
            var lines = data.Get<object>("DataLocation");
            var span = Internal.Of(lines).Get<FileLinePositionSpan>("UnmappedFileSpan");
            found.Add(Describe(data.Get<string>("Id"), data.Get<DiagnosticSeverity>("Severity"), span, data.Get<string>("Message")));
        }

        return Sorted(found);
    }

    /// <summary>The analyzers of a project's references, attached as they are found there; with the project's options or others.</summary>
    public static async Task<CompilationWithAnalyzers> Analysis(
        Project project, AnalyzerOptions? options = null, params DiagnosticAnalyzer[] more)
    {
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language));
        return (await project.GetCompilationAsync())!.WithAnalyzers(
            [.. analyzers, .. more],
            new CompilationWithAnalyzersOptions(
                options ?? project.AnalyzerOptions, static (exception, _, _) =>
                    Assert.Fail(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: true));
    }

    /// <summary>What an editor asks for when a file is on the screen.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfFile(
        CompilationWithAnalyzers analysis, Document document, CancellationToken cancellationToken = default)
    {
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        var syntax = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken);
        var semantic = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
            analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken);
        return syntax.AddRange(semantic);
    }

    public static string Describe(Diagnostic finding) =>
        Describe(finding.Id, finding.Severity, finding.Location.GetLineSpan(), finding.GetMessage(CultureInfo.InvariantCulture));

    public static string Sorted(IEnumerable<string> findings) =>
        string.Join("\n", findings.Where(static finding => finding.Length > 0).Order(StringComparer.Ordinal));

    private static async Task<IEnumerable<string>> OfAdditionalFiles(CompilationWithAnalyzers analysis)
    {
        var found = new List<Diagnostic>();
        foreach (var file in analysis.AnalysisOptions.Options!.AdditionalFiles)
            found.AddRange((await analysis.GetAnalysisResultAsync(file, Editor.Never)).GetAllDiagnostics());
        return found.Select(Describe);
    }

    private static string Describe(string id, DiagnosticSeverity severity, FileLinePositionSpan span, string message) =>
        $"{id} {severity} {span.Path}{span.Span}: {message}";
}
