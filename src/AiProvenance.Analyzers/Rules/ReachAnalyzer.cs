using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0008, and AIP0007 with it, where a zone has <c>reach = transitive</c>: neither does AI code reach the zone through unmarked code,
/// nor the zone's own code AI code. What needs following is reported when the compilation ends, since any file may hold the next step.
/// Where no zone asks, nothing is followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachAnalyzer() : GateAnalyzer(
    Descriptors.UnverifiedDependency, Descriptors.ReachedDependency, Descriptors.Reach, Descriptors.NeedlessReachEntry)
{
    private protected override Gate Open(GateSteps steps) =>
        steps.Policy.AsksForReach ? new ReachGate(steps) : new OpenGate(steps, RuleIds.Reach);
}
