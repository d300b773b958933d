using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0002: a verification holds for exactly the code that was reviewed.</summary>
internal static class StaleCheck
{
    public static string? Problem(VerificationCheck check)
    {
        var verification = check.Verification;
        if (!FingerprintList.TryParse(verification.Fingerprint, out var stated, out _))
            return null;
        var now = check.Scope.Fingerprint;
        if (stated.Contains(now))
            return null;
        var reviewed = "since " + Who(verification.By) + " verified it" + (verification.On is { } on ? " on " + on : "");
        return stated.Any(fingerprint => string.Equals(fingerprint.Text, now.Text, StringComparison.Ordinal))
            ? reviewed + " its text has stayed, but what its names mean has changed, or the policy did"
            : reviewed + " its code has changed";
    }

    private static string Who(string? by) => by is null ? "somebody" : "'" + by + "'";
}
