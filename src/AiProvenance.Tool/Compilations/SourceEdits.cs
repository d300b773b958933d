using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>Changes of source files, one after the other: each is placed in the text that was read at first.</summary>
/// <param name="write">Writes a file.</param>
internal sealed class SourceEdits(Action<string, byte[]> write)
{
    private readonly Dictionary<string, (SourceText Text, List<TextChange> Changes)> _files = new(StringComparer.Ordinal);

    /// <summary>Makes changes in a file; false where the file is no more the text that was read.</summary>
    public bool Make(string file, SourceText text, IEnumerable<TextChange> changes)
    {
        var known = _files.TryGetValue(file, out var edited) ? edited : (Text: text, Changes: []);
        if (ReadText(file) != known.Text.WithChanges(known.Changes).ToString())
            return false;
        known.Changes.AddRange(changes.OrderBy(static change => change.Span.Start));
        known.Changes.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        _files[file] = known;
        var encoding = text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var after = known.Text.WithChanges(known.Changes).ToString();
        write(file, [.. encoding.GetPreamble(), .. encoding.GetBytes(after)]);
        return true;
    }

    private static string ReadText(string file)
    {
        using var stream = File.OpenRead(file);
        return SourceText.From(stream).ToString();
    }
}
