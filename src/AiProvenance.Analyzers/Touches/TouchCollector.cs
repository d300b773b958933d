using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Declaration to touches: everything in it that the compiler binds to a zone's symbol, in one walk.</summary>
internal sealed class TouchCollector(TouchTargets targets, SemanticModels models)
{
    /// <summary>Collects a declaration's touches.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="apart">The nodes inside it that are declarations of their own, which answer for themselves.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public Survey Collect(Declaration declaration, ImmutableArray<SyntaxNode> apart, CancellationToken cancellationToken)
    {
        var sink = new TouchSink(targets);
        foreach (var part in declaration.Parts)
            new SyntaxTouches(part, models.Get(part.SyntaxTree), sink, apart, cancellationToken).Collect(declaration.Symbol);
        new MemberContracts(targets, models, sink, cancellationToken).Collect(declaration);
        return new Survey(sink.Touches(), sink.BindsLate);
    }
}
