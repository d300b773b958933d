using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// What a loop runs when it disposes of an enumerator that may be of any type behind the one it knows: the disposal of those types of
/// this compilation that it may be.
/// </summary>
internal sealed class LoopEnds(SemanticModels models, Implementations implementations, CancellationToken cancellationToken)
{
    /// <summary>The methods that implement a disposal in what may be the loop's enumerator.</summary>
    public IEnumerable<ISymbol> Find(CommonForEachStatementSyntax loop, ISymbol dispose)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var enumerator = models.Get(loop.SyntaxTree).GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType;
        return Known(enumerator)
            .SelectMany(implementations.FindTypes)
            .Select(type => type.FindImplementationForInterfaceMember(dispose))
            .OfType<ISymbol>();
    }

    private static IEnumerable<INamedTypeSymbol> Known(ITypeSymbol? enumerator) => enumerator switch
    {
        INamedTypeSymbol type => [type],
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>(),
        _ => [],
    };
}
