using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Statements and expressions that call members by their meaning: loops, <c>using</c>, <c>await</c>, deconstruction.</summary>
internal static class StatementTouches
{
    /// <summary>Takes the members that a statement calls without a name.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        var site = operation.Syntax;
        switch (operation)
        {
            case IForEachLoopOperation when site is CommonForEachStatementSyntax loop:
                TakeLoop(walk, loop, walk.Model.GetForEachStatementInfo(loop));
                break;
            case IUsingOperation { Resources: { } resources } @using:
                TakeDisposal(walk, resources, @using.IsAsynchronous, site);
                break;
            case IUsingDeclarationOperation { DeclarationGroup: { } group } @using:
                TakeDisposal(walk, group, @using.IsAsynchronous, site);
                break;
            case ILockOperation @lock:
                walk.HiddenMembers.TakeLock(@lock.LockedValue.Type, site);
                break;
            case IAwaitOperation when site is AwaitExpressionSyntax await:
                TakeAwait(walk, walk.Model.GetAwaitExpressionInfo(await), site);
                break;
            case IDeconstructionAssignmentOperation when site is AssignmentExpressionSyntax assignment:
                TakeDeconstruction(walk, walk.Model.GetDeconstructionInfo(assignment), assignment.Left);
                break;
        }
    }

    private static void TakeLoop(OperationWalk walk, CommonForEachStatementSyntax loop, ForEachStatementInfo info)
    {
        walk.Sink.TakeSymbol(info.GetEnumeratorMethod, loop);
        walk.Sink.TakeSymbol(info.MoveNextMethod, loop);
        walk.Sink.TakeSymbol(info.CurrentProperty, loop);
        walk.Sink.TakeSymbol(info.DisposeMethod, loop);
        var collection = walk.Model.GetTypeInfo(loop.Expression, walk.CancellationToken).Type;
        walk.HiddenMembers.TakeImplementation(collection, info.GetEnumeratorMethod, loop);
        walk.HiddenMembers.TakeImplementation(info.GetEnumeratorMethod?.ReturnType, info.DisposeMethod, loop);
        walk.Sink.TakeType(info.ElementType, loop);
        if (loop is ForEachStatementSyntax one)
        {
            walk.Shown.Add(one.Identifier);
            if (one.Type.IsVar)
                TypeTouches.TakeWritten(walk, one.Type, info.ElementType);
        }

        walk.Sink.TakeSymbol(info.ElementConversion.MethodSymbol, loop);
        walk.Sink.TakeSymbol(info.CurrentConversion.MethodSymbol, loop);
        if (info.IsAsynchronous)
        {
            walk.HiddenMembers.TakeAwaiter(info.MoveNextMethod?.ReturnType, loop);
            walk.HiddenMembers.TakeAwaiter(info.DisposeMethod?.ReturnType, loop);
        }

        if (loop is ForEachVariableStatementSyntax deconstructing)
            TakeDeconstruction(walk, walk.Model.GetDeconstructionInfo(deconstructing), deconstructing.Variable);
    }

    private static void TakeAwait(OperationWalk walk, AwaitExpressionInfo info, SyntaxNode site)
    {
        walk.Sink.TakeSymbol(info.GetAwaiterMethod, site);
        walk.Sink.TakeSymbol(info.IsCompletedProperty, site);
        walk.Sink.TakeSymbol(info.GetResultMethod, site);
        walk.HiddenMembers.TakeContinuation(info.GetAwaiterMethod?.ReturnType, site);
    }

    private static void TakeDeconstruction(OperationWalk walk, DeconstructionInfo info, SyntaxNode site)
    {
        var pending = new Stack<DeconstructionInfo>();
        pending.Push(info);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            walk.Sink.TakeSymbol(current.Method, site);
            walk.Sink.TakeSymbol(current.Conversion?.MethodSymbol, site);
            foreach (var nested in current.Nested)
                pending.Push(nested);
        }
    }

    private static void TakeDisposal(OperationWalk walk, IOperation resources, bool isAsynchronous, SyntaxNode site)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            walk.HiddenMembers.TakeDisposal(resources.Type, isAsynchronous, site);
            return;
        }

        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
                walk.HiddenMembers.TakeDisposal(declarator.Symbol.Type, isAsynchronous, site);
        }
    }
}
