using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Origins;

namespace AiProvenance.Tool.Marks;

/// <summary>A declaration, and what evidence says of it.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">Its origin by the evidence; human where nothing says otherwise.</param>
internal sealed record PlannedDeclaration(MarkableDeclaration Declaration, Origin Origin)
{
    /// <summary>The marks that the evidence asks for, there or not.</summary>
    public ImmutableArray<PlannedMark> Marks { get; init; } = [];

    /// <summary>Those that say more than what is marked already, and are to be written.</summary>
    public ImmutableArray<PlannedMark> Missing { get; init; } = [];

    /// <summary>The lines of its own that AI wrote, and the places where it took some away.</summary>
    public ImmutableArray<EvidenceLine> Evidence { get; init; } = [];

    /// <summary>Whether a person claims it, itself or around it.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>Whether a mark covers it today.</summary>
    public bool IsMarked => Declaration.Origin is { IsAi: true, IsDefault: false };
}

/// <summary>A line, and what says that AI wrote it.</summary>
/// <param name="File">The file's full path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Found">The evidence.</param>
internal readonly record struct EvidenceLine(string File, int Line, ImmutableArray<FoundEvidence> Found)
{
    /// <summary>Whether AI took lines away here, and wrote none.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether AI wrote it, and not a person with its advice.</summary>
    public bool IsGenerated => !IsCut && Found.Any(static found => found.Record.Origin == Core.Origins.Origin.Generated);
}
