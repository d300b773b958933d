namespace AiProvenance.Core.Fingerprints.Lexing;

// Interpolated strings: text, holes and format clauses.
internal sealed partial class RawLexer
{
    private readonly Stack<Interpolation> _frames = new();
    private (int Start, int Token) _outermost;
    private int _textNesting;
    private int _plainDollarsEnd;

    private bool TryStartInterpolation()
    {
        if (Current == '@')
            return Peek(1) == '$' && Peek(2) == '"' && Start(new(Interpolation.Form.Verbatim, 1, 1), _position + 3);
        if (_position < _plainDollarsEnd)
            return false;
        var dollars = SourceCharacters.RunLength(_text, _position, '$');
        if (dollars == 1 && Peek(1) == '@' && Peek(2) == '"')
            return Start(new(Interpolation.Form.Verbatim, 1, 1), _position + 3);
        var quotes = SourceCharacters.RunLength(_text, _position + dollars, '"');
        if (quotes > 2)
        {
            var content = _position + dollars + quotes;
            var form = OpensLines(content) ? Interpolation.Form.RawLines : Interpolation.Form.RawLine;
            return Start(new(form, dollars, quotes), content);
        }
        _plainDollarsEnd = _position + dollars - 1;
        return dollars == 1 && quotes > 0 && Start(new(Interpolation.Form.Regular, 1, 1), _position + 2);
    }

    private bool Start(Interpolation frame, int content)
    {
        if (_frames.Count == 0)
        {
            _outermost = (_position, _tokens.Count);
            _textNesting = 0;
        }
        frame.Content = content;
        frame.Indent = (++_rawLiterals, _tokens.Indents.Count);
        _frames.Push(frame);
        AddToken(RawTokenKind.InterpolationStart, content);
        return true;
    }

    private void LexInterpolatedText(Interpolation frame)
    {
        var end = InterpolatedTextEnd(frame);
        if (!AddText(frame, end))
            return;
        if (_position >= _text.Length || frame.EndsWithItsLine && SourceCharacters.IsNewLine(Current))
        {
            Finish(frame, _position);
        }
        else if (Current == '"')
        {
            Finish(frame, _position + (frame.IsRaw ? SourceCharacters.RunLength(_text, _position, '"') : 1));
        }
        else
        {
            AddToken(RawTokenKind.HoleStart, _position + frame.Dollars);
            frame.InHole = true;
            frame.Depth = 0;
        }
    }

    /// <summary>Where the text ends: at the quotes, the braces of a hole, a line's end that the form does not allow.</summary>
    private int InterpolatedTextEnd(Interpolation frame)
    {
        var at = _position;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (frame.EndsWithItsLine && SourceCharacters.IsNewLine(c))
                return at;
            if (c is not ('"' or '{' or '\\'))
            {
                at++;
            }
            else if (c == '\\')
            {
                at += StartsEscape(frame, at) ? 2 : 1;
            }
            else
            {
                var run = SourceCharacters.RunLength(_text, at, c);
                var text = TextOfRun(frame, c, run);
                at += text;
                if (text < run)
                    return at;
            }
        }
        return at;
    }

    /// <summary>How much of a run of quotes or braces is text.</summary>
    private static int TextOfRun(Interpolation frame, char c, int run) => (frame.IsRaw, c) switch
    {
        (true, '"') => run >= frame.Quotes ? 0 : run,
        (true, _) => run >= frame.Dollars ? run - frame.Dollars : run,
        (false, '"') when frame.Kind == Interpolation.Form.Regular => 0,
        _ => run - run % 2,
    };

    private bool AddText(Interpolation frame, int end)
    {
        if (end == _position)
            return true;
        if (!FollowDirectiveLines(_position, end, ref _textNesting))
        {
            TakeRemainder(_position);
            return false;
        }
        if (frame.Kind == Interpolation.Form.RawLines)
            _tokens.Indents.Add(_tokens.Count, frame.Indent.Literal, opens: _position == frame.Content);
        AddToken(RawTokenKind.Text, end);
        return true;
    }

    private void Finish(Interpolation frame, int end)
    {
        if (frame.Kind == Interpolation.Form.RawLines)
            CloseIndent(frame.Indent.Entry, frame.Indent.Literal, frame.Content, end);
        if (end > _position)
            AddToken(RawTokenKind.InterpolationEnd, end);
        if (_frames.Count == 1 && _textNesting != 0)
            TakeRemainder(_position);
        else
            _ = _frames.Pop();
    }

    /// <summary>Counts brackets within a hole and ends it at its closing braces.</summary>
    private bool EndsHole(Interpolation hole, char c)
    {
        if (c is '(' or '[' or '{')
        {
            hole.Depth++;
        }
        else if (c is ')' or ']' or '}')
        {
            if (c == '}' && hole.Depth == 0)
            {
                hole.InHole = false;
                var braces = SourceCharacters.RunLength(_text, _position, '}');
                AddToken(RawTokenKind.HoleEnd, _position + Math.Min(braces, hole.Dollars));
                return true;
            }
            hole.Depth = Math.Max(0, hole.Depth - 1);
        }
        return false;
    }

    private void LexFormat(Interpolation hole)
    {
        var end = _position;
        while (end < _text.Length && !EndsFormat(hole, end))
            end += StartsEscape(hole, end) ? 2 : 1;
        if (AddText(hole, end) && (_position >= _text.Length || Current != '}'))
            hole.InHole = false;
    }

    // Within a raw string that is one line by itself, the compiler lets a format go over several.
    private bool EndsFormat(Interpolation hole, int at) =>
        _text[at] == '}'
        || _text[at] == '"' && !StartsEscape(hole, at)
        || hole.Kind == Interpolation.Form.Regular && SourceCharacters.IsNewLine(_text[at]);

    private bool StartsEscape(Interpolation frame, int at)
    {
        if (at + 1 >= _text.Length)
            return false;
        return frame.Kind switch
        {
            Interpolation.Form.Regular => _text[at] == '\\' && !SourceCharacters.IsNewLine(_text[at + 1]),
            Interpolation.Form.Verbatim => _text[at] == '"' && _text[at + 1] == '"',
            _ => false,
        };
    }

    /// <summary>Leaves every open string; false, where that makes the rest of the file one token.</summary>
    private bool AbandonInterpolations()
    {
        if (_frames.Count > 0 && _textNesting != 0)
        {
            TakeRemainder(_position);
            return false;
        }
        _frames.Clear();
        return true;
    }
}
