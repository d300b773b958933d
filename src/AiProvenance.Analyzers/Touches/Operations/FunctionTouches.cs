using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Lambdas and local functions: the types of their signatures, written or not.</summary>
internal static class FunctionTouches
{
    /// <summary>Takes a function's signature.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation { IsImplicit: false } lambda:
                TakeLambda(walk, lambda.Symbol, lambda.Syntax);
                break;
            case ILocalFunctionOperation local:
                TakeLocalFunction(walk, local.Symbol, local.Syntax);
                break;
        }
    }

    private static void TakeLambda(OperationWalk walk, IMethodSymbol symbol, SyntaxNode lambda)
    {
        // Types that are written are bound as names.
        if (lambda is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
            walk.Sink.TakeType(symbol.ReturnType, lambda);
        switch (lambda)
        {
            case SimpleLambdaExpressionSyntax { Parameter: var parameter } when symbol.Parameters is [var declared]:
                TakeParameter(walk, parameter, declared);
                break;
            case ParenthesizedLambdaExpressionSyntax { ParameterList: var list }:
                TakeParameters(walk, list, symbol.Parameters);
                break;
            case AnonymousMethodExpressionSyntax { ParameterList: { } list }:
                TakeParameters(walk, list, symbol.Parameters);
                break;
        }

        if (symbol.IsAsync)
            walk.HiddenMembers.TakeAsyncMethodBuilder(symbol, lambda);
    }

    private static void TakeLocalFunction(OperationWalk walk, IMethodSymbol symbol, SyntaxNode site)
    {
        if (site is LocalFunctionStatementSyntax local)
            TakeParameters(walk, local.ParameterList, symbol.Parameters);
        if (symbol.IsAsync)
            walk.HiddenMembers.TakeAsyncMethodBuilder(symbol, site);
    }

    private static void TakeParameters(OperationWalk walk, ParameterListSyntax list, ImmutableArray<IParameterSymbol> declared)
    {
        var written = list.Parameters;
        for (var i = 0; i < written.Count && i < declared.Length; i++)
            TakeParameter(walk, written[i], declared[i]);
    }

    // The operations around a function leave its parameters out.
    private static void TakeParameter(OperationWalk walk, ParameterSyntax written, IParameterSymbol parameter)
    {
        walk.Shown.Add(written.Identifier);
        if (written.Type is null)
            walk.Sink.TakeType(parameter.Type, written);
        if (written.Default is { } value && walk.Model.GetOperation(value, walk.CancellationToken) is { } operation)
            walk.Push(operation);
    }
}
