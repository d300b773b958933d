using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
        var interfaceName = isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable";
        if (resource is null || model.Compilation.GetTypeByMetadataName(interfaceName) is not { } @interface)
            return;
        foreach (var member in @interface.GetMembers(name))
        {
            if (resource.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                Disposal([implementation], isAsynchronous, site);
        }
    }

    /// <summary>What <c>lock</c> calls: on <c>System.Threading.Lock</c> its scope, on anything else the monitor.</summary>
    public void Lock(ITypeSymbol? locked, SyntaxNode site)
    {
        if (locked is INamedTypeSymbol { MetadataName: "Lock" } && Threading("Lock") is { } type && SymbolEqualityComparer.Default.Equals(locked, type))
        {
            foreach (var enterScope in Callable(locked, "EnterScope", site))
            {
                sink.Symbol(enterScope, site);
                Calls(enterScope.ReturnType, WellKnownMemberNames.DisposeMethodName, site);
            }

            return;
        }

        // The overload depends on what the framework has.
        foreach (var member in Threading("Monitor")?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IMethodSymbol { Name: "Enter" or "Exit" })
                sink.Symbol(member, site);
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
    /// <param name="type">The collection's type.</param>
    /// <param name="site">What makes it.</param>
    /// <param name="isEmpty">Whether it has no elements, so that none is added.</param>
    public void Collection(ITypeSymbol? type, SyntaxNode site, bool isEmpty = false)
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

        if (isEmpty)
            return;
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

    private static ITypeSymbol? ElementsOf(ITypeSymbol? collection)
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
            if (@interface is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] })
                return element;
        }

        return null;
    }

    private INamedTypeSymbol? Threading(string name) => model.Compilation.GetTypeByMetadataName("System.Threading." + name);

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

    // A type's own method comes before extensions, among which it takes long to look.
    private List<IMethodSymbol> Callable(ITypeSymbol? type, string name, SyntaxNode site)
    {
        if (Plain(type, name) is { } plain)
            return [plain];
        var own = Callable(Members(type, name, site, withExtensions: false));
        return own.Count > 0 ? own : Callable(Members(type, name, site, withExtensions: true));
    }

    // The closest public method without parameters is what such a call means wherever it stands, and takes no lookup.
    private static IMethodSymbol? Plain(ITypeSymbol? type, string name)
    {
        for (var current = type as INamedTypeSymbol; current is not (null or IErrorTypeSymbol); current = current.BaseType)
        {
            var members = current.GetMembers(name);
            foreach (var member in members)
            {
                if (member is IMethodSymbol { IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true } method)
                    return method;
            }

            if (!members.IsEmpty)
                break;
        }

        return null;
    }

    private static List<IMethodSymbol> Callable(ImmutableArray<ISymbol> members)
    {
        var callable = new List<IMethodSymbol>();
        foreach (var member in members)
        {
            if (member is IMethodSymbol { IsStatic: false } method && IsCallableWithout(method))
                callable.Add(method);
        }

        return callable;
    }

    private ImmutableArray<ISymbol> Members(ITypeSymbol? type, string name, SyntaxNode site, bool withExtensions = true) =>
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

    private static (INamedTypeSymbol Builder, string Method)? BuilderOf(INamedTypeSymbol collection) =>
        Attribute(collection, "CollectionBuilderAttribute") is { ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string method }] }
            ? (builder, method)
            : null;

    private static AttributeData? Attribute(ITypeSymbol type, string name)
    {
        foreach (var attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime" } runtime } } attributeClass &&
                runtime.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } &&
                string.Equals(attributeClass.Name, name, StringComparison.Ordinal))
            {
                return attribute;
            }
        }

        return null;
    }
}
