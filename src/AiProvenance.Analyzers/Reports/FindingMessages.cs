using System.Globalization;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>The phrases that findings' messages are put together from.</summary>
internal static class FindingMessages
{
    private const int MostSymbols = 5;

    /// <summary>Where the code comes from: <c>AI-generated (Claude Code)</c>.</summary>
    public static string OriginOf(DeclaredOrigin origin)
    {
        var marked = origin.Carved?.From ?? origin;
        var kind = marked.Origin == Origin.Assisted ? "AI-assisted" : "AI-generated";
        var sources = marked.Marks.Select(mark => mark.Tool ?? mark.Name).Distinct(StringComparer.Ordinal);
        return origin.Carved is null
            ? kind + " (" + string.Join(", ", sources) + ")"
            : "claimed as human work inside " + kind + " code (" + string.Join(", ", sources) + ")";
    }

    /// <summary>What is touched: <c>critical zone 'pricing' (PriceEngine.Quote, Price)</c>.</summary>
    public static string ZonesOf(Judgement judgement, Finding finding, TouchedNames names) =>
        string.Join(" and ", finding.Zones.Select(zone => Zone(zone) + " (" + Symbols(judgement, zone, names) + ")"));

    /// <summary>For AIP0001, verifications that are there and speak for no zone in question.</summary>
    public static string NotCounting(Finding finding) => finding.Problem.Length == 0 ? "" : " (" + finding.Problem + ")";

    /// <summary>Who must do what where the wrong person signed.</summary>
    public static string WayOut(Judgement judgement) => judgement.Origin.Carved is null
        ? "Someone who may verify it must review it and add a [HumanVerified] of their own"
        : "Its author must claim it in their own name, or, if a tool wrote it, the claim must go and someone must review and verify it";

    /// <summary>Who must act for AIP0001.</summary>
    public static string Reviewers(Finding finding)
    {
        var need = finding.Zones.Max(zone => zone.RequiredReviews);
        var people = need == 1 ? "A person" : need.ToString(CultureInfo.InvariantCulture) + " different people";
        var listed = finding.Zones.Where(zone => !zone.Reviewers.IsEmpty).ToList();
        return listed.Count == 0
            ? people
            : people + " on the list of reviewers (" + string.Join("; ", listed.Select(zone => string.Join(", ", zone.Reviewers)).Distinct(StringComparer.Ordinal)) + ")";
    }

    /// <summary>What a reviewer attests, and whether one has been asked.</summary>
    public static string Criteria(Judgement judgement, Finding finding) => Criteria(finding, judgement.IsRequested);

    /// <inheritdoc cref="Criteria(Judgement, Finding)"/>
    public static string Criteria(Finding finding, bool isRequested)
    {
        var criteria = finding.Zones.Select(zone => zone.Criteria).OfType<string>().Select(text => text.TrimEnd('.')).Distinct(StringComparer.Ordinal).ToList();
        return (criteria.Count == 0 ? "" : ", attesting: " + string.Join("; ", criteria).TrimEnd('.')) +
            (isRequested ? " (a review is requested and waits for that person)" : "");
    }

    /// <summary>A clause in parentheses, where there is one.</summary>
    public static string Aside(string clause) => clause.Length == 0 ? "" : " (" + clause + ")";

    /// <summary>A zone, by its name.</summary>
    public static string Zone(ZonePolicy zone) => (zone.IsBuiltIn ? "built-in critical zone '" : "critical zone '") + zone.Name + "'";

    private static string Symbols(Judgement judgement, ZonePolicy zone, TouchedNames names)
    {
        var own = judgement.Declaration.Symbol.OriginalDefinition;
        var isPart = false;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<string>(MostSymbols);
        foreach (var touch in judgement.Touches)
        {
            if (!touch.Zones.Contains(zone))
                continue;
            if (SymbolEqualityComparer.Default.Equals(touch.Symbol, own))
                isPart = true;
            else if (names.Of(touch.Symbol) is var name && used.Add(name) && first.Count < MostSymbols)
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
