using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// The attributes that are written anywhere at a declaration: also on its return value, its parameters and type parameters, and on the
/// field behind a property. All of them are about the declaration, because nothing smaller is judged by itself.
/// </summary>
internal static class WrittenAttributes
{
    /// <summary>Lists them.</summary>
    public static ImmutableArray<AttributeData> On(ISymbol symbol)
    {
        var own = symbol.GetAttributes();
        switch (symbol)
        {
            case IMethodSymbol { AssociatedSymbol: not null } accessor:
                // An indexer's parameters belong to the property; the assigned or subscribed value belongs to the accessor alone.
                own = own.AddRange(accessor.GetReturnTypeAttributes());
                return accessor is { MethodKind: not MethodKind.PropertyGet, Parameters: [.., var value] }
                    ? own.AddRange(value.GetAttributes())
                    : own;
            case IMethodSymbol method:
                return With(own.AddRange(method.GetReturnTypeAttributes()), method.Parameters, method.TypeParameters);
            case IPropertySymbol property:
                return With(own.AddRange(BehindProperty(property)), property.Parameters, ImmutableArray<ITypeParameterSymbol>.Empty);
            case INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type:
                return With(own.AddRange(invoke.GetReturnTypeAttributes()), invoke.Parameters, type.TypeParameters);
            case INamedTypeSymbol type:
                return With(own, ImmutableArray<IParameterSymbol>.Empty, type.TypeParameters);
            default:
                return own;
        }
    }

    private static ImmutableArray<AttributeData> With(
        ImmutableArray<AttributeData> attributes,
        ImmutableArray<IParameterSymbol> parameters,
        ImmutableArray<ITypeParameterSymbol> typeParameters)
    {
        foreach (var parameter in parameters)
            attributes = attributes.AddRange(parameter.GetAttributes());
        foreach (var typeParameter in typeParameters)
            attributes = attributes.AddRange(typeParameter.GetAttributes());
        return attributes;
    }

    // Metadata shows no private fields.
    private static ImmutableArray<AttributeData> BehindProperty(IPropertySymbol property)
    {
        if (property is { IsIndexer: true } or { ContainingType: null } || property.ContainingAssembly is not ISourceAssemblySymbol)
            return ImmutableArray<AttributeData>.Empty;
        foreach (var member in property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField"))
        {
            if (SymbolEqualityComparer.Default.Equals((member as IFieldSymbol)?.AssociatedSymbol, property))
                return member.GetAttributes();
        }

        return ImmutableArray<AttributeData>.Empty;
    }
}
