using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0007: critical code, of any author, must not use AI code that is not verified for its zone. Where a zone has <c>reach =
/// transitive</c>, <see cref="ReachAnalyzer"/> judges this, together with the paths through unmarked code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyAnalyzer() : GateAnalyzer(Descriptors.UnverifiedDependency)
{
    private protected override Gate Open(GateSteps steps) => steps.Policy.AsksForReach ? new OpenGate(steps) : new DependencyGate(steps);
}
