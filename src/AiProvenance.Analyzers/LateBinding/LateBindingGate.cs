using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>The gate for names that only the run time resolves, for one compilation. Code without a mark is left after the first step.</summary>
internal sealed class LateBindingGate
{
    private readonly Workbench _workbench;
    private readonly Judge _judge;
    private readonly OriginResolver _origins;
    private readonly Lazy<ZoneNames> _names;

    public LateBindingGate(Workbench workbench)
    {
        _workbench = workbench;
        _judge = new Judge(workbench.Policy, workbench.AsOf);
        _origins = workbench.Origins;
        _names = new(() => new ZoneNames(workbench.Zones, workbench.Compilation));
    }

    /// <summary>What a declared symbol, and the functions inside it that speak for themselves, name without a verification.</summary>
    public ImmutableArray<LateBoundUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_workbench.Judged.At(symbol, cancellationToken) is not (var judged, var functions))
            return ImmutableArray<LateBoundUse>.Empty;
        var uses = ImmutableArray<LateBoundUse>.Empty;
        foreach (var candidate in judged)
        {
            if (Judge(candidate, functions, cancellationToken) is { } use)
                uses = uses.Add(use);
        }

        return uses;
    }

    private LateBoundUse? Judge(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var origin = _origins.Of(declaration);
        if (!origin.IsAi && origin.Carved is null)
            return null;
        return _workbench.Touches.CollectOnce(declaration, functions, cancellationToken).BindsLate ? Judge(declaration, origin, functions, cancellationToken) : null;
    }

    private LateBoundUse? Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var names = Names(declaration, functions, cancellationToken).ToImmutableArray();
        if (names.IsEmpty)
            return null;

        var zones = _workbench.Zones.InOrder(names.SelectMany(name => name.Code.Zones));
        var findings = origin.Carved is { } carved ? Claimed(carved, zones) : Verdict(declaration, origin, zones, cancellationToken);
        if (findings.IsEmpty)
            return null;
        var asking = _workbench.Zones.InOrder(findings.SelectMany(finding => finding.Zones));
        var fingerprint = _workbench.Fingerprints.Of(declaration, cancellationToken).ToString();
        return new LateBoundUse(
            declaration,
            origin,
            names.Where(name => name.Code.Zones.Any(asking.Contains)).ToImmutableArray(),
            asking,
            findings,
            fingerprint,
            _origins.AttributesOf(declaration.Symbol).Requests.Contains(fingerprint));
    }

    // What a name in a string means is in no fingerprint: only the text can be compared.
    private ImmutableArray<Finding> Verdict(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<ZonePolicy> zones, CancellationToken cancellationToken) => _judge.JudgeUse(new DeclarationFacts
        {
            Marks = origin.Marks,
            Zones = zones,
            Scopes = _workbench.Verifications.Scopes(declaration, cancellationToken),
            Comparison = FingerprintComparison.Text,
        });

    private ImmutableArray<Finding> Claimed(CarveOut carved, ImmutableArray<ZonePolicy> zones)
    {
        var asked = zones.Where(zone => carved.From.Marks.Any(mark => zone.AppliesTo(mark.Origin))).ToImmutableArray();
        return !asked.IsEmpty && _judge.JudgeUsedClaim(carved.Authorship, asked) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;
    }

    private IEnumerable<LateBoundName> Names(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var apart = new HashSet<SyntaxNode>(functions.SelectMany(function => function.Parts).Except(declaration.Parts));
        var parts = declaration.Parts.Concat(_workbench.Generated.Of(declaration, cancellationToken).SelectMany(addition => addition.Parts));
        foreach (var part in parts)
        {
            var found = new LateBoundNames(_names.Value, _workbench.Models.Of(part.SyntaxTree), cancellationToken);
            foreach (var node in part.DescendantNodesAndSelf(inner => inner == part || (!apart.Contains(inner) && DeclarationSyntax.IsWithin(inner))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var name in apart.Contains(node) ? [] : found.In(node))
                    yield return name;
            }
        }
    }
}
