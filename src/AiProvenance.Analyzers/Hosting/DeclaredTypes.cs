using System.Collections.Concurrent;
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
/// Hands declared types and their members to a rule. By type rather than by member: one question decides for all that it declares, and no
/// member depends on being announced by itself.
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
        var open = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var end = Guard.Symbol(type =>
        {
            _ = open.TryRemove(type.Symbol, out _);
            CheckAll(type, check);
        });
        context.RegisterSymbolStartAction(
            start =>
            {
                var asked = interest((INamedTypeSymbol)start.Symbol, start.CancellationToken);
                if (asked == Interest.None)
                    return;
                _ = open.TryAdd(start.Symbol, true);
                if (asked == Interest.Code)
                    start.RegisterOperationBlockAction(Nothing);
                start.RegisterSymbolEndAction(end);
            },
            SymbolKind.NamedType);

        context.RegisterSymbolAction(
            Guard.Symbol(symbol => CheckOutside(symbol, check)), SymbolKind.Method, SymbolKind.Property, SymbolKind.Event, SymbolKind.Field);
    }

    // That somebody wants the operations is all that the driver has to know.
    internal static void Nothing(OperationBlockAnalysisContext context)
    {
    }

    private static void CheckAll(SymbolAnalysisContext context, Action<ISymbol, SymbolAnalysisContext> check)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        Guard.One(type, context, check);
        foreach (var member in type.GetMembers())
        {
            if (member is not INamedTypeSymbol)
                Guard.One(member, context, check);
        }
    }

    // The members of a script, and what a brace too many leaves outside every type, are in a class that is never announced.
    private static void CheckOutside(SymbolAnalysisContext context, Action<ISymbol, SymbolAnalysisContext> check)
    {
        if (context.Symbol.ContainingType is { IsScriptClass: true } or { IsImplicitClass: true })
            check(context.Symbol, context);
    }
}
