using System.Threading.Tasks;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>Baselines as documents of a solution. One file that several target frameworks hand over is edited in all of them.</summary>
internal static class OpenBaseline
{
    /// <summary>
    /// Whether findings are being accepted: then nothing else answers them, since <c>dotnet format</c> applies one fix for each rule.
    /// </summary>
    public static bool IsOpen(Project project) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(
            "build_property.AiProvenanceBaselineOpen", out var open) &&
        string.Equals(open, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A project's baseline, or null where it has none.</summary>
    public static TextDocument? Find(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(
            static document => NamedFiles.IsNamed(document.FilePath ?? document.Name, Baseline.FileName));

    /// <summary>Every project's document of the same file.</summary>
    public static IEnumerable<TextDocument> FindSame(Solution solution, TextDocument baseline) => solution.Projects
        .Select(Find)
        .OfType<TextDocument>()
        .Where(other =>
            other.Id == baseline.Id ||
            (baseline.FilePath is { } path && string.Equals(other.FilePath, path, StringComparison.Ordinal)));

    /// <summary>The solution with a baseline's text changed.</summary>
    public static async Task<Solution> Edit(
        this Solution solution, TextDocument baseline, Func<string, string> edit, CancellationToken cancellationToken)
    {
        var text = await baseline.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var edited = SourceText.From(edit(text.ToString()), text.Encoding, text.ChecksumAlgorithm);
        return FindSame(solution, baseline).Aggregate(
            solution, (changed, document) => changed.WithAdditionalDocumentText(document.Id, edited));
    }
}
