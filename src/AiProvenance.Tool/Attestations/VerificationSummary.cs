using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Attestations;

/// <summary>A file that was judged, by its digest.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Digest">Its SHA-256, lower-case hexadecimal.</param>
internal sealed record Subject(string Name, string Digest);

/// <summary>
/// An in-toto Statement v1 with a SLSA verification summary: which files were judged, by which policy, and what came of it. It is not
/// signed: the pipeline signs it with a key that its deployment trusts.
/// </summary>
internal static class VerificationSummary
{
    /// <summary>The predicate's type.</summary>
    public const string PredicateType = "https://slsa.dev/verification_summary/v1";

    /// <summary>The level that a release has which passed. Names that begin with SLSA_ are not ours to give.</summary>
    public const string Level = "AI_PROVENANCE_VERIFIED";

    private const string StatementType = "https://in-toto.io/Statement/v1";

    /// <summary>Writes the statement.</summary>
    /// <param name="result">What came of the check.</param>
    /// <param name="subjects">The assemblies that were given.</param>
    /// <param name="resource">What was checked, as the user named it.</param>
    public static string Write(CheckResult result, IEnumerable<Subject> subjects, string resource) => JsonText.Write(json =>
    {
        var hasPassed = Summary.Of(result).Verdict == Verdict.Satisfied;
        json.WriteStartObject();
        json.WriteString("_type", StatementType);
        json.WriteObjects(
            "subject",
            subjects.OrderBy(static subject => subject.Name, StringComparer.Ordinal).ThenBy(
                static subject => subject.Digest, StringComparer.Ordinal),
            static (json, subject) =>
            {
                json.WriteText("name", subject.Name);
                json.WriteObject("digest", json => json.WriteString("sha256", subject.Digest));
            });
        json.WriteString("predicateType", PredicateType);
        json.WriteObject("predicate", json =>
        {
            json.WriteObject("verifier", json => json.WriteString("id", RulePages.Project));
            json.WriteString("timeVerified", result.AsOf + "T00:00:00Z");
            json.WriteText("resourceUri", SarifResult.UriOf(resource));
            json.WriteObject("policy", json =>
            {
                json.WriteText("uri", result.Policy.Path is { } path ? SarifResult.UriOf(path) : RulePages.Project + "#built-in");
                if (result.Policy.Digest is { } digest)
                    json.WriteObject("digest", json => json.WriteString("sha256", digest.ToLowerInvariant()));
            });
            json.WriteString("verificationResult", hasPassed ? "PASSED" : "FAILED");
            json.WriteTexts("verifiedLevels", [hasPassed ? Level : "FAILED"]);
            json.WriteString("slsaVersion", "1.1");
        });
        json.WriteEndObject();
    });
}
