using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>
/// Members that code calls without a name and that the compiler's public model does not show: looked up by the language's rules.
/// </summary>
internal sealed class HiddenMembers(SemanticModel model, TouchSink sink)
{
    /// <summary>The members that an await of a type's value calls.</summary>
    public void TakeAwaiter(ITypeSymbol? awaitable, SyntaxNode site)
    {
        foreach (var getAwaiter in FindCallable(awaitable, WellKnownMemberNames.GetAwaiter, site))
        {
            sink.TakeSymbol(getAwaiter, site);
            var awaiter = getAwaiter.ReturnType;
            foreach (var isCompleted in FindMembers(awaiter, WellKnownMemberNames.IsCompleted, site))
                sink.TakeSymbol(isCompleted, site);
            TakeCalls(awaiter, WellKnownMemberNames.GetResult, site);
            TakeContinuation(awaiter, site);
        }
    }

    /// <summary>The member that gives an awaiter its continuation.</summary>
    public void TakeContinuation(ITypeSymbol? awaiter, SyntaxNode site)
    {
        foreach (var member in FindMembers(awaiter, WellKnownMemberNames.OnCompleted, site))
            sink.TakeSymbol(member, site);
        foreach (var member in FindMembers(awaiter, "UnsafeOnCompleted", site))
            sink.TakeSymbol(member, site);
    }

    /// <summary>
    /// The members that the end of a <c>using</c> calls: the type's own method, or the interface's and its implementation.
    /// </summary>
    public void TakeDisposal(ITypeSymbol? resource, bool isAsynchronous, SyntaxNode site)
    {
        var name = isAsynchronous ? WellKnownMemberNames.DisposeAsyncMethodName : WellKnownMemberNames.DisposeMethodName;
        TakeAll(FindCallable(resource, name, site), isAsynchronous, site);
        var interfaceName = isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable";
        if (resource is null || model.Compilation.GetTypeByMetadataName(interfaceName) is not { } @interface)
            return;
        foreach (var member in @interface.GetMembers(name))
        {
            if (resource.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                TakeAll([implementation], isAsynchronous, site);
        }
    }

    /// <summary>The members that <c>lock</c> calls: on <c>System.Threading.Lock</c> its scope, on anything else the monitor.</summary>
    public void TakeLock(ITypeSymbol? locked, SyntaxNode site)
    {
        if (locked is INamedTypeSymbol { MetadataName: "Lock" } && SymbolEqualityComparer.Default.Equals(locked, FindThreading("Lock")))
        {
            foreach (var enterScope in FindCallable(locked, "EnterScope", site))
            {
                sink.TakeSymbol(enterScope, site);
                TakeCalls(enterScope.ReturnType, WellKnownMemberNames.DisposeMethodName, site);
            }

            return;
        }

        // The overload depends on the framework.
        foreach (var member in FindThreading("Monitor")?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IMethodSymbol { Name: "Enter" or "Exit" })
                sink.TakeSymbol(member, site);
        }
    }

    /// <summary>The member that <c>fixed</c> calls on anything but arrays, strings and addresses.</summary>
    public void TakePinnableReference(ITypeSymbol? pinned, SyntaxNode site)
    {
        if (pinned is not (null or IArrayTypeSymbol or IPointerTypeSymbol or { SpecialType: SpecialType.System_String }))
            TakeCalls(pinned, "GetPinnableReference", site);
    }

    /// <summary>The members that a spread of one collection into another calls.</summary>
    public void TakeEnumeration(ITypeSymbol? enumerable, ITypeSymbol? target, SyntaxNode site)
    {
        var elements = FindElements(target);
        foreach (var getEnumerator in FindCallable(enumerable, WellKnownMemberNames.GetEnumeratorMethodName, site))
        {
            sink.TakeSymbol(getEnumerator, site);
            var enumerator = getEnumerator.ReturnType;
            TakeCalls(enumerator, WellKnownMemberNames.MoveNextMethodName, site);
            foreach (var current in FindMembers(enumerator, WellKnownMemberNames.CurrentPropertyName, site))
            {
                sink.TakeSymbol(current, site);
                if (elements is not null && current is IPropertySymbol { Type: { } element })
                    sink.TakeSymbol(model.Compilation.ClassifyConversion(element, elements).MethodSymbol, site);
            }

            TakeDisposal(enumerator, isAsynchronous: false, site);
        }
    }

    /// <summary>The type's own member behind an interface's that a statement calls.</summary>
    public void TakeImplementation(ITypeSymbol? type, ISymbol? member, SyntaxNode site)
    {
        if (type is not null && member?.ContainingType is { TypeKind: TypeKind.Interface })
            sink.TakeSymbol(type.FindImplementationForInterfaceMember(member), site);
    }

    /// <summary>The members that make a collection of a type from its elements: its builder, or its constructor and Add.</summary>
    /// <param name="type">The collection's type.</param>
    /// <param name="site">The syntax that makes it.</param>
    /// <param name="isEmpty">Whether it has no elements, so that Add is not called.</param>
    public void TakeCollection(ITypeSymbol? type, SyntaxNode site, bool isEmpty = false)
    {
        sink.TakeType(type, site);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } collection)
            return;
        if (FindBuilder(collection) is var (builder, method))
        {
            sink.TakeType(builder, site);
            foreach (var create in builder.GetMembers(method))
            {
                if (create is IMethodSymbol { IsStatic: true } symbol && symbol.Arity == collection.Arity)
                    sink.TakeSymbol(symbol, site);
            }

            return;
        }

        foreach (var constructor in collection.InstanceConstructors)
        {
            if (IsCallableWithout(constructor))
                sink.TakeSymbol(constructor, site);
        }

        if (isEmpty)
            return;
        foreach (var add in FindMembers(collection, WellKnownMemberNames.CollectionInitializerAddMethodName, site))
        {
            if (add is IMethodSymbol { Parameters.Length: > 0 })
                sink.TakeSymbol(add, site);
        }
    }

    /// <summary>The builder of an async function's task, where the task's type names one.</summary>
    public void TakeAsyncMethodBuilder(IMethodSymbol function, SyntaxNode site)
    {
        var attribute = FindAttribute(function.ReturnType, "AsyncMethodBuilderAttribute");
        if (attribute is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }] })
            sink.TakeType(builder, site);
    }

    private static ITypeSymbol? FindElements(ITypeSymbol? collection)
    {
        switch (collection)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "IEnumerable", TypeArguments: [var element] }:
                return element;
        }

        foreach (var @interface in collection?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (@interface.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return @interface.TypeArguments[0];
        }

        return null;
    }

    private INamedTypeSymbol? FindThreading(string name) => model.Compilation.GetTypeByMetadataName("System.Threading." + name);

    private void TakeAll(IEnumerable<IMethodSymbol> methods, bool isAsynchronous, SyntaxNode site)
    {
        foreach (var method in methods)
        {
            sink.TakeSymbol(method, site);
            if (isAsynchronous)
                TakeAwaiter(method.ReturnType, site);
        }
    }

    private void TakeCalls(ITypeSymbol? type, string name, SyntaxNode site)
    {
        foreach (var method in FindCallable(type, name, site))
            sink.TakeSymbol(method, site);
    }

    // A type's own method comes before extensions, among which it takes long to look.
    private List<IMethodSymbol> FindCallable(ITypeSymbol? type, string name, SyntaxNode site)
    {
        if (FindPlain(type, name) is { } plain)
            return [plain];
        var own = FindCallable(FindMembers(type, name, site, withExtensions: false));
        return own.Count > 0 ? own : FindCallable(FindMembers(type, name, site, withExtensions: true));
    }

    // Such a call always means the closest public method without parameters, which needs no lookup.
    private static IMethodSymbol? FindPlain(ITypeSymbol? type, string name)
    {
        for (var current = type as INamedTypeSymbol; current is not (null or IErrorTypeSymbol); current = current.BaseType)
        {
            var members = current.GetMembers(name);
            foreach (var member in members)
            {
                if (member is IMethodSymbol { IsStatic: false, IsGenericMethod: false, Parameters.IsEmpty: true } method &&
                    method.DeclaredAccessibility == Accessibility.Public)
                {
                    return method;
                }
            }

            if (!members.IsEmpty)
                break;
        }

        return null;
    }

    private static List<IMethodSymbol> FindCallable(ImmutableArray<ISymbol> members)
    {
        var callable = new List<IMethodSymbol>();
        foreach (var member in members)
        {
            if (member is IMethodSymbol { IsStatic: false } method && IsCallableWithout(method))
                callable.Add(method);
        }

        return callable;
    }

    private ImmutableArray<ISymbol> FindMembers(ITypeSymbol? type, string name, SyntaxNode site, bool withExtensions = true) =>
        type is null or IDynamicTypeSymbol or IErrorTypeSymbol
            ? ImmutableArray<ISymbol>.Empty
            : model.LookupSymbols(site.SpanStart, type, name, includeReducedExtensionMethods: withExtensions);

    private static bool IsCallableWithout(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!parameter.IsOptional && !parameter.IsParams)
                return false;
        }

        return true;
    }

    private static (INamedTypeSymbol Builder, string Method)? FindBuilder(INamedTypeSymbol collection)
    {
        var attribute = FindAttribute(collection, "CollectionBuilderAttribute");
        return attribute is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string method }] }
            ? (builder, method)
            : null;
    }

    private static AttributeData? FindAttribute(ITypeSymbol annotated, string name)
    {
        foreach (var attribute in annotated.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && string.Equals(type.Name, name, StringComparison.Ordinal) &&
                type.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime" } runtime } &&
                runtime.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return attribute;
            }
        }

        return null;
    }
}
