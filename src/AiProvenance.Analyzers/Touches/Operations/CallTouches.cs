using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Calls, members and created objects, with the type names in front of and behind theirs.</summary>
internal static class CallTouches
{
    /// <summary>Takes a call.</summary>
    public static void Take(OperationWalk walk, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        walk.Sink.TakeSymbol(method, invocation.Syntax);
        walk.Shown.AddNameOf(invocation.Syntax);
        TakeQualifier(walk, (invocation.Syntax as InvocationExpressionSyntax)?.Expression, method);
        TakeHandlers(walk, method, invocation.Arguments, invocation.Syntax);
        if (ReflectionCalls.IsLookup(method))
            walk.Sink.BindsLate = true;
        if (method.IsGenericMethod && TypeNames.FindArguments(invocation.Syntax) is { } written)
            TypeTouches.TakeArguments(walk, written, method.TypeArguments);
    }

    /// <summary>Takes a member that is used without being called.</summary>
    public static void Take(OperationWalk walk, IMemberReferenceOperation reference)
    {
        walk.Sink.TakeSymbol(reference.Member, reference.Syntax);
        walk.Shown.AddNameOf(reference.Syntax);
        TakeQualifier(walk, reference.Syntax, reference.Member);
        if (reference is IPropertyReferenceOperation read && ReflectionCalls.IsNameOfListed(read))
            walk.Sink.BindsLate = true;
    }

    /// <summary>Takes an object that is created, or an attribute.</summary>
    public static void Take(OperationWalk walk, IObjectCreationOperation creation)
    {
        walk.Sink.TakeSymbol(creation.Constructor, creation.Syntax);
        TakeHandlers(walk, creation.Constructor, creation.Arguments, creation.Syntax);
        switch (creation.Syntax)
        {
            case ObjectCreationExpressionSyntax { Type: { } written }:
                TypeTouches.TakeWritten(walk, written, creation.Type);
                break;
            case AttributeSyntax attribute when
                creation.Constructor is not null && creation.Type is INamedTypeSymbol { ContainingType: null } type:
                walk.Shown.AddAttribute(attribute, type);
                break;
        }

        if (creation.Type is { Name: "UnsafeAccessorAttribute" or "UnsafeAccessorTypeAttribute" } || TakesTypeName(creation))
            walk.Sink.BindsLate = true;
    }

    /// <summary>Takes a member that is called without its name.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        switch (operation)
        {
            case IArgumentOperation { ArgumentKind: > OperationWalk.NewestKnownArgument } argument:
                walk.HiddenMembers.TakeCollection(argument.Parameter?.Type, argument.Syntax);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                walk.Sink.TakeSymbol(indexer.LengthSymbol, indexer.Syntax);
                walk.Sink.TakeSymbol(indexer.IndexerSymbol, indexer.Syntax);
                break;
            case IWithOperation with:
                TakeCopy(walk, with);
                break;
            case IDynamicMemberReferenceOperation or IDynamicInvocationOperation:
                walk.Sink.BindsLate = true;
                break;
        }
    }

    private static bool TakesTypeName(IObjectCreationOperation creation) => creation.Syntax is AttributeSyntax { ArgumentList: not null } &&
        (creation.Arguments.Any(static argument => argument.Parameter is { } parameter && ReflectionCalls.TakesTypeName(parameter.Name)) ||
            creation.Arguments.Any(static argument => argument.Parameter is { Name: "memberSignature" }) ||
            creation.Initializer?.Initializers.Any(static initializer => initializer is ISimpleAssignmentOperation
            {
                Target: IMemberReferenceOperation { Member.Name: var property },
            } && ReflectionCalls.TakesTypeName(property)) == true);

    // A value keeps the type that it was made with, whatever the parameter's is; and where code knows better, that one counts, too.
    private static void TakeHandlers(
        OperationWalk walk, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments, SyntaxNode site)
    {
        if (!walk.Sink.TakesHandlers || method is null)
            return;
        foreach (var argument in arguments)
        {
            foreach (var value in ArgumentElements.List(argument).Append(argument.Value))
            {
                foreach (var type in ListTypes(value))
                    walk.Sink.TakeHandlers(method, argument.Parameter, type, value.Syntax);
            }
        }

        foreach (var type in method.TypeArguments)
            walk.Sink.TakeHandlers(method, null, type, site);
    }

    private static IEnumerable<ITypeSymbol?> ListTypes(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            if (!conversion.IsImplicit)
                yield return conversion.Type;
            value = conversion.Operand;
        }

        yield return value.Type;
    }

    // The copying method has a name that no source can state; the members that it calls do not.
    private static void TakeCopy(OperationWalk walk, IWithOperation with)
    {
        if (with.CloneMethod is not { } clone)
            return;
        foreach (var called in ImpliedCalls.FindAll(clone))
            walk.Sink.TakeSymbol(called, with.Syntax);
    }

    // The type before a static member adds nothing to the member, where no other type can stand there: `Math` of `Math.Max`.
    private static void TakeQualifier(OperationWalk walk, SyntaxNode? expression, ISymbol member)
    {
        if (!member.IsStatic || expression is not MemberAccessExpressionSyntax { Expression: var qualifier } ||
            member.ContainingType is not { } type || !(type.IsStatic || type.IsSealed || type.IsValueType))
        {
            return;
        }

        if (type.Arity == 0)
        {
            walk.Shown.AddNamesOf(qualifier, type);
        }
        else if (qualifier is GenericNameSyntax generic && TypeNames.AreOf(generic, type))
        {
            walk.Shown.AddNameOf(generic);
            TypeTouches.TakeArguments(walk, generic.TypeArgumentList, type.TypeArguments);
        }
    }
}
