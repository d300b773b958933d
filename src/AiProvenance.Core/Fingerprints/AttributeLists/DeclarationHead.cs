using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>The syntax that starts at a token, behind a possible attribute list.</summary>
internal sealed class DeclarationHead
{
    private const int MaxTypeTokens = 64;

    // The words that may stand behind an expression or a pattern.
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "is", "as", "switch", "with", "and", "or", "not", "in", "on", "equals", "by", "into", "ascending", "descending", "when",
        "where", "orderby", "select", "group", "join", "let", "from",
    };

    // The tokens that may stand behind the name that a list pattern gives to its value.
    private static readonly HashSet<string> PatternWords = new(StringComparer.Ordinal) { "when", "and", "or" };

    private static readonly HashSet<string> Accessors = new(StringComparer.Ordinal) { "get", "set", "init", "add", "remove" };

    private static readonly HashSet<string> LambdaModifiers = new(StringComparer.Ordinal) { "static", "async", "ref", "readonly" };

    private readonly RawTokens _tokens;
    private readonly BracketMap _brackets;

    public DeclarationHead(RawTokens tokens, BracketMap brackets)
    {
        _tokens = tokens;
        _brackets = brackets;
    }

    /// <summary>The declarations that an attribute list before a token could belong to.</summary>
    /// <param name="token">The token behind the list.</param>
    /// <param name="certain">Whether the brackets around it are the same under every preprocessor setting.</param>
    public AttributePlace FindPlaces(int token, bool certain)
    {
        var places = StartsLambda(token) ? AttributePlace.Lambda : AttributePlace.None;
        if (_tokens.IsWord(token))
            return places | (IsOperator(token) ? AttributePlace.None : FindPlacesOfWord(token, certain));
        return _tokens.Is(token, '(') ? places | FindPlacesOfTuple(token) : places;
    }

    private AttributePlace FindPlacesOfWord(int token, bool certain)
    {
        var next = SkipDirectives(token + 1);
        var accessor = Accessors.Contains(_tokens.Text(token));
        if (_tokens.Is(next, '=', '>'))
            return accessor && certain ? AttributePlace.Declaration : AttributePlace.None;
        if (_tokens.Is(next, ',') || _tokens.Is(next, '}') || _tokens.Is(next, '='))
            return AttributePlace.EnumMember;
        if (_tokens.Is(next, ';') || _tokens.Is(next, '{'))
            return accessor ? AttributePlace.Declaration : AttributePlace.None;
        if (_tokens.IsWord(next))
        {
            return PatternWords.Contains(_tokens.Text(next)) ? AttributePlace.None : AttributePlace.Declaration;
        }
        return _tokens.Is(next, ':', ':') || "(<.[?*".Any(c => _tokens.Is(next, c)) ? AttributePlace.Declaration : AttributePlace.None;
    }

    private AttributePlace FindPlacesOfTuple(int parenthesis)
    {
        var close = _brackets.Match(parenthesis);
        if (close < parenthesis)
            return AttributePlace.None;
        var next = SkipDirectives(close + 1);
        var name = next;
        for (var i = 0; i < MaxTypeTokens && IsTypeSuffix(name); i++)
            name = _tokens.Is(name, '[') ? _brackets.Match(name) + 1 : name + 1;
        if (!_tokens.IsWord(name) || IsOperator(name))
            return AttributePlace.None;
        return name == next ? AttributePlace.Declaration : AttributePlace.SuffixedTuple;
    }

    private bool IsTypeSuffix(int token) =>
        _tokens.Is(token, '?') || _tokens.Is(token, '*') || IsArrayRank(token);

    private bool IsArrayRank(int token) =>
        _tokens.Is(token, '[') && _brackets.Match(token) > token && (_tokens.Is(token + 1, ']') || _tokens.Is(token + 1, ','));

    /// <summary>Modifiers and a return type, if any, then a parameter list and an arrow.</summary>
    private bool StartsLambda(int token)
    {
        var angles = 0;
        for (var i = 0; i < MaxTypeTokens; i++)
        {
            if (_tokens.Is(token, '('))
            {
                var close = _brackets.Match(token);
                if (close < token)
                    return false;
                if (angles == 0 && _tokens.Is(close + 1, '=', '>'))
                    return true;
                token = close + 1;
            }
            else if (IsArrayRank(token))
            {
                token = _brackets.Match(token) + 1;
            }
            else if (IsPartOfType(token, ref angles))
            {
                token++;
            }
            else
            {
                return false;
            }
        }
        return false;
    }

    private bool IsPartOfType(int token, ref int angles)
    {
        if (_tokens.IsWord(token))
            return !IsOperator(token) && (angles > 0 || !_tokens.IsWord(token - 1) || LambdaModifiers.Contains(_tokens.Text(token - 1)));
        if (_tokens.Is(token, '<'))
            angles++;
        else if (_tokens.Is(token, '>'))
            angles--;
        else if (_tokens.Is(token, ','))
            return angles > 0;
        else
            return ".?*:".Any(c => _tokens.Is(token, c));
        return angles >= 0;
    }

    private bool IsOperator(int token) => Operators.Contains(_tokens.Text(token));

    private int SkipDirectives(int token)
    {
        while (token < _tokens.Count && _tokens.IsDirective(token))
            token++;
        return token;
    }
}
