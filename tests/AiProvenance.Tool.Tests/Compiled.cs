using AiProvenance.Core.Policies;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Tool.Tests;

/// <summary>Sources to assemblies, and what <c>check</c> finds in them.</summary>
internal static class Compiled
{
    /// <summary>The package's attributes, as the generator embeds them.</summary>
    public static readonly string Attributes = string.Join(
        "\n",
        Directory.EnumerateFiles(Repository.PathOf("src/AiProvenance.Analyzers/Embedding/Sources"), "*.cs").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    /// <summary>Compiles a source.</summary>
    public static CSharpCompilation Compile(
        string source, string name = "Contoso.Store", params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(source, Parse, "/src/Code.cs", System.Text.Encoding.UTF8),
                CSharpSyntaxTree.ParseText(Attributes, Parse, "/src/Attributes.cs", System.Text.Encoding.UTF8),
            ],
            References.Net10.AddRange(references),
            new CSharpCompilationOptions(
                source.Contains("// program", StringComparison.Ordinal)
                    ? OutputKind.ConsoleApplication
                    : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Emits an assembly with its symbols inside.</summary>
    public static byte[] Emit(CSharpCompilation compilation, bool hasSymbols = true)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(
            image, options: new EmitOptions(
                debugInformationFormat: hasSymbols ? DebugInformationFormat.Embedded : DebugInformationFormat.PortablePdb));
        Assert.True(
            result.Success,
            string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    /// <summary>Checks assemblies.</summary>
    public static CheckResult Check(Policy policy, params IEnumerable<(string Path, byte[] Image)> assemblies) => AssemblyChecker.Check(
        [.. assemblies.Select(static assembly => new AssemblyInput(assembly.Path, () => new MemoryStream(assembly.Image)))],
        policy,
        new PolicyReference(null, null),
        asOf: null);

    /// <summary>Each finding about a declaration as <c>RULE identity</c>, the stamp's aside.</summary>
    public static string[] Findings(string source, Policy? policy = null, params IEnumerable<MetadataReference> references) =>
        Findings(Check(policy ?? BuiltInPolicy.Instance, ("Contoso.Store.dll", Emit(Compile(source, references: references)))));

    /// <inheritdoc cref="Findings(string, Policy, IEnumerable{MetadataReference})"/>
    public static string[] Findings(CheckResult result)
    {
        Assert.Empty(result.Problems);
        return [.. result.Findings.Where(static finding => finding.Identity is not null).Select(
            static finding => finding.Rule + " " + finding.Identity)];
    }
}
