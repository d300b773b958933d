namespace AiProvenance.Core.Patterns;

/// <summary>The "did you mean" for a word of a known set.</summary>
public static class NearestWord
{
    /// <summary>
    /// The candidate that the word most likely stands for: the same but for case and separators, else the fewest edits
    /// away, at most two (one in words of up to three characters). Null where none is near.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        var plain = Plain(word);
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var target = Plain(candidate);
            var max = Math.Min(plain.Length, target.Length) <= 3 ? 1 : 2;
            if (EditDistance.Within(plain, target, max) is { } edits && edits < fewest)
            {
                nearest = candidate;
                fewest = edits;
            }
        }

        return nearest;
    }

    private static string Plain(string word) =>
        word.Replace("_", "").Replace("-", "").Replace(" ", "").ToLowerInvariant();
}
