using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The one place that asks a compilation for a semantic model (RS1030). Symbol actions get none, and the actions that do get
/// one make the driver bind or walk every declaration, marked or not. The compilation that the driver hands out serves its
/// own cached model here, so a marked declaration is bound no more often than if another analyzer had looked at it.
/// </summary>
internal sealed class SemanticModels(Compilation compilation)
{
    /// <summary>A tree's semantic model.</summary>
    public SemanticModel Of(SyntaxTree tree) =>
#pragma warning disable RS1030 // the reason stands above
        compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
