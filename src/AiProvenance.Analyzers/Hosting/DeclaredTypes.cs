using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
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

    /// <summary>The code of all its members.</summary>
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
    /// <param name="models">Its semantic models.</param>
    /// <param name="interest">How much of a type the rule looks at.</param>
    /// <param name="check">Called for the type and each of its members, nested types aside, once the compiler has bound what is inside.</param>
    public static void Register(
        CompilationStartAnalysisContext context,
        SemanticModels models,
        Func<INamedTypeSymbol, CancellationToken, Interest> interest,
        Action<ISymbol, Reporter> check)
    {
        var open = new ConcurrentDictionary<INamedTypeSymbol, Exception?>(SymbolEqualityComparer.Default);
        var end = Guard.Symbol(type =>
        {
            _ = open.TryRemove((INamedTypeSymbol)type.Symbol, out var failure);
            End((INamedTypeSymbol)type.Symbol, failure, Reporter.Of(type), check);
        });
        context.RegisterSymbolStartAction(Guard.SymbolStart(start => Start(start, models, interest, open, end)), SymbolKind.NamedType);

        // The driver ends no type of which it never announces one member: broken code has such members, and with some compilers sound code.
        context.RegisterCompilationEndAction(Guard.Compilation(compilation =>
        {
            foreach (var left in open)
                End(left.Key, left.Value, Reporter.Of(compilation), check);
            foreach (var type in LooseMembers.ClassesIn(compilation.Compilation))
                Members(type, Reporter.Of(compilation), check);
        }));
    }

    /// <summary>The same types and members without waiting for any to be announced.</summary>
    public static IEnumerable<ISymbol> All(
        Compilation compilation, Func<INamedTypeSymbol, CancellationToken, Interest> interest, CancellationToken cancellationToken)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var inner in current is INamespaceSymbol @namespace ? @namespace.GetMembers() : current.GetTypeMembers())
                pending.Push(inner);
            if (current is not INamedTypeSymbol type || !(LooseMembers.AreOf(type) || interest(type, cancellationToken) != Interest.None))
                continue;
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is not INamedTypeSymbol)
                    yield return member;
            }
        }
    }

    private static void Start(
        SymbolStartAnalysisContext context,
        SemanticModels models,
        Func<INamedTypeSymbol, CancellationToken, Interest> interest,
        ConcurrentDictionary<INamedTypeSymbol, Exception?> open,
        Action<SymbolAnalysisContext> end)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        Exception? failure = null;
        var asked = Interest.Members;
        try
        {
            asked = interest(type, context.CancellationToken);
        }
        catch (Exception exception) when (Guard.IsFailure(exception, context.CancellationToken))
        {
            failure = exception;
        }

        if (asked == Interest.None)
            return;
        open[type] = failure;
        if (asked == Interest.Code)
            models.AskFor(context);
        context.RegisterSymbolEndAction(end);
    }

    // A start action cannot report that the question failed.
    private static void End(INamedTypeSymbol type, Exception? failure, Reporter reporter, Action<ISymbol, Reporter> check)
    {
        if (failure is not null)
        {
            reporter.ReportDiagnostic(Guard.Failure(failure, type));
            return;
        }

        Guard.One(type, reporter, check);
        Members(type, reporter, check);
    }

    private static void Members(INamedTypeSymbol type, Reporter reporter, Action<ISymbol, Reporter> check)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not INamedTypeSymbol)
                Guard.One(member, reporter, check);
        }
    }
}
