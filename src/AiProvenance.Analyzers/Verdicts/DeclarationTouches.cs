using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// All touches of a declaration: what generators added to it counts with it, what speaks for itself inside it counts for itself.
/// </summary>
internal sealed class DeclarationTouches(TouchCollector collector, JudgedFunctions functions, GeneratedParts generated)
{
    /// <summary>Collects a declaration's touches.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="apart">The functions that speak for themselves in the member that it is or that is around it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public ImmutableArray<Touch> Of(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken)
    {
        var own = Collect(declaration, apart, cancellationToken);
        var additions = generated.Of(declaration, cancellationToken);
        return additions.IsEmpty
            ? own
            : own.Concat(additions.SelectMany(addition => Collect(addition, functions.In(addition, cancellationToken), cancellationToken)))
                .Distinct()
                .ToImmutableArray();
    }

    private ImmutableArray<Touch> Collect(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken)
    {
        var nodes = apart.SelectMany(function => function.Parts).ToImmutableHashSet();
        return collector.Collect(declaration, node => nodes.Contains(node) && !declaration.Parts.Contains(node), cancellationToken);
    }
}
