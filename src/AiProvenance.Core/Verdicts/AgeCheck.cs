using System.Globalization;
using AiProvenance.Core.Dates;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0006: a verification may be too old to count.</summary>
internal static class AgeCheck
{
    public static string? Problem(VerificationCheck check)
    {
        if (check.Zone.MaxReviewAgeDays is not { } max || check.AsOf is not { } asOf || !IsoDate.TryParse(check.Verification.On, out var on))
            return null;
        var age = asOf.DaysSince(on);
        return age <= max
            ? null
            : string.Format(
                CultureInfo.InvariantCulture,
                "the verification by '{0}' of {1} is {2} days old, and zone '{3}' lets one count for {4}",
                check.Verification.By,
                on,
                age,
                check.Zone.Name,
                max);
    }
}
