using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// Hands declared types and their members to a rule. By type rather than by member: one question decides for all that it declares, and no
/// member depends on being announced by itself.
/// </summary>
internal static class DeclaredTypes
{
    /// <summary>Registers a rule for each declared type that it takes an interest in.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="isOfInterest">Whether the rule looks at anything in a type: nearly always no, at the cost of the question.</param>
    /// <param name="check">Called for the type and each of its members, nested types aside.</param>
    public static void Register(
        CompilationStartAnalysisContext context,
        Func<INamedTypeSymbol, CancellationToken, bool> isOfInterest,
        Action<ISymbol, SymbolAnalysisContext> check)
    {
        context.RegisterSymbolAction(Guard.Symbol(type => CheckAll(type, isOfInterest, check)), SymbolKind.NamedType);

        context.RegisterSymbolAction(
            Guard.Symbol(symbol => CheckOutside(symbol, check)), SymbolKind.Method, SymbolKind.Property, SymbolKind.Event, SymbolKind.Field);
    }

    /// <summary>The same types and members without waiting for any to be announced.</summary>
    public static IEnumerable<ISymbol> All(
        Compilation compilation, Func<INamedTypeSymbol, CancellationToken, bool> isOfInterest, CancellationToken cancellationToken)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var inner in current is INamespaceSymbol @namespace ? @namespace.GetMembers() : current.GetTypeMembers())
                pending.Push(inner);
            if (current is not INamedTypeSymbol type || !(IsNeverAnnounced(type) || isOfInterest(type, cancellationToken)))
                continue;
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is not INamedTypeSymbol)
                    yield return member;
            }
        }
    }

    private static void CheckAll(
        SymbolAnalysisContext context, Func<INamedTypeSymbol, CancellationToken, bool> isOfInterest, Action<ISymbol, SymbolAnalysisContext> check)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!isOfInterest(type, context.CancellationToken))
            return;
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
        if (context.Symbol.ContainingType is { } type && IsNeverAnnounced(type))
            check(context.Symbol, context);
    }

    private static bool IsNeverAnnounced(INamedTypeSymbol type) => type.IsScriptClass || type.IsImplicitClass;
}
