using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>What the gate found out about a symbol that a mark covers, or inside which something is marked.</summary>
/// <param name="Declarations">The declaration and the functions inside it that speak for themselves.</param>
/// <param name="Parts">The accessors and functions inside it that do not, but may carry guidance.</param>
/// <param name="Judgements">Those of the declarations that break a rule.</param>
internal sealed record Examination(ImmutableArray<Declaration> Declarations, ImmutableArray<IMethodSymbol> Parts, ImmutableArray<Judgement> Judgements);
