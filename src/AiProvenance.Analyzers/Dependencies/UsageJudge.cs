using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// Finds the reasons why a zone's code may not use AI code. Code of this compilation that touches the zone itself is reported at its place
/// by AIP0001 and the rules like it; another report at each use would only nag.
/// </summary>
internal sealed class UsageJudge(GateSteps steps)
{
    private readonly Cache<(ISymbol Symbol, string Zone), ImmutableArray<Finding>> _verdicts = new(SymbolAndZone.Instance);
    private readonly Cache<ISymbol, ImmutableHashSet<string>> _touched = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the reasons why a zone may not use the code; none where it may.</summary>
    public ImmutableArray<Finding> FindLacking(AiDeclaration ai, ZonePolicy zone) => _verdicts.Get(
        (ai.Symbol, zone.Name), (this, ai, zone), static (_, asked) => asked.Item1.Judge(asked.ai, asked.zone));

    private ImmutableArray<Finding> Judge(AiDeclaration ai, ZonePolicy zone)
    {
        var findings = steps.Verdicts.JudgeUse(ai.Origin, new DeclarationFacts
        {
            Marks = ai.Origin.Marks,
            Zones = ImmutableArray.Create(zone),
            Scopes = ai.Source is { } declared
                ? steps.Verifications.FindScopes(declared, CancellationToken.None)
                : steps.Verifications.FindStatedScopes(ai.Symbol),
            Comparison = ai.IsOwn ? FingerprintComparison.Text : FingerprintComparison.None,
        });
        return !findings.IsEmpty && ai.Source is { } source && FindTouched(source).Contains(zone.Name)
            ? ImmutableArray<Finding>.Empty
            : findings;
    }

    private ImmutableHashSet<string> FindTouched(Declaration declaration) => _touched.Get(
        declaration.Symbol,
        _ => steps.Touches
            .Find(declaration, steps.Functions.Find(declaration.Outer ?? declaration, CancellationToken.None), CancellationToken.None)
            .SelectMany(static touch => touch.Zones)
            .Select(static zone => zone.Name)
            .ToImmutableHashSet(StringComparer.Ordinal));

    private sealed class SymbolAndZone : IEqualityComparer<(ISymbol Symbol, string Zone)>
    {
        public static readonly SymbolAndZone Instance = new();

        public bool Equals((ISymbol Symbol, string Zone) x, (ISymbol Symbol, string Zone) y) =>
            string.Equals(x.Zone, y.Zone, StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, string Zone) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Symbol) ^ StringComparer.Ordinal.GetHashCode(key.Zone);
    }
}
