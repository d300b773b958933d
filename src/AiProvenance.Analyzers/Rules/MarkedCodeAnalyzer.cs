using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// The common base of the rules about attributes in marked code. It handles exempt assemblies, skips compilations without marks, and picks
/// the symbols that may be marked. A rule finds the diagnostics on one symbol.
/// </summary>
public abstract class MarkedCodeAnalyzer : ProvenanceAnalyzer
{
    private protected sealed override void Start(GuardedCompilation compilation)
    {
        var steps = GateSteps.Get(compilation);
        if (steps.IsExempt || !steps.Marks.IsPossible(compilation.CancellationToken) || CreateSearch(steps, compilation) is not { } search)
            return;
        steps.Declared.Register(
            compilation,
            static () => true,
            steps.Marks.IsPossibleIn,
            (symbol, sink) => sink.ReportAll(search(symbol, sink.CancellationToken)));
    }

    /// <summary>
    /// Creates the search for the rule's diagnostics on a declared symbol; null where the rule does not apply to the compilation.
    /// </summary>
    private protected abstract Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>>? CreateSearch(
        GateSteps steps, GuardedCompilation compilation);
}
