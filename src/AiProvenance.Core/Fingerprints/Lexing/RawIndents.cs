namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>
/// The white space before the closing quotes of multi-line raw strings. The compiler takes it off every line of the value, so
/// the fingerprint does as well: moving such a literal with the code around it changes nothing.
/// </summary>
internal sealed class RawIndents
{
    private readonly List<(int Token, int Literal, RawIndent Indent)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Notes that a token belongs to a multi-line raw literal whose closing quotes are still to be found.</summary>
    public void Add(int token, int literal, bool opens) => _entries.Add((token, literal, new RawIndent(0, 0, opens)));

    /// <summary>Sets the indent of a literal's tokens among the entries from one on.</summary>
    public void Close(int firstEntry, int literal, int start, int length)
    {
        for (var i = firstEntry; i < _entries.Count; i++)
        {
            if (_entries[i].Literal == literal)
                _entries[i] = (_entries[i].Token, literal, new RawIndent(start, length, _entries[i].Indent.Opens));
        }
    }

    public RawIndent? FindIndent(int token)
    {
        int low = 0, high = _entries.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Token == token)
                return _entries[middle].Indent;
            if (_entries[middle].Token < token)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    public void Truncate(int tokens) => _entries.RemoveAll(entry => entry.Token >= tokens);

    public void Remove(bool[] tokens)
    {
        if (_entries.Count == 0)
            return;
        int kept = 0, removed = 0, token = 0;
        foreach (var entry in _entries.ToArray())
        {
            for (; token < entry.Token; token++)
                removed += tokens[token] ? 1 : 0;
            if (!tokens[entry.Token])
                _entries[kept++] = (entry.Token - removed, entry.Literal, entry.Indent);
        }
        _entries.RemoveRange(kept, _entries.Count - kept);
    }
}

/// <param name="Start">Where the white space before the closing quotes starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Opens">Whether the token's first line is the one of the opening quotes.</param>
internal readonly record struct RawIndent(int Start, int Length, bool Opens);
