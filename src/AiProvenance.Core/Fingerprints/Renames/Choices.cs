namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>Which of several things a rename may have renamed.</summary>
internal static class Choices
{
    // More than this of one name stand in no declaration that anybody writes.
    private const int Most = 8;

    /// <summary>Every choice of the items, each in their order: first all of them, last none; of too many, all of them alone.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items)
    {
        yield return items;
        if (items.Count > Most)
            yield break;
        for (var choice = (1 << items.Count) - 2; choice >= 0; choice--)
        {
            var chosen = choice;
            yield return items.Where((_, place) => (chosen >> place & 1) != 0).ToList();
        }
    }
}
