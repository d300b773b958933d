using System.Globalization;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Checks;

/// <summary>The sentences that findings are told in.</summary>
internal static class Messages
{
    private const int MostSymbols = 3;

    /// <summary>A rule about code that touches zones.</summary>
    public static string WriteTouch(Judgement judgement, Finding finding) =>
        "'" + judgement.Declaration.Name + "' (" + DescribeOrigin(judgement.Origin, finding.Zones) + ") touches " +
        string.Join(" and ", finding.Zones.Select(zone => NameZone(zone) + DescribeTouches(judgement, zone))) + " " +
        DescribeProblem(finding, judgement.Origin);

    /// <summary>A rule about code that leads to zones or names them.</summary>
    public static string WriteLead(
        string name, DeclaredOrigin origin, string verb, Finding finding, Func<ZonePolicy, string> describe) =>
        "'" + name + "' (" + DescribeOrigin(origin, finding.Zones) + ") " + verb + " " +
        string.Join(" and ", finding.Zones.Select(zone => NameZone(zone) + PutAside(describe(zone)))) + " " +
        DescribeProblem(finding, origin);

    /// <summary>Critical code that depends on unverified AI code.</summary>
    public static string WriteDependencies(string name, ImmutableArray<ZonePolicy> zones, IEnumerable<string> dependencies) =>
        "'" + name + "' of " + string.Join(" and ", zones.Select(NameZone)) + " depends on AI code that is not verified for it: " +
        string.Join("; ", dependencies) + ". People must review that code.";

    /// <summary>AI code that critical code depends on.</summary>
    public static string DescribeDependency(
        string name, string? assembly, DeclaredOrigin origin, ImmutableArray<Finding> findings, IReadOnlyList<string> path)
    {
        var problems = findings.Select(static finding => finding.Problem).Where(static problem => problem.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return "'" + name + "'" + (assembly is null ? "" : " of " + assembly) + " (" +
            DescribeOrigin(origin, findings.SelectMany(static finding => finding.Zones)) + ")" +
            PutAside(string.Join(" -> ", path)) + (problems.Count == 0 ? "" : ": " + string.Join("; ", problems));
    }

    /// <summary>Where code comes from: <c>AI-generated, Copilot</c>.</summary>
    public static string DescribeOrigin(DeclaredOrigin origin, IEnumerable<ZonePolicy> zones)
    {
        var marked = origin.Claim?.Around ?? origin;
        var strictest = marked.IsDefault ? zones.Max(static zone => zone.DefaultOrigin) : marked.Origin;
        var kind = strictest == Origin.Assisted ? "AI-assisted" : "AI-generated";
        var sources = string.Join(", ", ListTools(marked));
        return (origin.Claim is null ? "" : "claimed as human work inside code that is ") + kind +
            (sources.Length > 0 ? ", " + sources : "");
    }

    /// <summary>The tools that marks name.</summary>
    public static IEnumerable<string> ListTools(DeclaredOrigin origin) => (origin.Claim?.Around ?? origin).Marks
        .Where(static mark => mark.Behind.IsEmpty)
        .Select(static mark => mark.Tool ?? mark.Name)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What is missing or wrong, in a few words.</summary>
    public static string DescribeMissing(Finding finding) => finding.Rule switch
    {
        GateRule.Unverified or GateRule.Reaches or GateRule.DependsOnUnverified or GateRule.BindsLate =>
            finding.Problem.Length > 0 ? finding.Problem : CountPeople(finding) + " must review it",
        _ => finding.Problem,
    };

    private static string DescribeProblem(Finding finding, DeclaredOrigin origin) => finding.Rule switch
    {
        GateRule.Unverified or GateRule.Reaches or GateRule.BindsLate =>
            "unverified" + PutAside(finding.Problem) + ": " + NameReviewers(finding) + " must review it",
        GateRule.UnreliableGuidance or GateRule.MarkLacksFacts => "and " + finding.Problem,
        _ when origin.Claim is not null => "but " + finding.Problem + ": its author must claim it in their own name",
        _ => "but " + finding.Problem + ": " + NameReviewers(finding) + " must review it",
    };

    private static string NameZone(ZonePolicy zone) => (zone.IsBuiltIn ? "built-in zone '" : "zone '") + zone.Name + "'";

    private static string DescribeTouches(Judgement judgement, ZonePolicy zone)
    {
        var (_, names, isPart) = judgement.Touched.First(entry => entry.Zone == zone);
        var shown = string.Join(", ", names.Take(MostSymbols)) + (names.Length > MostSymbols
            ? string.Format(CultureInfo.InvariantCulture, ", {0} more", names.Length - MostSymbols)
            : "");
        return PutAside(!isPart ? shown : shown.Length == 0 ? "it is part of it" : "it is part of it and uses " + shown);
    }

    private static string PutAside(string clause) => clause.Length == 0 ? "" : " (" + clause + ")";

    private static string NameReviewers(Finding finding)
    {
        var lists = finding.Zones.Where(static zone => !zone.Reviewers.IsEmpty)
            .Select(static zone => string.Join(", ", zone.Reviewers))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return CountPeople(finding) + (lists.Count == 0 ? "" : " of " + string.Join("; ", lists));
    }

    private static string CountPeople(Finding finding) => finding.Zones.Max(static zone => zone.RequiredReviews) is > 1 and var need
        ? need.ToString(CultureInfo.InvariantCulture) + " people"
        : "a person";
}
