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

    public static readonly ImmutableArray<(string, SignatureDemand)> SignatureDemands = ImmutableArray.Create(
        ("none", SignatureDemand.None), ("required", SignatureDemand.Required), ("hardware", SignatureDemand.Hardware));

    public static readonly ImmutableArray<(string Word, SignatureAlgorithm Value)> SignatureAlgorithms =
        ImmutableArray.Create<(string, SignatureAlgorithm)>(
            ("ed25519", SignatureAlgorithm.Ed25519),
            ("ecdsa", SignatureAlgorithm.Ecdsa),
            ("rsa", SignatureAlgorithm.Rsa),
            ("ed25519-sk", SignatureAlgorithm.Ed25519Sk),
            ("ecdsa-sk", SignatureAlgorithm.EcdsaSk));

    public static readonly ImmutableArray<(string, MarkFacts)> Facts = ImmutableArray.Create(
        (nameof(MarkFacts.Model), MarkFacts.Model),
        (nameof(MarkFacts.PromptedBy), MarkFacts.PromptedBy),
        (nameof(MarkFacts.On), MarkFacts.On),
        (nameof(MarkFacts.Trace), MarkFacts.Trace),
        (nameof(MarkFacts.Guidance), MarkFacts.Guidance));
}
