using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>Walks namespaces and types without recursion, each before its members.</summary>
internal static class SymbolTree
{
    /// <summary>The assembly that a symbol is in, or is itself: the compiler names none around an assembly.</summary>
    public static IAssemblySymbol? FindAssembly(ISymbol symbol) => symbol as IAssemblySymbol ?? symbol.ContainingAssembly;

    /// <summary>A namespace and all namespaces below it.</summary>
    public static IEnumerable<INamespaceSymbol> WalkNamespaces(INamespaceSymbol root)
    {
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var inner in current.GetNamespaceMembers())
                pending.Push(inner);
        }
    }

    /// <summary>The types of a namespace and of all below it, nested types included.</summary>
    public static IEnumerable<INamedTypeSymbol> WalkTypes(INamespaceSymbol root) =>
        WalkNamespaces(root).SelectMany(static @namespace => @namespace.GetTypeMembers()).SelectMany(WalkTypes);

    /// <summary>A type and all types nested in it.</summary>
    public static IEnumerable<INamedTypeSymbol> WalkTypes(INamedTypeSymbol root)
    {
        var pending = new Stack<INamedTypeSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var nested in current.GetTypeMembers())
                pending.Push(nested);
        }
    }

    /// <summary>A type, all types nested in it, and the members of each.</summary>
    public static IEnumerable<ISymbol> WalkMembers(INamedTypeSymbol root)
    {
        foreach (var type in WalkTypes(root))
        {
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is not INamedTypeSymbol)
                    yield return member;
            }
        }
    }
}
