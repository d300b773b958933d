using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>
/// AIP0007: one diagnostic at the name of the declaration that uses AI code, one more for what unmarked code leads it to. The AI code of
/// this compilation is an additional location, and behind it each step of a path; a place in another compilation's file is none that this
/// one may report.
/// </summary>
internal static class DependencyReporter
{
    public static Diagnostic Diagnostic(UnverifiedUse use)
    {
        // In this order the additional locations belong to the first lines of the property.
        var dependencies = use.Dependencies.OrderBy(dependency => dependency.Code.Source is null).ToImmutableArray();
        var finding = new Finding(GateRule.Unverified, use.Zones, "");
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            use.Dependencies.Any(dependency => !dependency.Path.IsEmpty) ? Descriptors.ReachedDependency : Descriptors.UnverifiedDependency,
            use.Declaration.VisibleLocation,
            finding.Enforcement == Enforcement.Warn ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            dependencies
                .Select(dependency => dependency.Code.Source?.Location)
                .OfType<Location>()
                .Concat(dependencies.SelectMany(dependency => dependency.Steps))
                .ToImmutableArray(),
            Properties(use, dependencies),
            use.Declaration.DisplayName,
            string.Join(" and ", use.Zones.Select(FindingMessages.Zone)),
            string.Join("; ", use.Dependencies.Select(dependency => Describe(dependency, use.Zones))),
            FindingMessages.Reviewers(finding),
            FindingMessages.Criteria(finding, use.Dependencies.All(dependency => dependency.IsRequested)));
    }

    private static string Describe(Dependency dependency, ImmutableArray<ZonePolicy> zones)
    {
        var code = dependency.Code;
        var lacking = dependency.Zones.ToList();
        var problems = dependency.Findings.Select(finding => finding.Problem).Where(problem => problem.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return "'" + SymbolNames.Of(code.Symbol) + "'" +
            (code.IsOwn ? "" : " of " + code.Symbol.ContainingAssembly.Name) +
            ", " + FindingMessages.OriginOf(code.Origin) +
            FindingMessages.Aside(string.Join(" -> ", dependency.Path)) +
            (lacking.Count == zones.Length ? "" : ", for zone " + string.Join(" and ", lacking.Select(zone => "'" + zone.Name + "'"))) +
            (problems.Count == 0 ? "" : ": " + string.Join("; ", problems));
    }

    private static ImmutableDictionary<string, string?> Properties(UnverifiedUse use, ImmutableArray<Dependency> dependencies) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.BaselineEntry, AcceptedFindings.EntryWith(RuleIds.UnverifiedDependency, use.Declaration.Identity, use.Text))
            .Add(FindingProperties.Zones, string.Join(",", use.Zones.Select(zone => zone.Name)))
            .Add(FindingProperties.Reviews, RequestedReview.Write(dependencies.Select(Review)));

    private static RequestedReview Review(Dependency dependency) => new(
        dependency.Code.IsOwn ? "" : dependency.Code.Symbol.ContainingAssembly.Name,
        dependency.Code.Symbol.GetDocumentationCommentId() ?? "",
        dependency.Fingerprint ?? "",
        string.Join(",", dependency.Zones.Select(zone => zone.Name)));
}
