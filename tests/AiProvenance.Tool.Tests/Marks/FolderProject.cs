using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>A project as the compiler sees it, from the files of its folder and without a build.</summary>
internal static class FolderProject
{
    /// <summary>Such projects, and a reader of the plainest records.</summary>
    public static MarksSources Sources { get; } = new(Read, static _ => new OpenedReaders([new PlainReader()]));

    /// <summary>Reads its declarations.</summary>
    public static ProjectReading Read(string project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(project)!;
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parse, file, System.Text.Encoding.UTF8, cancellationToken))
            .ToList();
        var attributes = CSharpSyntaxTree.ParseText(
            Compiled.Attributes, parse, "/src/Attributes.cs", System.Text.Encoding.UTF8, cancellationToken);
        var compilation = CSharpCompilation.Create(
            "Contoso.Shop", [.. trees, attributes], References.Net10, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var compiled = new ProjectCompilation(
            new CompilerCall(project, "", []),
            compilation,
            new AnalyzerOptions([], ConfiguredOptions.Read([])),
            [.. trees]);
        return new ProjectReading(FrameworkDeclarations.Find(compiled, cancellationToken).All, [], []);
    }

    private sealed class PlainReader : IEvidenceReader
    {
        public EvidenceReading Read(Commit commit)
        {
            var records = ImmutableArray.CreateBuilder<EvidenceRecord>();
            if (commit.Author.Name.Contains("copilot", StringComparison.Ordinal))
                records.Add(new EvidenceRecord("commit author", commit.Author.Name, Origin.Generated, "Copilot") { On = commit.On });
            if (commit.Message.Contains("\nCo-authored-by: Claude", StringComparison.Ordinal))
                records.Add(new EvidenceRecord("Co-authored-by", "Co-authored-by: Claude", Origin.Generated, "Claude") { On = commit.On });
            if (commit.Message.Contains("\nAssisted-by: Claude", StringComparison.Ordinal))
                records.Add(new EvidenceRecord("Assisted-by", "Assisted-by: Claude", Origin.Assisted, "Claude") { On = commit.On });
            return new EvidenceReading(
                records.ToImmutable(), commit.Message.Contains("unreadable", StringComparison.Ordinal)
                    ? ["the note of this commit is damaged"]
                    : []);
        }
    }
}
