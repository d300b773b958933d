using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>The AI code that is not verified for at least one of these zones, so that the zones' own code must not use it.</summary>
internal sealed class UnverifiedCode(ImmutableArray<ZonePolicy> zones, AiCode ai, UsageJudge judge) : TouchTargets
{
    /// <inheritdoc/>
    public override bool Includes(ISymbol symbol) =>
        ai.FindBehind(Definition(symbol)).Any(found => zones.Any(zone => !judge.FindLacking(found, zone).IsEmpty));

    /// <summary>The rules that each piece of AI code of a definition breaks, for the zones in which it breaks any.</summary>
    public IEnumerable<(AiDeclaration Ai, ImmutableArray<Finding> Findings)> FindBehind(ISymbol definition) => ai.FindBehind(definition)
        .Select(found => (found, zones.SelectMany(zone => judge.FindLacking(found, zone)).ToImmutableArray()))
        .Where(static judged => !judged.Item2.IsEmpty);

    // The zones decide whether a type adds anything to its member at the same place.
    /// <inheritdoc/>
    protected override ZoneHit Hit(ISymbol symbol)
    {
        var definition = Definition(symbol);
        var lacking = zones.Where(zone => ai.FindBehind(definition).Any(found => !judge.FindLacking(found, zone).IsEmpty));
        return new ZoneHit(definition, lacking.ToImmutableArray());
    }
}
