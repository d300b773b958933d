using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0010: AI code does not reach critical code behind the compiler's back without a verification.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateBindingAnalyzer() : GateAnalyzer(Descriptors.LateBinding)
{
    private protected override Gate Open(GateSteps steps) => new LateBindingGate(steps);
}
