using AiProvenance.Core.Lines;

namespace AiProvenance.Core.Baselines;

/// <summary>Edits a baseline's text.</summary>
public static class BaselineText
{
    /// <summary>
    /// Adds entries, each where the order by character codes puts its line; one that is there already is not added again.
    /// </summary>
    public static string AddEntries(string text, IEnumerable<BaselineEntry> entries) =>
        SortedLines.Add(text, entries.Select(static entry => entry.ToString()));

    /// <summary>Removes some of the text's lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">The lines' numbers, from zero.</param>
    public static string RemoveLines(string text, IEnumerable<int> numbers) => SortedLines.Remove(text, numbers);
}
