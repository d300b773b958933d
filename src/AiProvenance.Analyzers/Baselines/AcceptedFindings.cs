using System.Collections.Concurrent;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Baselines;

/// <summary>
/// The baseline as one analyzer meets it in one compilation: which findings of its rules are accepted, and which entries for its
/// rules accept none (AIP0205).
/// </summary>
internal sealed class AcceptedFindings
{
    private readonly ImmutableHashSet<string> _entries;
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Rule, string Identity), bool> _reported = new();

    private readonly AdditionalText? _file;
    private readonly ImmutableArray<Located<BaselineEntry>> _own;

    private AcceptedFindings(AdditionalText? file, ImmutableArray<Located<BaselineEntry>> own)
    {
        _file = file;
        _own = own;
        _entries = own.Select(static entry => entry.Value.ToString()).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The baseline's entries for an analyzer's rules.</summary>
    public static AcceptedFindings Read(AnalyzerOptions options, ImmutableArray<DiagnosticDescriptor> rules, CancellationToken cancellationToken) =>
        BaselineSource.Read(options, cancellationToken) is var (file, baseline)
            ? new AcceptedFindings(file, baseline.Entries.Where(entry => rules.Any(rule => rule.Id == entry.Value.Rule)).ToImmutableArray())
            : new AcceptedFindings(null, ImmutableArray<Located<BaselineEntry>>.Empty);

    /// <summary>The line that accepts a finding.</summary>
    public static string EntryFor(string rule, string identity, string fingerprint) =>
        EntryWith(rule, identity, Fingerprint.TryParse(fingerprint, out var parsed, out _) ? parsed.Text : "");

    /// <inheritdoc cref="EntryFor(string, string, string)"/>
    public static string EntryWith(string rule, string identity, string text) => new BaselineEntry(rule, identity, text).ToString();

    /// <summary>The line that accepts a finding, where that states one.</summary>
    public static string? EntryOf(Diagnostic finding) => finding.Properties.TryGetValue(FindingProperties.BaselineEntry, out var line) ? line : null;

    /// <summary>Whether no entry accepts a finding, which states its entry.</summary>
    public bool IsNew(Diagnostic finding) => _entries.IsEmpty || EntryOf(finding) is not { } line || IsNew(line);

    /// <summary>Whether no entry accepts a finding, whose entry takes long to put together.</summary>
    public bool IsNew(Func<string> entry) => _entries.IsEmpty || IsNew(entry());

    private bool IsNew(string line)
    {
        if (_entries.Contains(line))
        {
            _used[line] = true;
            return false;
        }

        var parts = line.Split(' ');
        _reported[(parts[0], parts[1])] = true;
        return true;
    }

    /// <summary>Registers the entries that accept nothing to be reported wherever the baseline is looked at: it is judged with all that it speaks of.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="interest">How much of a type the analyzer looks at.</param>
    /// <param name="entries">The lines that would accept what it finds in a declared symbol.</param>
    public void RegisterNeedless(
        CompilationStartAnalysisContext context,
        Func<INamedTypeSymbol, CancellationToken, bool> interest,
        Func<ISymbol, CancellationToken, IEnumerable<string?>> entries)
    {
        if (!_own.IsEmpty)
            context.RegisterAdditionalFileAction(Guard.AdditionalFile(file => Report(file, interest, entries)));
    }

    /// <summary>Reports the entries that accepted nothing, once every declaration has been judged.</summary>
    public void ReportNeedless(CompilationAnalysisContext context)
    {
        foreach (var needless in Needless(Descriptors.NeedlessReachEntry, context.CancellationToken))
            context.ReportDiagnostic(needless);
    }

    private void Report(
        AdditionalFileAnalysisContext context,
        Func<INamedTypeSymbol, CancellationToken, bool> interest,
        Func<ISymbol, CancellationToken, IEnumerable<string?>> entries)
    {
        if (!ReferenceEquals(context.AdditionalFile, _file))
            return;
        var survey = new AcceptedFindings(_file, _own);
        foreach (var symbol in DeclaredTypes.All(context.Compilation, interest, context.CancellationToken))
        {
            foreach (var line in entries(symbol, context.CancellationToken).OfType<string>())
                _ = survey.IsNew(line);
        }

        foreach (var needless in survey.Needless(Descriptors.NeedlessBaselineEntry, context.CancellationToken))
            context.ReportDiagnostic(needless);
    }

    private IEnumerable<Diagnostic> Needless(DiagnosticDescriptor descriptor, CancellationToken cancellationToken)
    {
        if (_file is null)
            yield break;
        var seen = new HashSet<BaselineEntry>();
        foreach (var entry in _own)
        {
            if (Problem(entry.Value, isFirst: seen.Add(entry.Value)) is not { } problem)
                continue;
            yield return Diagnostic.Create(
                descriptor,
                PolicyLocations.Of(_file, entry.Span, cancellationToken),
                DiagnosticSeverity.Info,
                additionalLocations: null,
                properties: null,
                entry.Value.Rule + " " + entry.Value.Identity,
                problem);
        }
    }

    private string? Problem(BaselineEntry entry, bool isFirst)
    {
        var line = entry.ToString();
        if (_used.ContainsKey(line))
            return isFirst ? null : "stands in the baseline twice";
        var parts = line.Split(' ');
        return _reported.ContainsKey((parts[0], parts[1]))
            ? "is stale: the code changed since it was accepted, and its finding is back"
            : "is no longer needed: there is no such finding in this compilation";
    }
}
