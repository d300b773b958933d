using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>From report to diagnostic: at the declaration's name, with its evidence as additional locations.</summary>
/// <param name="names">The names of touched symbols, which many messages share.</param>
/// <param name="statesFingerprints">
/// Whether findings about touches state the fingerprints of their code. To compute them for every finding of a build takes longer than to
/// find the findings, and fixes ask the gate.
/// </param>
internal sealed class ReportWriter(TouchedNames names, bool statesFingerprints)
{
    /// <summary>Writes a report down.</summary>
    /// <param name="report">The report.</param>
    /// <param name="wasAccepted">Whether the baseline accepted it until the code, or the meaning of its names, changed.</param>
    public Diagnostic Write(Report report, bool wasAccepted)
    {
        var shown = report.Declaration.ShowAt(report.Evidence.Places);
        return Diagnostic.Create(
            ChooseDescriptor(report),
            shown.VisibleLocation,
            IsBlocking(report.Finding) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            report.Evidence.Locations,
            WriteProperties(report),
            WriteArguments(report, shown.DisplayName, wasAccepted));
    }

    // Each zone sets the severity of a name in a string.
    private static bool IsBlocking(Finding finding) => finding.Rule == GateRule.BindsLate
        ? finding.Zones.Any(static zone => zone.LateBinding == LateBindingResponse.Block)
        : finding.Enforcement == Enforcement.Block;

    private static DiagnosticDescriptor ChooseDescriptor(Report report) => report.Finding.Rule switch
    {
        GateRule.Unverified => Descriptors.Unverified,
        GateRule.Stale => Descriptors.StaleVerification,
        GateRule.TooFewReviews => Descriptors.TooFewReviews,
        GateRule.NotAllowed => Descriptors.NotAllowedToVerify,
        GateRule.Malformed => Descriptors.MalformedVerification,
        GateRule.Expired => Descriptors.ExpiredVerification,
        GateRule.DependsOnUnverified =>
            report.Evidence is DependencyEvidence { IsReached: true } ? Descriptors.ReachedDependency : Descriptors.UnverifiedDependency,
        GateRule.Reaches => Descriptors.Reach,
        GateRule.UnreliableGuidance => Descriptors.UnreliableGuidance,
        GateRule.BindsLate => Descriptors.LateBinding,
        GateRule.MarkLacksFacts => Descriptors.IncompleteMark,
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Finding.Rule, "no descriptor"),
    };

    // In one order for all rules: each message takes what it needs.
    private object[] WriteArguments(Report report, string name, bool wasAccepted)
    {
        var finding = report.Finding;
        return
        [
            name,
            ReportPhrases.DescribeOrigin(report.Origin, finding.Zones),
            string.Join(
                " and ", finding.Zones.Select(zone => ReportPhrases.NameZone(zone) + ReportPhrases.DescribeEvidence(report, zone, names))),
            finding.Problem,
            ReportPhrases.PutAside(finding.Problem),
            ReportPhrases.NameReviewers(finding),
            ReportPhrases.DescribeCriteria(finding, ReportPhrases.IsRequested(report)),
            ReportPhrases.DescribeWayOut(report),
            report.Evidence is DependencyEvidence dependencies ? ReportPhrases.DescribeDependencies(dependencies, finding.Zones) : "",
            (wasAccepted ? " The baseline accepted it until this change." : "") +
                ReportPhrases.DescribePlace(report.Declaration),
        ];
    }

    private ImmutableDictionary<string, string?> WriteProperties(Report report)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Zones, string.Join(",", report.Finding.Zones.Select(static zone => zone.Name)));
        if (report.Evidence is DependencyEvidence dependencies)
        {
            return properties
                .Add(FindingProperties.BaselineEntry, report.Entry.ToString())
                .Add(FindingProperties.Reviews, RequestedReview.Write(dependencies.InOrderOfLocations.Select(AskForReview)));
        }

        if (report.Declaration.AssemblyTarget is { } identity)
            properties = properties.Add(FindingProperties.AssemblyTarget, identity);
        if (report.Declaration.AttributeTarget is { } target)
            properties = properties.Add(FindingProperties.AttributeTarget, target);
        if (statesFingerprints || report.Evidence is not TouchEvidence)
        {
            properties = properties
                .Add(FindingProperties.Fingerprint, report.Code.Fingerprint.ToString())
                .Add(FindingProperties.BaselineEntry, report.Entry.ToString());
        }

        return report.Code.IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties;
    }

    private static RequestedReview AskForReview(Dependency dependency) => new(
        dependency.Ai.IsOwn ? "" : dependency.Ai.Symbol.ContainingAssembly.Name,
        dependency.Ai.Symbol.GetDocumentationCommentId() ?? "",
        dependency.Code?.Fingerprint.ToString() ?? "",
        string.Join(",", dependency.Zones.Select(static zone => zone.Name)));
}
