using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>The accessors, local functions and lambdas inside a member that a mark or carve-out of their own sets apart.</summary>
internal sealed class JudgedFunctions(OriginResolver origins, NestedMarks nestedMarks, SemanticModels models)
{
    public ImmutableArray<Declaration> In(Declaration member, CancellationToken cancellationToken)
    {
        ImmutableArray<Declaration>.Builder? found = null;
        foreach (var accessor in Accessors(member.Symbol))
        {
            if (origins.SpeaksForItself(accessor))
                (found ??= ImmutableArray.CreateBuilder<Declaration>()).Add(DeclarationFinder.Accessor(accessor, member, cancellationToken));
        }

        foreach (var part in member.Parts)
        {
            foreach (var node in nestedMarks.Find(part, cancellationToken))
            {
                if (SymbolOf(node, cancellationToken) is { } function && origins.SpeaksForItself(function))
                    (found ??= ImmutableArray.CreateBuilder<Declaration>()).Add(DeclarationFinder.Nested(function, node, Around(node, part, member, cancellationToken)));
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<Declaration>.Empty;
    }

    /// <summary>Whether a member may hold any: cheap, and nearly always no.</summary>
    public bool MayBeIn(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var accessor in Accessors(symbol))
        {
            if (origins.SpeaksForItself(accessor))
                return true;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (nestedMarks.MayBeIn(reference, cancellationToken))
                return true;
        }

        return PartialParts.ImplementationOf(symbol) is { } implementation && MayBeIn(implementation, cancellationToken);
    }

    /// <summary>The accessors and functions inside a declaration that carry attributes and are judged as part of it.</summary>
    public ImmutableArray<IMethodSymbol> PartsOf(Declaration declaration, ImmutableArray<Declaration> judged, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray<IMethodSymbol>.Empty;
        foreach (var accessor in Accessors(declaration.Symbol))
        {
            if (!origins.SpeaksForItself(accessor))
                parts = parts.Add(accessor);
        }

        foreach (var part in declaration.Parts)
        {
            var functions = nestedMarks.Find(part, cancellationToken);
            if (!functions.IsEmpty)
                parts = parts.AddRange(JudgedWith(declaration, part, functions, judged, cancellationToken));
        }

        return parts;
    }

    private IEnumerable<IMethodSymbol> JudgedWith(
        Declaration declaration,
        SyntaxNode part,
        ImmutableArray<SyntaxNode> functions,
        ImmutableArray<Declaration> judged,
        CancellationToken cancellationToken)
    {
        var apart = judged.Where(function => function != declaration).SelectMany(function => function.Parts).ToImmutableHashSet();
        return functions
            .Where(node => !node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != part).Any(apart.Contains))
            .Select(node => SymbolOf(node, cancellationToken))
            .OfType<IMethodSymbol>();
    }

    // Verifications may stand on any function in between, so each is a declaration of the chain.
    private Declaration Around(SyntaxNode node, SyntaxNode part, Declaration member, CancellationToken cancellationToken)
    {
        var outer = member;
        foreach (var function in node.Ancestors().TakeWhile(ancestor => ancestor != part).Reverse())
        {
            if (function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && SymbolOf(function, cancellationToken) is { } symbol)
                outer = DeclarationFinder.Nested(symbol, function, outer);
            else if (function is AccessorDeclarationSyntax accessor && models.Of(part.SyntaxTree).GetDeclaredSymbol(accessor, cancellationToken) is { } accessorSymbol)
                outer = DeclarationFinder.Nested(accessorSymbol, function, outer);
        }

        return outer;
    }

    private IMethodSymbol? SymbolOf(SyntaxNode function, CancellationToken cancellationToken)
    {
        var model = models.Of(function.SyntaxTree);
        return function is LocalFunctionStatementSyntax local
            ? model.GetDeclaredSymbol(local, cancellationToken) as IMethodSymbol
            : model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol;
    }

    public static ImmutableArray<IMethodSymbol> Accessors(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => Present(property.GetMethod, property.SetMethod),
        IEventSymbol @event => Present(@event.AddMethod, @event.RemoveMethod),
        _ => ImmutableArray<IMethodSymbol>.Empty,
    };

    private static ImmutableArray<IMethodSymbol> Present(IMethodSymbol? first, IMethodSymbol? second) => (first, second) switch
    {
        ({ }, { }) => ImmutableArray.Create(first, second),
        ({ }, null) => ImmutableArray.Create(first),
        (null, { }) => ImmutableArray.Create(second),
        _ => ImmutableArray<IMethodSymbol>.Empty,
    };
}
