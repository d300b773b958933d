using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0002: a verification holds for exactly the code that was reviewed.</summary>
internal static class StaleCheck
{
    public static IEnumerable<string> FindProblems(VerificationCheck check)
    {
        var comparison = check.Facts.Comparison;
        if (comparison == FingerprintComparison.None || !FingerprintList.TryParse(check.Verification.Fingerprint, out var stated, out _))
            yield break;
        var now = check.Scope.Fingerprint;
        var saysTheSame = stated.Any(fingerprint => string.Equals(fingerprint.Text, now.Text, StringComparison.Ordinal));
        if (comparison == FingerprintComparison.Text ? saysTheSame : stated.Contains(now))
            yield break;
        yield return saysTheSame
            ? "is stale: the code still reads the same, but its names now mean something else, or the policy has changed"
            : "is stale: the code has changed since";
    }
}
