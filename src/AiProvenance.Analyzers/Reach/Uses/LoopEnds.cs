using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// Finds the disposals that a loop may run. Its enumerator may have any type that derives from the known one, so the disposals of all such
/// types of this compilation count.
/// </summary>
internal sealed class LoopEnds(SemanticModels models, Implementations implementations, CancellationToken cancellationToken)
{
    /// <summary>The methods that implement a disposal in possible types of the loop's enumerator.</summary>
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
