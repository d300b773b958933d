using System.Globalization;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0009: guidance must be known, trusted by the zone, and not too old at the time of the mark.</summary>
/// <remarks>Where a zone asks for guidance of a certain age and the age cannot be told, the guidance counts as too old.</remarks>
public static class GuidanceCheck
{
    /// <summary>The fault of an <c>AiGuidance</c> at any place, as a clause without its subject, or null.</summary>
    public static string? FindProblem(Guidance guidance)
    {
        if (!NamesSource(guidance))
            return "does not name the source";
        return guidance.LastUpdated is { } updated && !IsoDate.TryParse(updated, out _) ? NoDate(updated) : null;
    }

    /// <summary>Whether it names its source, so that it counts where a zone requires guidance.</summary>
    internal static bool NamesSource(Guidance guidance) => !Placeholders.IsPlaceholder(PlainText.Simplify(guidance.Source ?? ""));

    /// <summary>The guidance as the subject of a clause.</summary>
    internal static string Subject(Guidance guidance) =>
        string.IsNullOrWhiteSpace(guidance.Source) ? "its [AiGuidance]" : PlainText.Quote(guidance.Source!);

    /// <summary>Why code in a zone may not rely on some guidance, as clauses without their subject.</summary>
    /// <param name="guidance">The guidance.</param>
    /// <param name="marks">The marks that the zone applies to.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="asOf">The date of the judgement, where known.</param>
    internal static IEnumerable<string> FindProblems(Guidance guidance, IEnumerable<Mark> marks, ZonePolicy zone, IsoDate? asOf)
    {
        if (zone.UntrustedGuidance.IsEmpty && zone.MaxGuidanceAgeDays is null)
            yield break;
        if (!NamesSource(guidance))
            yield return "does not name its source, so nobody can tell whether " + ZoneText.Name(zone) + " trusts it";
        else if (zone.UntrustedGuidance.FirstOrDefault(glob => GuidanceSource.Spellings(guidance.Source!).Any(glob.IsMatch)) is { } glob)
            yield return "matches " + PlainText.Quote(glob.Text) + ", which " + ZoneText.Name(zone) + " does not trust";
        if (zone.MaxGuidanceAgeDays is { } max && AgeProblem(guidance, marks, asOf, max) is { } problem)
            yield return problem + ", and " + ZoneText.Name(zone) + " allows " + Days(max);
    }

    private static string? AgeProblem(Guidance guidance, IEnumerable<Mark> marks, IsoDate? asOf, int max)
    {
        if (guidance.LastUpdated is not { } text || string.IsNullOrWhiteSpace(text))
            return "does not state LastUpdated";
        if (!IsoDate.TryParse(text, out var updated))
            return NoDate(text);
        if (asOf is { } today && updated > today)
            return "states a LastUpdated after today (" + updated + ", today is " + today + ", UTC)";

        // One of several marks may be from another session; which one relied on the guidance is not stated, so the latest counts.
        IsoDate? reliedOn = null;
        foreach (var mark in marks)
        {
            if (!IsoDate.TryParse(mark.On, out var on))
            {
                return "was last updated on " + updated + ", but the mark (" + ShortText.Cut(mark.Name, 60) +
                    ") does not state On";
            }

            if (reliedOn is null || on > reliedOn)
                reliedOn = on;
        }

        return reliedOn?.DaysSince(updated) is { } age && age > max
            ? "was " + Days(age) + " old when relied on"
            : null;
    }

    private static string NoDate(string text) =>
        "states " + PlainText.Quote(text) + " in LastUpdated, where a date of the form yyyy-MM-dd belongs";

    private static string Days(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " day" : " days");
}

/// <summary>The spellings of a guidance source: an omitted <c>https://</c> must not evade a glob.</summary>
internal static class GuidanceSource
{
    private const string SchemeEnd = "://";

    private static readonly ImmutableArray<string> WebSchemes = ImmutableArray.Create("https://", "http://");

    /// <summary>The source as written, as shown, without its scheme, and, where it has no scheme, with those of the web.</summary>
    public static IEnumerable<string> Spellings(string source)
    {
        var plain = PlainText.Simplify(source).Trim();
        yield return source;
        yield return plain;
        var scheme = plain.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme >= 0)
        {
            yield return plain.Substring(scheme + SchemeEnd.Length);
            yield break;
        }

        foreach (var web in WebSchemes)
            yield return web + plain;
    }
}
