using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>The gate for names that only the run time resolves (AIP0010).</summary>
internal sealed class LateBindingGate : MarkedCodeGate
{
    private readonly Lazy<ZoneNames> _names;

    public LateBindingGate(GateSteps steps)
        : base(steps) => _names = new(() => new ZoneNames(steps.Zones, steps.Compilation));

    /// <inheritdoc/>
    public override ImmutableArray<string> Rules { get; } = ImmutableArray.Create(RuleIds.LateBinding);

    /// <inheritdoc/>
    protected override IEnumerable<Report> Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        if (!Steps.Touches.CollectOnce(declaration, functions, cancellationToken).BindsLate)
            yield break;
        var names = FindNames(declaration, functions, cancellationToken).ToImmutableArray();
        if (names.IsEmpty)
            yield break;

        // The meaning of a name in a string is in no fingerprint: only the text can be compared.
        var findings = Steps.Verdicts.JudgeUse(origin, new DeclarationFacts
        {
            Marks = origin.Marks,
            Zones = Steps.Zones.Order(names.SelectMany(static name => name.Code.Zones)),
            Scopes = Steps.Verifications.FindScopes(declaration, cancellationToken),
            Comparison = FingerprintComparison.Text,
        });
        if (findings.IsEmpty)
            yield break;
        var asking = Steps.Zones.Order(findings.SelectMany(static finding => finding.Zones));
        yield return new Report(
            declaration,
            origin,
            new Finding(GateRule.BindsLate, asking, findings.SelectMany(static finding => finding.Culprits).ToImmutableArray())
            {
                Role = Finding.Combine(findings),
            },
            new LateBoundEvidence(names.RemoveAll(name => !name.Code.Zones.Any(asking.Contains))),
            Steps.GetCodeUnderReview(declaration));
    }

    private IEnumerable<LateBoundName> FindNames(
        Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var apart = new HashSet<SyntaxNode>(functions.SelectMany(static function => function.Parts).Except(declaration.Parts));
        var parts = declaration.Parts.Concat(
            Steps.Generated.Find(declaration, cancellationToken).SelectMany(static addition => addition.Parts));
        foreach (var part in parts)
        {
            var found = new LateBoundNames(_names.Value, Steps.Models.Get(part.SyntaxTree), cancellationToken);
            foreach (var node in part.DescendantNodesAndSelf(inner =>
                inner == part ||
                (!apart.Contains(inner) && DeclarationSyntax.IsWithin(inner))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var name in apart.Contains(node) ? [] : found.In(node))
                    yield return name;
            }
        }
    }
}
