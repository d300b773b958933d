using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach.Graphs;

/// <summary>The kinds of places on a path.</summary>
internal enum ReachKind
{
    /// <summary>The code of a declaration.</summary>
    Code,

    /// <summary>Whatever implements or overrides a member.</summary>
    Implementations,

    /// <summary>The code that the first use of a type runs.</summary>
    Statics,

    /// <summary>AI code that is used, whether or not its code can be followed: types and other assemblies' members among it.</summary>
    Used,
}

/// <summary>One place on a path, with the facts that are known so far.</summary>
internal sealed class ReachNode(ReachKind kind, ISymbol symbol, DeclaredOrigin origin)
{
    private readonly HashSet<ReachNode> _known = [];

    public ReachKind Kind => kind;

    public ISymbol Symbol => symbol;

    public DeclaredOrigin Origin => origin;

    /// <summary>The declaration, where it has been looked for and found.</summary>
    public Declaration? Declaration { get; set; }

    /// <summary>The functions with their own marks in the member around, this one included; for functions alone.</summary>
    public ImmutableArray<Declaration> Siblings { get; init; } = ImmutableArray<Declaration>.Empty;

    /// <summary>The zones whose own code it is and that ask how far that leads, where it is to be judged by that.</summary>
    public ImmutableArray<ZonePolicy> CriticalIn { get; set; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>
    /// Whether it is AI code, or code that is claimed to be a person's inside AI code, wherever it is used: not by a zone's default alone.
    /// </summary>
    public bool IsAi { get; init; }

    /// <summary>The AI code that it is, or the code that is claimed to be a person's inside AI code; null for any other.</summary>
    public AiDeclaration? Ai =>
        Used ?? (kind == ReachKind.Code && IsAi && Declaration is { } declaration
        ? new AiDeclaration(declaration.Symbol, origin, IsOwn: true, declaration)
        : null);

    /// <summary>The AI code, where the node is used AI code.</summary>
    public AiDeclaration? Used { get; init; }

    /// <summary>The nodes that it uses, each once, with the place of the use where there is one.</summary>
    public List<(ReachNode Node, Location? Location)> Uses { get; } = [];

    /// <summary>The zones that it touches itself, each with the touch that is shown.</summary>
    public Dictionary<ZonePolicy, Touch> Touched { get; } = [];

    /// <summary>Its name in a path.</summary>
    public string Name =>
        kind == ReachKind.Statics
            ? "static " + SymbolNames.Write(symbol)
            : Declaration?.DisplayName ?? SymbolNames.Write(symbol.OriginalDefinition);

    /// <summary>Where it is declared, if in source.</summary>
    public Location? Location => Declaration?.Location ?? symbol.Locations.FirstOrDefault(location => location.IsInSource);

    /// <summary>The order that decides between two shortest paths.</summary>
    public string Order =>
        (Declaration?.Identity ?? symbol.GetDocumentationCommentId() ?? "") + " " + (int)kind + " " + symbol.ToDisplayString();

    /// <summary>Whether it answers for itself in a zone, so that no path leads through it.</summary>
    public bool IsBoundary(ZonePolicy zone)
    {
        foreach (var mark in origin.Marks)
        {
            if (mark.Behind.IsEmpty && zone.AppliesTo(mark))
                return true;
        }

        return false;
    }

    public void AddUse(ReachNode node, Location? location)
    {
        if (node != this && _known.Add(node))
            Uses.Add((node, location));
    }

    // A member is more precise than the type of a value; a place inside the zone is most precise.
    public void AddTouch(Touch touch)
    {
        var defined = touch with { Symbol = TouchTargets.Definition(touch.Symbol) };
        foreach (var zone in touch.Zones)
        {
            if (!Touched.TryGetValue(zone, out var known) || Rank(defined) < Rank(known))
                Touched[zone] = defined;
        }
    }

    private int Rank(Touch touch) =>
        SymbolEqualityComparer.Default.Equals(touch.Symbol, symbol.OriginalDefinition) ? 0 : touch.Symbol is ITypeSymbol ? 2 : 1;
}
