using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The semantic models of a compilation's files: those in which the compiler has bound them already, so that nothing is bound twice.
/// </summary>
/// <remarks>
/// A compilation with a driver hands out the very models in which the driver works. In a build those are the ones in which method bodies
/// were bound for the compiler's own errors; in an editor, too, where a rule looks at a file's model.
/// </remarks>
internal sealed class SemanticModels
{
    private readonly Compilation _compilation;
    private readonly Lazy<Interceptors> _interceptors;

    public SemanticModels(Compilation compilation)
    {
        _compilation = compilation;
        _interceptors = new(() => Interceptors.Find(compilation, Get));
    }

    /// <summary>What runs in place of calls in the compilation.</summary>
    public Interceptors Intercepting => _interceptors.Value;

    /// <summary>A tree's semantic model.</summary>
    // The one place that asks a compilation for a semantic model. A rule is handed that of the file it looks at, and none of the others in
    // which a type has parts, or when a compilation ends.
#pragma warning disable RS1030 // the reason stands above
    public SemanticModel Get(SyntaxTree tree) => _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
