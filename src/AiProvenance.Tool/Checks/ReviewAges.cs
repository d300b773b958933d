using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// How long reviews count. The judge itself is asked for another day, so that the answer is the one that it will give then.
/// </summary>
internal sealed class ReviewAges(Policy policy, IsoDate? asOf)
{
    private readonly Dictionary<IsoDate, Judge> _judges = [];
    private readonly Dictionary<IsoDate, string> _days = [];

    /// <summary>
    /// The last day on which enough reviews count for a zone; null where it does not limit their age, or where too few count today.
    /// </summary>
    /// <param name="facts">What is known of the declaration.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="isVerified">Whether nothing was found for the zone today, so that enough reviews count.</param>
    public string? FindLastDay(DeclarationFacts facts, ZonePolicy zone, bool isVerified)
    {
        if (zone.MaxReviewAgeDays is not { } most || asOf is not { } today)
            return null;
        var last = facts.Scopes.SelectMany(static scope => scope.Verifications)
            .Select(verification => IsoDate.TryParse(verification.On, out var on) ? on.AddDays(most) : (IsoDate?)null)
            .OfType<IsoDate>()
            .Where(day => day >= today)
            .Distinct()
            .Order()
            .ToList();
        if (last.Count == 0 || (!isVerified && LacksReviews(today)))
            return null;
        var found = last.FindIndex(day => LacksReviews(day.AddDays(1)));
        return found < 0 ? null : Write(last[found]);

        bool LacksReviews(IsoDate day) => At(day).FindZonesLackingReviews(facts with { Zones = [zone] }).Length > 0;
    }

    // Thousands of reviews end on one of a few hundred days.
    private string Write(IsoDate day)
    {
        if (!_days.TryGetValue(day, out var text))
            _days.Add(day, text = day.ToString());
        return text;
    }

    private Judge At(IsoDate day)
    {
        if (!_judges.TryGetValue(day, out var judge))
            _judges.Add(day, judge = new Judge(policy, day));
        return judge;
    }
}
