using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Branches;

/// <summary>
/// The tokens that may stand next to a place, under any active branches. -1 is the start of the file, <see cref="RawTokens.Count"/> its
/// end.
/// </summary>
internal sealed class BranchNeighbours
{
    // Enough for any real file; a place with more of them is not looked at any further.
    private const int Max = 64;

    private readonly RawTokens _tokens;
    private readonly ConditionalGroups _groups;

    public BranchNeighbours(RawTokens tokens, ConditionalGroups groups)
    {
        _tokens = tokens;
        _groups = groups;
    }

    /// <summary>Every token that may stand before one, or null where that cannot be told.</summary>
    public List<int>? Before(int token) => Find(token, -1);

    /// <summary>Every token that may stand behind one, or null where that cannot be told.</summary>
    public List<int>? Behind(int token) => Find(token, 1);

    private List<int>? Find(int token, int step)
    {
        var result = new List<int>(1);
        var open = new Stack<int>();
        open.Push(token + step);
        for (var visited = 0; open.Count > 0; visited++)
        {
            var at = open.Pop();
            if (visited > Max)
                return null;
            if (at < 0 || at >= _tokens.Count || !_tokens.IsDirective(at))
                result.Add(at);
            else if (_tokens.Kind(at) == RawTokenKind.Define)
                open.Push(at + step);
            else if (_groups.FindGroup(at) is { } group)
                PushAll(group, at, step, open);
            else
                return null;
        }
        return result;
    }

    private static void PushAll(ConditionalGroups.Group group, int at, int step, Stack<int> open)
    {
        var (entry, exit) = step > 0 ? (group.If, group.EndIf) : (group.EndIf, group.If);
        if (at != entry || !group.HasElse)
            open.Push(exit + step);
        if (at != entry)
            return;
        foreach (var directive in group.Directives)
        {
            if (directive != exit)
                open.Push(directive + step);
        }
    }
}
