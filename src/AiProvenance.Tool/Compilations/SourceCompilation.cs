using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Compilations;

/// <summary>A project as the compiler sees it for one target framework.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Options">Its options from configuration files, and its files that are not C#, the policy among them.</param>
internal sealed record SourceCompilation(CSharpCompilation Compilation, AnalyzerOptions Options);
