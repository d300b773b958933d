namespace AiProvenance.Core.Patterns;

/// <summary>How many inserts, deletes, replacements and swaps of neighbours lie between two words.</summary>
/// <remarks>Only as many places to either side are looked at as edits are allowed: long words cost their length, not its square.</remarks>
public static class EditDistance
{
    /// <summary>The distance, or null where it is more than <paramref name="max"/>.</summary>
    public static int? Within(string a, string b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max)
            return null;

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        var tooFar = max + 1;
        for (var j = 0; j <= b.Length; j++)
            last[j] = row[j] = beforeLast[j] = j <= max ? j : tooFar;

        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - max);
            var to = Math.Min(b.Length, i + max);
            row[from - 1] = from == 1 ? i : tooFar;
            for (var j = from; j <= to; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length] <= max ? last[b.Length] : null;
    }
}
