namespace AiProvenance.Tool.Marks.Origins;

/// <summary>From the text of an origins file to its marks, and to the lines that are none.</summary>
internal sealed class OriginsParser
{
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableArray<OriginsItem>.Builder _items = ImmutableArray.CreateBuilder<OriginsItem>();
    private readonly ImmutableArray<OriginsEntry>.Builder _others = ImmutableArray.CreateBuilder<OriginsEntry>();
    private readonly List<string> _pending = [];
    private ImmutableArray<string>? _header;

    public OriginsParser(string text) => _lines = SplitLines(text);

    public OriginsFile Parse()
    {
        for (var i = 0; i < _lines.Length; i++)
            RefuseConflict(i);
        for (var i = 0; i < _lines.Length;)
            i = ReadItem(i);
        return new OriginsFile(
            _header ?? [.. _pending], _items.ToImmutable(), _header is null ? [] : [.. _pending], _others.ToImmutable());
    }

    private void RefuseConflict(int i)
    {
        if (ConflictMarkers.Any(marker => _lines[i].StartsWith(marker, StringComparison.Ordinal)))
        {
            throw new OriginsFileException(
                i + 1,
                $"a merge left a conflict here ('{_lines[i].Trim()}'). Keep the lines of both sides and remove the markers; with " +
                $"'{OriginsFile.GitAttributes}' in .gitattributes, git does so by itself");
        }
    }

    // Returns the line behind what it has read.
    private int ReadItem(int i)
    {
        if (OriginsLine.Read(_lines[i]) is { } mark)
        {
            Add(Entry(mark, i), [_lines[i]]);
            return i + 1;
        }

        if (IsDirective(_lines[i], "if"))
            return ReadConditional(i);
        var end = IsCommentOpenAfter(_lines[i]) ? EndOfComment(i) : i + 1;
        _pending.AddRange(_lines[i..end]);
        return end;
    }

    // Marks alone, under one condition, are as this tool writes them, or as a merge puts them together.
    private int ReadConditional(int i)
    {
        var end = EndOfConditional(i);
        var condition = WithoutComment(_lines[i].Trim()[3..]);
        var marks = Enumerable.Range(i + 1, Math.Max(0, end - i - 2))
            .Select(at => OriginsLine.Read(_lines[at]) is { } mark ? Entry(mark with { Condition = condition }, at) : null)
            .ToList();
        if (condition.Length == 0 || marks.Count == 0 || marks.Contains(null) || !IsDirective(_lines[end - 1], "endif"))
        {
            _others.AddRange(marks.OfType<OriginsEntry>());
            _pending.AddRange(_lines[i..end]);
            return end;
        }

        foreach (var entry in marks)
            Add(entry!, marks.Count == 1 ? _lines[i..end] : []);
        return end;
    }

    private int EndOfConditional(int i)
    {
        var depth = 0;
        for (var at = i; at < _lines.Length; at++)
        {
            if (IsDirective(_lines[at], "if"))
                depth++;
            else if (IsDirective(_lines[at], "endif") && --depth == 0)
                return at + 1;
        }

        return _lines.Length;
    }

    private void Add(OriginsEntry entry, ImmutableArray<string> lines)
    {
        if (_header is null)
        {
            // A comment right above the first mark belongs to it; one with a blank line below belongs to the file.
            var blank = _pending.FindLastIndex(static line => line.Trim().Length == 0);
            var length = blank < 0 ? _pending.Count : blank + 1;
            _header = [.. _pending.Take(length)];
            _pending.RemoveRange(0, length);
        }

        _items.Add(new OriginsItem([.. _pending], entry, lines));
        _pending.Clear();
    }

    private OriginsEntry Entry(PlannedMark mark, int i) => new(mark, i + 1, _lines[i].TrimEnd('\r', '\n'));

    private int EndOfComment(int i)
    {
        for (var at = i + 1; at < _lines.Length; at++)
        {
            if (_lines[at].Contains("*/", StringComparison.Ordinal))
                return at + 1;
        }

        return _lines.Length;
    }

    private static bool IsCommentOpenAfter(string line)
    {
        var open = line.LastIndexOf("/*", StringComparison.Ordinal);
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return open >= 0 && (comment < 0 || comment > open) && line.IndexOf("*/", open + 2, StringComparison.Ordinal) < 0;
    }

    private static bool IsDirective(string line, string name)
    {
        var text = line.Trim();
        if (!text.StartsWith('#'))
            return false;
        text = text[1..].TrimStart();
        return text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
    }

    private static string WithoutComment(string condition)
    {
        var comment = condition.IndexOf("//", StringComparison.Ordinal);
        return (comment < 0 ? condition : condition[..comment]).Trim();
    }

    // Each with its end, so that nothing is changed that need not be.
    private static ImmutableArray<string> SplitLines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n')))
                continue;
            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length)
            lines.Add(text[start..]);
        return lines.ToImmutable();
    }
}
