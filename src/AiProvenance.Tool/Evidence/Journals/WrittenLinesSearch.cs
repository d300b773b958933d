namespace AiProvenance.Tool.Evidence.Journals;

/// <summary>
/// Finds the lines that a session wrote in a later text of their file. A run that stands there whole is found at the place closest to its
/// own; of a run that somebody changed, what is left is found in its order.
/// </summary>
internal static class WrittenLinesSearch
{
    // A run and a text of a few thousand lines each; more of them are looked for line by line.
    private const long LargestTable = 20_000_000;

    private static readonly string Empty = LineHashes.OfLine("");

    private static readonly ImmutableHashSet<string> Trivial =
        [.. new[] { "", "{", "}", "};", "});", ")", ");", "]", "];", "else" }.Select(LineHashes.OfLine)];

    /// <summary>The numbers of a text's lines, from 1, that a session wrote.</summary>
    public static IEnumerable<int> Find(WrittenFile file, ImmutableArray<string> text)
    {
        var found = new SortedSet<int>();
        foreach (var run in file.Lines)
        {
            var lines = run.Split();
            if (FindWhole(lines, text, run.First) is { } first)
                found.UnionWith(Enumerable.Range(first, lines.Length));
            else
                found.UnionWith(FindRest(lines, text));
        }

        return found;
    }

    // The occurrence that is closest to where the run stood.
    private static int? FindWhole(ImmutableArray<string> run, ImmutableArray<string> text, int place)
    {
        int? closest = null;
        for (var start = 0; start + run.Length <= text.Length; start++)
        {
            if (text[start] == run[0] && text.AsSpan(start, run.Length).SequenceEqual(run.AsSpan()) &&
                (closest is null || Math.Abs(start + 1 - place) < Math.Abs(closest.Value - place)))
            {
                closest = start + 1;
            }
        }

        return closest;
    }

    private static IEnumerable<int> FindRest(ImmutableArray<string> run, ImmutableArray<string> text) =>
        (long)run.Length * text.Length > LargestTable ? FindEach(run, text) : FindInOrder(run, text);

    private static IEnumerable<int> FindEach(ImmutableArray<string> run, ImmutableArray<string> text)
    {
        var wanted = run.Where(static line => line != Empty).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, text.Length).Where(line => wanted.Contains(text[line])).Select(static line => line + 1);
    }

    // The longest common subsequence: the lines that are left, in the order in which they were written.
    private static List<int> FindInOrder(ImmutableArray<string> run, ImmutableArray<string> text)
    {
        var longest = new int[run.Length + 1, text.Length + 1];
        for (var line = run.Length - 1; line >= 0; line--)
        {
            for (var at = text.Length - 1; at >= 0; at--)
            {
                longest[line, at] = run[line] == text[at]
                    ? longest[line + 1, at + 1] + 1
                    : Math.Max(longest[line + 1, at], longest[line, at + 1]);
            }
        }

        var found = new List<int>();
        for (int line = 0, at = 0; line < run.Length && at < text.Length;)
        {
            if (run[line] == text[at])
            {
                found.Add(at + 1);
                line++;
                at++;
            }
            else if (longest[line + 1, at] >= longest[line, at + 1])
            {
                line++;
            }
            else
            {
                at++;
            }
        }

        // Braces and empty lines alone are in every file: they are nobody's.
        return found.Any(at => !IsTrivial(text[at - 1])) ? found : [];
    }

    private static bool IsTrivial(string hash) => Trivial.Contains(hash);
}
