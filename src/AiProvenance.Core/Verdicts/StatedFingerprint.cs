using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// Compares a verification's fingerprint with its declaration's code, even if no zone asks for it: other projects trust it.
/// </summary>
public static class StatedFingerprint
{
    /// <summary>
    /// Finds the fault: AIP0002 where the code has changed, AIP0005 where the fingerprint is of no code; null where it is right.
    /// </summary>
    /// <param name="verification">The verification in the attribute.</param>
    /// <param name="scope">The declaration with the attribute.</param>
    /// <returns>The rule, and a sentence without its full stop.</returns>
    public static (GateRule Rule, string Problem)? FindProblem(Verification verification, VerifiedScope scope)
    {
        if (!FingerprintList.TryParse(verification.Fingerprint, out var stated, out var error))
        {
            var problem = string.IsNullOrWhiteSpace(verification.Fingerprint)
                ? " states no Fingerprint, so nothing says which code was reviewed"
                : " has a malformed Fingerprint (" + PlainText.Simplify(error!) + ")";
            return (GateRule.Malformed, Name(verification) + problem);
        }

        return StaleCheck.Compare(stated, scope.Fingerprint, FingerprintComparison.Whole) is { } stale
            ? (GateRule.Stale, Name(verification) + " " + stale)
            : null;
    }

    /// <summary>Names a verification as the subject of a clause.</summary>
    internal static string Name(Verification verification) =>
        "the [HumanVerified]" +
        (string.IsNullOrWhiteSpace(verification.By) ? "" : " by " + PlainText.Quote(verification.By!)) +
        (IsoDate.TryParse(verification.On, out var on) ? " of " + on : "");
}
