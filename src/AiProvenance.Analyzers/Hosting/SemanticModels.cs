using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The semantic models of a compilation's files: the one in which the driver has bound a file, as long as it keeps that, so that nothing is
/// bound twice.
/// </summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<SemanticModel>> Bound = new();

    /// <summary>Takes note of the model in which the driver has bound code.</summary>
    public static void Remember(SemanticModel model) =>
        Bound.GetValue(model.SyntaxTree, _ => new WeakReference<SemanticModel>(model)).SetTarget(model);

    /// <summary>A tree's semantic model.</summary>
    /// <remarks>
    /// The one place that asks a compilation for a semantic model (RS1030), for what the driver does not bind: members whose type is not AI
    /// code, and declarations of other files. Symbol actions get no model, and the actions that do get one make the driver bind or walk
    /// every declaration, marked or not.
    /// </remarks>
    public SemanticModel Of(SyntaxTree tree) =>
        Bound.TryGetValue(tree, out var bound) && bound.TryGetTarget(out var model) && model.Compilation == compilation
            ? model
#pragma warning disable RS1030 // the reason stands above
            : compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
