using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Ranges;

/// <summary>
/// Walks back from a declaration's name to where the declaration starts, through every branch of the <c>#if</c> groups on the way: a group
/// belongs to the declaration if, in one of its branches, a token follows the end of the preceding code.
/// </summary>
internal sealed class BackwardScan
{
    private readonly RawTokens _tokens;
    private readonly ConditionalGroups _groups;
    private readonly bool _commaEnds;
    private readonly Stack<OpenGroup> _open = new();
    private int _at;
    private int _depth;
    private int _best;
    private bool _done;

    private BackwardScan(int from, RawTokens tokens, ConditionalGroups groups, DeclarationStart start)
    {
        _tokens = tokens;
        _groups = groups;
        _commaEnds = start == DeclarationStart.AfterPreviousEnumMember;
        _best = from;
        _at = from - 1;
    }

    /// <summary>The earliest token that belongs to the declaration whose token is given.</summary>
    public static int FindStart(int token, RawTokens tokens, ConditionalGroups groups, DeclarationStart start)
    {
        var scan = new BackwardScan(token, tokens, groups, start);
        while (!scan._done && scan._at >= 0)
            scan.Step();
        // Brackets that nothing opens: rather too much than too little.
        return !scan._done && scan._depth > 0 ? 0 : scan._best;
    }

    private void Step()
    {
        var kind = _tokens.Kind(_at);
        if (kind == RawTokenKind.Define)
            _at--;
        else if (_tokens.IsDirective(_at))
            StepOverDirective(kind, _groups.FindGroup(_at));
        else if (kind == RawTokenKind.Punctuation)
            StepOverPunctuation(_tokens.First(_at));
        else
            Include();
    }

    private void StepOverPunctuation(char c)
    {
        if (c is ')' or ']')
        {
            _depth++;
            _at--;
        }
        else if (c is '(' or '[' && _depth > 0)
        {
            _depth--;
            if (_depth == 0 && c == '[' && TargetsTheFile(_at))
                Stop();
            else
                Include();
        }
        else if (_depth == 0 && (c is '(' or '[' or ';' or '{' or '}' || c == ',' && _commaEnds))
        {
            Stop();
        }
        else
        {
            Include();
        }
    }

    private bool TargetsTheFile(int bracket) =>
        (_tokens.IsWord(bracket + 1, "assembly") || _tokens.IsWord(bracket + 1, "module"))
        && _tokens.Is(bracket + 2, ':') && !_tokens.Is(bracket + 3, ':');

    private void Include()
    {
        MarkIncluded(_at);
        _at--;
    }

    private void MarkIncluded(int token)
    {
        if (_depth > 0)
            return;
        if (_open.Count > 0)
            _open.Peek().BelongsToDeclaration = true;
        else
            _best = token;
    }

    private void StepOverDirective(RawTokenKind kind, ConditionalGroups.Group? group)
    {
        if (group is null)
            _at--;
        else if (kind == RawTokenKind.EndIf)
            Enter(group);
        else if (_open.Count == 0)
            _at = group.If - 1; // the start of the branch that the declaration stands in
        else
            EndBranch(flows: true);
    }

    private void Enter(ConditionalGroups.Group group)
    {
        _open.Push(new OpenGroup(group, _depth));
        _at--;
    }

    /// <summary>The walk reached the directive that opens a branch, or found that nothing from further up gets through it.</summary>
    private void EndBranch(bool flows)
    {
        var open = _open.Peek();
        if (flows)
            open.Flow(_depth);
        _at = open.NextBranchUp();
        if (_at >= 0)
        {
            _depth = open.EntryDepth;
            _at--;
            return;
        }
        LeaveGroup(_open.Pop());
    }

    private void LeaveGroup(OpenGroup open)
    {
        if (!open.Group.HasElse)
            open.Flow(open.EntryDepth);
        _depth = open.FlowDepth ?? 0;
        if (open.BelongsToDeclaration)
            MarkIncluded(open.Group.If);
        _at = open.Group.If - 1;
        if (open.FlowDepth is null)
            Stop();
    }

    private void Stop()
    {
        if (_open.Count == 0)
            _done = true;
        else
            EndBranch(flows: false);
    }

    private sealed class OpenGroup
    {
        private int _place;

        public OpenGroup(ConditionalGroups.Group group, int entryDepth)
        {
            Group = group;
            EntryDepth = entryDepth;
            _place = group.Directives.Count - 1;
        }

        public ConditionalGroups.Group Group { get; }

        public int EntryDepth { get; }

        /// <summary>How deep in brackets a walk is that got through one of the branches; null where none does.</summary>
        public int? FlowDepth { get; private set; }

        public bool BelongsToDeclaration { get; set; }

        public void Flow(int depth) => FlowDepth = Math.Max(FlowDepth ?? 0, depth);

        /// <summary>The directive that ends the branch above the current one, or -1.</summary>
        public int NextBranchUp() => --_place > 0 ? Group.Directives[_place] : -1;
    }
}
