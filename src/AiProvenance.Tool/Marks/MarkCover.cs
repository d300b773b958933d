using AiProvenance.Core.Origins;
using AiProvenance.Tool.Marks.Origins;

namespace AiProvenance.Tool.Marks;

/// <summary>Whether marks that are there say as much as a planned one: then it is needless.</summary>
internal static class MarkCover
{
    /// <summary>
    /// Whether they do: an origin as strong, the same tool, the same model and person where it names one, and a day and a session where it
    /// has them. Another day or session of the same work is no reason to change a line.
    /// </summary>
    public static bool Covers(IEnumerable<Mark> marks, PlannedMark planned)
    {
        var same = marks.Where(mark => IsSame(mark.Tool, planned.Tool)).ToList();
        return same.Any(mark => mark.Origin >= planned.Origin) &&
            Has(same, planned.Model, static mark => mark.Model, sameValue: true) &&
            Has(same, planned.PromptedBy, static mark => mark.PromptedBy, sameValue: true) &&
            Has(same, planned.On, static mark => mark.On, sameValue: false) &&
            Has(same, planned.Trace, static mark => mark.Trace, sameValue: false);
    }

    /// <summary>A planned mark as one that stands in code.</summary>
    public static Mark AsMark(PlannedMark planned) => new(planned.Origin)
    {
        Tool = planned.Tool,
        Model = planned.Model,
        PromptedBy = planned.PromptedBy,
        On = planned.On,
        Trace = planned.Trace,
    };

    private static bool Has(List<Mark> marks, string? fact, Func<Mark, string?> factOf, bool sameValue) => fact is null ||
        marks.Any(mark => factOf(mark) is { } value && (!sameValue || IsSame(value, fact)));

    private static bool IsSame(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
