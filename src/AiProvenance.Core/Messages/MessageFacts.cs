using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Messages;

/// <summary>All that a message says of a finding, in plain data.</summary>
/// <param name="Declaration">The declaration's name, as people say it.</param>
/// <param name="Finding">The rule, the zones that ask for it, and what is wrong.</param>
/// <param name="Origin">Where the code comes from.</param>
public sealed record MessageFacts(string Declaration, Finding Finding, CodeOrigin Origin)
{
    /// <summary>
    /// What of each zone the finding rests on, in the order of the policy; a zone may be missing where another finding says it.
    /// </summary>
    public ImmutableArray<ZoneEvidence> Evidence { get; init; } = ImmutableArray<ZoneEvidence>.Empty;

    /// <summary>The AI code that critical code depends on (AIP0007).</summary>
    public ImmutableArray<UsedCode> Uses { get; init; } = ImmutableArray<UsedCode>.Empty;

    /// <summary>Whether unmarked code leads to that AI code.</summary>
    public bool IsReached => Uses.Any(static used => !used.Path.IsEmpty);

    /// <summary>Whether all that the finding asks for has been requested.</summary>
    public bool IsRequested { get; init; }

    /// <summary>Whether the baseline accepted it until the code, or what its names mean, changed.</summary>
    public bool WasAccepted { get; init; }

    /// <summary>What a verification on the assembly names as its Target, where none can stand on the declaration; else null.</summary>
    public string? AssemblyTarget { get; init; }

    /// <summary>The file that no fix edits and the declaration stands in; else null.</summary>
    public string? EditedByHand { get; init; }

    /// <summary>The declaration around it whose review answers this finding with its own; else null.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Whether its review answers findings about declarations inside it.</summary>
    public bool AnswersOthers { get; init; }
}

/// <summary>Where code comes from, as its marks say.</summary>
/// <param name="Strictest">Generated or assisted; human for code of the zone that depends on AI code.</param>
/// <param name="Sources">The tools, or what else says so.</param>
/// <param name="IsClaimed">Whether a person claims it as their own work inside of AI code.</param>
public sealed record CodeOrigin(Origin Strictest, ImmutableArray<string> Sources, bool IsClaimed)
{
    /// <summary>Whether no mark says so, but the <c>default_origin</c> of the zone.</summary>
    public bool IsUnmarked { get; init; }
}

/// <summary>What of a zone a finding rests on.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Names">The zone's symbols that are touched or named, or the path to one, both ends included.</param>
/// <param name="IsPart">Whether the declaration is itself part of the zone.</param>
public sealed record ZoneEvidence(ZonePolicy Zone, ImmutableArray<string> Names, bool IsPart = false);

/// <summary>AI code that critical code depends on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Place">Where to review it: its file and line, or the assembly that declares it.</param>
/// <param name="Path">What leads to it, both ends included; empty where it is used without anything in between.</param>
/// <param name="Zones">The zones that it is not verified for.</param>
/// <param name="Problem">What is wrong with its verification; empty where it has none.</param>
public sealed record UsedCode(
    string Name, CodeOrigin Origin, string Place, ImmutableArray<string> Path, ImmutableArray<ZonePolicy> Zones, string Problem);
