using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>A declaration of AI code that names critical code for the run time to find, without a verification for it.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">What its mark says.</param>
/// <param name="Names">What it names in zones that ask for a verification, in the order of the source.</param>
/// <param name="Zones">Those zones, in the order of the policy.</param>
/// <param name="Findings">What the verifications that there are lack.</param>
/// <param name="Fingerprint">Its fingerprint, for a request or a verification.</param>
/// <param name="IsRequested">Whether a review of exactly this code has been requested already.</param>
internal sealed record LateBoundUse(
    Declaration Declaration,
    DeclaredOrigin Origin,
    ImmutableArray<LateBoundName> Names,
    ImmutableArray<ZonePolicy> Zones,
    ImmutableArray<Finding> Findings,
    string Fingerprint,
    bool IsRequested);
