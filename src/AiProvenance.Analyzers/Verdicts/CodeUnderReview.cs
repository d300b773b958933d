using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>A declaration's code as a reviewer would sign it. Nothing is computed before somebody asks: most builds never do.</summary>
internal sealed class CodeUnderReview(Declaration declaration, FingerprintReader fingerprints, AttributeReader attributes)
{
    /// <summary>The fingerprint that a request or a verification of it states.</summary>
    public Fingerprint Fingerprint => fingerprints.Compute(declaration, CancellationToken.None);

    /// <summary>Whether a review of exactly this code has been requested already, on it or on a declaration around it.</summary>
    public bool IsRequested => VerificationReader.ListOutwards(declaration, CancellationToken.None).Any(IsRequestedOn);

    private bool IsRequestedOn(Declaration around) =>
        attributes.Read(around.Symbol).Requests is { IsEmpty: false } requests &&
        requests.Contains(fingerprints.Compute(around, CancellationToken.None).ToString());
}
