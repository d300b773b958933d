using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// Members that code calls without a name and that the compiler's public model does not tell: looked up as the language says.
/// </summary>
internal sealed class HiddenMembers(SemanticModel model, TouchSink sink)
{
    /// <summary>What awaiting a value of a type calls.</summary>
    public void Awaiter(ITypeSymbol? awaitable, SyntaxNode site)
    {
        foreach (var getAwaiter in Callable(awaitable, WellKnownMemberNames.GetAwaiter, site))
        {
            sink.Symbol(getAwaiter, site);
            var awaiter = getAwaiter.ReturnType;
            foreach (var isCompleted in Members(awaiter, WellKnownMemberNames.IsCompleted, site))
                sink.Symbol(isCompleted, site);
            Calls(awaiter, WellKnownMemberNames.GetResult, site);
            Continuation(awaiter, site);
        }
    }

    /// <summary>How an awaiter is told what comes next.</summary>
    public void Continuation(ITypeSymbol? awaiter, SyntaxNode site)
    {
        foreach (var member in Members(awaiter, WellKnownMemberNames.OnCompleted, site))
            sink.Symbol(member, site);
        foreach (var member in Members(awaiter, "UnsafeOnCompleted", site))
            sink.Symbol(member, site);
    }

    /// <summary>What the end of a <c>using</c> calls: the type's own method, or the interface's and what implements it.</summary>
    public void Dispose(ITypeSymbol? resource, bool isAsynchronous, SyntaxNode site)
    {
        var name = isAsynchronous ? WellKnownMemberNames.DisposeAsyncMethodName : WellKnownMemberNames.DisposeMethodName;
        Disposal(Callable(resource, name, site), isAsynchronous, site);
        if (resource is null || model.Compilation.GetTypeByMetadataName(isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable") is not { } @interface)
            return;
        foreach (var member in @interface.GetMembers(name))
        {
            if (resource.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                Disposal([implementation], isAsynchronous, site);
        }
    }

    /// <summary>What <c>fixed</c> calls on anything but arrays, strings and addresses.</summary>
    public void PinnableReference(ITypeSymbol? pinned, SyntaxNode site)
    {
        if (pinned is not (null or IArrayTypeSymbol or IPointerTypeSymbol or { SpecialType: SpecialType.System_String }))
            Calls(pinned, "GetPinnableReference", site);
    }

    /// <summary>What spreading one collection into another calls.</summary>
    public void Enumeration(ITypeSymbol? enumerable, ITypeSymbol? target, SyntaxNode site)
    {
        var elements = ElementsOf(target);
        foreach (var getEnumerator in Callable(enumerable, WellKnownMemberNames.GetEnumeratorMethodName, site))
        {
            sink.Symbol(getEnumerator, site);
            var enumerator = getEnumerator.ReturnType;
            Calls(enumerator, WellKnownMemberNames.MoveNextMethodName, site);
            foreach (var current in Members(enumerator, WellKnownMemberNames.CurrentPropertyName, site))
            {
                sink.Symbol(current, site);
                if (elements is not null && current is IPropertySymbol { Type: { } element })
                    sink.Symbol(model.Compilation.ClassifyConversion(element, elements).MethodSymbol, site);
            }

            Dispose(enumerator, isAsynchronous: false, site);
        }
    }

    /// <summary>The type's own member behind an interface's that a statement calls.</summary>
    public void Implementation(ITypeSymbol? type, ISymbol? member, SyntaxNode site)
    {
        if (type is not null && member?.ContainingType is { TypeKind: TypeKind.Interface })
            sink.Symbol(type.FindImplementationForInterfaceMember(member), site);
    }

    /// <summary>What makes a collection of a type from its elements: its builder, or its constructor and Add.</summary>
    public void Collection(ITypeSymbol? type, SyntaxNode site)
    {
        sink.Type(type, site);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } collection)
            return;
        if (BuilderOf(collection) is var (builder, method))
        {
            sink.Type(builder, site);
            foreach (var create in builder.GetMembers(method))
            {
                if (create is IMethodSymbol { IsStatic: true } symbol && symbol.Arity == collection.Arity)
                    sink.Symbol(symbol, site);
            }

            return;
        }

        foreach (var constructor in collection.InstanceConstructors)
        {
            if (IsCallableWithout(constructor))
                sink.Symbol(constructor, site);
        }

        foreach (var add in Members(collection, WellKnownMemberNames.CollectionInitializerAddMethodName, site))
        {
            if (add is IMethodSymbol { Parameters.Length: > 0 })
                sink.Symbol(add, site);
        }
    }

    /// <summary>What an async function's task is built with, where the task's type says so.</summary>
    public void AsyncMethodBuilder(IMethodSymbol function, SyntaxNode site)
    {
        if (Attribute(function.ReturnType, "AsyncMethodBuilderAttribute") is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }] })
            sink.Type(builder, site);
    }

    /// <summary><c>a &amp;&amp; b</c> on types of their own also calls <c>operator true</c> or <c>false</c>, which no operation shows.</summary>
    public void Truth(IBinaryOperation binary)
    {
        if (binary.OperatorMethod?.ContainingType is not { } type)
            return;
        var name = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName;
        foreach (var member in type.GetMembers(name))
            sink.Symbol(member, binary.Syntax);

        // Operators of extension blocks may each stand in a block of their own.
        if (type is { Name: "", ContainingType: { } around })
        {
            foreach (var member in around.GetTypeMembers().SelectMany(block => block.GetMembers(name)))
                sink.Symbol(member, binary.Syntax);
        }
    }

    /// <summary>Which <c>ToString</c> a piece of text calls, unless what it adds up to is no text.</summary>
    public void Text(ITypeSymbol? result, IOperation piece)
    {
        if (result?.SpecialType == SpecialType.System_String)
            Text(piece);
    }

    /// <summary>Which <c>ToString</c> a piece of text calls.</summary>
    public void Text(IOperation piece)
    {
        var operand = piece is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : piece;
        for (var type = operand.Type; type is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Dynamic }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(WellKnownMemberNames.ObjectToString))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true })
                {
                    sink.Symbol(member, operand.Syntax);
                    return;
                }
            }
        }
    }

    /// <summary>Conversions between the elements of two tuples.</summary>
    public void TupleConversion(INamedTypeSymbol from, INamedTypeSymbol to, SyntaxNode site)
    {
        var pending = new Stack<(ITypeSymbol From, ITypeSymbol To)>();
        pending.Push((from, to));
        while (pending.Count > 0)
        {
            var (source, target) = pending.Pop();
            if (source is INamedTypeSymbol { IsTupleType: true } sources && target is INamedTypeSymbol { IsTupleType: true } targets)
            {
                for (var i = 0; i < sources.TupleElements.Length && i < targets.TupleElements.Length; i++)
                    pending.Push((sources.TupleElements[i].Type, targets.TupleElements[i].Type));
            }
            else
            {
                sink.Symbol(model.Compilation.ClassifyConversion(source, target).MethodSymbol, site);
            }
        }
    }

    /// <summary>The operators that compare the elements of two tuples.</summary>
    public void TupleEquality(ITupleBinaryOperation tuples)
    {
        var isEquality = tuples.OperatorKind == BinaryOperatorKind.Equals;
        var pending = new Stack<(ITypeSymbol? Left, ITypeSymbol? Right)>();
        pending.Push((tuples.LeftOperand.Type, tuples.RightOperand.Type));
        while (pending.Count > 0)
        {
            var (left, right) = pending.Pop();
            if (left is INamedTypeSymbol { IsTupleType: true } lefts && right is INamedTypeSymbol { IsTupleType: true } rights)
            {
                for (var i = 0; i < lefts.TupleElements.Length && i < rights.TupleElements.Length; i++)
                    pending.Push((lefts.TupleElements[i].Type, rights.TupleElements[i].Type));
                continue;
            }

            // The comparison is bound as if it stood there alone.
            var comparison = SyntaxFactory.ParseExpression(Value(left) + (isEquality ? "==" : "!=") + Value(right));
            if (model.GetSpeculativeSymbolInfo(tuples.Syntax.SpanStart, comparison, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol compared)
                continue;
            sink.Symbol(compared, tuples.Syntax);
            foreach (var truth in compared.ReturnType.GetMembers(isEquality ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName))
                sink.Symbol(truth, tuples.Syntax);
        }

        static string Value(ITypeSymbol? type) =>
            type is null ? "null" : "default(" + type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ")";
    }

    private static ITypeSymbol? ElementsOf(ITypeSymbol? collection)
    {
        switch (collection)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "IEnumerable" or "ICollection" or "IList" or "IReadOnlyCollection" or "IReadOnlyList", TypeArguments: [var element] }:
                return element;
        }

        foreach (var @interface in collection?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (@interface is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] })
                return element;
        }

        return null;
    }

    private void Disposal(IEnumerable<IMethodSymbol> methods, bool isAsynchronous, SyntaxNode site)
    {
        foreach (var method in methods)
        {
            sink.Symbol(method, site);
            if (isAsynchronous)
                Awaiter(method.ReturnType, site);
        }
    }

    private void Calls(ITypeSymbol? type, string name, SyntaxNode site)
    {
        foreach (var method in Callable(type, name, site))
            sink.Symbol(method, site);
    }

    // A type's own method comes before extensions.
    private List<IMethodSymbol> Callable(ITypeSymbol? type, string name, SyntaxNode site)
    {
        var own = new List<IMethodSymbol>();
        var extensions = new List<IMethodSymbol>();
        foreach (var member in Members(type, name, site))
        {
            if (member is IMethodSymbol { IsStatic: false } method && IsCallableWithout(method))
                (method.ReducedFrom is null && method.ContainingType is not { Name: "" } ? own : extensions).Add(method);
        }

        return own.Count > 0 ? own : extensions;
    }

    private ImmutableArray<ISymbol> Members(ITypeSymbol? type, string name, SyntaxNode site) => type is null or IDynamicTypeSymbol or IErrorTypeSymbol
        ? ImmutableArray<ISymbol>.Empty
        : model.LookupSymbols(site.SpanStart, type, name, includeReducedExtensionMethods: true);

    private static bool IsCallableWithout(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!parameter.IsOptional && !parameter.IsParams)
                return false;
        }

        return true;
    }

    private static (INamedTypeSymbol Builder, string Method)? BuilderOf(INamedTypeSymbol collection) =>
        Attribute(collection, "CollectionBuilderAttribute") is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string method }] }
            ? (builder, method)
            : null;

    private static AttributeData? Attribute(ITypeSymbol type, string name)
    {
        foreach (var attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
                } attributeClass && string.Equals(attributeClass.Name, name, StringComparison.Ordinal))
            {
                return attribute;
            }
        }

        return null;
    }
}
