using AiProvenance.Core.Origins;

namespace AiProvenance.Core.Policies;

/// <summary>The closed vocabularies of the policy's values, in the order in which messages list them.</summary>
internal static class PolicyWords
{
    public static readonly ImmutableArray<(string, bool)> Truth = ImmutableArray.Create(("true", true), ("false", false));

    public static readonly ImmutableArray<(string, Origin)> AiOrigins = ImmutableArray.Create(
        ("generated", Origin.Generated), ("assisted", Origin.Assisted));

    public static readonly ImmutableArray<(string, Origin)> AllOrigins = AiOrigins.Insert(0, ("human", Origin.Human));

    public static readonly ImmutableArray<(string, ReachDepth)> ReachDepths = ImmutableArray.Create(
        ("direct", ReachDepth.Direct), ("transitive", ReachDepth.Transitive));

    public static readonly ImmutableArray<(string, LateBindingResponse)> LateBindingResponses = ImmutableArray.Create(
        ("warn", LateBindingResponse.Warn), ("block", LateBindingResponse.Block));

    public static readonly ImmutableArray<(string, Enforcement)> Enforcements = ImmutableArray.Create(
        ("block", Enforcement.Block), ("warn", Enforcement.Warn));

    public static readonly ImmutableArray<(string, MarkFacts)> Facts = ImmutableArray.Create(
        (nameof(MarkFacts.Model), MarkFacts.Model),
        (nameof(MarkFacts.PromptedBy), MarkFacts.PromptedBy),
        (nameof(MarkFacts.On), MarkFacts.On),
        (nameof(MarkFacts.Trace), MarkFacts.Trace),
        (nameof(MarkFacts.Guidance), MarkFacts.Guidance));
}
