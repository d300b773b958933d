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
        if (Compare(stated, check.Scope.Fingerprint, comparison) is { } problem)
            yield return problem;
    }

    /// <summary>What has changed since, as the beginning of a clause; null where one of the fingerprints is the code's.</summary>
    public static string? Compare(ImmutableArray<Fingerprint> stated, Fingerprint now, FingerprintComparison comparison)
    {
        var saysTheSame = stated.Any(fingerprint => string.Equals(fingerprint.Text, now.Text, StringComparison.Ordinal));
        if (comparison == FingerprintComparison.Text ? saysTheSame : stated.Contains(now))
            return null;
        return saysTheSame
            ? "the meaning of its names changed"
            : "the code changed";
    }
}
