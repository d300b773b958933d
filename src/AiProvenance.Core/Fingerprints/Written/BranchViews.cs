using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>The tokens of a file as a compiler would see them: one branch of each <c>#if</c> group.</summary>
internal static class BranchViews
{
    // Each view takes the same branch of every group. More branches than that have no names of their own any more.
    private const int Most = 8;

    /// <summary>Lists the views: together they show every branch of every group, up to a limit.</summary>
    public static IEnumerable<int[]> List(RawTokens tokens, ConditionalGroups groups)
    {
        var count = Math.Min(Most, CountBranches(tokens, groups));
        for (var branch = 0; branch < count; branch++)
            yield return Take(tokens, groups, branch);
    }

    private static int CountBranches(RawTokens tokens, ConditionalGroups groups)
    {
        var most = 1;
        for (var token = 0; token < tokens.Count; token++)
        {
            if (tokens.Kind(token) == RawTokenKind.If && groups.FindGroup(token) is { } group)
                most = Math.Max(most, group.Directives.Count - (group.HasElse ? 1 : 0));
        }

        return most;
    }

    private static int[] Take(RawTokens tokens, ConditionalGroups groups, int branch)
    {
        var taken = new List<int>(tokens.Count);
        for (var token = 0; token < tokens.Count; token++)
        {
            if (!tokens.IsDirective(token))
                taken.Add(token);
            else if (groups.FindGroup(token) is { } group)
                token = Enter(group, token, branch);
        }

        return taken.ToArray();
    }

    // From "#if" to the branch that is taken, and from the end of that branch to "#endif".
    private static int Enter(ConditionalGroups.Group group, int token, int branch)
    {
        if (token != group.If)
            return group.EndIf;
        var last = group.Directives.Count - 1;
        if (branch < last)
            return group.Directives[branch];
        return group.HasElse ? group.Directives[last - 1] : group.EndIf;
    }
}
