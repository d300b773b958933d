using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Messages;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>What a message leaves out for brevity, for the compiler's log.</summary>
internal static class LoggedFacts
{
    private const string Separator = "; ";

    public static IEnumerable<KeyValuePair<string, string?>> List(Report report, MessageFacts facts, TouchedNames names)
    {
        var zones = report.Finding.Zones;
        return new (string Name, IEnumerable<string> Values)[]
        {
            (FindingProperties.Declaration, [facts.Declaration]),
            (FindingProperties.Origin, facts.Origin.Sources),
            (FindingProperties.Touches, ListTouched(report, facts, names)),
            (FindingProperties.Paths, ListPaths(report, facts)),
            (FindingProperties.Problems, report.Finding.Culprits.Select(static culprit => culprit.ToString())),
            (FindingProperties.Uses, facts.Uses.Select(static used => used.Name + " " + used.Place)),
            (FindingProperties.Reviewers, report.Finding.People.Select(static person => person.Text)),
            (FindingProperties.Approvers, report.Finding.AwaitingApproval.SelectMany(static zone => zone.Approvers)
                .Select(static person => person.Text)),
            (FindingProperties.Criteria, zones.Select(static zone => zone.Criteria).OfType<string>()),
        }
            .Select(static fact => new KeyValuePair<string, string?>(
                fact.Name, string.Join(Separator, fact.Values.Distinct(StringComparer.Ordinal))))
            .Where(static fact => fact.Value!.Length > 0);
    }

    private static IEnumerable<string> ListPaths(Report report, MessageFacts facts) =>
        (report.Evidence is ReachEvidence
            ? facts.Evidence.Select(static evidence => evidence.Names)
            : facts.Uses.Select(static used => used.Path))
        .Select(static path => string.Join(" -> ", path));

    private static IEnumerable<string> ListTouched(Report report, MessageFacts facts, TouchedNames names) => report.Evidence switch
    {
        TouchEvidence { Touches: var touches } => touches
            .Where(touch => touch.Zones.Any(report.Finding.Zones.Contains) &&
                !SymbolEqualityComparer.Default.Equals(touch.Symbol, report.Declaration.Symbol.OriginalDefinition))
            .Select(touch => names.Get(touch.Symbol)),
        ReachEvidence => [],
        _ => facts.Evidence.SelectMany(static evidence => evidence.Names),
    };
}
