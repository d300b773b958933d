using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>
/// What the fixes ask the gate for, since findings about judgements do not state it: the fingerprint of their code and the baseline's entry
/// that accepts them. As properties, like those of the findings that do.
/// </summary>
internal sealed class StatedFingerprints(Compilation compilation, AnalyzerOptions options)
{
    private readonly Lazy<ILookup<Location, Judgement>> _judgements = new(() =>
    {
        var gate = new Gate(Workbench.Of(compilation, options, CancellationToken.None));
        return Symbols(compilation.Assembly.GlobalNamespace)
            .SelectMany(symbol => gate.Examine(symbol, CancellationToken.None)?.Judgements ?? [])
            .ToLookup(static judgement => judgement.Declaration.Location);
    });

    /// <summary>A finding with both, where a judgement is behind it.</summary>
    public Diagnostic With(Diagnostic finding)
    {
        if (finding.Location.SourceTree is null || finding.Properties.ContainsKey(FindingProperties.BaselineEntry) || !finding.Properties.ContainsKey(FindingProperties.Zones))
            return finding;
        _ = finding.Properties.TryGetValue(FindingProperties.AttributeTarget, out var target);
        var judgement = _judgements.Value[finding.Location].FirstOrDefault(judgement => judgement.Declaration.AttributeTarget == target);
        if (judgement is null)
            return finding;
        var properties = finding.Properties
            .Add(FindingProperties.Fingerprint, judgement.Fingerprint)
            .Add(FindingProperties.BaselineEntry, AcceptedFindings.EntryFor(finding.Id, judgement));
        return Diagnostic.Create(
            finding.Id,
            finding.Descriptor.Category,
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            finding.Severity,
            finding.DefaultSeverity,
            isEnabledByDefault: true,
            finding.WarningLevel,
            finding.IsSuppressed,
            finding.Descriptor.Title,
            finding.Descriptor.Description,
            finding.Descriptor.HelpLinkUri,
            finding.Location,
            finding.AdditionalLocations,
            finding.Descriptor.CustomTags,
            properties);
    }

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(static member =>
        member is INamespaceOrTypeSymbol inner ? Symbols(inner).Prepend(member) : [member]);
}
