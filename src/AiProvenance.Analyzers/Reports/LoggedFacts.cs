using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Messages;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>What a message leaves out for brevity, for the compiler's log.</summary>
internal static class LoggedFacts
{
    private const string Separator = "; ";

    private static readonly char[] Breaks = ['\t', '\r', '\n'];

    public static IEnumerable<KeyValuePair<string, string?>> List(Report report, MessageFacts facts, TouchedNames names)
    {
        var zones = report.Finding.Zones;
        return new (string Name, IEnumerable<string> Values)[]
        {
            (FindingProperties.Declaration, [facts.Declaration]),
            (FindingProperties.Assembly, [report.Declaration.Symbol.ContainingAssembly?.Name ?? report.Declaration.Symbol.Name]),
            (FindingProperties.Identity, [report.Declaration.Identity]),
            (FindingProperties.Prompters, ListPrompters(report)),
            (FindingProperties.Counted, report.Finding.Counted),
            (FindingProperties.Requests, ListRequests(report)),
            (FindingProperties.Origin, facts.Origin.Sources),
            (FindingProperties.Touches, ListTouched(report, facts, names)),
            (FindingProperties.Paths, ListPaths(report, facts)),
            (FindingProperties.Problems, report.Finding.Culprits.Select(static culprit => culprit.ToString())),
            (FindingProperties.Uses, facts.Uses.Select(static used => used.Name + " " + used.Place)),
            (FindingProperties.Reviewers, report.Finding.People.Select(static person => person.Text)),
            (FindingProperties.Approvers, report.Finding.AwaitingApproval.SelectMany(static zone => zone.Approvers)
                .Select(static person => person.Text)),
            (FindingProperties.Role, IsForApprovers(report) ? new[] { nameof(SignOffRole.Approver) } : []),
            (FindingProperties.Reviewed, IsForApprovers(report) ? report.Code.Reviewed : []),
            (FindingProperties.Criteria, zones.Select(static zone => zone.Criteria).OfType<string>()),
        }
            .Select(static fact => new KeyValuePair<string, string?>(
                fact.Name, string.Join(Separator, fact.Values.Distinct(StringComparer.Ordinal))))
            .Where(static fact => fact.Value!.Length > 0);
    }

    private static bool IsForApprovers(Report report) =>
        report.Finding.Role == SignOffRole.Approver && report.Evidence is not DependencyEvidence;

    // For AIP0007 a line for each piece of AI code, in the order of the reviews that it asks for.
    private static IEnumerable<string> ListPrompters(Report report) => report.Evidence is DependencyEvidence dependencies
        ? [string.Join("\n", dependencies.InOrderOfLocations.Select(
            static dependency => string.Join(Separator, ListPrompters(dependency.Ai.Origin))))]
        : ListPrompters(report.Origin);

    private static IEnumerable<string> ListPrompters(DeclaredOrigin origin) => (origin.Claim?.Around ?? origin).Marks
        .Select(static mark => mark.PromptedBy)
        .OfType<string>()
        .Select(InOneLine)
        .Distinct(StringComparer.Ordinal);

    // For AIP0007 they are on other declarations, which the reader of the log finds by themselves.
    private static IEnumerable<string> ListRequests(Report report)
    {
        if (report.Evidence is DependencyEvidence)
            return [];
        var lines = report.Code.Requests.Select(static request =>
            string.Join("\t", InOneLine(request.RequestedBy), InOneLine(request.On), InOneLine(request.Zone)));
        return [string.Join("\n", lines.Distinct(StringComparer.Ordinal))];
    }

    private static string InOneLine(string? text) => string.Join(" ", (text ?? "").Split(Breaks));

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
