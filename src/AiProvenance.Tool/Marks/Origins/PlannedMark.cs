using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Marks.Origins;

/// <summary>A mark that evidence asks for, or that stands in an origins file.</summary>
/// <param name="Identity">What the mark's <c>Target</c> says: the declaration's documentation ID, or <c>top-level</c>.</param>
/// <param name="Origin">Generated or assisted.</param>
/// <param name="Tool">The tool.</param>
internal sealed record PlannedMark(string Identity, Origin Origin, string Tool)
{
    /// <summary>The model, where it is known.</summary>
    public string? Model { get; init; }

    /// <summary>The address of the person who prompted, where it is known.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>The day of the work, <c>yyyy-MM-dd</c>, where it is known.</summary>
    public string? On { get; init; }

    /// <summary>The link to the session, where there is one.</summary>
    public string? Trace { get; init; }

    /// <summary>
    /// The condition of an <c>#if</c> under which the declaration exists; null where it always does. A <c>Target</c> that names nothing in
    /// one target framework is an error there.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>
    /// This mark, which is stated already, after another one came: it stays the stronger one. Null where the other one says what this
    /// one cannot hold, another tool or another person, and needs a line of its own.
    /// </summary>
    public PlannedMark? Absorb(PlannedMark other)
    {
        if (Identity != other.Identity || Tool != other.Tool || !AreAlike(PromptedBy, other.PromptedBy))
            return null;
        if (other.Origin <= Origin && Condition == other.Condition && (PromptedBy is not null || other.PromptedBy is null))
            return this;

        // Further details are no reason to change a line. Once it changes, the stronger one's details come first.
        var (first, second) = other.Origin > Origin ? (other, this) : (this, other);
        return new PlannedMark(Identity, first.Origin, Tool)
        {
            Model = first.Model ?? second.Model,
            PromptedBy = PromptedBy ?? other.PromptedBy,
            On = first.On ?? second.On,
            Trace = first.Trace ?? second.Trace,
            Condition = other.Condition,
        };
    }

    private static bool AreAlike(string? left, string? right) =>
        left is null || right is null || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
