using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>One use of a zone's symbol.</summary>
/// <param name="Symbol">The zone's symbol, as its definition.</param>
/// <param name="Zones">The zones it belongs to, in the order of the policy.</param>
/// <param name="Location">The syntax that causes it.</param>
internal readonly record struct Touch(ISymbol Symbol, ImmutableArray<ZonePolicy> Zones, Location Location);

/// <summary>A symbol that belongs to at least one zone, found in a symbol's definition, containing types or type arguments.</summary>
internal readonly record struct ZoneHit(ISymbol Symbol, ImmutableArray<ZonePolicy> Zones);
