using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Compilations;

/// <summary>A verification of AI code in the working tree that a zone asks to be signed.</summary>
internal sealed record WrittenReview
{
    /// <summary>The identity of the declaration that carries it.</summary>
    public required string Identity { get; init; }

    /// <summary>The declaration's name, as messages show it.</summary>
    public required string Name { get; init; }

    /// <summary>What the attribute states.</summary>
    public required Verification Verification { get; init; }

    /// <summary>The zones that ask for a signature there.</summary>
    public required ImmutableArray<ZonePolicy> Zones { get; init; }

    /// <summary>The declaration's fingerprint now, for each target framework where it has one of its own.</summary>
    public required ImmutableArray<Fingerprint> Today { get; init; }

    /// <summary>The code, part by part.</summary>
    public ImmutableArray<CodePart> Parts { get; init; } = [];

    /// <summary>The marks of the code that the zones ask about.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>What that code relied on.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = [];

    /// <summary>
    /// Why the verification would not count, signed or not: rules with a clause each, without its subject. The ticket is left out.
    /// </summary>
    public ImmutableArray<(GateRule Rule, string Problem)> Faults { get; init; } = [];

    /// <summary>Whether the code changed since.</summary>
    public bool IsStale => Faults.Any(static fault => fault.Rule == GateRule.Stale);

    /// <summary>Whether nothing else is wrong than that the code changed.</summary>
    public bool IsOnlyStale => IsStale && Faults.All(static fault => fault.Rule == GateRule.Stale);

    /// <summary>Asks whether the code is what was reviewed, but for names that were renamed; for each target framework.</summary>
    public required ImmutableArray<Func<Rename, RenameProof>> Proofs { get; init; }

    /// <summary>The attribute in its file.</summary>
    public required WrittenAttribute Attribute { get; init; }

    /// <summary>The zones that want another ticket than the one that is stated.</summary>
    public IEnumerable<ZonePolicy> ZonesWantingTicket(string? ticket) =>
        Zones.Where(zone => zone.TicketPattern is { } pattern && pattern.Match(ticket ?? "") != Core.Patterns.TicketMatch.Whole);

    /// <summary>What is signed; null where the verification is not fit for it.</summary>
    public SignedStatement? State(out string? problem) => SignedStatement.Of(Identity, Verification, out problem);
}

/// <summary>A part of a declaration.</summary>
/// <param name="File">Its file.</param>
/// <param name="FirstLine">Its first line, from one.</param>
/// <param name="Lines">Its lines, whole.</param>
internal sealed record CodePart(string File, int FirstLine, ImmutableArray<string> Lines);
