using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>Where an attribute list can stand, as far as raw tokens show it.</summary>
[Flags]
internal enum AttributePlace
{
    None = 0,
    Declaration = 1,

    /// <summary>On a declaration that starts with a tuple type with a suffix, which reads like an invocation in a condition.</summary>
    SuffixedTuple = 2,
    EnumMember = 4,
    Lambda = 8,

    /// <summary>On a parameter, for a record's property or field of it.</summary>
    Parameter = 16,
}

/// <summary>
/// Tells attribute lists from element access, collection expressions and list patterns by the tokens before and behind the brackets. A list
/// counts only if it can be nothing else in any branch.
/// </summary>
internal sealed class AttributePlaces
{
    private const AttributePlace InBraces =
        AttributePlace.Declaration | AttributePlace.SuffixedTuple | AttributePlace.EnumMember | AttributePlace.Lambda;

    private const AttributePlace Any = InBraces | AttributePlace.Parameter;

    private readonly RawTokens _tokens;
    private readonly BracketMap _brackets;
    private readonly BranchNeighbours _neighbours;
    private readonly DeclarationHead _heads;
    private readonly AttributePlace[] _before;
    private readonly AttributePlace[] _behind;

    public AttributePlaces(RawTokens tokens, BracketMap brackets, BranchNeighbours neighbours)
    {
        _tokens = tokens;
        _brackets = brackets;
        _neighbours = neighbours;
        _heads = new DeclarationHead(tokens, brackets);
        _before = new AttributePlace[tokens.Count];
        _behind = new AttributePlace[tokens.Count];
        // Lists in a row count by the first one's predecessor and the last one's successor.
        for (var i = 0; i < tokens.Count; i++)
            _before[i] = tokens.Is(i, '[') ? All(neighbours.Before(i), token => Before(i, token)) : AttributePlace.None;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var close = _before[i] == AttributePlace.None ? -1 : brackets.Match(i);
            _behind[i] = close > i ? All(neighbours.Behind(close), token => Behind(i, token)) : AttributePlace.None;
        }
    }

    /// <summary>Whether the list that a bracket opens is an attribute list on something that this package's attributes go on.</summary>
    public bool IsAttributeList(int bracket) =>
        (_before[bracket] & _behind[bracket]) != AttributePlace.None || IsOnRecordParameter(bracket);

    /// <summary>Whether a list is on a record's property or field; a parameter itself cannot carry this package's attributes.</summary>
    private bool IsOnRecordParameter(int bracket) =>
        (_before[bracket] & AttributePlace.Parameter) != AttributePlace.None &&
        (_behind[bracket] & (AttributePlace.Declaration | AttributePlace.SuffixedTuple)) != AttributePlace.None &&
        (_tokens.IsWord(bracket + 1, "property") || _tokens.IsWord(bracket + 1, "field")) &&
        _tokens.Is(bracket + 2, ':') && !_tokens.Is(bracket + 2, ':', ':');

    private static AttributePlace All(List<int>? tokens, Func<int, AttributePlace> place) =>
        tokens is null ? AttributePlace.None : tokens.Aggregate(Any, (places, token) => places & place(token));

    private AttributePlace Before(int bracket, int token)
    {
        if (token < 0)
            return AttributePlace.Declaration | AttributePlace.SuffixedTuple | AttributePlace.Lambda;
        if (_tokens.IsWord(token, "return"))
            return AttributePlace.Lambda;
        return _tokens.Kind(token) == RawTokenKind.Punctuation ? BeforePunctuation(bracket, token) : AttributePlace.None;
    }

    private AttributePlace BeforePunctuation(int bracket, int token)
    {
        var enclosing = _brackets.Enclosing(bracket);
        var inBlock = enclosing < 0 || _tokens.Is(enclosing, '{');
        switch (_tokens.First(token))
        {
            case ']':
                return _brackets.Match(token) is var open and >= 0 ? _before[open] : AttributePlace.None;
            case ';' when inBlock:
                return AttributePlace.Declaration | AttributePlace.SuffixedTuple;
            case '}' when inBlock:
                return AttributePlace.Declaration;
            case '{':
                return OpensSwitch(token) ? AttributePlace.None : InBraces;
            case ',' when enclosing >= 0 && _tokens.Is(enclosing, '{'):
                return OpensSwitch(enclosing) ? AttributePlace.None : AttributePlace.EnumMember | AttributePlace.Lambda;
            case '(':
            case ',' when enclosing >= 0 && _tokens.Is(enclosing, '('):
                return AttributePlace.Lambda | AttributePlace.Parameter;
            case ',' or '[' or '=' or ':':
            case '>' when _tokens.Is(token - 1, '=', '>'):
            case '?' when _tokens.Is(token - 1, '?', '?'):
                return AttributePlace.Lambda;
            default:
                return AttributePlace.None;
        }
    }

    /// <summary>Whether a brace may belong to a switch expression: brackets there are patterns.</summary>
    private bool OpensSwitch(int brace) =>
        _neighbours.Before(brace) is not { } before || before.Exists(token => _tokens.IsWord(token, "switch"));

    private AttributePlace Behind(int bracket, int token)
    {
        if (_tokens.Is(token, '['))
            return _behind[token];
        if (_tokens.Is(token, '~'))
            return AttributePlace.Declaration;
        return _heads.FindPlaces(token, certain: !_brackets.IsUncertain(bracket));
    }
}
