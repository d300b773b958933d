using System.Globalization;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Messages;

/// <summary>Who must review the code of a finding, as the subject of a clause.</summary>
internal sealed class Reviewers(Finding finding, Detail detail)
{
    private readonly int _need = finding.Zones.Max(static zone => zone.RequiredReviews);

    /// <summary>The people: <c>2 people of *@pricing.contoso.com</c>.</summary>
    public string Describe()
    {
        var lists = finding.Zones.Select(static zone => zone.Reviewers).GroupBy(Write, StringComparer.Ordinal).ToList();
        if (lists.Count > 1)
            return People + " on each zone's list of reviewers";
        return lists[0].First() switch
        {
            { IsEmpty: true } => People,
            [var only] when detail.People > 0 => only.IsLiteral && IsOne
                ? "reviewer " + Cut(only)
                : People + " of " + Cut(only),
            var several when detail.People > 0 => OneOf + " (" + ShortList.Write(several.Select(Cut).ToList(), detail.People) + ")",
            _ => OneOf,
        };
    }

    // Where one person has signed, somebody else must.
    private bool IsAnother => finding.Rule == GateRule.TooFewReviews;

    private bool IsOne => _need == 1 && !IsAnother;

    private string People => IsAnother ? "another person" : IsOne ? "a person" : Number + " people";

    private string OneOf => (IsAnother ? "another" : IsOne ? "one" : Number) + " of the reviewers";

    private string Number => _need.ToString(CultureInfo.InvariantCulture);

    private string Cut(Glob reviewer) => ShortText.Cut(reviewer.Text, detail.Inner);

    private static string Write(ImmutableArray<Glob> reviewers) => string.Join(", ", reviewers.Select(static reviewer => reviewer.Text));
}
