namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How much of something one name has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How much.</param>
/// <param name="All">How much there is.</param>
internal sealed record Share(string Name, int Count, int All)
{
    /// <summary>The part in whole percent, rounded down: only all of it is 100.</summary>
    public int Percent => All == 0 ? 0 : (int)(100L * Count / All);

    /// <summary>The shares of names, the greatest first; spellings that differ in case alone are one name.</summary>
    public static ImmutableArray<Share> Of(IReadOnlyCollection<string> names) =>
    [
        .. names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Share(group.Min(StringComparer.Ordinal)!, group.Count(), names.Count))
            .OrderByDescending(static share => share.Count)
            .ThenBy(static share => share.Name, StringComparer.Ordinal),
    ];
}
