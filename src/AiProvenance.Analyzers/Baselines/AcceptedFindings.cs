using System.Collections.Concurrent;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Baselines;

/// <summary>
/// The baseline as one gate meets it in one compilation: which findings of its rules are accepted, and which entries for its rules accept
/// none (AIP0205).
/// </summary>
internal sealed class AcceptedFindings
{
    private readonly ImmutableHashSet<BaselineEntry> _entries;
    private readonly ImmutableHashSet<(string Rule, string Identity)> _about;
    private readonly ConcurrentDictionary<BaselineEntry, bool> _used = new();
    private readonly ConcurrentDictionary<(string Rule, string Identity), bool> _reported = new();

    private readonly AdditionalText? _file;
    private readonly ImmutableArray<Located<BaselineEntry>> _own;

    private AcceptedFindings(AdditionalText? file, ImmutableArray<Located<BaselineEntry>> own)
    {
        _file = file;
        _own = own;
        _entries = own.Select(static entry => entry.Value).ToImmutableHashSet();
        _about = own.Select(static entry => (entry.Value.Rule, entry.Value.Identity)).ToImmutableHashSet();
    }

    /// <summary>Whether the baseline has no entry for these rules.</summary>
    public bool IsEmpty => _own.IsEmpty;

    /// <summary>Reads the baseline's entries for some rules.</summary>
    public static AcceptedFindings Read(AnalyzerOptions options, ImmutableArray<string> rules, CancellationToken cancellationToken) =>
        BaselineSource.Read(options, cancellationToken) is var (file, baseline)
            ? new(file, baseline.Entries.Where(entry => rules.Contains(entry.Value.Rule)).ToImmutableArray())
            : new(null, ImmutableArray<Located<BaselineEntry>>.Empty);

    /// <summary>Starts again: nothing has been accepted or reported yet.</summary>
    public AcceptedFindings StartAgain() => new(_file, _own);

    /// <summary>Whether the entries stand in a file.</summary>
    public bool AreIn(AdditionalText file) => ReferenceEquals(file, _file);

    /// <summary>Whether no entry accepts a finding. The code that an entry would accept is computed only where there are entries.</summary>
    public bool IsNew(Func<BaselineEntry> entry)
    {
        if (_entries.IsEmpty)
            return true;
        var accepting = entry();
        if (_entries.Contains(accepting))
        {
            _used[accepting] = true;
            return false;
        }

        _reported[(accepting.Rule, accepting.Identity)] = true;
        return true;
    }

    /// <summary>Whether an entry accepts the same finding on other code, so that the code has changed since.</summary>
    public bool WasAccepted(Func<BaselineEntry> entry)
    {
        if (_about.IsEmpty)
            return false;
        var accepting = entry();
        return _about.Contains((accepting.Rule, accepting.Identity));
    }

    /// <summary>Finds the entries that have accepted nothing.</summary>
    /// <param name="descriptor">How they are reported.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IEnumerable<Diagnostic> FindNeedless(DiagnosticDescriptor descriptor, CancellationToken cancellationToken)
    {
        if (_file is null)
            yield break;
        var seen = new HashSet<BaselineEntry>();
        foreach (var entry in _own)
        {
            if (DescribeProblem(entry.Value, isFirst: seen.Add(entry.Value)) is not { } problem)
                continue;
            yield return Diagnostic.Create(
                descriptor,
                PolicyLocations.Locate(_file, entry.Span, cancellationToken),
                DiagnosticSeverity.Info,
                additionalLocations: null,
                properties: null,
                entry.Value.Rule + " " + ShortText.CutName(entry.Value.Identity),
                problem);
        }
    }

    private string? DescribeProblem(BaselineEntry entry, bool isFirst)
    {
        if (_used.ContainsKey(entry))
            return isFirst ? null : "stands in the baseline twice";
        return _reported.ContainsKey((entry.Rule, entry.Identity))
            ? "is stale: its finding is back, because the code, or the meaning of its names, changed"
            : "is no longer needed: there is no such finding in this compilation";
    }
}
