using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// What a verification states, held against the code that it stands on, whether a zone asks or not: other projects believe what it says.
/// </summary>
public static class StatedFingerprint
{
    /// <summary>Finds what is wrong: AIP0002 where the code is another, AIP0005 where no code is meant; null where it holds.</summary>
    /// <param name="verification">What the attribute states.</param>
    /// <param name="scope">The declaration that it stands on.</param>
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
