using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Signatures;

/// <summary>What is known of the signature of one verification, after somebody has verified it.</summary>
/// <param name="Problem">Why there is no valid one, as a clause without its subject; null where there is.</param>
/// <param name="Valid">The valid signatures; a person may have signed twice, with two keys.</param>
public sealed record SignatureProof(string? Problem, ImmutableArray<SshSignature> Valid)
{
    /// <summary>A verification without a valid signature.</summary>
    public static SignatureProof Failed(string problem) => new(problem, ImmutableArray<SshSignature>.Empty);

    /// <summary>Why it is not what a zone asks for, as a clause without its subject; null where it is.</summary>
    public string? FindProblem(ZonePolicy zone)
    {
        if (zone.Signatures == SignatureDemand.None)
            return null;
        if (Valid.IsEmpty)
            return Problem ?? "is not signed";
        var allowed = Valid.Where(signature => IsAllowed(signature, zone)).ToList();
        if (allowed.Count == 0)
            return "is signed with " + Describe(Valid[0]) + ", and the zone's signature_algorithms are " + List(zone);
        if (zone.Signatures == SignatureDemand.Required || allowed.Exists(static signature => signature.ProvesPresence))
            return null;
        return allowed.Exists(static signature => signature.Flags is not null)
            ? "is signed without a touch of the device (no-touch-required), and the zone asks for one"
            : "is signed with " + Describe(allowed[0]) + ", and the zone asks for a key on a device (ed25519-sk, ecdsa-sk)";
    }

    private static bool IsAllowed(SshSignature signature, ZonePolicy zone) =>
        zone.SignatureAlgorithms.IsEmpty || (signature.Algorithm is { } algorithm && zone.SignatureAlgorithms.Contains(algorithm));

    private static string Describe(SshSignature signature) => signature.Algorithm is { } algorithm
        ? "a key of the kind " + SignatureAlgorithms.Name(new[] { algorithm }).First()
        : "a key of an unknown kind";

    private static string List(ZonePolicy zone) => string.Join(", ", SignatureAlgorithms.Name(zone.SignatureAlgorithms));
}
