using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The semantic models of a compilation's files: those in which the compiler has bound them already, so that nothing is bound twice.
/// </summary>
/// <remarks>
/// A compilation with a driver hands out the very models in which the driver works. In a build those are the ones in which method bodies
/// were bound for the compiler's own errors; in an editor, too, where a rule looks at a file's model.
/// </remarks>
internal sealed class SemanticModels(Compilation compilation)
{
    /// <summary>A tree's semantic model.</summary>
    // The one place that asks a compilation for a semantic model. A rule is handed that of the file it looks at, and none of the others in
    // which a type has parts, or when a compilation ends.
#pragma warning disable RS1030 // the reason stands above
    public SemanticModel Get(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
