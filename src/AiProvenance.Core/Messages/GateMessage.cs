using System.Globalization;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Messages;

/// <summary>
/// A finding about a declaration in one sentence or two, for people in a hurry: what touches what and what is missing first, then who must
/// do what. Whatever the code is called, it has at most <see cref="MostCharacters"/>.
/// </summary>
public sealed class GateMessage
{
    /// <summary>What no message exceeds.</summary>
    public const int MostCharacters = 400;

    // It has to be written into the attribute as it stands: cut, it is of no use.
    private const int LongestTarget = 160;

    private const int UsualCharacters = 250;
    private const int FewestOfProblem = 30;

    private readonly MessageFacts _facts;
    private readonly Detail _detail;

    private GateMessage(MessageFacts facts, Detail detail)
    {
        _facts = facts;
        _detail = detail;
        Arguments = WriteArguments();
    }

    /// <summary>
    /// What fills the sentence's gaps, in one order for all: declaration, origin, what it touches, what is wrong, who must act, asides,
    /// the code depended on, who must act at the beginning of a sentence, review or approve.
    /// </summary>
    public object[] Arguments { get; }

    /// <summary>The whole message.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        GateSentences.Resources.GetString(GateSentences.NameFor(_facts) + "Message", CultureInfo.InvariantCulture)!,
        Arguments);

    /// <summary>Says a finding, with as much detail as there is room for.</summary>
    public static GateMessage Say(MessageFacts facts)
    {
        foreach (var detail in Detail.Levels)
        {
            var message = new GateMessage(facts, detail);
            if (message.ToString().Length <= UsualCharacters)
                return message;
        }

        var least = Detail.Levels[Detail.Levels.Length - 1];
        var shortest = new GateMessage(facts, least);
        var surplus = shortest.ToString().Length - MostCharacters;
        return surplus <= 0
            ? shortest
            : new GateMessage(facts, least with { Problem = Math.Max(shortest.ProblemLength - surplus, FewestOfProblem) });
    }

    private int ProblemLength => Math.Min(
        _facts.Finding.Culprits.IsEmpty ? _facts.Uses.FirstOrDefault()?.Problem.Length ?? 0 : WriteFirstProblem().Length, _detail.Problem);

    // The sentence itself does not tell of a verification that does not count.
    private bool IsVerifiedInVain => _facts.Finding.Rule is GateRule.Unverified or GateRule.Reaches or GateRule.BindsLate;

    // Once somebody has begun to review it, a claim would be the wrong advice.
    private bool IsClaimable => _facts.Origin is { IsUnmarked: true, IsClaimed: false } && IsVerifiedInVain &&
        _facts.Finding.Culprits.IsEmpty && !_facts.IsRequested;

    private object[] WriteArguments() =>
    [
        ShortText.CutName(_facts.Declaration, _detail.Name),
        DescribeOrigin(_facts.Origin),
        DescribeTouches(),
        DescribeProblem(),
        new Reviewers(_facts.Finding, _detail).Describe(),
        DescribeAsides(),
        DescribeUses(),
        Capitalise(new Reviewers(_facts.Finding, _detail).Describe()),
        _facts.Finding.Role == SignOffRole.Approver ? "approve" : "review",
    ];

    private string DescribeOrigin(CodeOrigin origin)
    {
        var sources = origin.Sources.Select(source => ShortText.Cut(source, _detail.Inner)).ToList();
        var kind = origin.Strictest == Origin.Assisted ? "AI-assisted" : "AI-generated";
        if (origin is { IsUnmarked: true, IsClaimed: false })
            return "unmarked: " + kind + " by default_origin";
        return (origin.IsClaimed ? "claimed in " + kind + " code" : kind) +
            (sources.Count == 0 ? "" : ", " + ShortList.Write(sources, _detail.Sources));
    }

    private string DescribeTouches() => _facts.Finding.Rule switch
    {
        GateRule.DependsOnUnverified => ListZones(_facts.Finding.Zones, static _ => ""),
        GateRule.Reaches => ListZones(_facts.Finding.Zones, static _ => "") + " unverified, through " +
            DescribePath(_facts.Evidence[0].Names.RemoveAt(0)),
        GateRule.BindsLate => ListNames(),
        _ => DescribeTouched(),
    };

    private string DescribeTouched()
    {
        var parts = _facts.Evidence.Where(static evidence => evidence.IsPart).Select(static evidence => evidence.Zone).ToList();
        var inside = _facts.Finding.Zones.Where(parts.Contains).ToList();
        var outside = _facts.Finding.Zones.Where(zone => !parts.Contains(zone)).ToList();
        var clauses = new List<string>();
        if (outside.Count > 0)
            clauses.Add("touches " + ListZones(outside, DescribeNames));
        if (inside.Count > 0)
            clauses.Add("lies in " + ListZones(inside, static _ => ""));
        return string.Join(" and ", clauses);
    }

    private string ListZones(IReadOnlyCollection<ZonePolicy> zones, Func<ZonePolicy, string> describe)
    {
        var shown = zones.Take(_detail.Zones).Select(zone => NameZone(zone) + describe(zone)).ToList();
        return zones.Count == 2 && shown.Count == 2
            ? shown[0] + " and " + shown[1]
            : string.Join(", ", shown) + (zones.Count > shown.Count
                ? ", " + ShortList.Count(zones.Count - shown.Count) + (zones.Count - shown.Count == 1 ? " zone" : " zones")
                : "");
    }

    private string NameZone(ZonePolicy zone) =>
        (zone.IsBuiltIn ? "built-in zone '" : "zone '") + ShortText.Cut(zone.Name, _detail.Inner) + "'";

    private string DescribeNames(ZonePolicy zone)
    {
        var names = _facts.Evidence.Where(evidence => evidence.Zone == zone).SelectMany(static evidence => evidence.Names).ToList();
        return names.Count == 0 || _detail.Touched == 0 ? "" : " (" + ListShort(names, _detail.Touched) + ")";
    }

    // The names that the run time finds are the news: the zone comes behind them.
    private string ListNames()
    {
        var names = _facts.Evidence.SelectMany(static evidence => evidence.Names).Distinct(StringComparer.Ordinal).ToList();
        return ListShort(names, 1) + " of " + ListZones(_facts.Finding.Zones, static _ => "");
    }

    private string ListShort(IReadOnlyCollection<string> names, int shown) =>
        ShortList.Write(names.Select(name => ShortText.CutName(name, _detail.Inner)).ToList(), shown);

    private string DescribePath(ImmutableArray<string> path)
    {
        var names = path.Select(name => ShortText.CutName(name, _detail.Inner)).ToList();
        var left = names.Count - 1 - _detail.Steps;
        if (left > 0)
        {
            names.RemoveRange(_detail.Steps, left);
            names.Insert(_detail.Steps, ShortList.Count(left));
        }

        return string.Join(" -> ", names);
    }

    private string DescribeProblem()
    {
        if (_facts.Finding.Culprits.IsEmpty)
            return "";
        var others = _facts.Finding.Culprits.Sum(static culprit => culprit.Problems.Length) - 1;
        return ShortText.Cut(WriteFirstProblem(), _detail.Problem) +
            (others == 0 ? "" : " (and " + ShortList.Count(others) + (
                _facts.Finding.Rule == GateRule.Stale ? ")" : others == 1 ? " problem)" : " problems)"));
    }

    private string WriteFirstProblem() => _facts.Finding.Culprits[0].WriteFirst();

    private string DescribeUses()
    {
        if (_facts.Uses.IsEmpty)
            return "";
        var used = _facts.Uses[0];
        return "'" + ShortText.CutName(used.Name, _detail.Inner) + "' (" + DescribeOrigin(used.Origin) + ") " +
            ShortText.Cut(used.Place, _detail.Name) +
            (used.Path.Length > 2 && _detail.Steps > 0
                ? ", through " + DescribePath(used.Path.RemoveAt(used.Path.Length - 1).RemoveAt(0))
                : "") +
            (used.Zones.Length == _facts.Finding.Zones.Length ? "" : ", for " + ListZones(used.Zones, static _ => "")) +
            (used.Problem.Length == 0 ? "" : ": " + ShortText.Cut(used.Problem, _detail.Problem)) +
            (_facts.Uses.Length == 1 ? "" : ", and " + ShortList.Count(_facts.Uses.Length - 1));
    }

    private string DescribeAsides()
    {
        var asides = new List<string>();
        if (IsVerifiedInVain && DescribeProblem() is { Length: > 0 } problem)
            asides.Add(Capitalise(problem));
        if (_facts.Finding.AwaitingApproval is { IsEmpty: false } awaiting)
            asides.Add(Reviewers.OfApproval(awaiting, _detail).DescribeFollowing());
        if (IsClaimable && _detail.People > 0)
            asides.Add("Its author may claim it: [HumanAuthored]");
        if (_facts.IsRequested)
            asides.Add("A review is requested");
        if (_facts.AnsweredBy is { } outer)
            asides.Add("A" + DescribeDeed("n") + " of '" + ShortText.CutName(outer, _detail.Inner) + "' answers it too");
        if (_facts.AnswersOthers)
            asides.Add("That" + DescribeDeed() + " answers the findings inside it too");

        if (_facts.AssemblyTarget is { } target)
        {
            asides.Add("It is verified on the assembly, with Target = \"" + ShortText.Cut(target, LongestTarget) + "\"");
        }
        else if (_facts.EditedByHand is { } file)
        {
            asides.Add("No fix edits " + ShortText.Cut(file, _detail.Inner) + ": write the attribute by hand");
        }

        if (_facts.WasAccepted)
            asides.Add("The baseline accepted it until it changed");
        return string.Concat(asides.Select(static aside => ". " + aside));
    }

    private string DescribeDeed(string beforeVowel = "") =>
        _facts.Finding.Role == SignOffRole.Approver ? beforeVowel + " approval" : " review";

    private static string Capitalise(string clause) => char.ToUpperInvariant(clause[0]) + clause.Substring(1);
}
