using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// Reads the text of code for what no operation has explained: names, and the brackets, dots and words behind which calls hide that no
/// operation shows. Nearly all words are known or keywords, and to visit each node of the code takes many times as long.
/// </summary>
/// <remarks>What is text and what is code the tokens decide; the reader only finds places at which to ask.</remarks>
internal sealed class CodeReader(SyntaxNode code, ShownNames shown)
{
    // By length: to compare a few words takes less than to compute a hash. `fixed` hides a call.
    private static readonly ImmutableArray<ImmutableArray<string>> Keywords = Enumerable.Range(0, 16)
        .Select(length => SyntaxFacts.GetReservedKeywordKinds()
            .Where(kind => kind != SyntaxKind.FixedKeyword)
            .Select(SyntaxFacts.GetText)
            .Where(word => word.Length == length)
            .ToImmutableArray())
        .ToImmutableArray();

    private static readonly bool[] IsWord = Words();

    private readonly string _text = code.SyntaxTree.GetText().ToString(code.Span);
    private readonly int _start = code.SpanStart;
    private int _at;
    private int _endOfValue = -1;

    /// <summary>The next token to look at; none at the end of the code.</summary>
    public SyntaxToken Next()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            if ((IsPartOfWord(_text[start]) ? IsUnknownWord(start) : IsUnknownSign(_text[_at++])) && TokenAt(start) is { RawKind: not 0 } token)
                return token;
        }

        return default;
    }

    /// <summary>Goes on behind a node, whose inside is of no interest.</summary>
    public void Skip(SyntaxNode node) => _at = Math.Max(_at, node.Span.End - _start);

    private bool IsUnknownSign(char sign) => sign switch
    {
        // Behind a value it is an indexer's.
        '[' => _at - 1 != _endOfValue,
        '.' => _at < _text.Length && _text[_at] == '.',
        _ => false,
    };

    private bool IsUnknownWord(int start)
    {
        var end = start + 1;
        while (end < _text.Length && IsPartOfWord(_text[end]))
            end++;
        _at = end;
        if (!shown.Contain(_start + start))
        {
            if (shown.EndOfWholeAt(_start + start) is { } endOfWhole)
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
            if (keyword[0] == _text[start] && string.CompareOrdinal(keyword, 0, _text, start, length) == 0)
                return true;
        }

        return false;
    }

    // Comments, directives and literals are left in one step, whatever words they hold.
    private SyntaxToken TokenAt(int start)
    {
        var position = _start + start;
        var token = code.FindToken(position);
        if (position < token.SpanStart)
            _at = token.SpanStart - _start;
        else if (position >= token.Span.End)
            _at = token.FullSpan.End - _start;
        else
            _at = token.Span.End - _start;
        return token.SpanStart == position ? token : default;
    }

    private static bool IsPartOfWord(char c) => c >= '\u0080' || IsWord[c];

    private static bool[] Words()
    {
        var words = new bool[0x80];
        for (var c = '0'; c < words.Length; c++)
            words[c] = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9' or '@' or '\\';
        return words;
    }
}
