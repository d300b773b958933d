using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0101: what a mark must state.</summary>
public static class MarkCheck
{
    /// <summary>What is wrong with a mark wherever it stands, as a clause, or null.</summary>
    public static string? Malformed(Mark mark)
    {
        if (string.IsNullOrWhiteSpace(mark.Tool))
            return "does not name the tool";
        return mark.On is { } on && !IsoDate.TryParse(on, out _)
            ? "has the date '" + on + "' in On, which is not a date of the form yyyy-MM-dd"
            : null;
    }

    /// <summary>The facts that a zone requires and that at least one of a declaration's marks does not state.</summary>
    internal static MarkFacts Missing(JudgedDeclaration declaration, ZonePolicy zone)
    {
        var missing = MarkFacts.None;
        foreach (var mark in declaration.Marks)
            missing |= zone.RequiredMarks & ~Stated(mark);
        return declaration.HasGuidance ? missing & ~MarkFacts.Guidance : missing;
    }

    private static MarkFacts Stated(Mark mark) =>
        Stated(mark.Model, MarkFacts.Model) |
        Stated(mark.PromptedBy, MarkFacts.PromptedBy) |
        Stated(mark.Trace, MarkFacts.Trace) |
        (IsoDate.TryParse(mark.On, out _) ? MarkFacts.On : MarkFacts.None);

    private static MarkFacts Stated(string? text, MarkFacts fact) => string.IsNullOrWhiteSpace(text) ? MarkFacts.None : fact;
}
