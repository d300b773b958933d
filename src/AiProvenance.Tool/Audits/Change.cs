namespace AiProvenance.Tool.Audits;

/// <summary>A statement that the newest commit has and the base has not, or the other way round.</summary>
/// <param name="Before">What was stated; null where it is new.</param>
/// <param name="After">What is stated; null where it is gone.</param>
/// <param name="Deed">Who did it.</param>
internal sealed record Change(Statement? Before, Statement? After, Deed Deed)
{
    /// <summary>What it is about.</summary>
    public Statement Statement => After ?? Before!;

    /// <summary>What was done, in words.</summary>
    public string Verb => Before is null ? "added" : After is null ? "removed" : "changed";
}
