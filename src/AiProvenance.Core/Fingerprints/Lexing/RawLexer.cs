namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>
/// Cuts C# text of any version into raw tokens, active and inactive <c>#if</c> branches alike. Takes any text, ends after one
/// pass, keeps its state in an explicit stack.
/// </summary>
internal sealed partial class RawLexer
{
    private readonly string _text;
    private readonly RawTokens _tokens;
    private readonly List<(int Start, int End)> _regions = [];
    private int _position;
    private bool _atLineStart = true;
    private int _ifDepth;
    private int _regionStart;

    private RawLexer(string text)
    {
        _text = text;
        _tokens = new RawTokens(text);
    }

    /// <summary>The tokens of a text, and from where to where its outermost <c>#if … #endif</c> regions go.</summary>
    public static (RawTokens Tokens, (int Start, int End)[] ConditionalRegions) Lex(string text)
    {
        var lexer = new RawLexer(text);
        lexer.Run();
        return (lexer._tokens, lexer._regions.ToArray());
    }

    private char Current => _text[_position];

    private char Peek(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void Run()
    {
        while (_position < _text.Length)
        {
            if (_frames.Count > 0 && !_frames.Peek().InHole)
                LexInterpolatedText(_frames.Peek());
            else
                LexCode();
        }
        if (_ifDepth > 0)
            _regions.Add((_regionStart, _text.Length));
    }

    private void LexCode()
    {
        var c = Current;
        if (SourceCharacters.IsNewLine(c))
        {
            _atLineStart = true;
            _position++;
        }
        else if (SourceCharacters.IsWhiteSpace(c))
        {
            _position++;
        }
        else if (c == '#' && _atLineStart)
        {
            LexDirective();
        }
        else
        {
            _atLineStart = false;
            LexTokenOrComment(c);
        }
    }

    private void LexTokenOrComment(char c)
    {
        if (c == '/' && Peek(1) == '/')
            _position = SourceCharacters.EndOfLine(_text, _position);
        else if (c == '/' && Peek(1) == '*')
            SkipBlockComment();
        else if (SourceCharacters.IsDigit(c))
            AddToken(RawTokenKind.Number, NumberEnd());
        else if (WordEnd() is var wordEnd && wordEnd > _position)
            AddToken(RawTokenKind.Word, wordEnd);
        else if (!TryLexLiteral(c))
            LexPunctuation(c);
    }

    private void AddToken(RawTokenKind kind, int end)
    {
        _tokens.Add(kind, _position, end);
        _position = end;
    }

    private void LexDirective()
    {
        var end = SourceCharacters.EndOfLine(_text, _position);
        if (ConditionalDirective.KindAt(_text, _position) is { } kind)
        {
            // The compiler allows no directive within a hole: the open string was inactive text.
            if (!AbandonInterpolations())
                return;
            TrackRegion(kind, end);
            _tokens.Add(kind, _position, end);
        }
        _position = end;
    }

    private void TrackRegion(RawTokenKind kind, int end)
    {
        if (kind == RawTokenKind.If && _ifDepth++ == 0)
            _regionStart = _position;
        else if (kind == RawTokenKind.EndIf && _ifDepth > 0 && --_ifDepth == 0)
            _regions.Add((_regionStart, end));
    }

    private void SkipBlockComment()
    {
        var close = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        var end = close < 0 ? _text.Length : close + 2;
        if (ReadsTheSameWhenInactive(_position, end))
            _position = end;
        else
            TakeRemainder(_position);
    }

    private int NumberEnd()
    {
        var end = _position;
        var prefixed = Current == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B';
        var point = prefixed;
        for (; end < _text.Length; end++)
        {
            var c = _text[end];
            var next = end + 1 < _text.Length ? _text[end + 1] : '\0';
            if (SourceCharacters.IsAsciiWordPart(c))
                continue;
            if (c == '.' && !point && SourceCharacters.IsDigit(next))
                point = true;
            else if (!(c is '+' or '-' && !prefixed && _text[end - 1] is 'e' or 'E' && SourceCharacters.IsDigit(next)))
                break;
        }
        return end;
    }

    private int WordEnd()
    {
        var start = Current == '@' ? _position + 1 : _position;
        var end = start;
        while (end < _text.Length)
        {
            var c = _text[end];
            var length = c == '\\' ? EscapeLength(end)
                : end == start ? (SourceCharacters.IsWordStart(c) ? 1 : 0)
                : SourceCharacters.IsWordPart(c) ? 1 : 0;
            if (length == 0)
                break;
            end += length;
        }
        return end == start ? _position : end;
    }

    private int EscapeLength(int at)
    {
        var digits = at + 1 >= _text.Length ? 0 : _text[at + 1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || at + 2 + digits > _text.Length)
            return 0;
        for (var i = at + 2; i < at + 2 + digits; i++)
        {
            if (!SourceCharacters.IsHexDigit(_text[i]))
                return 0;
        }
        return 2 + digits;
    }

    private void LexPunctuation(char c)
    {
        // One character at a time, but for the three operators whose two halves mean something else when they stand apart.
        var twofold = c is '+' or '-' or '&' && Peek(1) == c;
        var hole = _frames.Count > 0 ? _frames.Peek() : null;
        if (hole is not null && EndsHole(hole, c))
            return;
        AddToken(RawTokenKind.Punctuation, _position + (twofold ? 2 : 1));
        if (hole is { Depth: 0 } && c == ':')
            LexFormat(hole);
    }
}
