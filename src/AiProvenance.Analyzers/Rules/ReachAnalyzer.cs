using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0008 and AIP0007 where a zone has <c>reach = transitive</c>: AI code must not reach the zone through unmarked code, nor the zone's
/// own code AI code. Findings along a path are reported when the compilation ends, because any file may contain the next step. Where no
/// zone asks, nothing is followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachAnalyzer() : GateAnalyzer(
    Descriptors.UnverifiedDependency, Descriptors.ReachedDependency, Descriptors.Reach, Descriptors.NeedlessReachEntry)
{
    private protected override Gate Open(GateSteps steps) =>
        steps.Policy.AsksForReach ? new ReachGate(steps) : new OpenGate(steps, RuleIds.Reach);
}
