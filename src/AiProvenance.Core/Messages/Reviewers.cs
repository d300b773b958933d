using System.Globalization;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Messages;

/// <summary>Who must review or approve the code of a finding, as the subject of a clause.</summary>
internal sealed class Reviewers
{
    private readonly ImmutableArray<ZonePolicy> _zones;
    private readonly SignOffRole _role;
    private readonly Detail _detail;
    private readonly int _need;

    // Where one person has signed, somebody else must.
    private readonly bool _isAnother;

    public Reviewers(Finding finding, Detail detail)
        : this(finding.Zones, finding.Role, finding is { Rule: GateRule.TooFewReviews, Role: SignOffRole.Reviewer }, detail)
    {
    }

    private Reviewers(ImmutableArray<ZonePolicy> zones, SignOffRole role, bool isAnother, Detail detail)
    {
        (_zones, _role, _isAnother, _detail) = (zones, role, isAnother, detail);
        _need = zones.Max(zone => zone.CountNeeded(role));
    }

    /// <summary>Those who must approve once the reviews are there.</summary>
    public static Reviewers OfApproval(ImmutableArray<ZonePolicy> zones, Detail detail) =>
        new(zones, SignOffRole.Approver, isAnother: false, detail);

    /// <summary>The people: <c>2 people of *@pricing.contoso.com</c>.</summary>
    public string Describe()
    {
        var lists = _zones.Select(zone => zone.ListPeople(_role)).GroupBy(Write, StringComparer.Ordinal).ToList();
        if (lists.Count > 1)
            return People + " on each zone's list of " + _role.ListKey();
        return lists[0].First() switch
        {
            { IsEmpty: true } => People + (_role == SignOffRole.Approver && !IsShort ? " who neither wrote nor reviewed it" : ""),
            [var only] when !IsShort => only.IsLiteral && IsOne
                ? (_role == SignOffRole.Approver ? "approver " : "reviewer ") + Cut(only)
                : People + " of " + Cut(only),
            var several when !IsShort => OneOf + " (" + ShortList.Write(several.Select(Cut).ToList(), _detail.People) + ")",
            _ => OneOf,
        };
    }

    /// <summary>What they must do when others have done their part, as a sentence without its full stop.</summary>
    public string DescribeFollowing() => IsShort ? "An approval must follow" : "Then " + Describe() + " must approve it";

    private bool IsShort => _detail.People == 0;

    private bool IsOne => _need == 1 && !_isAnother;

    private string People => _isAnother ? "another person" : IsOne ? "a person" : Number + " people";

    private string OneOf => (_isAnother ? "another" : IsOne ? "one" : Number) + " of the " + _role.ListKey();

    private string Number => _need.ToString(CultureInfo.InvariantCulture);

    private string Cut(Glob person) => ShortText.Cut(person.Text, _detail.Inner);

    private static string Write(ImmutableArray<Glob> people) => string.Join(", ", people.Select(static person => person.Text));
}
