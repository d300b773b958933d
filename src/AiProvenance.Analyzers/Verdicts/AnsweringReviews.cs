using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// Which findings one review answers together: a review of a declaration is one of all that is inside it. Where a type waits for a review
/// itself, nobody has to ask for its members one by one.
/// </summary>
internal sealed class AnsweringReviews(VerificationGate gate)
{
    private static readonly ImmutableHashSet<GateRule> Answered = ImmutableHashSet.Create(
        GateRule.Unverified, GateRule.Stale, GateRule.TooFewReviews, GateRule.NotAllowed, GateRule.Malformed, GateRule.Expired);

    private readonly Cache<ISymbol, ImmutableArray<ZonePolicy>> _waiting = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a review answers findings of a rule.</summary>
    public static bool Answers(GateRule rule) => Answered.Contains(rule);

    /// <summary>
    /// Finds the outermost declaration around a judged one that waits for a review in the same zones itself; null where there is none.
    /// </summary>
    public Declaration? FindAround(Judgement judgement, CancellationToken cancellationToken)
    {
        var zones = ListWaiting(judgement);
        Declaration? answering = null;
        foreach (var outer in VerificationReader.ListOutwards(judgement.Declaration, cancellationToken).Skip(1))
        {
            if (!zones.IsEmpty && zones.All(FindWaiting(outer.Symbol, cancellationToken).Contains))
                answering = outer;
        }

        return answering;
    }

    /// <summary>Whether the review that a judged declaration waits for is also the review that one inside it waits for.</summary>
    public bool AnswersInside(Judgement judgement, CancellationToken cancellationToken)
    {
        var zones = ListWaiting(judgement);
        if (zones.IsEmpty)
            return false;
        var inside = judgement.Declaration.Symbol is INamedTypeSymbol type ? SymbolTree.WalkMembers(type) : [judgement.Declaration.Symbol];
        return inside
            .SelectMany(symbol => gate.Judge(symbol, cancellationToken))
            .Any(other => !IsSame(other.Declaration.Symbol, judgement.Declaration.Symbol) &&
                ListWaiting(other) is { IsEmpty: false } waiting && waiting.All(zones.Contains) &&
                FindAround(other, cancellationToken) is not null);
    }

    private ImmutableArray<ZonePolicy> FindWaiting(ISymbol symbol, CancellationToken cancellationToken) => _waiting.Get(
        symbol,
        (this, cancellationToken),
        static (symbol, asked) => asked.Item1.Judge(symbol, asked.cancellationToken)
            .Where(judgement => IsSame(judgement.Declaration.Symbol, symbol))
            .SelectMany(static judgement => ListWaiting(judgement))
            .ToImmutableArray());

    private ImmutableArray<Judgement> Judge(ISymbol symbol, CancellationToken cancellationToken) => gate.Judge(symbol, cancellationToken);

    // No review answers for a claim.
    private static ImmutableArray<ZonePolicy> ListWaiting(Judgement judgement) => judgement.Origin.Claim is not null
        ? ImmutableArray<ZonePolicy>.Empty
        : judgement.Findings
            .Where(static finding => Answered.Contains(finding.Rule))
            .SelectMany(static finding => finding.Zones)
            .Distinct()
            .ToImmutableArray();

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
