using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Finds the symbols that an operation binds to, named or implied, by the operation's kind.</summary>
internal static class OperationTouches
{
    /// <summary>
    /// Takes an operation's own touches, without those of the operations inside it. Kinds are compared as numbers, because most of a walk's
    /// time is spent here.
    /// </summary>
    public static void Take(OperationWalk walk, IOperation operation, OperationKind kind)
    {
        switch (kind)
        {
            case OperationKind.LocalReference or OperationKind.ParameterReference:
                VariableTouches.TakeReference(walk, operation.Syntax);
                break;
            case OperationKind.VariableDeclarator or OperationKind.VariableDeclaration or OperationKind.DeclarationExpression:
                VariableTouches.Take(walk, operation);
                break;

            case OperationKind.Invocation:
                CallTouches.Take(walk, (IInvocationOperation)operation);
                break;
            case OperationKind.FieldReference or OperationKind.PropertyReference:
            case OperationKind.MethodReference or OperationKind.EventReference:
                CallTouches.Take(walk, (IMemberReferenceOperation)operation);
                break;
            case OperationKind.ObjectCreation:
                CallTouches.Take(walk, (IObjectCreationOperation)operation);
                break;
            case OperationKind.Argument or OperationKind.ImplicitIndexerReference or OperationKind.With:
            case OperationKind.DynamicMemberReference or OperationKind.DynamicInvocation:
                CallTouches.Take(walk, operation);
                break;

            case OperationKind.Conversion:
                OperatorTouches.Take(walk, (IConversionOperation)operation);
                break;
            case OperationKind.Binary:
                OperatorTouches.Take(walk, (IBinaryOperation)operation);
                break;
            case OperationKind.Unary or OperationKind.Increment or OperationKind.Decrement or OperationKind.CompoundAssignment:
            case OperationKind.Coalesce or OperationKind.Range or OperationKind.TupleBinary or OperationKind.Interpolation:
                OperatorTouches.Take(walk, operation);
                break;

            case OperationKind.DeclarationPattern or OperationKind.TypePattern or OperationKind.RecursivePattern:
            case OperationKind.ListPattern or OperationKind.SlicePattern:
                PatternTouches.Take(walk, operation);
                break;

            case OperationKind.Loop or OperationKind.Using or OperationKind.UsingDeclaration or OperationKind.Lock:
            case OperationKind.Await or OperationKind.DeconstructionAssignment:
                StatementTouches.Take(walk, operation);
                break;

            case OperationKind.AnonymousFunction or OperationKind.LocalFunction:
                FunctionTouches.Take(walk, operation);
                break;

            case OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.IsType:
                TypeTouches.Take(walk, operation);
                break;
        }
    }
}
