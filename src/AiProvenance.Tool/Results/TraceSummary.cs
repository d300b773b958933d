using AiProvenance.Core.Policies;

namespace AiProvenance.Tool.Results;

/// <summary>A trace in numbers, and in one sentence for who has to answer for it.</summary>
internal sealed class TraceSummary
{
    private const int MostNames = 3;

    private TraceSummary(TraceResult result)
    {
        Noun = result.Commits is null ? "call" : "declaration";
        var own = result.Code.Where(static code => code.Owner == CodeOwner.Own).ToList();
        Own = own.Count;
        Others = result.Code.Count(static code => code.Owner == CodeOwner.Others);
        Unknown = result.Code.Count(static code => code.Owner == CodeOwner.Unknown);
        Ambiguous = own.Count(static code => !code.IsCertain);
        var certain = own.Where(static code => code.IsCertain).Select(static code => code.Candidates[0]).ToList();
        Ai = certain.Where(static declaration => declaration.IsAi).ToList();
        Claimed = certain.Count(static declaration => declaration.Origin == TracedOrigin.Claimed);
        Unmarked = certain.Count(static declaration => declaration.Origin == TracedOrigin.Unmarked);
        IsEmpty = result.Commits is null && result.Code.IsEmpty;
        IsAnswered = own.Count > Ambiguous && Unknown == 0 && !result.IsCut && result.Problems.IsEmpty &&
            !result.Findings.Any(static finding => finding.IsError) ||
            (result.Commits is not null && result.Code.IsEmpty && result.Problems.IsEmpty && result.Findings.IsEmpty);
    }

    /// <summary>How many calls are of the organisation's code.</summary>
    public int Own { get; }

    /// <summary>How many are the framework's and packages'.</summary>
    public int Others { get; }

    /// <summary>How many are of no assembly given.</summary>
    public int Unknown { get; }

    /// <summary>How many of the organisation's may be any of several declarations.</summary>
    public int Ambiguous { get; }

    /// <summary>Those that AI wrote, or where it advised.</summary>
    public IReadOnlyList<TracedDeclaration> Ai { get; }

    /// <summary>How many of those somebody verified.</summary>
    public int Verified => Ai.Count(static declaration => declaration.IsVerified);

    /// <summary>How many a person claims.</summary>
    public int Claimed { get; }

    /// <summary>How many nothing is said of.</summary>
    public int Unmarked { get; }

    /// <summary>Whether no call at all was found in the text.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the question has an answer.</summary>
    public bool IsAnswered { get; }

    /// <summary>Counts a result.</summary>
    public static TraceSummary Of(TraceResult result) => new(result);

    /// <summary>The sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Own == 0)
            {
                return Unknown > 0 ? $"No answer: {Count(Unknown)} {Are(Unknown)} of no assembly that was given"
                    : IsEmpty ? "No answer: nothing in it reads as a call of .NET"
                    : $"No answer: there is no {Noun} of your own code";
            }

            var parts = new List<string> { Involvement };
            if (Ai.Count > 0)
                parts.Add(Verification);
            if (Guidance is { } guidance)
                parts.Add(guidance);
            if (Claimed > 0)
                parts.Add($"a person claims {Claimed}");
            if (Unmarked > 0 && Ai.Count > 0)
                parts.Add($"nothing says who wrote the other {Unmarked}");
            if (Ambiguous > 0)
                parts.Add($"{Count(Ambiguous)} may be any of several declarations");
            if (Unknown > 0)
                parts.Add($"nothing is known of {Count(Unknown)} of no assembly that was given");
            return string.Join("; ", parts);
        }
    }

    private string Noun { get; }

    private string Involvement => Ai.Count > 0
        ? $"AI was involved in {Ai.Count} of {Count(Own)} of your code ({Name(Ai.SelectMany(ListTools))})"
        : Own == Unmarked
            ? $"No mark says that AI was involved in {Count(Own)} of your code, and nothing says who wrote {(Own == 1 ? "it" : "them")}"
            : $"No mark says that AI was involved in {Count(Own)} of your code" +
                (Unmarked > 0 ? $", and nothing says who wrote {Unmarked} of them" : "");

    private string Verification
    {
        get
        {
            var verified = Ai.Where(static declaration => declaration.IsVerified).ToList();
            var open = Ai.Count - verified.Count;
            if (verified.Count == 0)
                return open == 1 ? "nobody verified it" : "nobody verified them";
            var all = verified.SelectMany(static declaration => declaration.Facts.Verifications).ToList();
            var fresh = all.Where(static verification => verification.State != FingerprintState.Stale).ToList();
            var counted = fresh.Where(static verification =>
                verification.Signature is not { State: SignatureState.Unsigned or SignatureState.Refused }).ToList();
            var people = Name((counted.Count > 0 ? counted : fresh)
                .Where(static verification => verification.Verification.Role == SignOffRole.Reviewer)
                .Select(static verification => verification.Verification.By ?? "somebody without a name"));
            var states = Name(all.Select(static verification => verification.State switch
            {
                FingerprintState.Fresh => "compared with the sources",
                FingerprintState.Stale => "stale",
                _ => "as stated",
            }));
            var signatures = Name(all.Select(static verification => verification.Signature).OfType<CheckedSignature>().Select(
                static signature => signature.State switch
                {
                    SignatureState.Signed => "valid",
                    SignatureState.Unsigned => "missing",
                    SignatureState.Refused => "not valid",
                    _ => "not verified",
                }));
            var known = "fingerprints " + states + (signatures.Length > 0 ? "; signatures " + signatures : "");
            return $"{verified.Count} verified by {people} ({known}), {open} not";
        }
    }

    private string? Guidance
    {
        get
        {
            if (Ai.All(static declaration => declaration.Facts.Guidance.IsEmpty))
                return null;
            var sources = Name(Ai.SelectMany(static declaration => declaration.Facts.Guidance)
                .Select(static guidance => guidance.Source ?? "a document without a name"));
            return Ai.Max(static declaration => declaration.GuidanceAge) is { } age
                ? FormattableString.Invariant($"it rested on {sources}, {age} {(age == 1 ? "day" : "days")} old when it was relied on")
                : $"it rested on {sources}, of unknown age";
        }
    }

    private static IEnumerable<string> ListTools(TracedDeclaration declaration) => declaration.Facts.Marks.Select(static mark =>
        (mark.Tool ?? mark.Name) + (mark.Model is { } model ? " " + model : ""));

    private static string Name(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
    }

    private string Count(int count) => FormattableString.Invariant($"{count} {Noun}{(count == 1 ? "" : "s")}");

    private static string Are(int count) => count == 1 ? "is" : "are";
}
