using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>The semantic models of a compilation's files: those in which the compiler has bound them already, so that nothing is bound twice.</summary>
/// <remarks>
/// In a build the driver hands out the very models in which method bodies were bound for the compiler's own errors. In an editor, which asks for
/// one file, it forgets them once it is through with another analyzer, and shows them only to those that look at a file's model.
/// </remarks>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, WeakReference<SemanticModel>> _bound = new();

    /// <summary>Keeps the model in which the driver has bound a file.</summary>
    public void Remember(SemanticModel model)
    {
        if (model != HandedOut(model.SyntaxTree))
            _bound.GetOrAdd(model.SyntaxTree, static _ => new WeakReference<SemanticModel>(null!)).SetTarget(model);
    }

    /// <summary>A tree's semantic model.</summary>
    public SemanticModel Of(SyntaxTree tree) =>
        _bound.TryGetValue(tree, out var bound) && bound.TryGetTarget(out var model) ? model : HandedOut(tree);

    // The one place that asks a compilation for a semantic model. A rule is handed that of the file it looks at, and none of the others in which
    // a type has parts, or when a compilation ends.
#pragma warning disable RS1030 // the reason stands above
    private SemanticModel HandedOut(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
