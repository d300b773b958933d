using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// Attributes that a property's <c>[field: ...]</c> puts on the field behind it, which is declared nowhere else: what they say, they say of
/// the property.
/// </summary>
internal static class BackingFields
{
    public static ImmutableArray<AttributeData> AttributesBehind(ISymbol symbol)
    {
        // Metadata shows no private fields.
        if (symbol is not IPropertySymbol { IsIndexer: false, ContainingType: { } type } ||
            symbol.ContainingAssembly is not ISourceAssemblySymbol)
        {
            return ImmutableArray<AttributeData>.Empty;
        }

        foreach (var member in type.GetMembers("<" + symbol.Name + ">k__BackingField"))
        {
            if (SymbolEqualityComparer.Default.Equals((member as IFieldSymbol)?.AssociatedSymbol, symbol))
                return member.GetAttributes();
        }

        return ImmutableArray<AttributeData>.Empty;
    }
}
