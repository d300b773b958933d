namespace AiProvenance.Tool.Marks.Origins;

/// <summary>From marks, those of a file and new ones, to the file's text.</summary>
internal static class OriginsWriter
{
    public static string Write(OriginsFile? file, string? existing, IEnumerable<PlannedMark> marks, IEnumerable<OriginsEntry> gone)
    {
        var removed = gone.Select(static entry => entry.Line).ToHashSet();
        var list = new MarkList(file?.Others ?? []);
        foreach (var item in file?.Items ?? [])
            list.State(item, removed.Contains(item.Entry.Line));
        foreach (var mark in marks)
            list.Add(mark);

        var lineBreak = LineBreakOf(existing);
        var header = file is null || string.IsNullOrWhiteSpace(existing!.Trim('\uFEFF'))
            ? OriginsFile.NewHeader.Select(line => line + lineBreak)
            : file.Header;
        var lines = header
            .Concat(list.Items
                .OrderBy(static item => OriginsLine.Write(item.Entry.Mark), StringComparer.Ordinal)
                .SelectMany(item => item.Above.Concat(item.Lines.IsEmpty ? WriteLines(item.Entry.Mark, lineBreak) : item.Lines)))
            .Concat(file?.Trailer ?? []);
        return Join(lines, lineBreak, existing);
    }

    private static ImmutableArray<string> WriteLines(PlannedMark mark, string lineBreak)
    {
        var line = OriginsLine.Write(mark) + lineBreak;
        var name = CSharpText.Escape(mark.Identity);
        return mark.Condition is null
            ? [line]
            : [$"#if {mark.Condition} // {name}{lineBreak}", line, $"#endif // {name}{lineBreak}"];
    }

    // The last line of a file may lack its end, and lines may have moved behind it. A merge may have left the header twice.
    private static string Join(IEnumerable<string> lines, string lineBreak, string? existing)
    {
        var all = lines.Where(static line => line.Length > 0).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isRepeated = false;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < all.Count; i++)
        {
            var bare = all[i].Trim().Trim('\uFEFF');
            if (bare.Length > 0 && OriginsFile.NewHeader.Contains(bare, StringComparer.Ordinal) && !seen.Add(bare))
            {
                isRepeated = true;
                continue;
            }

            if (bare.Length == 0 && isRepeated)
                continue;
            isRepeated = false;
            _ = text.Append(all[i]);
            if (i + 1 < all.Count && !all[i].EndsWith('\n') && !all[i].EndsWith('\r'))
                _ = text.Append(lineBreak);
        }

        if (existing is ['\uFEFF', ..] && (text.Length == 0 || text[0] != '\uFEFF'))
            _ = text.Insert(0, '\uFEFF');
        return text.ToString();
    }

    private static string LineBreakOf(string? text)
    {
        var end = text?.IndexOfAny(['\r', '\n']) ?? -1;
        return end < 0 || text![end] == '\n' ? "\n" : end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>The marks of a file, one of each.</summary>
    private sealed class MarkList(ImmutableArray<OriginsEntry> others)
    {
        private readonly Dictionary<string, List<int>> _byIdentity = new(StringComparer.Ordinal);

        private readonly ILookup<string, PlannedMark> _others =
            others.Select(static entry => entry.Mark).ToLookup(static mark => mark.Identity, StringComparer.Ordinal);

        public List<OriginsItem> Items { get; } = [];

        /// <summary>What the file states. A line that repeats another one goes, and what people wrote above it stays.</summary>
        public void State(OriginsItem item, bool isGone)
        {
            if (!isGone && !Places(item.Entry.Mark).Any(place => Items[place].Entry.Mark == item.Entry.Mark))
                Append(item);
            else if (!item.Above.IsEmpty)
                Items.Add(item with { Lines = [""] });
        }

        public void Add(PlannedMark mark)
        {
            if (_others[mark.Identity].Any(stated => stated.Absorb(mark) == stated))
                return;

            // A line that says it already, before one that could be made to say it.
            var found = Places(mark)
                .Select(place => (Place: place, Stated: Items[place].Entry.Mark, Absorbed: Items[place].Entry.Mark.Absorb(mark)))
                .Where(static found => found.Absorbed is not null)
                .OrderBy(static found => found.Absorbed != found.Stated)
                .ToList();
            if (found is not [var (place, stated, absorbed), ..])
                Append(new OriginsItem([], new OriginsEntry(mark, 0, ""), []));
            else if (absorbed != stated)
                Items[place] = Items[place] with { Entry = Items[place].Entry with { Mark = absorbed! }, Lines = [] };
        }

        private List<int> Places(PlannedMark mark) =>
            _byIdentity.TryGetValue(mark.Identity, out var places) ? places : (_byIdentity[mark.Identity] = []);

        private void Append(OriginsItem item)
        {
            Places(item.Entry.Mark).Add(Items.Count);
            Items.Add(item);
        }
    }
}
