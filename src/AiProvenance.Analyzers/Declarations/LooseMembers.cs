using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Members outside every type: a script's members, or members after a surplus brace. The compiler puts them into classes of its own, which
/// its driver never announces.
/// </summary>
internal static class LooseMembers
{
    private const string ImplicitClass = "<invalid-global-code>";

    /// <summary>Whether a type is such a class.</summary>
    public static bool AreOf(INamedTypeSymbol type) => type.IsScriptClass || type.IsImplicitClass;

    /// <summary>
    /// The classes of a compilation that contain such members: nearly always none, at the cost of a look into each namespace.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> ListClasses(Compilation compilation)
    {
        if (compilation.ScriptClass is { } script)
            yield return script;
        foreach (var @namespace in SymbolTree.WalkNamespaces(compilation.Assembly.GlobalNamespace))
        {
            foreach (var type in @namespace.GetTypeMembers(ImplicitClass))
                yield return type;
        }
    }
}
