using System.Collections.Immutable;

namespace AiProvenance.Images.Editor;

/// <summary>A line of a preview.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c> or a space.</param>
/// <param name="Text">The line.</param>
internal sealed record DiffLine(char Sign, string Text)
{
    private const int Context = 2;

    /// <summary>What differs between two texts, from the first changed line to the last, and the lines around it.</summary>
    public static ImmutableArray<DiffLine> Between(string[] old, string[] @new)
    {
        var shorter = Math.Min(old.Length, @new.Length);
        var before = 0;
        while (before < shorter && old[before] == @new[before])
            before++;
        var after = 0;
        while (after < shorter - before && old[^(after + 1)] == @new[^(after + 1)])
            after++;
        return
        [
            .. Lines(' ', old[Math.Max(0, before - Context)..before]),
            .. Lines('-', old[before..^after]),
            .. Lines('+', @new[before..^after]),
            .. Lines(' ', old[^after..].Take(Context)),
        ];
    }

    private static IEnumerable<DiffLine> Lines(char sign, IEnumerable<string> lines) => lines.Select(line => new DiffLine(sign, line));
}
