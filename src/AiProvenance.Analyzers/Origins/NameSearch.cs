namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// A search of a file's text for names, and for <see cref="InvisibleCharacters"/>, which may stand between the letters of one: nearly all
/// files hold none, and are left after it. What begins alike is searched for together, since reading the text is what takes the time.
/// </summary>
internal sealed class NameSearch
{
    private readonly ImmutableArray<Family> _families;

    /// <summary>A search for names as they are written.</summary>
    public NameSearch(IEnumerable<string> names) => _families = names
        .Where(static name => name.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static name => name[0], static (_, alike) => new Family(alike.ToImmutableArray()))
        .ToImmutableArray();

    /// <summary>Whether a text holds any of the names, or what may hide one.</summary>
    public bool IsAnyIn(string text) => PlacesIn(text).Any();

    /// <summary>Where a text holds any of the names, or what may hide one.</summary>
    public IEnumerable<int> PlacesIn(string text)
    {
        foreach (var family in _families)
        {
            for (var at = family.Next(text, 0); at >= 0; at = family.Next(text, at + 1))
            {
                if (family.IsAnyAt(text, at))
                    yield return at;
            }
        }

        for (var at = InvisibleCharacters.Next(text, 0); at >= 0; at = InvisibleCharacters.Next(text, at + 1))
            yield return at;
    }

    /// <summary>Names with the same first letter.</summary>
    private sealed class Family(ImmutableArray<string> names)
    {
        private readonly string _beginning = names.Aggregate(names[0], CommonBeginning);

        public int Next(string text, int from) =>
            _beginning.Length == 1 ? text.IndexOf(_beginning[0], from) : text.IndexOf(_beginning, from, StringComparison.Ordinal);

        public bool IsAnyAt(string text, int at)
        {
            foreach (var name in names)
            {
                if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
                    return true;
            }

            return false;
        }

        private static string CommonBeginning(string left, string right)
        {
            var length = 0;
            while (length < left.Length && length < right.Length && left[length] == right[length])
                length++;
            return left.Substring(0, length);
        }
    }
}
