namespace AiProvenance.Core.Patterns;

/// <summary>Finds the namespace that a pattern was probably meant for (AIP0202).</summary>
public static class NearMiss
{
    /// <summary>Names shorter than this have too many accidental neighbours to be compared letter by letter.</summary>
    public const int ShortestForEdits = 4;

    private const int ShortestForPlural = 3;

    /// <summary>
    /// The existing namespace that a pattern misses by a single slip in exactly one of its segments: case, a plural
    /// (<c>s</c>, <c>es</c>, <c>ies</c>; names of 3 characters or more), or one inserted, missing, replaced or swapped
    /// character (names of 4 or more; never a digit, since <c>Api1</c> and <c>Api2</c> are two things rather than a slip).
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="existingNamespaces">
    /// Full names of the existing namespaces, in any order; the namespaces around them exist as well.
    /// </param>
    /// <param name="isCovered">Whether some pattern of the policy covers a namespace, so that it was not forgotten.</param>
    /// <returns>The ordinal-least such namespace; null where there is none or the pattern matches an existing namespace.</returns>
    public static string? Find(NamespacePattern pattern, IEnumerable<string> existingNamespaces, Func<string, bool> isCovered)
    {
        var matcher = new SlipMatcher(pattern);
        string? found = null;
        foreach (var name in existingNamespaces)
        {
            if (pattern.Matches(name))
                return null;

            if (matcher.Find(name) is { } candidate
                && (found is null || string.CompareOrdinal(candidate, found) < 0)
                && !isCovered(candidate))
            {
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>The existing namespace that a pattern covers but for letter case, the shortest of them; null where there is none.</summary>
    /// <param name="pattern">A pattern that covers no existing namespace.</param>
    /// <param name="existingNamespaces">Full names of the namespaces that exist, in any order; what they lie in exists as well.</param>
    public static string? FindInOtherCase(NamespacePattern pattern, IEnumerable<string> existingNamespaces) =>
        NamespacePattern.TryParse(pattern.Text.ToLowerInvariant(), out var lower, out _)
            ? existingNamespaces
                .Where(name => lower!.Matches(name.ToLowerInvariant()))
                .OrderBy(static name => name.Length)
                .ThenBy(static name => name, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    /// <summary>Whether two different names are a single slip apart.</summary>
    public static bool IsSlip(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal) || Math.Abs(a.Length - b.Length) > 2)
            return false;

        return string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
            || IsPlural(a, b) || IsPlural(b, a)
            || (Math.Min(a.Length, b.Length) >= ShortestForEdits && EditDistance.Within(a, b, 1) is not null && !DiffersInDigit(a, b));
    }

    private static bool IsPlural(string singular, string plural)
    {
        if (singular.Length < ShortestForPlural || plural.Length <= singular.Length)
            return false;

        if (!singular.EndsWith("y", StringComparison.Ordinal))
            return plural == singular + "s" || plural == singular + "es";

        return plural == singular + "s" || plural == singular.Substring(0, singular.Length - 1) + "ies";
    }

    // Called for names one edit apart: the difference lies between their common beginning and their common end.
    private static bool DiffersInDigit(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;

        var (endOfA, endOfB) = (a.Length, b.Length);
        while (endOfA > start && endOfB > start && a[endOfA - 1] == b[endOfB - 1])
            (endOfA, endOfB) = (endOfA - 1, endOfB - 1);

        return HasDigit(a, start, endOfA) || HasDigit(b, start, endOfB);
    }

    private static bool HasDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsDigit(text[i]))
                return true;
        }

        return false;
    }
}
