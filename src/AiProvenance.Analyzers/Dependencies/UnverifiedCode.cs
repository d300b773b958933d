using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>The AI code that is not verified for at least one of these zones: what the zones' own code must not use.</summary>
internal sealed class UnverifiedCode(ImmutableArray<ZonePolicy> zones, AiCode code, UseVerdicts verdicts) : TouchTargets
{
    /// <inheritdoc/>
    public override bool Includes(ISymbol symbol) =>
        code.Behind(Definition(symbol)).Any(declaration => zones.Any(zone => !verdicts.Of(declaration, zone).IsEmpty));

    /// <summary>What each piece of AI code behind a definition lacks, for those zones only that it lacks something for.</summary>
    public IEnumerable<(AiDeclaration Code, ImmutableArray<Finding> Findings)> Behind(ISymbol definition) => code.Behind(definition)
        .Select(declaration => (declaration, zones.SelectMany(zone => verdicts.Of(declaration, zone)).ToImmutableArray()))
        .Where(judged => !judged.Item2.IsEmpty);

    // The zones decide whether a type says nothing more than its member at the same place does.
    /// <inheritdoc/>
    protected override ZoneHit Hit(ISymbol symbol)
    {
        var definition = Definition(symbol);
        var lacking = zones.Where(zone => code.Behind(definition).Any(declaration => !verdicts.Of(declaration, zone).IsEmpty));
        return new ZoneHit(definition, lacking.ToImmutableArray());
    }
}
