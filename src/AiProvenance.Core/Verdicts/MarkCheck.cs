using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0101: the facts that a mark must state.</summary>
public static class MarkCheck
{
    /// <summary>The fault of a mark at any place, as a clause without its subject, or null.</summary>
    public static string? FindProblem(Mark mark)
    {
        if (string.IsNullOrWhiteSpace(mark.Tool))
            return "does not name the tool";
        return mark.On is { } on && !IsoDate.TryParse(on, out _)
            ? "states " + PlainText.Quote(on) + " in On, where a date of the form yyyy-MM-dd belongs"
            : null;
    }

    /// <summary>The facts that a zone requires and the mark lacks, as clauses without their subject.</summary>
    internal static IEnumerable<string> FindProblems(
        Mark mark, ImmutableArray<Guidance> guidance, ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        var guided = guidance.Any(GuidanceCheck.NamesSource) ? MarkFacts.Guidance : MarkFacts.None;
        var missing = zone.RequiredMarks & ~(Stated(mark) | guided);
        if (missing != MarkFacts.None)
            yield return "does not state " + missing + ", which " + ZoneText.Name(zone) + " requires";
        if (zone.RequiredMarks.HasFlag(MarkFacts.PromptedBy) && Person.Identify(mark.PromptedBy) is { } prompter &&
            FlawOf(prompter, zone, bots) is { } flaw)
        {
            yield return "states the PromptedBy " + PlainText.Quote(prompter.Text) + ", which " + flaw + ": " + ZoneText.Name(zone) +
                " requires a person's address";
        }
    }

    private static string? FlawOf(Person prompter, ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        if (NamingCheck.IsTool(prompter, bots))
            return "is a tool's";
        return NamingCheck.FindFlaw(prompter, zone) ??
            (NamingCheck.IsShared(prompter, zone) ? "reads like the address of a tool, a machine or a role" : null);
    }

    private static MarkFacts Stated(Mark mark) =>
        Stated(mark.Model, MarkFacts.Model) |
        Stated(mark.Trace, MarkFacts.Trace) |
        (Person.Identify(mark.PromptedBy) is not null ? MarkFacts.PromptedBy : MarkFacts.None) |
        (IsoDate.TryParse(mark.On, out _) ? MarkFacts.On : MarkFacts.None);

    private static MarkFacts Stated(string? text, MarkFacts fact) => string.IsNullOrWhiteSpace(text) ? MarkFacts.None : fact;
}
