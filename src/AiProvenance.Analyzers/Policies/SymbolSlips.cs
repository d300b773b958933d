using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// Documentation IDs that name nothing, although their type exists, or one that is a slip away. An ID of which not even the type is there
/// is normal where one policy serves many projects.
/// </summary>
internal sealed class SymbolSlips(Policy policy, Compilation compilation)
{
    private readonly AttributeAssemblies _gated = AttributeAssemblies.ForPackage();

    /// <summary>What is wrong with a documentation ID of a zone; null where nothing is.</summary>
    public string? Describe(string id, ZonePolicy zone)
    {
        var search = new MeantSymbols(id, compilation.GlobalNamespace);
        if (search.IsUnreadable || search.Exists)
            return null;
        var owner = search.FindOwner();
        var meant = search.FindMeant().Where(symbol => MayBeMeant(symbol, owner, search)).ToImmutableArray();
        if (!meant.IsEmpty)
        {
            return SlipPhrases.Tell(
                zone, id, "names nothing; did you mean " + SlipPhrases.SuggestAny(MeantIds.Rank(id, meant)) + "?");
        }

        return owner is not null && IsOwn(owner)
            ? SlipPhrases.Tell(
                zone, id, "names nothing: " + SlipPhrases.Quote(owner.GetDocumentationCommentId() ?? owner.Name) + " has no such member.")
            : null;
    }

    // Of a referenced type, not all members are seen here. One whose assembly has this package heard of it in its own build.
    private bool MayBeMeant(ISymbol symbol, INamedTypeSymbol? owner, MeantSymbols search)
    {
        if (IsOwn(symbol))
            return owner is not null || !IsCovered(symbol);
        if (symbol is INamespaceSymbol)
            return !IsCovered(symbol);
        return !_gated.MayCarry(symbol.ContainingAssembly) && (owner is null ? !IsCovered(symbol) : search.IsOfSameName(symbol));
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    // It was not forgotten.
    private bool IsCovered(ISymbol symbol)
    {
        var id = symbol.GetDocumentationCommentId();
        var name = CompiledNames.NameOf(symbol as INamespaceSymbol ?? symbol.ContainingNamespace);
        return policy.Zones.Any(zone => zone.Symbols.Any(other => other.Value == id) ||
            zone.Namespaces.Any(pattern => pattern.Value.Matches(name)));
    }
}
