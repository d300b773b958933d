using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches;

/// <summary>What bodies, initialisers and attributes bind to, named or implied: one walk over their operations.</summary>
/// <remarks>
/// Iterative, so that depth costs no stack. Operation kinds that this compiler version does not know are walked like the others, and
/// where the tree says nothing (<see cref="OperationKind.None"/>) the names in the syntax are bound instead.
/// </remarks>
internal sealed class OperationTouches(SemanticModel model, TouchSink sink, SyntaxTouches syntax, CancellationToken cancellationToken)
{
    /// <summary>The newest operation kind that Roslyn 4.8 can make.</summary>
    private const int NewestKnownKind = (int)OperationKind.Attribute;

    public void Walk(IOperation root, Func<SyntaxNode, bool> isExcluded)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var operation = pending.Pop();
            if (operation is INameOfOperation)
                continue;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation && operation != root && isExcluded(operation.Syntax))
                continue;
            Visit(operation);
            foreach (var child in operation.ChildOperations)
                pending.Push(child);
        }
    }

    private void Visit(IOperation operation)
    {
        var site = operation.Syntax;
        sink.Type(operation.Type, site);
        switch (operation)
        {
            case IInvocationOperation invocation:
                sink.Symbol(invocation.TargetMethod, site);
                break;
            case IObjectCreationOperation creation:
                sink.Symbol(creation.Constructor, site);
                break;
            case IMemberReferenceOperation reference:
                sink.Symbol(reference.Member, site);
                break;
            case IConversionOperation conversion:
                sink.Symbol(conversion.OperatorMethod, site);
                break;
            case IUnaryOperation unary:
                sink.Symbol(unary.OperatorMethod, site);
                break;
            case IBinaryOperation binary:
                sink.Symbol(binary.OperatorMethod, site);
                Truth(binary);
                break;
            case IIncrementOrDecrementOperation increment:
                sink.Symbol(increment.OperatorMethod, site);
                break;
            case ICompoundAssignmentOperation compound:
                sink.Symbol(compound.OperatorMethod, site);
                sink.Symbol(compound.GetInConversion().MethodSymbol, site);
                sink.Symbol(compound.GetOutConversion().MethodSymbol, site);
                break;
            case IDeconstructionAssignmentOperation when site is AssignmentExpressionSyntax assignment:
                Deconstruction(model.GetDeconstructionInfo(assignment), assignment.Left);
                break;
            case IForEachLoopOperation when site is CommonForEachStatementSyntax loop:
                ForEach(loop);
                break;
            case IAwaitOperation when site is AwaitExpressionSyntax await:
                Await(model.GetAwaitExpressionInfo(await), site);
                break;
            case IUsingOperation { Resources: { } resources }:
                Dispose(resources);
                break;
            case IUsingDeclarationOperation { DeclarationGroup: { } group }:
                Dispose(group);
                break;
            case ITypeOfOperation typeOf:
                sink.Type(typeOf.TypeOperand, site);
                break;
            case ISizeOfOperation sizeOf:
                sink.Type(sizeOf.TypeOperand, site);
                break;
            case IIsTypeOperation isType:
                sink.Type(isType.TypeOperand, site);
                break;
            case ICatchClauseOperation { Syntax: CatchClauseSyntax { Declaration: { } declaration } } caught:
                sink.Type(caught.ExceptionType, declaration.Type);
                break;
            case IVariableDeclaratorOperation declarator:
                sink.Type(declarator.Symbol.Type, site);
                break;
            case IAnonymousFunctionOperation lambda:
                syntax.Function(lambda.Symbol, site);
                break;
            case ILocalFunctionOperation local:
                syntax.Function(local.Symbol, site);
                break;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation target }:
                sink.Symbol(target.Method, target.Syntax);
                break;
            case IWithOperation with:
                sink.Symbol(with.CloneMethod, site);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                sink.Symbol(indexer.LengthSymbol, site);
                sink.Symbol(indexer.IndexerSymbol, site);
                break;
            case IPatternOperation pattern:
                Pattern(pattern);
                break;
            case { Kind: OperationKind.None } or { Kind: > (OperationKind)NewestKnownKind }:
                syntax.UnknownNames(operation);
                break;
        }
    }

    private void Pattern(IPatternOperation pattern)
    {
        var site = pattern.Syntax;
        sink.Type(pattern.InputType, site);
        sink.Type(pattern.NarrowedType, site);
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                sink.Type(declaration.MatchedType, site);
                break;
            case ITypePatternOperation type:
                sink.Type(type.MatchedType, site);
                break;
            case IRecursivePatternOperation recursive:
                sink.Type(recursive.MatchedType, site);
                sink.Symbol(recursive.DeconstructSymbol, site);
                break;
            case IListPatternOperation list:
                sink.Symbol(list.LengthSymbol, site);
                sink.Symbol(list.IndexerSymbol, site);
                break;
            case ISlicePatternOperation slice:
                sink.Symbol(slice.SliceSymbol, site);
                break;
        }
    }

    // `a && b` on a type of its own also calls operator true or false, which no operation shows.
    private void Truth(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) ||
            binary.OperatorMethod?.ContainingType is not { } type)
        {
            return;
        }

        var name = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName;
        foreach (var member in type.GetMembers(name))
            sink.Symbol(member, binary.Syntax);
    }

    private void ForEach(CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        sink.Symbol(info.GetEnumeratorMethod, loop);
        sink.Symbol(info.MoveNextMethod, loop);
        sink.Symbol(info.CurrentProperty, loop);
        sink.Symbol(info.DisposeMethod, loop);
        sink.Type(info.ElementType, loop);
        sink.Symbol(info.ElementConversion.MethodSymbol, loop);
        sink.Symbol(info.CurrentConversion.MethodSymbol, loop);
        if (loop is ForEachVariableStatementSyntax deconstructing)
            Deconstruction(model.GetDeconstructionInfo(deconstructing), deconstructing.Variable);
    }

    private void Await(AwaitExpressionInfo info, SyntaxNode site)
    {
        sink.Symbol(info.GetAwaiterMethod, site);
        sink.Symbol(info.IsCompletedProperty, site);
        sink.Symbol(info.GetResultMethod, site);
    }

    private void Deconstruction(DeconstructionInfo info, SyntaxNode site)
    {
        var pending = new Stack<DeconstructionInfo>();
        pending.Push(info);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            sink.Symbol(current.Method, site);
            sink.Symbol(current.Conversion?.MethodSymbol, site);
            foreach (var nested in current.Nested)
                pending.Push(nested);
        }
    }

    // The compiler does not expose which Dispose it calls; by name it is the resource's own or an inherited one.
    private void Dispose(IOperation resources)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => (ITypeSymbol?)declarator.Symbol.Type)
            : [resources.Type];
        foreach (var type in types)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                foreach (var member in current.GetMembers().Where(member => member.Name is "Dispose" or "DisposeAsync"))
                    sink.Symbol(member, resources.Syntax);
            }
        }
    }
}
