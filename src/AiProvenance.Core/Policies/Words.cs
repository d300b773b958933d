using AiProvenance.Core.Origins;

namespace AiProvenance.Core.Policies;

/// <summary>The closed vocabularies of the policy's values, in the order in which messages list them.</summary>
internal static class Words
{
    public static readonly ImmutableArray<(string, bool)> Truth = ImmutableArray.Create(("true", true), ("false", false));

    public static readonly ImmutableArray<(string, Origin)> AiOrigins = ImmutableArray.Create(
        ("generated", Origins.Origin.Generated), ("assisted", Origins.Origin.Assisted));

    public static readonly ImmutableArray<(string, Origin)> Origin = AiOrigins.Insert(0, ("human", Origins.Origin.Human));

    public static readonly ImmutableArray<(string, Reach)> Reach = ImmutableArray.Create(
        ("direct", Policies.Reach.Direct), ("transitive", Policies.Reach.Transitive));

    public static readonly ImmutableArray<(string, LateBinding)> LateBinding = ImmutableArray.Create(
        ("warn", Policies.LateBinding.Warn), ("block", Policies.LateBinding.Block));

    public static readonly ImmutableArray<(string, Enforcement)> Enforcement = ImmutableArray.Create(
        ("block", Policies.Enforcement.Block), ("warn", Policies.Enforcement.Warn));

    public static readonly ImmutableArray<(string, MarkFacts)> Marks = ImmutableArray.Create(
        (nameof(MarkFacts.Model), MarkFacts.Model),
        (nameof(MarkFacts.PromptedBy), MarkFacts.PromptedBy),
        (nameof(MarkFacts.On), MarkFacts.On),
        (nameof(MarkFacts.Trace), MarkFacts.Trace),
        (nameof(MarkFacts.Guidance), MarkFacts.Guidance));
}
