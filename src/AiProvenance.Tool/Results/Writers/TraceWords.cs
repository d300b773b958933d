using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>What is said of a traced declaration, a line each, for the formats that people read.</summary>
internal static class TraceWords
{
    /// <summary>Who wrote it, on what guidance, which zones it touches and who verified it.</summary>
    public static IEnumerable<string> List(TracedDeclaration declaration)
    {
        yield return Origin(declaration);
        var facts = declaration.Facts;
        foreach (var mark in facts.Marks.Where(static mark => mark.Trace is not null))
            yield return "session " + mark.Trace;
        foreach (var guidance in facts.Guidance)
            yield return Guidance(guidance, facts.Guidance.Length == 1 ? declaration.GuidanceAge : null);
        if (!facts.Zones.IsEmpty)
            yield return "touches " + string.Join("; ", facts.Zones.Select(Zone));
        foreach (var verification in facts.Verifications)
            yield return Verification(verification);
        if (!declaration.Missing.IsEmpty)
            yield return "not verified: " + string.Join("; ", declaration.Missing);
        else if (facts.Verifications.IsEmpty && declaration.IsAi)
            yield return "verified by nobody: no zone asks for it";
    }

    /// <summary>A word for who wrote code.</summary>
    public static string Name(TracedOrigin origin) => origin switch
    {
        TracedOrigin.Generated => "AI-generated",
        TracedOrigin.Assisted => "AI-assisted",
        TracedOrigin.Claimed => "claimed by a person",
        _ => "unmarked",
    };

    /// <summary>What is known of a fingerprint.</summary>
    public static string Name(FingerprintState state) => state switch
    {
        FingerprintState.Fresh => "fresh",
        FingerprintState.Stale => "stale: the code has changed since",
        _ => "as stated",
    };

    /// <summary>What is known of a signature.</summary>
    public static string Name(SignatureState state) => state switch
    {
        SignatureState.Signed => "signed",
        SignatureState.Unsigned => "unsigned",
        SignatureState.Refused => "signed in vain",
        _ => "signature not verified",
    };

    private static string Origin(TracedDeclaration declaration)
    {
        var facts = declaration.Facts;
        var name = Name(declaration.Origin);
        var around = facts.Name == declaration.Name ? "" : " as part of " + facts.Name;
        return declaration.Origin switch
        {
            TracedOrigin.Unmarked => "unmarked" + around + ": nothing says who wrote it",
            TracedOrigin.Claimed => $"claimed{around} by {facts.Claim?.By ?? "somebody without a name"} as their own" +
                (facts.Marks.IsEmpty ? "" : ", inside code of " + string.Join("; ", facts.Marks.Select(Mark))),
            _ => name + around + ": " + string.Join("; ", facts.Marks.Select(Mark)),
        };
    }

    private static string Mark(Mark mark) => string.Join(
        ", ",
        new[]
        {
            string.Join(' ', new[] { mark.Tool ?? mark.Name, mark.Model }.Where(static part => part is not null)),
            mark.PromptedBy is { } person ? "prompted by " + person : null,
            mark.On is { } day ? "on " + day : null,
        }.Where(static part => part is not null));

    private static string Guidance(Guidance guidance, int? age) => "guidance " + (guidance.Source ?? "without a name") +
        (guidance.LastUpdated is { } updated ? ", last updated " + updated : ", of unknown age") +
        (age is { } days ? FormattableString.Invariant($", {days} {(days == 1 ? "day" : "days")} old when it was relied on") : "");

    private static string Zone(TouchedZone zone) => "zone " + zone.Zone +
        (zone.Symbols.IsEmpty ? ", a part of it" : " (" + string.Join(", ", zone.Symbols.Take(5)) + (
            zone.Symbols.Length > 5 ? ", …" : "") + ")");

    private static string Verification(CheckedVerification verification)
    {
        var (stated, state) = (verification.Verification, verification.State);
        return string.Join(
            ", ",
            new[]
            {
                (stated.Role == SignOffRole.Approver ? "approved by " : "verified by ") +
                    (stated.By ?? "somebody without a name") +
                    (stated.On is { } day ? " on " + day : ""),
                stated.Zone is { } zone ? "for zone " + zone : null,
                stated.Ticket,
                stated.Fingerprint is null ? "without a fingerprint" : Name(state),
                verification.Signature is { } signature ? Signature(signature) : null,
            }.Where(static part => part is not null));
    }

    private static string Signature(CheckedSignature signature)
    {
        var key = string.Join(' ', new[] { signature.Algorithm, signature.Key }.Where(static part => part is { Length: > 0 }));
        return signature.State switch
        {
            SignatureState.Signed => "signed" + (key.Length > 0 ? " with " + key : "") + (signature.IsTouched == true ? ", touched" : ""),
            SignatureState.NotVerified when signature.Problem is { } problem => Name(signature.State) + ": it " + problem,
            SignatureState.Refused when signature.Problem is { } problem => "not validly signed: it " + problem,
            var state => Name(state),
        };
    }
}
