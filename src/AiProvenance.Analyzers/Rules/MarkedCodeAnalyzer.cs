using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// What the rules about attributes in marked code have in common: exempt assemblies, whether anything is marked, and which declared symbols
/// may be. A rule says what it finds on one.
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
    /// Creates what finds the rule's diagnostics on a declared symbol; null where the rule does not hold for the compilation.
    /// </summary>
    private protected abstract Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>>? CreateSearch(
        GateSteps steps, GuardedCompilation compilation);
}
