namespace AiProvenance.Tool.Reports.Figures;

/// <summary>The beginning of a list that may be long.</summary>
/// <param name="Shown">What is shown of it.</param>
/// <param name="Count">How much there is.</param>
internal sealed record Listed<T>(ImmutableArray<T> Shown, int Count)
{
    /// <summary>How much is not shown.</summary>
    public int LeftOut => Count - Shown.Length;
}

/// <summary>Cuts lists.</summary>
internal static class Listed
{
    /// <summary>A list, cut where it is longer.</summary>
    public static Listed<T> Cut<T>(IReadOnlyCollection<T> all, int longest) => new([.. all.Take(longest)], all.Count);
}
