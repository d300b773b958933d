using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>A project as the compiler sees it, from the files of its folder and without a build.</summary>
internal static class FolderProject
{
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
}
