using AiProvenance.Analyzers.Rules;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>Sources in memory, their declarations, and what the real gate says of marks for them.</summary>
internal static class Written
{
    /// <summary>The file of the only source.</summary>
    public const string Path = "/src/Code.cs";

    /// <summary>The declarations of a source.</summary>
    public static FrameworkDeclarations Declarations(string source, params string[] symbols) => Declarations([(Path, source)], symbols);

    /// <summary>The declarations of sources.</summary>
    public static FrameworkDeclarations Declarations((string Path, string Source)[] sources, params string[] symbols) =>
        FrameworkDeclarations.Find(Project(sources, symbols), CancellationToken.None);

    /// <summary>The own lines of each declaration that has any.</summary>
    public static Dictionary<string, int[]> Lines(string source, params string[] symbols) => Declarations(source, symbols).All
        .ToDictionary(
            static declaration => declaration.Identity,
            static declaration => declaration.Parts.SelectMany(static part => part.OwnLines).ToArray());

    /// <summary>What the rules about marks say of a file with a mark for each declaration that a Target can name.</summary>
    public static (string[] Findings, FrameworkDeclarations Marked) MarkAll(
        (string Path, string Source)[] sources, IEnumerable<MarkableDeclaration> declarations, params string[] symbols)
    {
        var file = OriginsFile.Write(null, declarations
            .Where(static declaration => declaration.Target is not null)
            .Select(static declaration => new PlannedMark(declaration.Target!, Core.Origins.Origin.Generated, "Copilot")
            {
                Condition = declaration.Condition,
            }));
        var project = Project([.. sources, ("/src/AiProvenance.Origins.cs", file)], symbols);
        DiagnosticAnalyzer[] rules = [new AssemblyAttributesAnalyzer(), new MalformedMarkAnalyzer(), new UnheardAttributeAnalyzer()];
        var found = project.Compilation.WithAnalyzers([.. rules], project.Options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return (
            [.. found.Select(static diagnostic => diagnostic.ToString())], FrameworkDeclarations.Find(project, CancellationToken.None));
    }

    /// <summary>A project of sources, and of the package's attributes.</summary>
    public static ProjectCompilation Project((string Path, string Source)[] sources, params string[] symbols)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols);
        var trees = sources.Append(("/src/Attributes.cs", Compiled.Attributes))
            .Select(source => CSharpSyntaxTree.ParseText(source.Item2, parse, source.Item1, System.Text.Encoding.UTF8))
            .ToList();
        var isProgram = sources.Any(static source => source.Source.Contains("// program", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Contoso.Store",
            trees,
            References.Net10,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return new ProjectCompilation(
            new CompilerCall("/src/Shop.csproj", "", []),
            compilation,
            new AnalyzerOptions([], ConfiguredOptions.Read([])),
            [.. trees.Take(sources.Length).Cast<SyntaxTree>()]);
    }
}
