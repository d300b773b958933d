using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>Every type that a compilation declares, nested ones included.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is INamedTypeSymbol type)
                yield return type;
            foreach (var member in current is INamespaceSymbol @namespace ? @namespace.GetMembers() : current.GetTypeMembers())
                pending.Push(member);
        }
    }
}
