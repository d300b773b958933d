using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>A way to a zone, as AIP0008: at the AI declaration's name, each step of its paths an additional location.</summary>
internal static class ReachReporter
{
    public static Diagnostic Diagnostic(ReachFinding reach)
    {
        var finding = reach.Finding;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Fingerprint, reach.Fingerprint)
            .AddIfStated(FindingProperties.AttributeTarget, reach.Declaration.AttributeTarget)
            .Add(FindingProperties.BaselineEntry, AcceptedFindings.EntryFor(RuleIds.Reach, reach.Declaration.Identity, reach.Fingerprint))
            .Add(FindingProperties.Zones, string.Join(",", finding.Zones.Select(zone => zone.Name)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            Descriptors.Reach,
            reach.Declaration.VisibleLocation,
            finding.Enforcement == Enforcement.Warn ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            reach.Paths.SelectMany(path => path.Locations).Distinct(),
            reach.IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties,
            reach.Declaration.DisplayName,
            FindingMessages.OriginOf(reach.Origin),
            string.Join(" and ", reach.Paths.Select(path => FindingMessages.Zone(path.Zone) + " (" + string.Join(" -> ", path.Names) + ")")),
            FindingMessages.Aside(finding.Problem),
            FindingMessages.Reviewers(finding),
            FindingMessages.Criteria(finding, reach.IsRequested));
    }
}
