using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Members outside every type: a script's, and what a brace too many leaves behind. They are in classes of the compiler's own, which its
/// driver never announces.
/// </summary>
internal static class LooseMembers
{
    private const string ImplicitClass = "<invalid-global-code>";

    /// <summary>Whether a type is such a class.</summary>
    public static bool AreOf(INamedTypeSymbol type) => type.IsScriptClass || type.IsImplicitClass;

    /// <summary>The classes of a compilation that hold any: nearly always none, at the cost of a look into each namespace.</summary>
    public static IEnumerable<INamedTypeSymbol> ClassesIn(Compilation compilation)
    {
        if (compilation.ScriptClass is { } script)
            yield return script;
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var @namespace = pending.Pop();
            foreach (var type in @namespace.GetTypeMembers(ImplicitClass))
                yield return type;
            foreach (var inner in @namespace.GetNamespaceMembers())
                pending.Push(inner);
        }
    }
}
