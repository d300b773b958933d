using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// The code of the member around it that a function with its own mark runs: local functions declared there, and all delegates that it
/// captures from there.
/// </summary>
internal sealed class SurroundingUses(SemanticModels models, CancellationToken cancellationToken)
{
    /// <summary>The used functions: a sibling with its own mark, or null for the member's own code; each with its place.</summary>
    public IEnumerable<(Declaration? Function, Location Location)> Find(Declaration function, ImmutableArray<Declaration> siblings)
    {
        if (function.Symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            yield break;
        var node = function.Parts[0];
        var model = models.Get(node.SyntaxTree);
        foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && IsRun(symbol) &&
                symbol.DeclaringSyntaxReferences is [var reference, ..] && !node.Span.Contains(reference.Span))
            {
                yield return (Around(reference.GetSyntax(cancellationToken), siblings), name.GetLocation());
            }
        }
    }

    private static bool IsRun(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
        ILocalSymbol local => local.Type.TypeKind == TypeKind.Delegate,
        IParameterSymbol parameter => parameter.Type.TypeKind == TypeKind.Delegate,
        _ => false,
    };

    private static Declaration? Around(SyntaxNode declaring, ImmutableArray<Declaration> siblings) => declaring
        .AncestorsAndSelf()
        .Select(ancestor => siblings.FirstOrDefault(sibling => sibling.Parts.Contains(ancestor)))
        .FirstOrDefault(sibling => sibling is not null);
}
