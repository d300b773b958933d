using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>Symbols' names for people: short, with the type, without parameters.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Short = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string Write(ISymbol symbol)
    {
        if (EntryPoints.IsTopLevel(symbol))
            return "top-level statements";
        if (symbol is IAssemblySymbol)
            return "assembly attributes";
        return symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } associated } accessor => Write(associated) + "." + AccessorKeyword(accessor),
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } => "new " + Write(type),
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor, ContainingType: { } type } => "static " + Write(type),
            _ => symbol.ToDisplayString(Short),
        };
    }

    /// <summary>A local function or lambda, without the code around it.</summary>
    public static string WriteNested(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } ? "local function " + symbol.Name : "lambda";

    private static string AccessorKeyword(IMethodSymbol accessor) => accessor.MethodKind switch
    {
        MethodKind.PropertyGet => "get",
        MethodKind.PropertySet => accessor.IsInitOnly ? "init" : "set",
        MethodKind.EventAdd => "add",
        MethodKind.EventRemove => "remove",
        _ => accessor.Name,
    };
}
