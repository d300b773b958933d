using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>A declaration's code as a reviewer would sign it. Nothing is computed before somebody asks: most builds never do.</summary>
internal sealed class CodeUnderReview(Declaration declaration, FingerprintReader fingerprints, AttributeReader attributes)
{
    /// <summary>The fingerprint that a request or a verification of it states.</summary>
    public Fingerprint Fingerprint => fingerprints.Compute(declaration, CancellationToken.None);

    /// <summary>Whether a review of exactly this code has been requested already, on it or on a declaration around it.</summary>
    public bool IsRequested => Requests.Any();

    /// <summary>The requests for a review of exactly this code, on it and on the declarations around it.</summary>
    public IEnumerable<ReviewRequest> Requests =>
        VerificationReader.ListOutwards(declaration, CancellationToken.None).SelectMany(ListRequestsOn);

    /// <summary>The people who have reviewed it, on it or on the declarations around it, whether that counts or not.</summary>
    public IEnumerable<string> Reviewed => VerificationReader.ListOutwards(declaration, CancellationToken.None)
        .SelectMany(around => attributes.Read(around.Symbol).Verifications)
        .Where(static verification => verification.Role == SignOffRole.Reviewer)
        .Select(static verification => verification.By)
        .OfType<string>();

    private IEnumerable<ReviewRequest> ListRequestsOn(Declaration around)
    {
        if (attributes.Read(around.Symbol).Requests is not { IsEmpty: false } requests)
            return [];
        var now = fingerprints.Compute(around, CancellationToken.None).ToString();
        return requests.Where(request => string.Equals(request.Fingerprint, now, StringComparison.Ordinal));
    }
}
