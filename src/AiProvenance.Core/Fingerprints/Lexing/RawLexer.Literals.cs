namespace AiProvenance.Core.Fingerprints.Lexing;

// Literals without holes, and where the two readings of a text part.
internal sealed partial class RawLexer
{
    private int _rawLiterals;

    private bool TryLexLiteral(char c)
    {
        if (c == '\'')
            AddToken(RawTokenKind.Literal, QuotedEnd('\''));
        else if (c == '@' && Peek(1) == '"')
            AddLiteral(VerbatimEnd(_position + 2));
        else if (c == '"')
            LexString();
        else
            return c is '$' or '@' && TryStartInterpolation();
        return true;
    }

    private void LexString()
    {
        var quotes = SourceCharacters.RunLength(_text, _position, '"');
        if (quotes > 2)
            LexRawString(quotes);
        else
            AddLiteral(quotes == 2 ? _position + 2 : QuotedEnd('"'));
    }

    private void AddLiteral(int end)
    {
        var suffixed = end + 1 < _text.Length && _text[end] is 'u' or 'U' && _text[end + 1] == '8' && _text[end - 1] == '"';
        if (suffixed)
            end += 2;
        if (ReadsTheSameWhenInactive(_position, end))
            AddToken(RawTokenKind.Literal, end);
        else
            TakeRemainder(_position);
    }

    // An unterminated one ends with its line: in inactive text, quotes are apostrophes and inches.
    private int QuotedEnd(char quote)
    {
        var end = _position + 1;
        while (end < _text.Length && !SourceCharacters.IsNewLine(_text[end]))
        {
            var c = _text[end++];
            if (c == quote)
                break;
            if (c == '\\' && end < _text.Length && !SourceCharacters.IsNewLine(_text[end]))
                end++;
        }
        return end;
    }

    private int VerbatimEnd(int from)
    {
        while (true)
        {
            var quote = from < _text.Length ? _text.IndexOf('"', from) : -1;
            if (quote < 0)
                return _text.Length;
            if (quote + 1 >= _text.Length || _text[quote + 1] != '"')
                return quote + 1;
            from = quote + 2;
        }
    }

    private void LexRawString(int quotes)
    {
        var content = _position + quotes;
        var multiLine = OpensLines(content);
        var end = RawEnd(content, quotes, multiLine);
        if (multiLine)
        {
            var entry = _tokens.Indents.Count;
            _tokens.Indents.Add(_tokens.Count, ++_rawLiterals, opens: true);
            CloseIndent(entry, _rawLiterals, content, end);
        }
        AddLiteral(end);
    }

    /// <summary>Whether only white space follows on the line of the opening quotes.</summary>
    private bool OpensLines(int content)
    {
        var next = SourceCharacters.SkipWhiteSpace(_text, content);
        return next < _text.Length && SourceCharacters.IsNewLine(_text[next]);
    }

    private int RawEnd(int from, int quotes, bool multiLine)
    {
        while (from < _text.Length && (multiLine || !SourceCharacters.IsNewLine(_text[from])))
        {
            var run = SourceCharacters.RunLength(_text, from, '"');
            if (run >= quotes)
                return from + run;
            from += Math.Max(run, 1);
        }
        return from;
    }

    private void CloseIndent(int entry, int literal, int content, int end)
    {
        var quotes = end;
        while (quotes > content && _text[quotes - 1] == '"')
            quotes--;
        var start = quotes;
        while (start > content && SourceCharacters.IsWhiteSpace(_text[start - 1]))
            start--;
        if (start > content && SourceCharacters.IsNewLine(_text[start - 1]))
            _tokens.Indents.Close(entry, literal, start, quotes - start);
    }

    /// <summary>
    /// Whether literal or comment text contains no line that would open or close an <c>#if</c> branch around it, if the text were inactive.
    /// Outside <c>#if</c> regions nothing is inactive.
    /// </summary>
    private bool ReadsTheSameWhenInactive(int start, int end)
    {
        var nesting = 0;
        return FollowDirectiveLines(start, end, ref nesting) && nesting == 0;
    }

    private bool FollowDirectiveLines(int start, int end, ref int nesting)
    {
        if (_ifDepth == 0)
            return true;
        for (var line = SourceCharacters.EndOfLine(_text, start); line < end; line = SourceCharacters.EndOfLine(_text, line))
        {
            line = SourceCharacters.SkipWhiteSpace(_text, line + 1);
            var kind = line < end && _text[line] == '#' ? ConditionalDirective.KindAt(_text, line) : null;
            if (kind == RawTokenKind.If)
                nesting++;
            else if (kind is RawTokenKind.ElseIf or RawTokenKind.Else or RawTokenKind.EndIf && nesting == 0)
                return false;
            else if (kind == RawTokenKind.EndIf)
                nesting--;
        }
        return true;
    }

    /// <summary>
    /// From here on, one reading's code is the other reading's comment or literal. Nothing may be left out, so the rest becomes one token.
    /// </summary>
    private void TakeRemainder(int start)
    {
        if (_frames.Count > 0)
        {
            start = _outermost.Start;
            _tokens.Truncate(_outermost.Token);
            _frames.Clear();
        }
        else
        {
            _tokens.Truncate(_tokens.Count);
        }

        _tokens.Add(RawTokenKind.Remainder, start, _text.Length);
        _position = _text.Length;
        _regions.Add((_regionStart, start));
        _ifDepth = 0;
    }
}
