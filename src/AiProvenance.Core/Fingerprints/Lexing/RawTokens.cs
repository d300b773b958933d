namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>The tokens of one file, as parallel arrays: kinds and places, no texts.</summary>
internal sealed class RawTokens
{
    private readonly string _source;
    private RawTokenKind[] _kinds;
    private int[] _starts;
    private int[] _ends;

    public RawTokens(string source)
    {
        _source = source;
        var guess = source.Length / 6 + 16;
        _kinds = new RawTokenKind[guess];
        _starts = new int[guess];
        _ends = new int[guess];
    }

    public int Count { get; private set; }

    /// <summary>The indentation of the multi-line raw string literals among the tokens.</summary>
    public RawIndents Indents { get; } = new();

    public RawTokenKind Kind(int token) => _kinds[token];

    public int Start(int token) => _starts[token];

    public int End(int token) => _ends[token];

    public bool IsDirective(int token) => _kinds[token] is >= RawTokenKind.If and <= RawTokenKind.Define;

    public bool Is(int token, char punctuation) =>
        (uint)token < (uint)Count && _kinds[token] == RawTokenKind.Punctuation
        && _ends[token] == _starts[token] + 1 && _source[_starts[token]] == punctuation;

    /// <summary>Whether two punctuation characters stand at a token, without anything between them.</summary>
    public bool Is(int token, char first, char second) =>
        Is(token, first) && Is(token + 1, second) && _starts[token + 1] == _ends[token];

    public bool IsWord(int token) => (uint)token < (uint)Count && _kinds[token] == RawTokenKind.Word;

    public bool IsWord(int token, string word) =>
        IsWord(token) && _ends[token] - _starts[token] == word.Length
        && string.CompareOrdinal(_source, _starts[token], word, 0, word.Length) == 0;

    /// <summary>The source character that a token begins with.</summary>
    public char First(int token) => _source[_starts[token]];

    /// <summary>Whether a token's text is its source, character by character.</summary>
    public bool IsVerbatim(int token) =>
        !IsDirective(token) && (_kinds[token] is not (RawTokenKind.Literal or RawTokenKind.Text or RawTokenKind.Remainder)
            || SourceCharacters.EndOfLine(_source, _starts[token]) >= _ends[token]);

    /// <summary>A token's text as the fingerprint covers it.</summary>
    public string Text(int token)
    {
        if (IsDirective(token))
            return ConditionalDirective.Normalize(_source, _starts[token], _ends[token]);
        return IsVerbatim(token)
            ? _source.Substring(_starts[token], _ends[token] - _starts[token])
            : LiteralLines.Normalize(_source, _starts[token], _ends[token], Indents.FindIndent(token));
    }

    public void Add(RawTokenKind kind, int start, int end)
    {
        if (Count == _kinds.Length)
        {
            Array.Resize(ref _kinds, Count * 2);
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }
        _kinds[Count] = kind;
        _starts[Count] = start;
        _ends[Count] = end;
        Count++;
    }

    public void Truncate(int count)
    {
        Count = count;
        Indents.Truncate(count);
    }

    public void Remove(bool[] tokens)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (tokens[i])
                continue;
            _kinds[kept] = _kinds[i];
            _starts[kept] = _starts[i];
            _ends[kept] = _ends[i];
            kept++;
        }
        Indents.Remove(tokens);
        Count = kept;
    }

    public void Trim()
    {
        Array.Resize(ref _kinds, Count);
        Array.Resize(ref _starts, Count);
        Array.Resize(ref _ends, Count);
    }

    /// <summary>The token at a position, or else the first one behind it.</summary>
    public int AtOrBehind(int position)
    {
        var next = FirstStartingAt(position);
        return next > 0 && _ends[next - 1] > position ? next - 1 : next;
    }

    /// <summary>The first token that starts at a position or behind it; <see cref="Count"/>, where there is none.</summary>
    public int FirstStartingAt(int position)
    {
        var found = Array.BinarySearch(_starts, 0, Count, position);
        return found < 0 ? ~found : found;
    }
}

internal enum RawTokenKind : byte
{
    Word,
    Number,

    /// <summary>A whole character or string literal without holes.</summary>
    Literal,

    /// <summary>The text between the delimiters and the holes of an interpolated string, or a hole's format clause.</summary>
    Text,
    InterpolationStart,
    InterpolationEnd,
    HoleStart,
    HoleEnd,
    Punctuation,
    If,
    ElseIf,
    Else,
    EndIf,

    /// <summary>A <c>#define</c> or <c>#undef</c> line.</summary>
    Define,

    /// <summary>The rest of a file from a place on where active and inactive readings of it part.</summary>
    Remainder,
}
