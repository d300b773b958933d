using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches;

/// <summary>The names of which a written type is made.</summary>
internal static class TypeNames
{
    private const int MostParts = 32;

    /// <summary>
    /// Whether names say nothing but which type it is. What stands before a dot may be another type, which only passes its nested ones on.
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

    /// <summary>The type arguments that a call states, or null.</summary>
    public static TypeArgumentListSyntax? ArgumentsOf(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        GenericNameSyntax name => name.TypeArgumentList,
        MemberAccessExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        _ => null,
    };
}
