using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>How much of a declared type a rule looks at.</summary>
internal enum Interest
{
    /// <summary>Nothing: what nearly all types come to, at the cost of the question.</summary>
    None,

    /// <summary>Some of its members, by themselves.</summary>
    Members,

    /// <summary>The code of all its members. The compiler's driver binds it, as it does for every analyzer of operations.</summary>
    Code,
}

/// <summary>
/// Hands declared types and their members to a rule. By type rather than by member: one question decides for all that it declares.
/// </summary>
internal static class DeclaredTypes
{
    /// <summary>Registers a rule for each declared type that it takes an interest in.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="interest">How much of a type the rule looks at.</param>
    /// <param name="check">Called for the type and each of its members, nested types aside, once the driver has bound what is inside.</param>
    public static void Register(
        CompilationStartAnalysisContext context,
        Func<INamedTypeSymbol, CancellationToken, Interest> interest,
        Action<ISymbol, SymbolAnalysisContext> check)
    {
        var end = Guard.Symbol(type => CheckAll(type, check));
        context.RegisterSymbolStartAction(Guard.SymbolStart(start => Start(start, interest, end)), SymbolKind.NamedType);

        // A script's members are in a class that is never announced.
        if (context.Compilation.SyntaxTrees.Any(static tree => tree.Options.Kind == SourceCodeKind.Script))
        {
            context.RegisterSymbolAction(
                Guard.Symbol(symbol => CheckScript(symbol, check)), SymbolKind.Method, SymbolKind.Property, SymbolKind.Event, SymbolKind.Field);
        }
    }

    private static void Start(
        SymbolStartAnalysisContext context, Func<INamedTypeSymbol, CancellationToken, Interest> interest, Action<SymbolAnalysisContext> end)
    {
        var asked = interest((INamedTypeSymbol)context.Symbol, context.CancellationToken);
        if (asked == Interest.None)
            return;
        if (asked == Interest.Code)
            context.RegisterOperationBlockAction(Nothing);
        context.RegisterSymbolEndAction(end);
    }

    // That somebody wants the operations is all that the driver has to know.
    internal static void Nothing(OperationBlockAnalysisContext context)
    {
    }

    private static void CheckAll(SymbolAnalysisContext context, Action<ISymbol, SymbolAnalysisContext> check)
    {
        foreach (var symbol in DeclaredBy((INamedTypeSymbol)context.Symbol))
            Guard.One(symbol, context, check);
    }

    private static void CheckScript(SymbolAnalysisContext context, Action<ISymbol, SymbolAnalysisContext> check)
    {
        if (context.Symbol.ContainingType is { IsScriptClass: true })
            check(context.Symbol, context);
    }

    private static IEnumerable<ISymbol> DeclaredBy(INamedTypeSymbol type)
    {
        yield return type;
        foreach (var member in type.GetMembers())
        {
            if (member is not INamedTypeSymbol)
                yield return member;
        }
    }
}
