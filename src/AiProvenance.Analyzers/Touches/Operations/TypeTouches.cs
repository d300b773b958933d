using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Types that are written.</summary>
internal static class TypeTouches
{
    /// <summary>Takes the type that an operation asks about.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        var site = operation.Syntax;
        switch (operation)
        {
            case ITypeOfOperation typeOf:
                walk.Sink.TakeType(typeOf.TypeOperand, site);
                TakeWritten(walk, (site as TypeOfExpressionSyntax)?.Type, typeOf.TypeOperand);
                break;
            case ISizeOfOperation sizeOf:
                walk.Sink.TakeType(sizeOf.TypeOperand, site);
                break;
            case IIsTypeOperation isType:
                walk.Sink.TakeType(isType.TypeOperand, site);
                TakeWritten(walk, (site as BinaryExpressionSyntax)?.Right as TypeSyntax, isType.TypeOperand);
                break;
        }
    }

    /// <summary>
    /// Takes a written type, so that its names need not be bound: a single name is that type, and the names of a generic type are its own
    /// and its arguments'.
    /// </summary>
    public static void TakeWritten(OperationWalk walk, TypeSyntax? syntax, ITypeSymbol? type)
    {
        if (syntax is null or PredefinedTypeSyntax || type is null or IErrorTypeSymbol ||
            !TypeNames.AreOf(syntax, type) || !TypeNames.SayOnlyTheirType(syntax))
        {
            return;
        }

        if (walk.Sink.IsQuiet(type))
            walk.Shown.AddType(syntax);
        else
            TakeParts(walk, syntax, type);
    }

    /// <summary>Takes type arguments that are written.</summary>
    public static void TakeArguments(OperationWalk walk, TypeArgumentListSyntax written, ImmutableArray<ITypeSymbol> bound)
    {
        for (var i = 0; i < written.Arguments.Count && i < bound.Length; i++)
            TakeWritten(walk, written.Arguments[i], bound[i]);
    }

    private static void TakeParts(OperationWalk walk, TypeSyntax syntax, ITypeSymbol type)
    {
        switch (syntax)
        {
            case IdentifierNameSyntax when type is not IErrorTypeSymbol && TypeNames.AreOf(syntax, type):
                walk.Sink.TakeType(type, syntax);
                walk.Shown.AddNameOf(syntax);
                break;
            case GenericNameSyntax { TypeArgumentList.Arguments: var written } when
                type is INamedTypeSymbol { TypeArguments: var bound } and not IErrorTypeSymbol &&
                bound.Length == written.Count && TypeNames.AreOf(syntax, type):
                walk.Sink.TakeType(type, syntax);
                walk.Shown.AddNameOf(syntax);
                for (var i = 0; i < bound.Length; i++)
                    TakeParts(walk, written[i], bound[i]);
                break;
            case TupleTypeSyntax { Elements: var written } when TypeNames.AreOf(syntax, type):
                var elements = ((INamedTypeSymbol)type).TupleElements;
                for (var i = 0; i < elements.Length; i++)
                    TakeParts(walk, written[i].Type, elements[i].Type);
                break;
            case ArrayTypeSyntax { ElementType: var element } when type is IArrayTypeSymbol array:
                TakeParts(walk, element, array.ElementType);
                break;
            case NullableTypeSyntax { ElementType: var element }:
                TakeParts(walk, element, TypeNames.UnwrapNullable(type));
                break;
        }
    }
}
