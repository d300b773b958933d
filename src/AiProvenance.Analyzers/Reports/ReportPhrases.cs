using System.Globalization;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>The phrases that reports' messages are put together from.</summary>
internal static class ReportPhrases
{
    private const int MostSymbols = 5;

    /// <summary>Where the code comes from: <c>AI-generated (Claude Code)</c>.</summary>
    public static string DescribeOrigin(DeclaredOrigin origin, IEnumerable<ZonePolicy> zones)
    {
        var marked = origin.Claim?.Around ?? origin;
        var strictest = marked.IsDefault ? zones.Max(static zone => zone.DefaultOrigin) : marked.Origin;
        var kind = strictest == Origin.Assisted ? "AI-assisted" : "AI-generated";
        var sources = string.Join(", ", marked.Marks
            .Where(static mark => mark.Behind.IsEmpty)
            .Select(static mark => mark.Tool ?? mark.Name)
            .Distinct(StringComparer.Ordinal));
        return origin.Claim is null ? kind + " (" + sources + ")" : "claimed as human work inside " + kind + " code (" + sources + ")";
    }

    /// <summary>A zone, by its name.</summary>
    public static string NameZone(ZonePolicy zone) => (zone.IsBuiltIn ? "built-in critical zone '" : "critical zone '") + zone.Name + "'";

    /// <summary>
    /// The zone's symbols that a report rests on, in parentheses: <c> (PriceEngine.Quote, Price)</c>; empty where the AI code names them.
    /// </summary>
    public static string DescribeEvidence(Report report, ZonePolicy zone, TouchedNames names) => report.Evidence switch
    {
        TouchEvidence { Touches: var touches } => PutAside(DescribeTouches(report.Declaration, touches, zone, names)),
        ReachEvidence { Paths: var paths } => PutAside(string.Join(" -> ", paths.First(path => path.Zone == zone).Names)),
        LateBoundEvidence { Names: var late } => PutAside(string.Join(", ", late
            .Where(name => name.Code.Zones.Contains(zone))
            .Select(static name => name.Code.Symbol is { } symbol ? SymbolNames.Write(symbol) : name.Code.Name)
            .Distinct(StringComparer.Ordinal))),
        _ => "",
    };

    /// <summary>The AI code that critical code depends on, each with the rules that it breaks.</summary>
    public static string DescribeDependencies(DependencyEvidence evidence, ImmutableArray<ZonePolicy> zones) =>
        string.Join("; ", evidence.Dependencies.Select(dependency => DescribeDependency(dependency, zones)));

    /// <summary>A clause in parentheses, where there is one.</summary>
    public static string PutAside(string clause) => clause.Length == 0 ? "" : " (" + clause + ")";

    /// <summary>Who must act.</summary>
    public static string NameReviewers(Finding finding)
    {
        var need = finding.Zones.Max(static zone => zone.RequiredReviews);
        var people = need == 1 ? "A person" : need.ToString(CultureInfo.InvariantCulture) + " different people";
        var lists = finding.Zones
            .Where(static zone => !zone.Reviewers.IsEmpty)
            .Select(static zone => string.Join(", ", zone.Reviewers))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return lists.Count == 0 ? people : people + " on the list of reviewers (" + string.Join("; ", lists) + ")";
    }

    /// <summary>The criteria that a reviewer attests, and whether a review has been requested.</summary>
    public static string DescribeCriteria(Finding finding, bool isRequested)
    {
        var criteria = finding.Zones
            .Select(static zone => zone.Criteria)
            .OfType<string>()
            .Select(static text => text.TrimEnd('.'))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return (criteria.Count == 0 ? "" : ", attesting: " + string.Join("; ", criteria).TrimEnd('.')) +
            (isRequested ? " (a review is requested and waits for that person)" : "");
    }

    /// <summary>Whether all that a report asks for has been requested.</summary>
    public static bool IsRequested(Report report) => report.Evidence is DependencyEvidence { Dependencies: var dependencies }
        ? dependencies.All(static dependency => dependency.IsRequested)
        : report.Code.IsRequested;

    /// <summary>Where the review stands, if no attribute can stand on the declaration.</summary>
    public static string DescribePlace(Declaration declaration) => declaration.AssemblyTarget is { } identity
        ? " It is reviewed by [assembly: HumanVerified(...)] with Target = \"" + identity + "\"."
        : "";

    /// <summary>The next step where the wrong person signed.</summary>
    public static string DescribeWayOut(Report report) => report.Origin.Claim is null
        ? "Someone who may verify it must review it and add a [HumanVerified] of their own"
        : "Its author must claim it in their own name, or, if a tool wrote it, the claim must go and someone must review and verify it";

    private static string DescribeDependency(Dependency dependency, ImmutableArray<ZonePolicy> zones)
    {
        var ai = dependency.Ai;
        var lacking = dependency.Zones.ToList();
        var problems = dependency.Findings
            .Select(static finding => finding.Problem)
            .Where(static problem => problem.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return "'" + SymbolNames.Write(ai.Symbol) + "'" +
            (ai.IsOwn ? "" : " of " + ai.Symbol.ContainingAssembly.Name) +
            ", " + DescribeOrigin(ai.Origin, lacking) +
            PutAside(string.Join(" -> ", dependency.Path)) +
            (lacking.Count == zones.Length ? "" : ", for zone " + string.Join(
                " and ", lacking.Select(static zone => "'" + zone.Name + "'"))) +
            (problems.Count == 0 ? "" : ": " + string.Join("; ", problems));
    }

    private static string DescribeTouches(Declaration declaration, ImmutableArray<Touch> touches, ZonePolicy zone, TouchedNames names)
    {
        var own = declaration.Symbol.OriginalDefinition;
        var isPart = false;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<string>(MostSymbols);
        foreach (var touch in touches)
        {
            if (!touch.Zones.Contains(zone))
                continue;
            if (SymbolEqualityComparer.Default.Equals(touch.Symbol, own))
                isPart = true;
            else if (names.Get(touch.Symbol) is var name && used.Add(name) && first.Count < MostSymbols)
                first.Add(name);
        }

        var shown = string.Join(", ", first);
        if (used.Count > first.Count)
            shown += string.Format(CultureInfo.InvariantCulture, " and {0} more", used.Count - first.Count);
        if (!isPart)
            return shown;
        return first.Count == 0 ? "it is part of it" : "it is part of it and uses " + shown;
    }
}
