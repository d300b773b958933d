using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>Verdict to diagnostics: each finding becomes one, at the declaration's name, its touches as additional locations.</summary>
/// <param name="statesFingerprints">
/// Whether findings state the fingerprints of their code: to compute them for every finding of a build takes longer than to find them, and
/// fixes ask the gate.
/// </param>
internal sealed class FindingReporter(bool statesFingerprints)
{
    private readonly TouchedNames _names = new();

    public IEnumerable<Diagnostic> Diagnostics(Judgement judgement)
    {
        var locations = judgement.Touches.Select(touch => touch.Location).Distinct().ToImmutableArray();
        foreach (var finding in judgement.Findings)
        {
            yield return Diagnostic.Create(
                Descriptor(finding.Rule),
                judgement.Declaration.VisibleLocation,
                finding.Enforcement == Enforcement.Warn ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
                locations,
                Properties(judgement, finding),
                Arguments(judgement, finding));
        }
    }

    /// <summary>The baseline's entries that would accept a judgement's findings.</summary>
    public static IEnumerable<string> EntriesFor(Judgement judgement) =>
        judgement.Findings.Select(finding => EntryFor(Descriptor(finding.Rule).Id, judgement));

    /// <summary>The baseline's entry that would accept a finding of a rule about a judgement.</summary>
    public static string EntryFor(string rule, Judgement judgement) =>
        AcceptedFindings.EntryFor(rule, judgement.Declaration.Identity, judgement.Fingerprint);

    private static DiagnosticDescriptor Descriptor(GateRule rule) => rule switch
    {
        GateRule.Unverified => Descriptors.Unverified,
        GateRule.Stale => Descriptors.StaleVerification,
        GateRule.TooFewReviews => Descriptors.TooFewReviews,
        GateRule.NotAllowed => Descriptors.NotAllowedToVerify,
        GateRule.Malformed => Descriptors.MalformedVerification,
        GateRule.Expired => Descriptors.ExpiredVerification,
        GateRule.UnreliableGuidance => Descriptors.UnreliableGuidance,
        GateRule.MarkLacksFacts => Descriptors.IncompleteMark,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no descriptor"),
    };

    private object[] Arguments(Judgement judgement, Finding finding)
    {
        var name = judgement.Declaration.DisplayName;
        var origin = FindingMessages.OriginOf(judgement.Origin);
        var zones = FindingMessages.ZonesOf(judgement, finding, _names);
        return finding.Rule switch
        {
            GateRule.Unverified =>
                [name, origin, zones, FindingMessages.NotCounting(finding), FindingMessages.Reviewers(finding), FindingMessages.Criteria(judgement, finding), FindingMessages.Aside(finding.Problem)],
            GateRule.NotAllowed => [name, origin, zones, finding.Problem, FindingMessages.WayOut(judgement)],
            _ => [name, origin, zones, finding.Problem],
        };
    }

    private ImmutableDictionary<string, string?> Properties(Judgement judgement, Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .AddIfStated(FindingProperties.AttributeTarget, judgement.Declaration.AttributeTarget)
            .Add(FindingProperties.Zones, string.Join(",", finding.Zones.Select(zone => zone.Name)));
        if (statesFingerprints)
        {
            properties = properties
                .Add(FindingProperties.Fingerprint, judgement.Fingerprint)
                .Add(FindingProperties.BaselineEntry, EntryFor(Descriptor(finding.Rule).Id, judgement));
        }

        return judgement.IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties;
    }
}
