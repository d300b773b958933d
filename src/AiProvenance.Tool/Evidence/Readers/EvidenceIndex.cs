using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>What all records say, by commit.</summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, ImmutableArray<EvidenceRecord>> _records;

    private EvidenceIndex(Dictionary<string, ImmutableArray<EvidenceRecord>> records, ImmutableArray<string> problems)
    {
        _records = records;
        Problems = problems;
    }

    /// <summary>What could not be read: no answer may be given as if it were not there.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>The commits of which a record says anything.</summary>
    public IReadOnlyCollection<string> Commits => _records.Keys;

    /// <summary>The records of a commit; none where nothing is known.</summary>
    public ImmutableArray<EvidenceRecord> Find(string commit) => _records.TryGetValue(commit, out var records) ? records : [];

    /// <summary>Reads the records of commits.</summary>
    public static EvidenceIndex Read(EvidenceSources sources, IEnumerable<Commit> commits, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, ImmutableArray<EvidenceRecord>>(StringComparer.Ordinal);
        var problems = sources.Problems.ToBuilder();
        foreach (var commit in commits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var readings = sources.Readers.Select(reader => reader.Read(commit)).ToList();
            problems.AddRange(readings.SelectMany(static reading => reading.Problems));
            ImmutableArray<EvidenceRecord> records = [.. readings.SelectMany(static reading => reading.Records)];
            if (!records.IsEmpty)
                all[commit.Id] = records;
        }

        return new EvidenceIndex(all, problems.ToImmutable());
    }
}
