using Microsoft.CodeAnalysis;

namespace AiProvenance.Tool.Compilations;

/// <summary>
/// The declarations of all target frameworks as one list. A declaration that some frameworks lack gets a condition, because a Target that
/// names nothing is an error there.
/// </summary>
internal static class FrameworkUnion
{
    public static ImmutableArray<MarkableDeclaration> Join(
        ImmutableArray<(ProjectCompilation Project, FrameworkDeclarations Declarations)> frameworks)
    {
        var symbols = frameworks.Select(static framework => framework.Project.Symbols).ToList();
        return [.. frameworks
            .SelectMany(static (framework, number) => framework.Declarations.All.Select(declaration => (declaration, number)))
            .GroupBy(static found => found.declaration.Identity, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => Join([.. group], symbols))];
    }

    private static MarkableDeclaration Join(
        List<(MarkableDeclaration Declaration, int Framework)> found, List<ImmutableHashSet<string>> symbols)
    {
        // Nothing to join it with, and nothing to tell it from.
        if (symbols.Count == 1 && found is [({ Condition: null } only, _)])
            return only;

        // Unmarked in one framework is unmarked.
        var weakest = found.MinBy(static one => one.Declaration.Origin.Origin).Declaration;
        var targeted = found.Where(static one => one.Declaration.Target is not null).ToList();
        var condition = Join(targeted.Select(static one => one.Declaration.Condition));
        var needed = targeted.Select(static one => one.Framework).ToHashSet();
        var isKnown = true;
        var isFitting = needed.Count == 0 || symbols.Select((all, framework) =>
            needed.Contains(framework) == (condition is null || Conditions.Holds(condition, all))).All(static fits => fits);
        if (!isFitting)
            condition = Separate(needed, symbols, condition, out isKnown);
        return weakest with
        {
            Target = isKnown ? targeted.Select(static one => one.Declaration.Target).FirstOrDefault() : null,
            Condition = condition,
            IsClaimed = found.TrueForAll(static one => one.Declaration.IsClaimed),
            OwnMarks = weakest.OwnMarks,
            Parts = [.. found.SelectMany(static one => one.Declaration.Parts)
                .GroupBy(static part => (part.File, part.First, part.Last))
                .Select(static group => group.First() with
                {
                    OwnLines = [.. group.SelectMany(static part => part.OwnLines).Distinct().Order()],
                })],
        };
    }

    private static string? Join(IEnumerable<string?> conditions)
    {
        var all = conditions.Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 || all.Contains(null) ? null : Conditions.Join([.. all.OfType<string>()], "||");
    }

    /// <summary>A condition on the frameworks' own symbols that holds in exactly these frameworks.</summary>
    private static string? Separate(
        HashSet<int> needed, List<ImmutableHashSet<string>> symbols, string? condition, out bool isKnown)
    {
        isKnown = true;
        var others = Enumerable.Range(0, symbols.Count).Where(framework => !needed.Contains(framework)).ToList();
        if (others.Count == 0)
            return condition;
        if (Best(needed) is { } all)
            return all;
        var each = needed.Order().Select(framework => Best([framework])).ToList();
        isKnown = !each.Contains(null);
        return isKnown ? Conditions.Join([.. each.OfType<string>()], "||") : null;

        string? Best(IEnumerable<int> frameworks)
        {
            var having = frameworks.Select(framework => symbols[framework]).Aggregate(static (left, right) => left.Intersect(right));
            var positive = having.Where(symbol => others.TrueForAll(other => !symbols[other].Contains(symbol)));
            if (Shortest(positive) is { } found)
                return found;
            var lacking = others.Select(other => symbols[other]).Aggregate(static (left, right) => left.Intersect(right));
            return Shortest(lacking.Where(symbol => frameworks.All(framework => !symbols[framework].Contains(symbol)))) is { } not
                ? Conditions.Not(not)
                : null;
        }
    }

    private static string? Shortest(IEnumerable<string> symbols) =>
        symbols.OrderBy(static symbol => symbol.Length).ThenBy(static symbol => symbol, StringComparer.Ordinal).FirstOrDefault();
}
