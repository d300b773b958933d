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

    /// <summary>
    /// The last day on which enough reviews count for a zone; null where it does not limit their age, or where too few count today.
    /// </summary>
    public IsoDate? FindLastDay(DeclarationFacts facts, ZonePolicy zone)
    {
        if (zone.MaxReviewAgeDays is not { } most || asOf is not { } today || LacksReviews(today))
            return null;
        var last = facts.Scopes.SelectMany(static scope => scope.Verifications)
            .Select(verification => IsoDate.TryParse(verification.On, out var on) ? on.AddDays(most) : (IsoDate?)null)
            .OfType<IsoDate>()
            .Where(day => day >= today)
            .Distinct()
            .Order()
            .ToList();
        var found = last.FindIndex(day => LacksReviews(day.AddDays(1)));
        return found < 0 ? null : last[found];

        bool LacksReviews(IsoDate day) => At(day).FindZonesLackingReviews(facts with { Zones = [zone] }).Length > 0;
    }

    private Judge At(IsoDate day)
    {
        if (!_judges.TryGetValue(day, out var judge))
            _judges.Add(day, judge = new Judge(policy, day));
        return judge;
    }
}
