using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// What keeps AI code from being used by a zone's code. Code of this compilation that touches the zone itself is judged, and reported
/// where it is, by AIP0001 and its kin; saying so again wherever it is used would only nag.
/// </summary>
internal sealed class UseVerdicts(Judge judge, Workbench workbench)
{
    private readonly ConcurrentDictionary<(ISymbol Symbol, string Zone), ImmutableArray<Finding>> _verdicts = new(SymbolAndZone.Instance);
    private readonly ConcurrentDictionary<ISymbol, ImmutableHashSet<string>> _touched = new(SymbolEqualityComparer.Default);

    /// <summary>What the code lacks to be used in a zone; empty where it may be.</summary>
    public ImmutableArray<Finding> Of(AiDeclaration code, ZonePolicy zone) =>
        _verdicts.TryGetValue((code.Symbol, zone.Name), out var known) ? known : _verdicts.GetOrAdd((code.Symbol, zone.Name), Judge(code, zone));

    private ImmutableArray<Finding> Judge(AiDeclaration code, ZonePolicy zone)
    {
        var findings = code.Origin.Carved is { } carved ? Claimed(carved, zone) : Verdict(code, zone);
        return !findings.IsEmpty && code.Source is { } source && Touches(source).Contains(zone.Name) ? ImmutableArray<Finding>.Empty : findings;
    }

    private ImmutableArray<Finding> Verdict(AiDeclaration code, ZonePolicy zone) => judge.JudgeUse(new DeclarationFacts
    {
        Marks = code.Origin.Marks,
        Zones = ImmutableArray.Create(zone),
        Scopes = code.Source is { } source ? workbench.Verifications.Scopes(source, CancellationToken.None) : workbench.Verifications.StatedScopes(code.Symbol),
        Comparison = code.IsOwn ? FingerprintComparison.Text : FingerprintComparison.None,
    });

    private ImmutableArray<Finding> Claimed(CarveOut carved, ZonePolicy zone) =>
        carved.From.Marks.Any(mark => zone.AppliesTo(mark.Origin)) && judge.JudgeUsedClaim(carved.Authorship, ImmutableArray.Create(zone)) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;

    private ImmutableHashSet<string> Touches(Declaration declaration) => _touched.TryGetValue(declaration.Symbol, out var known)
        ? known
        : _touched.GetOrAdd(declaration.Symbol, Collect(declaration));

    private ImmutableHashSet<string> Collect(Declaration declaration) => workbench.Touches
        .Of(declaration, workbench.Functions.In(declaration.Outer ?? declaration, CancellationToken.None), CancellationToken.None)
        .SelectMany(touch => touch.Zones)
        .Select(zone => zone.Name)
        .ToImmutableHashSet(StringComparer.Ordinal);

    private sealed class SymbolAndZone : IEqualityComparer<(ISymbol Symbol, string Zone)>
    {
        public static readonly SymbolAndZone Instance = new();

        public bool Equals((ISymbol Symbol, string Zone) x, (ISymbol Symbol, string Zone) y) =>
            string.Equals(x.Zone, y.Zone, StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, string Zone) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Symbol) ^ StringComparer.Ordinal.GetHashCode(key.Zone);
    }
}
