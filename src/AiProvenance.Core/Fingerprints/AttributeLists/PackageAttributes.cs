using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>
/// Leaves this package's attributes out of a file's tokens: a verification would otherwise change what it verifies. An attribute that is
/// not certainly one of them stays in.
/// </summary>
internal static class PackageAttributes
{
    /// <summary>Removes the attributes, and every <c>#if</c> group of which nothing but its directives is left.</summary>
    public static void Remove(RawTokens tokens)
    {
        var removed = new bool[tokens.Count];
        var groups = new ConditionalGroups(tokens);
        if (Enumerable.Range(0, tokens.Count).Any(token => PackageAttribute.IsName(tokens, token)))
            FlagAttributes(tokens, groups, removed);
        FlagEmptyGroups(tokens, groups, removed);
        tokens.Remove(removed);
    }

    private static void FlagAttributes(RawTokens tokens, ConditionalGroups groups, bool[] removed)
    {
        var brackets = new BracketMap(tokens, groups);
        var places = new AttributePlaces(tokens, brackets, new BranchNeighbours(tokens, groups));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (places.IsAttributeList(i))
                AttributeList.FlagOwn(tokens, brackets, i, brackets.Match(i), removed);
        }
    }

    private static void FlagEmptyGroups(RawTokens tokens, ConditionalGroups groups, bool[] removed)
    {
        // The open groups from the outside in, with whether anything but directives was found in them.
        var open = new Stack<(ConditionalGroups.Group Group, bool Filled)>();
        var filled = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var group = tokens.IsDirective(i) ? groups.FindGroup(i) : null;
            if (group is null)
            {
                filled |= !removed[i];
            }
            else if (i == group.If)
            {
                open.Push((group, filled));
                filled = false;
            }
            else if (i == group.EndIf)
            {
                if (!filled)
                    group.Directives.ForEach(directive => removed[directive] = true);
                filled |= open.Pop().Filled;
            }
        }
    }
}
