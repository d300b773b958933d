namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// A search of a file's text for names, and for <see cref="InvisibleCharacters"/>, which may stand between the letters of one. Nearly all
/// files contain none and need no further look. One search finds all names, because reading the text takes most of the time.
/// </summary>
internal sealed class NameSearch
{
    private readonly ImmutableArray<string> _names;
    private readonly StringComparison _comparison;
    private readonly char[] _beginnings;

    /// <summary>A search for names as they are written, or in any case.</summary>
    public NameSearch(IEnumerable<string> names, StringComparison comparison = StringComparison.Ordinal)
    {
        _names = names.Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();
        _comparison = comparison;
        _beginnings = _names.SelectMany(name => Cases(name[0], comparison)).Distinct().ToArray();
    }

    /// <summary>Whether a text contains any of the names, or a character that may hide one.</summary>
    public bool IsAnyIn(string text) => NextName(text, 0) >= 0 || InvisibleCharacters.Next(text, 0) >= 0;

    /// <summary>The places of a text with any of the names, or with a character that may hide one.</summary>
    public IEnumerable<int> PlacesIn(string text)
    {
        for (var at = NextName(text, 0); at >= 0; at = NextName(text, at + 1))
            yield return at;
        for (var at = InvisibleCharacters.Next(text, 0); at >= 0; at = InvisibleCharacters.Next(text, at + 1))
            yield return at;
    }

    private int NextName(string text, int from)
    {
        var at = text.IndexOfAny(_beginnings, from);
        while (at >= 0 && !IsAnyAt(text, at))
            at = text.IndexOfAny(_beginnings, at + 1);
        return at;
    }

    private bool IsAnyAt(string text, int at)
    {
        foreach (var name in _names)
        {
            // Two letters tell nearly all other words apart.
            if (_comparison == StringComparison.Ordinal &&
                !(text[at] == name[0] && (name.Length == 1 || (at + 1 < text.Length && text[at + 1] == name[1]))))
            {
                continue;
            }

            if (string.Compare(text, at, name, 0, name.Length, _comparison) == 0)
                return true;
        }

        return false;
    }

    private static IEnumerable<char> Cases(char letter, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? [letter] : [char.ToUpperInvariant(letter), char.ToLowerInvariant(letter)];
}
