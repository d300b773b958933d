using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>A symbol that belongs to at least one zone, found in a symbol's definition, containing types or type arguments.</summary>
internal readonly record struct ZoneHit(ISymbol Symbol, ImmutableArray<ZonePolicy> Zones);
