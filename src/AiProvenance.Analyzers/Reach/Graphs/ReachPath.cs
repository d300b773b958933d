using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach.Graphs;

/// <summary>A path through the followed code, as a message shows it.</summary>
/// <param name="Zone">The zone that asks.</param>
/// <param name="Names">The names on the path, both ends included.</param>
/// <param name="Locations">The location of each step.</param>
internal sealed record ReachPath(ZonePolicy Zone, ImmutableArray<string> Names, ImmutableArray<Location> Locations)
{
    /// <summary>The path from AI code to the code that touches the zone, and on to the zone's symbol.</summary>
    public static ReachPath LeadToZone(ZonePolicy zone, ImmutableArray<ReachNode> nodes)
    {
        var path = LeadOver(zone, nodes);

        // Where the last step is itself part of the zone, it is the touch.
        var end = nodes[nodes.Length - 1];
        var touch = end.Touched[zone];
        return SymbolEqualityComparer.Default.Equals(touch.Symbol, end.Symbol.OriginalDefinition)
            ? path
            : path with { Names = path.Names.Add(SymbolNames.Write(touch.Symbol)), Locations = path.Locations.Add(touch.Location) };
    }

    /// <summary>The way from the first node to the last.</summary>
    public static ReachPath LeadOver(ZonePolicy zone, ImmutableArray<ReachNode> nodes)
    {
        var names = new List<string> { nodes[0].Name };
        var locations = new List<Location>();
        for (var i = 1; i < nodes.Length; i++)
        {
            // A type's first use and its static constructor have one name.
            if (nodes[i - 1].Kind != ReachKind.Statics || nodes[i].Symbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor })
                names.Add(nodes[i].Name);
            var use = nodes[i - 1].Uses.First(candidate => candidate.Node == nodes[i]);
            if ((use.Location ?? nodes[i].Location) is { } location)
                locations.Add(location);
        }

        return new ReachPath(zone, names.ToImmutableArray(), locations.ToImmutableArray());
    }
}
