using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Reviews;

/// <summary>From open reviews to the people for whom they wait, by the policy.</summary>
/// <param name="policy">The policy.</param>
/// <param name="asOf">The day that ages are counted to.</param>
/// <param name="places">The places of code, as people on this machine name them.</param>
internal sealed class ReviewDesk(Policy policy, IsoDate asOf, ShownPlaces places)
{
    /// <summary>The reviews that wait, in the order of lists; with a reviewer, those that this person may give.</summary>
    public ImmutableArray<WaitingReview> List(IEnumerable<OpenReview> reviews, string? reviewer) =>
    [
        .. ReviewMerge.Merge(reviews)
            .Select(open => (Review: Describe(open, out var may), May: may))
            .Where(entry => reviewer is null || entry.May(reviewer))
            .Select(static entry => entry.Review)
            .OrderBy(static review => review.Zone, StringComparer.Ordinal)
            .ThenBy(static review => review.Reason)
            .ThenBy(static review => review.LastDay, StringComparer.Ordinal)
            .ThenBy(static review => review.Place?.File, StringComparer.Ordinal)
            .ThenBy(static review => review.Place?.Line)
            .ThenBy(static review => review.Assembly, StringComparer.Ordinal)
            .ThenBy(static review => review.Identity, StringComparer.Ordinal)
            .ThenBy(static review => review.Name, StringComparer.Ordinal),
    ];

    private WaitingReview Describe(OpenReview open, out Func<string, bool> may)
    {
        var reason = open.Faults.IsEmpty ? WaitingReason.Expiring : ReviewRules.Choose(open.Faults, open.IsRequested);
        var zone = FindZone(open);
        var counted = reason == WaitingReason.Expiring ? [] : open.Counted;
        var people = new OpenReviewers(
            zone,
            open.Role,
            open.Prompters.Select(static prompter => new Mark(Origin.Generated) { PromptedBy = prompter }),
            counted,
            open.Reviewed,
            policy.BotIdentities);
        var signers = reason == WaitingReason.NotSigned ? [.. open.Signers.Except(open.Counted, StringComparer.Ordinal)] : open.Signers;
        var isForSigners = reason == WaitingReason.NotSigned && !signers.IsEmpty;
        may = isForSigners ? person => signers.Any(signer => OpenReviewers.IsMeantBy(person, signer)) : people.MaySign;
        var review = new WaitingReview(open.Name, open.Zone, reason)
        {
            Assembly = open.Assembly,
            Identity = open.Identity,
            Place = places.Show(open.Place),
            Rules = [.. open.Faults.Select(static fault => fault.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Blocks = open.Blocks,
            Asked = FindAsked(open),
            LastDay = open.LastDay,
            Role = open.Role,
            Required = Math.Max(zone.CountNeeded(open.Role), 1),
            Counted = open.Counted,
            Reviewers = isForSigners ? signers : people.Listed,
            IsForAnyone = !isForSigners && people.AreAnyone,
            ButNot = isForSigners ? [] : people.Excluded,
            Criteria = zone.Criteria,
            TicketPattern = zone.TicketPattern?.Text,
        };
        review = review with { Why = ReviewWords.Explain(review, open.Faults, asOf) };
        return review with { Command = AskingCommand.Find(review) };
    }

    // A log may be about a zone that this policy does not have, and then says itself who may review.
    private ZonePolicy FindZone(OpenReview open)
    {
        if (open.Zone.Length == 0)
            return new ZonePolicy("");
        var zone = policy.ZoneNamed(open.Zone);
        var listed = zone.ListPeople(open.Role);
        var stated = listed.IsEmpty ? open.StatedReviewers.Select(static text => new Glob(text)).ToImmutableArray() : listed;
        return zone with
        {
            Reviewers = open.Role == SignOffRole.Reviewer ? stated : zone.Reviewers,
            Approvers = open.Role == SignOffRole.Approver ? stated : zone.Approvers,
            Criteria = zone.Criteria ?? open.StatedCriteria,
        };
    }

    // The first who asked: it waits since then.
    private AskedReview? FindAsked(OpenReview open)
    {
        if (!open.IsRequested)
            return null;
        var dated = open.Requests
            .Select(request => (Request: request, Day: IsoDate.TryParse(request.On, out var on) && on <= asOf ? on : (IsoDate?)null))
            .OrderBy(static entry => entry.Day is null)
            .ThenBy(static entry => entry.Day)
            .ThenBy(static entry => entry.Request.RequestedBy, StringComparer.Ordinal)
            .ToList();
        if (dated.Count == 0)
            return new AskedReview(null, null, null);
        var (first, day) = dated[0];
        return new AskedReview(first.RequestedBy, day?.ToString(), day is { } on ? asOf.DaysSince(on) : null);
    }
}
