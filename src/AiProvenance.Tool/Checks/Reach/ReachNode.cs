using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks.Dependencies;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>What a path leads over.</summary>
internal enum ReachKind
{
    /// <summary>The code of a declaration.</summary>
    Code,

    /// <summary>Whatever implements or overrides a member.</summary>
    Implementations,

    /// <summary>What the first use of a type runs.</summary>
    Statics,

    /// <summary>AI code that is used.</summary>
    Used,
}

/// <summary>One place that a path leads over, with what is known of it so far.</summary>
internal sealed class ReachNode(ReachKind kind, string name, string order)
{
    private readonly HashSet<ReachNode> _known = [];

    public ReachKind Kind => kind;

    /// <summary>Its name in a path.</summary>
    public string Name => name;

    /// <summary>What decides between two shortest paths.</summary>
    public string Order => order;

    /// <summary>The declaration whose code it is; null for any other kind.</summary>
    public Declaration? Declaration { get; init; }

    /// <summary>What that code comes from.</summary>
    public DeclaredOrigin Origin { get; init; } = DeclaredOrigin.Human;

    /// <summary>The member that is implemented, or the type that is used.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>For a member of an interface that is used with certain arguments, that interface; else null.</summary>
    public TypeTerm? Interface { get; init; }

    /// <summary>The AI code that it is; null for any other.</summary>
    public AiDeclaration? Ai { get; init; }

    /// <summary>What it uses, each once.</summary>
    public List<ReachNode> Uses { get; } = [];

    /// <summary>The zones that it touches itself, each with the name of what is shown; empty where it is part of the zone.</summary>
    public Dictionary<ZonePolicy, (int Rank, string Name)> Touched { get; } = [];

    /// <summary>Whether it answers for itself in a zone, so that no path leads through it.</summary>
    public bool IsBoundary(ZonePolicy zone)
    {
        foreach (var mark in Origin.Marks)
        {
            if (mark.Behind.IsEmpty && zone.AppliesTo(mark))
                return true;
        }

        return false;
    }

    public void AddUse(ReachNode node)
    {
        if (node != this && _known.Add(node))
            Uses.Add(node);
    }

    // A member says more than the type of a value; being part of the zone says most.
    public void AddTouch(ZonePolicy zone, int rank, string touched)
    {
        if (!Touched.TryGetValue(zone, out var known) || rank < known.Rank ||
            (rank == known.Rank && string.CompareOrdinal(touched, known.Name) < 0))
        {
            Touched[zone] = (rank, touched);
        }
    }
}
