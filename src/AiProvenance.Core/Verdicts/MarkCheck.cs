using AiProvenance.Core.Dates;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0101: what a mark must state.</summary>
public static class MarkCheck
{
    /// <summary>What is wrong with a mark wherever it stands, as a clause without its subject, or null.</summary>
    public static string? FindProblem(Mark mark)
    {
        if (string.IsNullOrWhiteSpace(mark.Tool))
            return "does not name the tool";
        return mark.On is { } on && !IsoDate.TryParse(on, out _)
            ? "states " + PlainText.Quote(on) + " in On, where a date of the form yyyy-MM-dd belongs"
            : null;
    }

    /// <summary>The facts that a zone requires and that the mark does not state.</summary>
    internal static MarkFacts FindMissing(Mark mark, ImmutableArray<Guidance> guidance, ZonePolicy zone) =>
        zone.RequiredMarks & ~(Stated(mark) | (guidance.Any(GuidanceCheck.NamesSource) ? MarkFacts.Guidance : MarkFacts.None));

    private static MarkFacts Stated(Mark mark) =>
        Stated(mark.Model, MarkFacts.Model) |
        Stated(mark.Trace, MarkFacts.Trace) |
        (mark.PromptedBy is { } prompter && !Placeholders.IsPlaceholder(prompter) ? MarkFacts.PromptedBy : MarkFacts.None) |
        (IsoDate.TryParse(mark.On, out _) ? MarkFacts.On : MarkFacts.None);

    private static MarkFacts Stated(string? text, MarkFacts fact) => string.IsNullOrWhiteSpace(text) ? MarkFacts.None : fact;
}
