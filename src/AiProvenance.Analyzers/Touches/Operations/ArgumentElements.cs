using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>The values that one argument hands over: one, or each element of a list that is written in the call.</summary>
internal static class ArgumentElements
{
    /// <summary>Lists the values, without the conversions around the list.</summary>
    public static IEnumerable<IOperation> List(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        if (value is IArrayCreationOperation { Initializer.ElementValues: var elements })
            return elements;
        // From C# 13 on, "params" may hand over a span: a collection, for which the lowest compiler's API has no name.
        var isList = value.Syntax is CollectionExpressionSyntax || argument.ArgumentKind > OperationWalk.NewestKnownArgument;
        return isList ? value.ChildOperations : Enumerable.Repeat(value, 1);
    }
}
