using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>Declaration to touches: everything in it that the compiler binds to a zone's symbol, in one walk.</summary>
internal sealed class TouchCollector(TouchTargets targets, SemanticModels models)
{
    /// <summary>Collects a declaration's touches.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="apart">The nodes inside it that are declarations of their own, which answer for themselves.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public CollectedTouches Collect(Declaration declaration, ImmutableArray<SyntaxNode> apart, CancellationToken cancellationToken)
    {
        var sink = new TouchSink(targets);
        foreach (var part in declaration.Parts)
        {
            new SyntaxTouches(part, declaration.Symbol, models.Get(part.SyntaxTree), sink, apart, cancellationToken).Collect();
            TakeInterceptors(part, apart, sink);
        }

        new MemberContracts(targets, models, sink, cancellationToken).Collect(declaration);
        return new CollectedTouches(sink.ListTouches(), sink.BindsLate);
    }

    // The code that makes a call uses the method that runs in place of it.
    private void TakeInterceptors(SyntaxNode part, ImmutableArray<SyntaxNode> apart, TouchSink sink)
    {
        foreach (var (name, interceptor) in models.Intercepting.FindIn(part))
        {
            var isApart = name.Ancestors()
                .TakeWhile(around => around != part)
                .Any(around => apart.Contains(around) || !DeclarationSyntax.IsWithin(around));
            if (!isApart)
                sink.TakeSymbol(interceptor, name);
        }
    }
}

/// <summary>The result of one walk over a declaration.</summary>
/// <param name="Touches">Its touches, in the order of the source.</param>
/// <param name="BindsLate">
/// Whether it contains late binding, or a possible look-up of types and members by name: the compiler sees no touch there.
/// </param>
internal readonly record struct CollectedTouches(ImmutableArray<Touch> Touches, bool BindsLate);
