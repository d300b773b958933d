using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// Whether the list of signatures has what a zone asks for, by what is written there. That a signature is genuine, only who has the keys
/// can say.
/// </summary>
public static class StatedSignature
{
    /// <summary>Finds what is missing: a sentence without its full stop, or null.</summary>
    /// <param name="identity">The identity of the declaration that carries the verification.</param>
    /// <param name="verification">The verification.</param>
    /// <param name="signatures">The list.</param>
    /// <param name="zones">The zones that ask for a verification there.</param>
    public static string? FindProblem(
        string identity, Verification verification, SignatureIndex signatures, IEnumerable<ZonePolicy> zones)
    {
        var asking = ListAsking(verification, zones);
        if (asking.IsEmpty)
            return null;
        var proof = Find(identity, verification, signatures);
        return asking.Select(proof.FindProblem).FirstOrDefault(static problem => problem is not null) is { } found
            ? StatedFingerprint.Name(verification) + " " + found
            : null;
    }

    /// <summary>The zones that ask for a signature of the verification.</summary>
    public static ImmutableArray<ZonePolicy> ListAsking(Verification verification, IEnumerable<ZonePolicy> zones) =>
        zones.Where(zone => zone.Signatures != SignatureDemand.None && verification.IsFor(zone)).ToImmutableArray();

    private static SignatureProof Find(string identity, Verification verification, SignatureIndex signatures)
    {
        if (SignedStatement.Of(identity, verification, out var problem) is not { } statement)
            return SignatureProof.Failed(problem!);
        var found = signatures.Find(statement);
        return found.IsEmpty ? SignatureProof.Failed(signatures.DescribeAbsence(statement)) : new SignatureProof(null, found);
    }
}
