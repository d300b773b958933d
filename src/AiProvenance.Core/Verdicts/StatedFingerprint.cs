using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// Compares a verification's fingerprint with its declaration's code, even if no zone asks for it: other projects trust it.
/// </summary>
public static class StatedFingerprint
{
    private const int MostOfError = 100;
    private const string WhereFrom = " (dotnet format analyzers --diagnostics " + RuleIds.MalformedVerification + " writes it)";

    /// <summary>Finds what is wrong: AIP0002 where the code is another, AIP0005 where no code is meant; null where it holds.</summary>
    /// <param name="verification">What the attribute states.</param>
    /// <param name="scope">The declaration that it stands on.</param>
    /// <returns>The rule, and a sentence without its full stop.</returns>
    public static (GateRule Rule, string Problem)? FindProblem(Verification verification, VerifiedScope scope)
    {
        if (!FingerprintList.TryParse(verification.Fingerprint, out var stated, out var error))
        {
            return (GateRule.Malformed, Name(verification) + " " + DescribeForm(verification.Fingerprint, error!));
        }

        return StaleCheck.Compare(stated, scope.Fingerprint, FingerprintComparison.Whole) is { } stale
            ? (GateRule.Stale, stale + " after " + Name(verification))
            : null;
    }

    /// <summary>Names a verification as the subject of a clause.</summary>
    internal static string Name(Verification verification) =>
        (verification.Role == SignOffRole.Approver ? "the [HumanApproved]" : "the [HumanVerified]") +
        (string.IsNullOrWhiteSpace(verification.By) ? "" : " by " + PlainText.Quote(verification.By!));

    /// <summary>
    /// What is wrong with a text that is to be a fingerprint, as a clause without its subject, and where a right one comes from.
    /// </summary>
    internal static string DescribeForm(string? fingerprint, string error) =>
        (string.IsNullOrWhiteSpace(fingerprint)
            ? "states no Fingerprint"
            : "has a malformed Fingerprint, " + ShortText.Cut(PlainText.Simplify(error), MostOfError)) + WhereFrom;
}
