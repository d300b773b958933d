using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Baselines;

/// <summary>The rules whose findings a baseline may accept: those about one declaration. What keeps the gate itself in order is never old.</summary>
public static class BaselineRules
{
    /// <summary>Their IDs, in order.</summary>
    public static ImmutableArray<string> All => RuleIds.AboutDeclarations;
}
