using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches;

/// <summary>The names of which a written type is made.</summary>
internal static class TypeNames
{
    private const int MostParts = 32;

    /// <summary>
    /// Whether names only state the type. The name before a dot may be another type, which only passes its nested types on.
    /// </summary>
    public static bool SayOnlyTheirType(TypeSyntax type)
    {
        if (type is IdentifierNameSyntax)
            return true;
        var pending = new Stack<TypeSyntax>();
        pending.Push(type);
        for (var parts = 0; pending.Count > 0; parts++)
        {
            if (parts == MostParts)
                return false;
            switch (pending.Pop())
            {
                case PredefinedTypeSyntax or IdentifierNameSyntax:
                    break;
                case GenericNameSyntax generic:
                    foreach (var argument in generic.TypeArgumentList.Arguments)
                        pending.Push(argument);
                    break;
                case TupleTypeSyntax tuple:
                    foreach (var element in tuple.Elements)
                        pending.Push(element.Type);
                    break;
                case NullableTypeSyntax nullable:
                    pending.Push(nullable.ElementType);
                    break;
                case ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }] } array:
                    pending.Push(array.ElementType);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether the written name is the type itself, not an alias of it, and not another type that converts to it.</summary>
    public static bool AreOf(TypeSyntax written, ITypeSymbol type)
    {
        while (true)
        {
            switch (written)
            {
                case ArrayTypeSyntax array:
                    written = array.ElementType;
                    while (type is IArrayTypeSymbol { ElementType: var element })
                        type = element;
                    break;
                case NullableTypeSyntax nullable:
                    written = nullable.ElementType;
                    type = UnwrapNullable(type);
                    break;
                case SimpleNameSyntax name:
                    return name.IsVar || string.Equals(name.Identifier.ValueText, type.Name, StringComparison.Ordinal);
                case TupleTypeSyntax tuple:
                    return type is INamedTypeSymbol { IsTupleType: true, TupleElements.Length: var length } &&
                        length == tuple.Elements.Count;
                default:
                    return written is PredefinedTypeSyntax;
            }
        }
    }

    /// <summary>The type that a question mark is written behind, where that makes another type of it.</summary>
    public static ITypeSymbol UnwrapNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? value
            : type;

    /// <summary>The type arguments that a call states, or null.</summary>
    public static TypeArgumentListSyntax? FindArguments(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        GenericNameSyntax name => name.TypeArgumentList,
        MemberAccessExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        _ => null,
    };
}
