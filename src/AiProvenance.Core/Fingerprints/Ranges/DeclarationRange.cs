using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Ranges;

/// <summary>
/// The tokens of one declaration, the same under any preprocessor symbols: the range includes every token that some setting would put into
/// the declaration.
/// </summary>
internal sealed class DeclarationRange
{
    private readonly RawTokens _tokens;
    private readonly ConditionalGroups _groups;
    private readonly DeclarationStart _start;
    private int _first;
    private int _last;

    private DeclarationRange(RawTokens tokens, ConditionalGroups groups, DeclarationStart start)
    {
        _tokens = tokens;
        _groups = groups;
        _start = start;
    }

    /// <summary>The first token and how many there are.</summary>
    public static (int First, int Count) Find(RawTokens tokens, ConditionalGroups groups, DeclarationAnchor anchor)
    {
        var range = new DeclarationRange(tokens, groups, anchor.Start)
        {
            _first = tokens.AtOrBehind(anchor.Position),
            _last = tokens.FirstStartingAt(anchor.End) - 1,
        };
        if (range._last < range._first)
            return (range._first, 0);
        range._first = range.FindStart(range._first);
        do
        {
            range.CloseGroups();
        }
        while (range.Continues());
        return (range._first, range._last - range._first + 1);
    }

    private int FindStart(int token) =>
        _start == DeclarationStart.AtAnchor ? token : BackwardScan.FindStart(token, _tokens, _groups, _start);

    /// <summary>Widens the range until no <c>#if</c> group is cut in two.</summary>
    private void CloseGroups()
    {
        int first, last;
        do
        {
            (first, last) = (_first, _last);
            foreach (var directive in _groups.Between(first, last))
                Close(directive);
        }
        while (first != _first || last != _last);
    }

    private void Close(int directive)
    {
        var group = _groups.FindGroup(directive);
        if (group is null)
        {
            if (_tokens.Kind(directive) == RawTokenKind.If)
                _last = _tokens.Count - 1;
            return;
        }
        if (group.If < _first)
            _first = FindStart(group.If);
        _last = Math.Max(_last, group.EndIf);
    }

    /// <summary>
    /// Takes in a following group that, where one of its branches is active, goes on with this declaration: a property's
    /// initializer, an enum member's value, the rest of a lambda's expression.
    /// </summary>
    private bool Continues()
    {
        var next = _last + 1;
        if (next >= _tokens.Count || _tokens.Kind(next) != RawTokenKind.If || _groups.FindGroup(next) is not { } group)
            return false;
        foreach (var directive in group.Directives)
        {
            if (directive != group.EndIf && GoesOn(directive + 1))
            {
                _last = group.EndIf;
                return true;
            }
        }
        return false;
    }

    private bool GoesOn(int token) => _start == DeclarationStart.AtAnchor
        ? !_tokens.IsDirective(token) && !",;:)]}".Any(end => _tokens.Is(token, end))
        : _tokens.Is(token, '=');
}
