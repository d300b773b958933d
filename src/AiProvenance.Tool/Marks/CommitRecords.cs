using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence;

namespace AiProvenance.Tool.Marks;

/// <summary>The records about a commit, to be asked for each of its lines.</summary>
internal sealed class CommitRecords
{
    private readonly string? _commit;
    private readonly ImmutableArray<FoundEvidence> _whole;
    private readonly Dictionary<string, List<(LinesOfFile Lines, FoundEvidence Found)>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Sorts the records of a commit; null for what is in no commit yet.</summary>
    public CommitRecords(string? commit, IEnumerable<EvidenceRecord> records)
    {
        _commit = commit;
        var all = records.Select(record => new FoundEvidence(commit, record)).ToList();
        _whole = [.. all.Where(static found => found.Record.Lines.IsEmpty && found.Record.Origin != Origin.Human)];
        foreach (var found in all)
        {
            foreach (var lines in found.Record.Lines)
            {
                if (!_byPath.TryGetValue(lines.Path, out var list))
                    _byPath[lines.Path] = list = [];
                list.Add((lines, found));
            }
        }
    }

    /// <summary>What speaks of all that the commit changed.</summary>
    public ImmutableArray<FoundEvidence> Whole => _whole;

    /// <summary>Whether any record says that AI wrote something here.</summary>
    public bool SaysAi => !_whole.IsEmpty ||
        _byPath.Values.Any(static list => list.Any(static pair => pair.Found.Record.Origin != Origin.Human));

    /// <summary>
    /// What says that AI wrote a line. A record of lines knows better than one of the whole commit, which then only adds facts about the
    /// same tool. Where records disagree about a line, AI's count.
    /// </summary>
    public ImmutableArray<FoundEvidence> Of(string path, int line)
    {
        if (!_byPath.TryGetValue(path, out var list))
            return _whole;
        var exact = list.Where(pair => pair.Lines.First <= line && line <= pair.Lines.Last)
            .Select(static pair => pair.Found)
            .Distinct()
            .ToList();
        if (exact.Count == 0)
            return _whole;
        var byAi = exact.Where(static found => found.Record.Origin != Origin.Human).ToList();
        return byAi.Count == 0
            ? []
            : [.. byAi, .. _whole.Where(whole => byAi.Any(found => found.Record.Tool == whole.Record.Tool))];
    }

    /// <summary>What says that AI wrote any line of a file.</summary>
    public IEnumerable<FoundEvidence> Of(string path) => _byPath.TryGetValue(path, out var list)
        ? list.Where(static pair => pair.Found.Record.Origin != Origin.Human).Select(static pair => pair.Found)
        : [];

    /// <inheritdoc/>
    public override string ToString() => _commit ?? "";
}
