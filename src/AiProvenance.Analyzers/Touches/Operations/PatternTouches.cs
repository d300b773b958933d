using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Patterns: the types that they ask for, and the members that they call to look into a value.</summary>
internal static class PatternTouches
{
    /// <summary>Takes a pattern.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        var site = operation.Syntax;
        switch (operation)
        {
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: ILocalSymbol variable }:
                walk.Sink.TakeType(variable.Type, site);
                break;
            case IDeclarationPatternOperation declaration:
                TakeDeclaration(walk, declaration);
                break;
            case ITypePatternOperation type:
                walk.Sink.TakeType(type.MatchedType, site);
                TypeTouches.TakeWritten(walk, FindWritten(site), type.MatchedType);
                break;
            case IRecursivePatternOperation recursive:
                TakeRecursive(walk, recursive);
                break;
            case IListPatternOperation list:
                walk.Sink.TakeSymbol(list.LengthSymbol, site);
                walk.Sink.TakeSymbol(list.IndexerSymbol, site);
                break;
            case ISlicePatternOperation slice:
                walk.Sink.TakeSymbol(slice.SliceSymbol, site);
                break;
        }
    }

    private static void TakeDeclaration(OperationWalk walk, IDeclarationPatternOperation declaration)
    {
        walk.Sink.TakeType(declaration.MatchedType, declaration.Syntax);
        if (declaration.Syntax is not DeclarationPatternSyntax declaring)
            return;
        TypeTouches.TakeWritten(walk, declaring.Type, declaration.MatchedType);
        VariableTouches.TakeDesignation(walk, declaring.Designation);
    }

    private static void TakeRecursive(OperationWalk walk, IRecursivePatternOperation recursive)
    {
        var site = recursive.Syntax;
        if (site is RecursivePatternSyntax { Type: { } matched } whole)
        {
            walk.Sink.TakeType(recursive.MatchedType, site);
            TypeTouches.TakeWritten(walk, matched, recursive.MatchedType);
            VariableTouches.TakeDesignation(walk, whole.Designation);
        }

        walk.Sink.TakeSymbol(
            recursive.DeconstructSymbol, site is RecursivePatternSyntax { PositionalPatternClause: { } clause } ? clause : site);
    }

    private static TypeSyntax? FindWritten(SyntaxNode pattern) =>
        pattern is ConstantPatternSyntax constant ? constant.Expression as TypeSyntax : (pattern as TypePatternSyntax)?.Type;
}
