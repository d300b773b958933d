using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Messages;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>From report to diagnostic: at the declaration's name, with its evidence as additional locations.</summary>
/// <param name="names">The names of touched symbols, which many messages share.</param>
/// <param name="statesFingerprints">
/// Whether findings are written to a log, with the fingerprints of their code and all that their messages leave out: to compute that for
/// every finding of a build takes longer than to find them, and fixes ask the gate.
/// </param>
internal sealed class ReportWriter(TouchedNames names, bool statesFingerprints)
{
    /// <summary>Writes a report down.</summary>
    /// <param name="report">The report.</param>
    /// <param name="wasAccepted">Whether the baseline accepted it until the code, or what its names mean, changed.</param>
    /// <param name="listsTouches">Whether no other finding about the declaration lists what it touches.</param>
    public Diagnostic Write(Report report, bool wasAccepted, bool listsTouches)
    {
        var shown = report.Declaration.ShowAt(report.Evidence.Places);
        var facts = ReportFacts.Collect(report, shown.DisplayName, wasAccepted, listsTouches, names);
        return Diagnostic.Create(
            ChooseDescriptor(facts),
            shown.VisibleLocation,
            IsBlocking(report.Finding) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            report.Evidence.Locations,
            WriteProperties(report, facts),
            GateMessage.Say(facts).Arguments);
    }

    // Each zone sets the severity of a name in a string.
    private static bool IsBlocking(Finding finding) => finding.Rule == GateRule.BindsLate
        ? finding.Zones.Any(static zone => zone.LateBinding == LateBindingResponse.Block)
        : finding.Enforcement == Enforcement.Block;

    private static DiagnosticDescriptor ChooseDescriptor(MessageFacts facts) => facts.Finding.Rule switch
    {
        GateRule.Unverified => Descriptors.Unverified,
        GateRule.Stale => IsAboutApproval(facts) ? Descriptors.StaleApproval : Descriptors.StaleVerification,
        GateRule.TooFewReviews => IsAboutApproval(facts) ? Descriptors.TooFewApprovals : Descriptors.TooFewReviews,
        GateRule.NotAllowed => facts.Origin.IsClaimed ? Descriptors.NotAllowedToClaim
            : IsAboutApproval(facts) ? Descriptors.NotAllowedToApprove : Descriptors.NotAllowedToVerify,
        GateRule.Malformed => IsAboutApproval(facts) ? Descriptors.MalformedApproval : Descriptors.MalformedVerification,
        GateRule.Expired => IsAboutApproval(facts) ? Descriptors.ExpiredApproval : Descriptors.ExpiredVerification,
        GateRule.DependsOnUnverified => facts.IsReached ? Descriptors.ReachedDependency : Descriptors.UnverifiedDependency,
        GateRule.Reaches => Descriptors.Reach,
        GateRule.UnreliableGuidance => Descriptors.UnreliableGuidance,
        GateRule.BindsLate => Descriptors.LateBinding,
        GateRule.MarkLacksFacts => Descriptors.IncompleteMark,
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Finding.Rule, "no descriptor"),
    };

    private static bool IsAboutApproval(MessageFacts facts) => facts.Finding.Role == SignOffRole.Approver;

    private ImmutableDictionary<string, string?> WriteProperties(Report report, MessageFacts facts)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Zones, string.Join(",", report.Finding.Zones.Select(static zone => zone.Name)));
        if (statesFingerprints)
            properties = properties.AddRange(LoggedFacts.List(report, facts, names));
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
