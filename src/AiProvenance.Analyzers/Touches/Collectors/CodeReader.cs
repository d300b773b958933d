using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>
/// Reads the text of code for names that no operation has explained, and for the brackets, dots and words that hide calls without an
/// operation. Nearly all words are known or keywords, and a visit to each node of the code would take many times as long.
/// </summary>
/// <remarks>The tokens tell text from code; the reader only finds the places to look at.</remarks>
internal sealed class CodeReader : IDisposable
{
    private const int ShortestBuffer = 4096;
    private const int LongestKept = 65536;

    // By length: to compare a few words takes less than to compute a hash. `fixed` hides a call.
    private static readonly ImmutableArray<ImmutableArray<string>> Keywords = Enumerable.Range(0, 16)
        .Select(length => SyntaxFacts.GetReservedKeywordKinds()
            .Where(kind => kind != SyntaxKind.FixedKeyword)
            .Select(SyntaxFacts.GetText)
            .Where(word => word.Length == length)
            .ToImmutableArray())
        .ToImmutableArray();

    private static readonly Character[] Characters = AllCharacters();

    // Code is read many thousand times in a row, and none of its text is kept.
    private static char[]? _spare;

    private readonly SyntaxNode _code;
    private readonly ShownNames _shown;
    private readonly char[] _text;
    private readonly int _start;
    private readonly int _length;
    private int _at;
    private int _endOfValue = -1;

    /// <param name="code">The code.</param>
    /// <param name="shown">The names that operations have explained.</param>
    public CodeReader(SyntaxNode code, ShownNames shown)
    {
        _code = code;
        _shown = shown;
        _start = code.SpanStart;
        _length = code.Span.Length;
        var text = Interlocked.Exchange(ref _spare, null);
        _text = text is not null && text.Length >= _length ? text : new char[Math.Max(_length, ShortestBuffer)];
        code.SyntaxTree.GetText().CopyTo(_start, _text, 0, _length);
    }

    private enum Character : byte
    {
        Other,
        OfWord,
        Sign,
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        if (_text.Length <= LongestKept)
            Volatile.Write(ref _spare, _text);
    }

    /// <summary>The next token to look at; none at the end of the code.</summary>
    public SyntaxToken Next()
    {
        while (_at < _length)
        {
            var start = _at;
            var character = CharacterAt(start);
            if (character == Character.OfWord)
                _at = EndOfWord(start);
            else
                _at++;
            var isUnknown = character == Character.OfWord && IsUnknownWord(start) ||
                character == Character.Sign && IsUnknownSign(start);
            if (isUnknown && TokenAt(start) is { RawKind: not 0 } token)
                return token;
        }

        return default;
    }

    /// <summary>Goes on behind a node, whose inside is of no interest.</summary>
    public void Skip(SyntaxNode node) => _at = Math.Max(_at, node.Span.End - _start);

    private bool IsUnknownSign(int start) => _text[start] switch
    {
        // Behind a value it is an indexer's.
        '[' => start != _endOfValue,
        '.' => _at < _length && _text[_at] == '.',
        _ => false,
    };

    private int EndOfWord(int start)
    {
        var end = start + 1;
        while (end < _length && CharacterAt(end) == Character.OfWord)
            end++;
        return end;
    }

    private bool IsUnknownWord(int start)
    {
        if (!_shown.Contain(_start + start))
        {
            if (_shown.EndOfWholeAt(_start + start) is { } endOfWhole)
                _at = endOfWhole - _start;
            else if (IsKeyword(start))
                return false;
            else if (_text[start] is < '0' or > '9')
                return true;
        }

        _endOfValue = _at;
        return false;
    }

    private bool IsKeyword(int start)
    {
        var length = _at - start;
        if (length >= Keywords.Length)
            return false;
        foreach (var keyword in Keywords[length])
        {
            if (keyword[0] == _text[start] && IsAt(start, keyword))
                return true;
        }

        return false;
    }

    private bool IsAt(int start, string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] != _text[start + i])
                return false;
        }

        return true;
    }

    // Comments, directives and literals are skipped in one step, with all words in them.
    private SyntaxToken TokenAt(int start)
    {
        var position = _start + start;
        var token = _code.FindToken(position);
        if (position < token.SpanStart)
            _at = token.SpanStart - _start;
        else if (position >= token.Span.End)
            _at = token.FullSpan.End - _start;
        else
            _at = token.Span.End - _start;
        return token.SpanStart == position ? token : default;
    }

    private Character CharacterAt(int position) => _text[position] is < '\u0080' and var c ? Characters[c] : Character.OfWord;

    private static Character[] AllCharacters()
    {
        var characters = new Character[0x80];
        for (var c = '0'; c < characters.Length; c++)
        {
            characters[c] = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9' or '@' or '\\'
                ? Character.OfWord
                : Character.Other;
        }

        characters['['] = Character.Sign;
        characters['.'] = Character.Sign;
        return characters;
    }
}
