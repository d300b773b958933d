using System.Globalization;
using AiProvenance.Core.Messages;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Checks;

/// <summary>What messages say of findings, for the sentences that the compiler's gate says as well.</summary>
internal static class Messages
{
    /// <summary>A rule about code that touches zones.</summary>
    public static MessageFacts DescribeTouch(Judgement judgement, Finding finding) =>
        new(judgement.Declaration.Name, finding, DescribeOrigin(judgement.Origin, finding.Zones))
        {
            Evidence =
            [
                .. judgement.Touched.Where(entry => finding.Zones.Contains(entry.Zone))
                    .Select(static entry => new ZoneEvidence(entry.Zone, entry.Names, entry.IsPart)),
            ],
        };

    /// <summary>A rule about code that leads to zones or names them.</summary>
    public static MessageFacts DescribeLead(
        string name, DeclaredOrigin origin, Finding finding, Func<ZonePolicy, ImmutableArray<string>> describe) =>
        new(name, finding, DescribeOrigin(origin, finding.Zones))
        {
            Evidence = [.. finding.Zones.Select(zone => new ZoneEvidence(zone, describe(zone)))],
        };

    /// <summary>Critical code that depends on unverified AI code.</summary>
    public static MessageFacts DescribeDependencies(string name, Finding finding, IEnumerable<UsedCode> used) =>
        new(name, finding, new CodeOrigin(Origin.Human, [], IsClaimed: false)) { Uses = [.. used] };

    /// <summary>AI code that critical code depends on.</summary>
    public static UsedCode DescribeUse(
        string name, string place, DeclaredOrigin origin, ImmutableArray<Finding> findings, ImmutableArray<string> path)
    {
        var zones = findings.SelectMany(static finding => finding.Zones).Distinct().ToImmutableArray();
        var problem = findings.SelectMany(static finding => finding.Culprits).FirstOrDefault()?.WriteFirst() ?? "";
        return new UsedCode(name, DescribeOrigin(origin, zones), place, path, zones, problem);
    }

    /// <summary>The tools that marks name.</summary>
    public static IEnumerable<string> ListTools(DeclaredOrigin origin) => (origin.Claim?.Around ?? origin).Marks
        .Where(static mark => mark.Behind.IsEmpty && !mark.IsDefault)
        .Select(static mark => mark.Tool ?? mark.Name)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What is missing or wrong, in a few words.</summary>
    public static string DescribeMissing(Finding finding) =>
        finding.Problem.Length > 0 ? finding.Problem
        : CountPeople(finding) + (finding.Role == SignOffRole.Approver ? " must approve it" : " must review it");

    private static CodeOrigin DescribeOrigin(DeclaredOrigin origin, IEnumerable<ZonePolicy> zones)
    {
        var marked = origin.Claim?.Around ?? origin;
        var strictest = marked.IsDefault ? zones.Max(static zone => zone.DefaultOrigin) : marked.Origin;
        return new CodeOrigin(
            strictest == Origin.Assisted ? Origin.Assisted : Origin.Generated, [.. ListTools(origin)], origin.Claim is not null)
        {
            IsUnmarked = origin.IsUnmarked,
        };
    }

    private static string CountPeople(Finding finding) => finding.Zones.Max(zone => zone.CountNeeded(finding.Role)) is > 1 and var need
        ? need.ToString(CultureInfo.InvariantCulture) + " people"
        : "a person";
}
