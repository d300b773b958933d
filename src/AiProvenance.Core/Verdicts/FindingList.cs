using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>Collects findings so that each rule reports once for each role, for all its zones, and names each culprit once.</summary>
internal sealed class FindingList
{
    private readonly SortedDictionary<(GateRule Rule, SignOffRole Role), Entry> _entries = [];
    private readonly List<ZonePolicy> _awaiting = [];

    /// <summary>Adds a rule that a zone finds broken.</summary>
    public void Add(GateRule rule, ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer)
    {
        var zones = EntryOf(rule, role).Zones;
        if (!zones.Contains(zone))
            zones.Add(zone);
    }

    /// <summary>Adds a rule that a zone finds broken.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="subject">The culprit: a clause's subject.</param>
    /// <param name="problem">The fault: the rest of the clause.</param>
    /// <param name="role">Who has to act.</param>
    public void Add(GateRule rule, ZonePolicy zone, string subject, string problem, SignOffRole role = SignOffRole.Reviewer)
    {
        Add(rule, zone, role);
        var clauses = EntryOf(rule, role).Clauses;
        var clause = clauses.Find(known => string.Equals(known.Subject, subject, StringComparison.Ordinal));
        if (clause is null)
            clauses.Add(clause = new Clause(subject, []));
        if (!clause.Problems.Contains(problem))
            clause.Problems.Add(problem);
    }

    /// <summary>Adds a zone that has too few approvals, where its reviews are what is reported.</summary>
    public void AwaitApproval(ZonePolicy zone) => _awaiting.Add(zone);

    /// <summary>Adds a rule that a zone finds broken although some people's reviews count.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="subject">The culprit: a clause's subject.</param>
    /// <param name="problem">The fault: the rest of the clause.</param>
    /// <param name="counted">The people.</param>
    public void Add(GateRule rule, ZonePolicy zone, string subject, string problem, IEnumerable<string> counted)
    {
        Add(rule, zone, subject, problem);
        EntryOf(rule, SignOffRole.Reviewer).Counted.UnionWith(counted);
    }

    public ImmutableArray<Finding> ToImmutable() => _entries
        .Select(
            entry =>
                new Finding(
                    entry.Key.Rule,
                    entry.Value.Zones.ToImmutableArray(),
                    entry.Value.Clauses.Select(static clause => clause.ToCulprit()).ToImmutableArray())
                {
                    Role = entry.Key.Role,
                    AwaitingApproval = entry.Key.Role == SignOffRole.Approver
                        ? ImmutableArray<ZonePolicy>.Empty
                        : entry.Value.Zones.Where(_awaiting.Contains).ToImmutableArray(),
                    Counted = entry.Value.Counted.ToImmutableArray(),
                })
        .ToImmutableArray();

    private Entry EntryOf(GateRule rule, SignOffRole role)
    {
        if (!_entries.TryGetValue((rule, role), out var entry))
            _entries.Add((rule, role), entry = new Entry([], [], new SortedSet<string>(StringComparer.Ordinal)));
        return entry;
    }

    private sealed record Entry(List<ZonePolicy> Zones, List<Clause> Clauses, SortedSet<string> Counted);

    private sealed record Clause(string Subject, List<string> Problems)
    {
        public Culprit ToCulprit() => new(Subject, Problems.ToImmutableArray());
    }
}
