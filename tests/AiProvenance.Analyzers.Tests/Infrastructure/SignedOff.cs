using AiProvenance.Analyzers.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>
/// Sources with verifications of right fingerprints: <c>FINGERPRINT</c> stands for the one that the finding states on whatever is
/// reported while the verification is malformed or missing.
/// </summary>
internal static class SignedOff
{
    public const string Placeholder = "FINGERPRINT";

    /// <summary>The analysis with the fingerprint of the only declaration that is reported without it.</summary>
    public static async Task<Analysis> WithFingerprint(this Analysis analysis)
    {
        var fingerprints = (await analysis.Run())
            .Where(static diagnostic => diagnostic.Properties.ContainsKey(FindingProperties.Fingerprint))
            .Select(static diagnostic => diagnostic.Properties[FindingProperties.Fingerprint]!)
            .Distinct(StringComparer.Ordinal);
        return analysis.With(Assert.Single(fingerprints));
    }

    /// <summary>The analysis with that text in the fingerprint's place.</summary>
    public static Analysis With(this Analysis analysis, string fingerprint) =>
        analysis with { Source = analysis.Source.Replace(Placeholder, fingerprint, StringComparison.Ordinal) };
}
