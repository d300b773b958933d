using System.Globalization;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>
/// Reports keys about approvals that cannot be meant: a list of approvers that nothing asks for an approval, and a demand that the people
/// who are named could never meet. Only lists of single people are counted; nobody knows how many people a wildcard means.
/// </summary>
internal sealed class ApprovalCheck(IReadOnlyList<PolicySection> sections, PolicyErrors errors)
{
    private static readonly string[] Keys =
        [PolicyKeys.RequiredApprovals, PolicyKeys.Approvers, PolicyKeys.RequiredReviews, PolicyKeys.Reviewers];

    private readonly HashSet<(int, string)> _said = [];

    public void Check(Policy policy)
    {
        foreach (var section in sections)
        {
            if (section.Kind == PolicySectionKind.Policy)
                CheckDefaults(section, policy);
            else if (section.Kind == PolicySectionKind.Zone)
                CheckZone(section, policy.ZoneNamed(section.Name));
        }
    }

    private void CheckDefaults(PolicySection section, Policy policy)
    {
        if (policy.Zones.Add(policy.ZoneDefaults).All(static zone => zone.RequiredApprovals == 0))
            RefuseIdleList(section);
        else if (FindShortage(policy.ZoneDefaults) is { } shortage)
            Add([section], shortage);
    }

    private void CheckZone(PolicySection section, ZonePolicy zone)
    {
        if (zone.RequiredApprovals == 0)
            RefuseIdleList(section);
        else if (FindShortage(zone) is { } shortage)
            Add(sections.Where(static other => other.Kind == PolicySectionKind.Policy).Prepend(section), shortage);
    }

    private void RefuseIdleList(PolicySection section)
    {
        if (section.Find(PolicyKeys.Find(PolicyKeys.Approvers)!) is { } list)
        {
            Add([section], "'approvers' asks for nothing without 'required_approvals'; add required_approvals = 1, or leave it out", list);
        }
    }

    private static string? FindShortage(ZonePolicy zone)
    {
        if (CountPeople(zone.Approvers) is { } approvers && approvers < zone.RequiredApprovals)
            return "'required_approvals' asks for " + People(zone.RequiredApprovals) + ", and 'approvers' names only " + Write(approvers);
        var needed = zone.RequiredReviews + zone.RequiredApprovals;
        return CountPeople(zone.Approvers) is not null && CountPeople(zone.Reviewers) is not null &&
            CountPeople(zone.Approvers.AddRange(zone.Reviewers)) is { } all && all < needed
                ? "'required_reviews' and 'required_approvals' ask for " + Write(needed) + " different people, and 'reviewers' and " +
                    "'approvers' name only " + Write(all) + ": nobody may both review and approve"
                : null;
    }

    // Null where they cannot be counted.
    private static int? CountPeople(ImmutableArray<Glob> entries) => entries.IsEmpty || entries.Any(static entry => !entry.IsLiteral)
        ? null
        : entries.Select(static entry => NameMailbox(entry.Text)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static string NameMailbox(string entry)
    {
        var plain = Spelling.Normalize(entry);
        return IdentityParts.FindAddress(plain) is { } address ? EmailAddress.Mailbox(address) : plain;
    }

    // What is wrong with the lines themselves has been said.
    private void Add(IEnumerable<PolicySection> places, string message, PolicySection.Setting? place = null)
    {
        var settings = places.SelectMany(static section => Keys.Select(key => section.Find(PolicyKeys.Find(key)!)))
            .OfType<PolicySection.Setting>()
            .ToList();
        if (settings.Exists(HasError))
            return;
        var span = (place ?? settings[0]).Items[0].Span;
        if (_said.Add((span.Line, message)))
            errors.Add(span, message);
    }

    private bool HasError(PolicySection.Setting setting) =>
        setting.Items.Exists(item => errors.AnyIn(item.Span.Line, item.Span.Line + 1));

    private static string People(int count) => count == 1 ? "1 person" : Write(count) + " people";

    private static string Write(int count) => count.ToString(CultureInfo.InvariantCulture);
}
