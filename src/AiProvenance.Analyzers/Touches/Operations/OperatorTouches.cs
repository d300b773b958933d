using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Operators and conversions.</summary>
internal static class OperatorTouches
{
    /// <summary>Takes a conversion, written or not.</summary>
    public static void Take(OperationWalk walk, IConversionOperation conversion)
    {
        walk.Sink.TakeSymbol(conversion.OperatorMethod, conversion.Syntax);
        TypeTouches.TakeWritten(walk, FindWritten(conversion.Syntax), conversion.Type);
        if (conversion.Operand.Type is INamedTypeSymbol { IsTupleType: true } from &&
            conversion.Type is INamedTypeSymbol { IsTupleType: true } to)
        {
            walk.HiddenOperators.TakeTupleConversion(from, to, conversion.Syntax);
        }
    }

    /// <summary>Takes an operator between two values.</summary>
    public static void Take(OperationWalk walk, IBinaryOperation binary)
    {
        walk.Sink.TakeSymbol(binary.OperatorMethod, binary.Syntax);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            walk.HiddenOperators.TakeTruth(binary);
        if (binary.OperatorKind != BinaryOperatorKind.Add)
            return;
        walk.HiddenOperators.TakeText(binary.Type, binary.LeftOperand);
        walk.HiddenOperators.TakeText(binary.Type, binary.RightOperand);
    }

    /// <summary>Takes any other operator.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        switch (operation)
        {
            case IUnaryOperation unary:
                walk.Sink.TakeSymbol(unary.OperatorMethod, unary.Syntax);
                break;
            case IIncrementOrDecrementOperation increment:
                walk.Sink.TakeSymbol(increment.OperatorMethod, increment.Syntax);
                break;
            case ICompoundAssignmentOperation compound:
                walk.Sink.TakeSymbol(compound.OperatorMethod, compound.Syntax);
                walk.Sink.TakeSymbol(compound.GetInConversion().MethodSymbol, compound.Syntax);
                walk.Sink.TakeSymbol(compound.GetOutConversion().MethodSymbol, compound.Syntax);
                walk.HiddenOperators.TakeText(compound.OperatorKind == BinaryOperatorKind.Add ? compound.Type : null, compound.Value);
                break;
            case ICoalesceOperation coalesce:
                walk.Sink.TakeSymbol(coalesce.ValueConversion.MethodSymbol, coalesce.Syntax);
                break;
            case IRangeOperation range:
                walk.Sink.TakeSymbol(range.Method, range.Syntax);
                break;
            case ITupleBinaryOperation tuples:
                walk.HiddenOperators.TakeTupleEquality(tuples);
                break;
            case IInterpolationOperation interpolation:
                walk.HiddenOperators.TakeText(interpolation.Expression);
                break;
        }
    }

    private static TypeSyntax? FindWritten(SyntaxNode conversion) => conversion switch
    {
        CastExpressionSyntax cast => cast.Type,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } @as => @as.Right as TypeSyntax,
        _ => null,
    };
}
