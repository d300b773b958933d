using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// The names that patterns are held against. References are listed only once something matches nothing of the project's own.
/// </summary>
internal sealed class CompiledNames
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly Compilation _compilation;
    private readonly Lazy<ImmutableArray<string>> _own;
    private readonly Lazy<ImmutableArray<string>> _all;

    public CompiledNames(Compilation compilation)
    {
        _compilation = compilation;
        _own = new(() => ListNamespaces(compilation.Assembly.GlobalNamespace));
        _all = new(() => ListNamespaces(compilation.GlobalNamespace));
    }

    public string? AssemblyName => _compilation.AssemblyName;

    /// <summary>The namespaces that the project itself declares something in.</summary>
    public ImmutableArray<string> Own => _own.Value;

    /// <summary>Those of the references as well.</summary>
    public ImmutableArray<string> All => _all.Value;

    public static string NameOf(INamespaceSymbol @namespace) => @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(FullName);

    /// <summary>A type by its full name with dots, whatever its arity; the project's own in any letter case.</summary>
    public INamedTypeSymbol? FindType(string fullName) =>
        FindExactly(fullName.Split('.')) ?? SymbolTree.WalkTypes(_compilation.Assembly.GlobalNamespace)
            .Where(type => string.Equals(type.ToDisplayString(FullName), fullName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static type => type.GetDocumentationCommentId(), StringComparer.Ordinal)
            .FirstOrDefault();

    private INamedTypeSymbol? FindExactly(string[] names)
    {
        INamespaceOrTypeSymbol? found = _compilation.GlobalNamespace;
        foreach (var name in names)
        {
            found = found?.GetMembers(name).OfType<INamespaceOrTypeSymbol>()
                .OrderBy(static member => member is INamespaceSymbol ? 0 : 1 + ((INamedTypeSymbol)member).Arity)
                .FirstOrDefault();
        }

        return found as INamedTypeSymbol;
    }

    private static ImmutableArray<string> ListNamespaces(INamespaceSymbol root) => SymbolTree.WalkNamespaces(root)
        .Where(static found => !found.IsGlobalNamespace)
        .Select(NameOf)
        .ToImmutableArray();
}
