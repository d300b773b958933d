using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>The accessors, local functions and lambdas inside a member that a mark or claim of their own sets apart.</summary>
internal sealed class FunctionSearch(OriginResolver origins, NestedMarks nestedMarks, SemanticModels models)
{
    /// <summary>Finds them, outermost first.</summary>
    public ImmutableArray<Declaration> Find(Declaration member, CancellationToken cancellationToken)
    {
        ImmutableArray<Declaration>.Builder? found = null;
        foreach (var accessor in Accessors.List(member.Symbol))
        {
            if (origins.SpeaksForItself(accessor))
            {
                (found ??= ImmutableArray.CreateBuilder<Declaration>()).Add(
                    DeclarationFinder.Accessor(accessor, member, cancellationToken));
            }
        }

        foreach (var part in member.Parts)
        {
            foreach (var node in nestedMarks.Find(part, cancellationToken))
            {
                if (SymbolOf(node, cancellationToken) is { } function && origins.SpeaksForItself(function))
                {
                    (found ??= ImmutableArray.CreateBuilder<Declaration>()).Add(
                        DeclarationFinder.Nested(function, node, Around(node, part, member, cancellationToken)));
                }
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<Declaration>.Empty;
    }

    /// <summary>Whether a member may contain any: a cheap question, and nearly always no.</summary>
    public bool MayBeIn(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var accessor in Accessors.List(symbol))
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
    public ImmutableArray<IMethodSymbol> ListParts(
        Declaration declaration, ImmutableArray<Declaration> judged, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray<IMethodSymbol>.Empty;
        foreach (var accessor in Accessors.List(declaration.Symbol))
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
            if (function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax &&
                SymbolOf(function, cancellationToken) is { } symbol)
            {
                outer = DeclarationFinder.Nested(symbol, function, outer);
            }
            else if (function is AccessorDeclarationSyntax accessor &&
                models.Get(part.SyntaxTree).GetDeclaredSymbol(accessor, cancellationToken) is { } accessorSymbol)
            {
                outer = DeclarationFinder.Nested(accessorSymbol, function, outer);
            }
        }

        return outer;
    }

    private IMethodSymbol? SymbolOf(SyntaxNode function, CancellationToken cancellationToken)
    {
        var model = models.Get(function.SyntaxTree);
        return function is LocalFunctionStatementSyntax local
            ? model.GetDeclaredSymbol(local, cancellationToken) as IMethodSymbol
            : model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol;
    }
}
