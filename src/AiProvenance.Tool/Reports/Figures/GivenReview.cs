using AiProvenance.Core.Dates;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>A review as its reviewer gave it, once: one of a type stands on each of its members.</summary>
/// <param name="Assembly">Where it stands.</param>
/// <param name="Verification">What it states.</param>
internal sealed record GivenReview(string Assembly, Verification Verification)
{
    /// <summary>Who gave it, as they spell themselves.</summary>
    public string Reviewer => Verification.By?.Trim() is { Length: > 0 } name ? name : "somebody without a name";

    /// <summary>The reviews that stand on declarations, each once.</summary>
    public static ImmutableArray<GivenReview> List(IEnumerable<CheckedDeclaration> declarations) =>
    [
        .. declarations.SelectMany(static declaration =>
            declaration.Reviews.Select(entry => new GivenReview(declaration.Assembly, entry.Verification))).Distinct(),
    ];

    /// <summary>How old it is in days; null where its day cannot be read.</summary>
    public int? AgeOn(IsoDate day) => IsoDate.TryParse(Verification.On, out var on) ? day.DaysSince(on) : null;
}
