using System.Globalization;
using AiProvenance.Core.Dates;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0006: a verification may be too old to count.</summary>
internal static class AgeCheck
{
    public static IEnumerable<string> FindProblems(VerificationCheck check)
    {
        if (check.Zone.MaxReviewAgeDays is not { } max || check.AsOf is not { } asOf)
            yield break;
        if (!IsoDate.TryParse(check.Verification.On, out var on))
            yield break;
        if (asOf.DaysSince(on) is var age && age > max)
            yield return "is " + Days(age) + " old, and " + ZoneText.Name(check.Zone) + " allows " + Days(max);
    }

    private static string Days(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " day" : " days");
}
