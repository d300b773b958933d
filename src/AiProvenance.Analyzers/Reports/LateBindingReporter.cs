using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>AIP0010: one diagnostic at the declaration's name, what it names late as additional locations. Each zone says how much it matters.</summary>
internal static class LateBindingReporter
{
    public static Diagnostic Diagnostic(LateBoundUse use)
    {
        var finding = new Finding(GateRule.Unverified, use.Zones, string.Join("; ", use.Findings.Select(found => found.Problem).Where(problem => problem.Length > 0)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            Descriptors.LateBinding,
            use.Declaration.VisibleLocation,
            use.Zones.Any(zone => zone.LateBinding == LateBindingResponse.Block) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            use.Names.Select(name => name.Location).Distinct().ToImmutableArray(),
            Properties(use),
            use.Declaration.DisplayName,
            FindingMessages.OriginOf(use.Origin),
            string.Join(" and ", use.Zones.Select(zone => FindingMessages.Zone(zone) + " (" + Named(use, zone) + ")")),
            FindingMessages.Aside(finding.Problem),
            FindingMessages.Reviewers(finding),
            FindingMessages.Criteria(finding, use.IsRequested));
    }

    private static string Named(LateBoundUse use, ZonePolicy zone) => string.Join(", ", use.Names
        .Where(name => name.Code.Zones.Contains(zone))
        .Select(name => name.Code.Symbol is { } symbol ? SymbolNames.Of(symbol) : name.Code.Name)
        .Distinct(StringComparer.Ordinal));

    private static ImmutableDictionary<string, string?> Properties(LateBoundUse use)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Fingerprint, use.Fingerprint)
            .AddIfStated(FindingProperties.AttributeTarget, use.Declaration.AttributeTarget)
            .Add(FindingProperties.BaselineEntry, AcceptedFindings.EntryFor(RuleIds.LateBinding, use.Declaration.Identity, use.Fingerprint))
            .Add(FindingProperties.Zones, string.Join(",", use.Zones.Select(zone => zone.Name)));
        return use.IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties;
    }
}
