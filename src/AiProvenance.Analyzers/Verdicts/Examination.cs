using AiProvenance.Analyzers.Declarations;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>What the gate found out about a symbol that a mark covers, or inside which something is marked.</summary>
/// <param name="Declarations">The declaration and the functions inside it that speak for themselves.</param>
/// <param name="Judgements">Those among them that break a rule.</param>
internal sealed record Examination(ImmutableArray<Declaration> Declarations, ImmutableArray<Judgement> Judgements);
