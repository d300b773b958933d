using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Branches;

/// <summary>
/// Finds the pairs of brackets of a file, branch by branch: every branch of an <c>#if</c> group starts with the brackets that were open at
/// its <c>#if</c>. Where branches leave different brackets open, the tokens behind them are marked as uncertain.
/// </summary>
internal sealed class BracketMap
{
    private const int None = -1;
    private const int MaxRecovery = 64;

    private readonly RawTokens _tokens;
    private readonly int[] _match;
    private readonly int[] _enclosing;
    private readonly bool[] _uncertain;
    private readonly List<Node> _nodes = [];
    private readonly Stack<OpenBranches> _branches = new();
    private int _open = None;
    private bool _lost;

    public BracketMap(RawTokens tokens, ConditionalGroups groups)
    {
        _tokens = tokens;
        _match = new int[tokens.Count];
        _enclosing = new int[tokens.Count];
        _uncertain = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            _match[i] = None;
            _enclosing[i] = _open == None ? None : _nodes[_open].Token;
            _uncertain[i] = _lost || _open != None && _nodes[_open].Uncertain;
            if (tokens.IsDirective(i))
                PassDirective(tokens.Kind(i), groups.FindGroup(i));
            else if (tokens.Kind(i) == RawTokenKind.Punctuation)
                PassBracket(i, tokens.First(i));
        }
    }

    /// <summary>The other bracket of this one's pair; -1 where there is none.</summary>
    public int Match(int token) => _match[token];

    /// <summary>The innermost open bracket at a token; -1 outside all.</summary>
    public int Enclosing(int token) => _enclosing[token];

    /// <summary>Whether another preprocessor setting may put a token into other brackets.</summary>
    public bool IsUncertain(int token) => _uncertain[token];

    private void PassBracket(int token, char c)
    {
        if (c is '(' or '[' or '{')
        {
            _nodes.Add(new Node(token, _open, false));
            _open = _nodes.Count - 1;
        }
        else if (c is ')' or ']' or '}')
        {
            Close(token, c switch { ')' => '(', ']' => '[', _ => '{' });
        }
    }

    private void Close(int token, char opener)
    {
        var node = _open;
        for (var i = 0; i < MaxRecovery && node != None && _tokens.First(_nodes[node].Token) != opener; i++)
            node = _nodes[node].Parent;
        if (node == None || _tokens.First(_nodes[node].Token) != opener)
        {
            _lost |= _open != None;
            return;
        }
        _lost |= node != _open;
        _match[_nodes[node].Token] = token;
        _match[token] = _nodes[node].Token;
        _open = _nodes[node].Parent;
    }

    private void PassDirective(RawTokenKind kind, ConditionalGroups.Group? group)
    {
        if (kind == RawTokenKind.Define)
            return;
        if (group is null)
        {
            _lost = true;
            return;
        }
        if (kind == RawTokenKind.If)
        {
            _branches.Push(new OpenBranches(_open));
            return;
        }
        var branches = _branches.Peek();
        branches.Ends.Add(_open);
        _open = branches.Start;
        if (kind != RawTokenKind.EndIf)
            return;
        if (!group.HasElse)
            branches.Ends.Add(_open);
        _ = _branches.Pop();
        Join(branches.Ends);
    }

    private void Join(List<int> ends)
    {
        _open = ends[ends.Count - 1];
        if (ends.All(end => end == _open))
            return;
        _lost |= ends.Any(end => !Alike(end, _open));
        if (_open == None)
            return;
        _nodes.Add(_nodes[_open] with { Uncertain = true });
        _open = _nodes.Count - 1;
    }

    private bool Alike(int a, int b) => a == b
        || a != None && b != None && _nodes[a].Parent == _nodes[b].Parent
        && _tokens.First(_nodes[a].Token) == _tokens.First(_nodes[b].Token);

    private readonly record struct Node(int Token, int Parent, bool Uncertain);

    private sealed class OpenBranches(int start)
    {
        public int Start { get; } = start;

        public List<int> Ends { get; } = new(2);
    }
}
