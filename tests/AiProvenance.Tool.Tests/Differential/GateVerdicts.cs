using System.Diagnostics.CodeAnalysis;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>
/// What the compiler's gate finds in a compilation: each rule with the declaration's identity, and what the finding rests on.
/// </summary>
internal static class GateVerdicts
{
    public static Dictionary<string, Report> Find(CSharpCompilation compilation, Policy policy)
    {
        var steps = new GateSteps(policy, null, compilation, new NoOptions(), []);
        Gate[] gates =
        [
            new VerificationGate(steps),
            new LateBindingGate(steps),
            policy.AsksForReach ? new ReachGate(steps) : new DependencyGate(steps),
        ];
        var found = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var gate in gates)
        {
            var reports = Symbols(compilation).SelectMany(symbol => gate.Examine(symbol, CancellationToken.None)).ToList();
            foreach (var report in reports.Concat(gate.Conclude(CancellationToken.None)))
                _ = found.TryAdd(RuleIds.Get(report.Finding.Rule) + " " + report.Declaration.Identity, report);
        }

        return found;
    }

    public static IEnumerable<ISymbol> Symbols(CSharpCompilation compilation) =>
        Symbols(compilation.Assembly.GlobalNamespace).Prepend(compilation.Assembly);

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceSymbol)
                yield return member;
            if (member is INamespaceOrTypeSymbol nested)
            {
                foreach (var inner in Symbols(nested))
                    yield return inner;
            }
        }
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Empty();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Empty : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
