using System.Globalization;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>From the lines of a file to the same lines of an older version of it, also where they are broken in other places.</summary>
internal sealed class LineMap
{
    private readonly List<(int OldFirst, int OldCount, int First, int Count)> _changes;
    private readonly TokenLines _old;
    private readonly TokenLines _new;

    private LineMap(List<(int, int, int, int)> changes, TokenLines old, TokenLines @new)
    {
        _changes = changes;
        _old = old;
        _new = @new;
    }

    /// <summary>Makes a map from what <c>git diff -U0 -w</c> says of the two versions.</summary>
    public static LineMap Read(string difference, string old, string @new)
    {
        var changes = new List<(int, int, int, int)>();
        foreach (var line in difference.Split('\n'))
        {
            if (!line.StartsWith("@@ -", StringComparison.Ordinal))
                continue;
            var parts = line.Split(' ');
            var (oldFirst, oldCount) = Range(parts[1]);
            var (first, count) = Range(parts[2]);
            changes.Add((oldCount == 0 ? oldFirst + 1 : oldFirst, oldCount, count == 0 ? first + 1 : first, count));
        }

        return new LineMap(changes, TokenLines.Read(old), TokenLines.Read(@new));
    }

    /// <summary>The line of the older version; null where there is none that says the same.</summary>
    public int? Find(int line)
    {
        var moved = 0;
        foreach (var (oldFirst, oldCount, first, count) in _changes)
        {
            if (line < first)
                break;
            if (line < first + count)
                return FindInside(line, oldFirst, oldCount, first, count);
            moved = oldFirst + oldCount - (first + count);
        }

        return line + moved;
    }

    // Lines that were broken, joined or indented anew have the same tokens as those that they took the place of.
    private int? FindInside(int line, int oldFirst, int oldCount, int first, int count)
    {
        var tokens = _new.Of(first, first + count - 1);
        if (tokens.IsEmpty || !_new.HasToken(line) || !tokens.SequenceEqual(_old.Of(oldFirst, oldFirst + oldCount - 1)))
            return null;
        return _old.LineOf(_old.FirstOf(oldFirst) + _new.FirstOf(line) - _new.FirstOf(first));
    }

    private static (int First, int Count) Range(string text)
    {
        var parts = text[1..].Split(',');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 1);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
