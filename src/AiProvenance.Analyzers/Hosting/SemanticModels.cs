using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The semantic models of a compilation's files, in which the compiler has bound them already, so that nothing is bound twice.
/// </summary>
/// <remarks>
/// A compilation with a driver hands out the very models in which the driver works. In a build, the compiler has bound method bodies in
/// them for its own errors. In an editor this holds too, where a rule looks at a file's model.
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

    /// <summary>The methods that run in place of calls in the compilation.</summary>
    public Interceptors Intercepting => _interceptors.Value;

    /// <summary>A tree's semantic model.</summary>
    // The one place that asks a compilation for a semantic model. A rule gets the model of its own file. It gets no model of other files
    // with parts of a type, and none at the end of a compilation.
#pragma warning disable RS1030 // the reason stands above
    public SemanticModel Get(SyntaxTree tree) => _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
