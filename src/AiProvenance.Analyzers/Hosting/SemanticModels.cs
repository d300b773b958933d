using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>The semantic models of a compilation's files: those in which the compiler has bound them already, so that nothing is bound twice.</summary>
/// <remarks>
/// In a build the driver hands out the very models in which method bodies were bound for the compiler's own errors. In an editor, which asks for
/// one file, it forgets them once it is through with another analyzer, and shows them only to those that look at code blocks: for a price, at
/// each member.
/// </remarks>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, WeakReference<SemanticModel>> _bound = new();

    /// <summary>Has the driver show the models in which a type's code is bound, where it may have forgotten them.</summary>
    public void AskFor(SymbolStartAnalysisContext type)
    {
        if (type.FilterTree is not null)
            type.RegisterCodeBlockAction(Remember);
    }

    private void Remember(CodeBlockAnalysisContext block)
    {
        var model = block.SemanticModel;
        if (model != HandedOut(model.SyntaxTree))
            _bound.GetOrAdd(model.SyntaxTree, static _ => new WeakReference<SemanticModel>(null!)).SetTarget(model);
    }

    /// <summary>A tree's semantic model.</summary>
    public SemanticModel Of(SyntaxTree tree) =>
        _bound.TryGetValue(tree, out var bound) && bound.TryGetTarget(out var model) ? model : HandedOut(tree);

    // The one place that asks a compilation for a semantic model. Symbol actions get none, and the actions that do get one make the driver
    // bind or walk every declaration, marked or not.
#pragma warning disable RS1030 // the reason stands above
    private SemanticModel HandedOut(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
