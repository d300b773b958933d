using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Branches;

/// <summary>Which <c>#if</c>, <c>#elif</c>, <c>#else</c> and <c>#endif</c> tokens of a file belong together.</summary>
internal sealed class ConditionalGroups
{
    private readonly List<int> _tokens = [];
    private readonly List<Group> _groups = [];

    public ConditionalGroups(RawTokens tokens)
    {
        var open = new Stack<Group>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var kind = tokens.Kind(i);
            if (kind is < RawTokenKind.If or > RawTokenKind.EndIf)
                continue;
            if (kind == RawTokenKind.If || open.Count == 0)
                open.Push(new Group());
            var group = open.Peek();
            _tokens.Add(i);
            _groups.Add(group);
            group.Add(i, kind);
            if (kind == RawTokenKind.EndIf || tokens.Kind(group.If) != RawTokenKind.If)
                _ = open.Pop();
        }
    }

    public bool Any => _tokens.Count > 0;

    /// <summary>The directives among the tokens from one to another, both included.</summary>
    public IEnumerable<int> Between(int first, int last)
    {
        var found = _tokens.BinarySearch(first);
        for (var i = found < 0 ? ~found : found; i < _tokens.Count && _tokens[i] <= last; i++)
            yield return _tokens[i];
    }

    /// <summary>The group of a directive, or null where <c>#if</c> or <c>#endif</c> is missing.</summary>
    public Group? FindGroup(int token) =>
        _tokens.BinarySearch(token) is var found and >= 0 && _groups[found] is { IsComplete: true } group ? group : null;

    /// <summary>One <c>#if … #endif</c>.</summary>
    public sealed class Group
    {
        public List<int> Directives { get; } = new(2);

        public bool HasElse { get; private set; }

        public bool IsComplete { get; private set; }

        public int If => Directives[0];

        public int EndIf => Directives[Directives.Count - 1];

        public void Add(int token, RawTokenKind kind)
        {
            Directives.Add(token);
            IsComplete = kind == RawTokenKind.EndIf && Directives.Count > 1;
            HasElse |= kind == RawTokenKind.Else;
        }
    }
}
