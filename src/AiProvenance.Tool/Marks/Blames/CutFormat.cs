using System.Globalization;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>A place where a commit took code away and put none in its place.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Path">The file, as the commit has it.</param>
/// <param name="After">The line in front of the place, as the commit has it.</param>
internal readonly record struct RemovedCode(string Commit, string Path, int After);

/// <summary>Reads such places out of what <c>git diff-tree --stdin -p -U0</c> writes.</summary>
internal static class CutFormat
{
    /// <summary>Reads them. Blank lines, comments and lone brackets are no code.</summary>
    public static IEnumerable<RemovedCode> Read(IEnumerable<string> lines)
    {
        var (commit, path) = ("", "");
        int? after = null;
        var left = 0;
        var isCode = false;
        foreach (var line in lines)
        {
            if (left > 0)
            {
                left--;
                isCode |= line.StartsWith('-') && IsCode(line[1..].Trim());
                if (left == 0 && isCode && after is { } place)
                    yield return new RemovedCode(commit, path, place);
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = QuotedPath.Read(line[4..].TrimEnd('\t'));
                path = path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : "";
            }
            else if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ');
                var (_, removed) = Range(parts[1]);
                var (first, added) = Range(parts[2]);
                after = added == 0 && removed > 0 && path.Length > 0 ? first : null;
                left = removed + added;
                isCode = false;
            }
            else if (line.Length >= 40 && line.All(char.IsAsciiHexDigitLower))
            {
                (commit, path) = (line, "");
            }
        }
    }

    private static bool IsCode(string line) => TellingLine.Is(line) &&
        !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("/*", StringComparison.Ordinal) && !line.StartsWith('*');

    // "-3,2", "+7": without a count it is one.
    private static (int First, int Count) Range(string text)
    {
        var parts = text[1..].Split(',');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 1);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
