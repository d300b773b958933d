using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>One attribute list and which of its attributes are this package's own.</summary>
internal sealed class AttributeList
{
    private readonly RawTokens _tokens;
    private readonly BracketMap _brackets;
    private readonly int _open;
    private readonly int _close;
    private readonly List<(int First, int Behind, bool IsOwn)> _attributes = [];

    private AttributeList(RawTokens tokens, BracketMap brackets, int open, int close)
    {
        _tokens = tokens;
        _brackets = brackets;
        _open = open;
        _close = close;
    }

    /// <summary>Flags the tokens of a list's own attributes: all of it, where nothing else would be left.</summary>
    public static void FlagOwn(RawTokens tokens, BracketMap brackets, int open, int close, bool[] own)
    {
        var list = new AttributeList(tokens, brackets, open, close);
        if (list.Split() && list._attributes.Exists(attribute => attribute.IsOwn))
            list.Flag(own);
    }

    /// <summary>Splits the list at its commas; false where it contains directives.</summary>
    private bool Split()
    {
        var first = _open + 1;
        if (_tokens.IsWord(first) && _tokens.Is(first + 1, ':') && !_tokens.Is(first + 1, ':', ':'))
            first += 2;
        var angles = 0;
        for (var i = first; i <= _close; i++)
        {
            if (_tokens.IsDirective(i))
                return false;
            if (i == _close || angles == 0 && _tokens.Is(i, ','))
            {
                if (i > first)
                    _attributes.Add((first, i, PackageAttribute.Is(_tokens, first, i)));
                first = i + 1;
            }
            else if (_tokens.Is(i, '<'))
            {
                angles++;
            }
            else if (_tokens.Is(i, '>'))
            {
                angles--;
            }
            else if ("([{".Any(c => _tokens.Is(i, c)))
            {
                var match = _brackets.Match(i);
                if (match < i || HasDirective(i, match))
                    return false;
                i = match;
            }
        }
        return true;
    }

    private bool HasDirective(int from, int to)
    {
        while (from < to && !_tokens.IsDirective(from))
            from++;
        return from < to;
    }

    private void Flag(bool[] own)
    {
        var last = _attributes.FindLastIndex(attribute => !attribute.IsOwn);
        if (last < 0)
        {
            Flag(own, _open, _close + 1);
            return;
        }
        for (var i = 0; i < _attributes.Count; i++)
        {
            var (first, behind, isOwn) = _attributes[i];
            if (isOwn)
                Flag(own, first, behind);
            // A comma stays after an attribute that stays, if another one that stays follows, or if the list ends in a comma.
            var comma = behind < _close;
            var ends = _attributes[_attributes.Count - 1].Behind < _close;
            if (comma && (isOwn || i == last && !ends))
                own[behind] = true;
        }
    }

    private static void Flag(bool[] own, int from, int behind)
    {
        for (var i = from; i < behind; i++)
            own[i] = true;
    }
}
