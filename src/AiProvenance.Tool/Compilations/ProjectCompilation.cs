using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Compilations;

/// <summary>A project as the compiler sees it for one target framework.</summary>
/// <param name="Call">The compiler's arguments.</param>
/// <param name="Compilation">The compilation, with what source generators add.</param>
/// <param name="Options">Its options from configuration files, and its files that are not C#.</param>
/// <param name="Files">The trees of the files that the compiler was given, not those that generators made.</param>
internal sealed record ProjectCompilation(
    CompilerCall Call, CSharpCompilation Compilation, AnalyzerOptions Options, ImmutableHashSet<SyntaxTree> Files)
{
    /// <summary>What a user should know: a reference that is missing, a generator that failed.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Why source generators did not all run; null where they did.</summary>
    public string? GeneratorFailure { get; init; }

    /// <summary>Whether the framework's own assemblies are there.</summary>
    public bool HasFramework => Compilation.GetSpecialType(SpecialType.System_Object).TypeKind != TypeKind.Error;

    /// <summary>The semantic models of its files.</summary>
    public SemanticModels Models { get; init; } = new(Compilation);

    /// <summary>The preprocessor symbols of the arguments.</summary>
    public ImmutableHashSet<string> Symbols =>
        Files.FirstOrDefault()?.Options is { } options ? [.. options.PreprocessorSymbolNames] : [];
}
