using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>The gate's other direction: from a zone's own code, of any author, to the AI code that it uses (AIP0007).</summary>
internal sealed class DependencyGate : Gate
{
    private readonly Cache<string, (UnverifiedCode Code, DeclarationTouches Uses)> _unverified = new(StringComparer.Ordinal);
    private readonly AiCodePresence _presence;
    private readonly UsageJudge _judge;

    public DependencyGate(GateSteps steps)
        : base(steps)
    {
        _presence = new AiCodePresence(steps);
        Ai = new AiCode(_presence, steps);
        _judge = new UsageJudge(steps);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Rules { get; } = ImmutableArray.Create(RuleIds.UnverifiedDependency);

    /// <summary>Finds AI code.</summary>
    public AiCode Ai { get; }

    /// <inheritdoc/>
    public override bool IsPossible(CancellationToken cancellationToken) => true;

    /// <inheritdoc/>
    public override bool IsPossibleWithReferences => _presence.IsPossible;

    /// <inheritdoc/>
    public override bool IsPossibleIn(INamedTypeSymbol type, CancellationToken cancellationToken) => IsPossibleWithReferences;

    /// <summary>Finds the reasons why a zone may not use AI code; none where it may.</summary>
    public ImmutableArray<Finding> FindLacking(AiDeclaration ai, ZonePolicy zone) => _judge.FindLacking(ai, zone);

    /// <inheritdoc/>
    public override IEnumerable<Report> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!IsPossibleWithReferences ||
            !DeclarationFinder.IsJudged(symbol) ||
            Steps.Zones.FindZones(symbol) is not { IsEmpty: false } zones ||
            Steps.Declarations.Find(symbol, cancellationToken) is not { } found)
        {
            yield break;
        }

        foreach (var declaration in found.All)
        {
            var dependencies = FindDependencies(declaration, found.Functions, zones, cancellationToken);
            if (!dependencies.IsEmpty)
                yield return Report(declaration, dependencies);
        }
    }

    /// <summary>Finds AI code of this compilation by the documentation ID in a finding of another compilation.</summary>
    public AiDeclaration? Find(string documentationId) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, Steps.Compilation)
        .SelectMany(symbol => Ai.FindBehind(symbol))
        .FirstOrDefault(static ai => ai.Source is not null);

    /// <summary>Reports the dependencies of a declaration.</summary>
    public Report Report(Declaration declaration, ImmutableArray<Dependency> dependencies)
    {
        var zones = Steps.Zones.Order(dependencies.SelectMany(static dependency => dependency.Zones));
        var code = Steps.GetCodeUnderReview(declaration);
        var evidence = new DependencyEvidence(
            dependencies, () => code.Fingerprint.CombineWith(dependencies.Select(Describe)));
        return new Report(
            declaration,
            DeclaredOrigin.Human,
            new Finding(GateRule.DependsOnUnverified, zones, ImmutableArray<Culprit>.Empty)
            {
                Role = Finding.Combine(dependencies.SelectMany(static dependency => dependency.Findings)),
            },
            evidence,
            code);
    }

    /// <summary>AI code with the rules that it breaks.</summary>
    public Dependency CreateDependency(AiDeclaration ai, ImmutableArray<Finding> findings) =>
        new(ai, findings, ai.Source is { } source ? Steps.GetCodeUnderReview(source) : null);

    private ImmutableArray<Dependency> FindDependencies(
        Declaration declaration,
        ImmutableArray<Declaration> functions,
        ImmutableArray<ZonePolicy> zones,
        CancellationToken cancellationToken)
    {
        var (unverified, uses) = GetUnverified(zones);
        var touches = uses.Find(declaration, functions, cancellationToken);
        return touches.IsEmpty
            ? ImmutableArray<Dependency>.Empty
            : touches
                .SelectMany(touch => unverified.FindBehind(touch.Symbol)
                    .Where(found => !AiCode.IsUnused(found.Ai, touch.Location))
                    .Select(found => (found.Ai, found.Findings, touch.Location)))
                .GroupBy(static found => found.Ai.Symbol, static (_, same) => same.ToList(), SymbolEqualityComparer.Default)
                .Select(same => CreateDependency(same[0].Ai, same[0].Findings) with
                {
                    Uses = same.Select(static found => found.Location).ToImmutableArray(),
                })
                .ToImmutableArray();
    }

    // Of another assembly's code only the name is known.
    private static (string Name, Fingerprint? Code) Describe(Dependency dependency) => dependency.Ai.Source is { } source
        ? (source.Identity, dependency.Code!.Fingerprint)
        : (dependency.Ai.Symbol.ContainingAssembly.Name + " " + dependency.Ai.Symbol.GetDocumentationCommentId(), null);

    private (UnverifiedCode Code, DeclarationTouches Uses) GetUnverified(ImmutableArray<ZonePolicy> zones) => _unverified.Get(
        string.Join(",", zones.Select(static zone => zone.Name)),
        _ =>
        {
            var code = new UnverifiedCode(zones, Ai, _judge);
            return (code, Steps.CreateTouches(code));
        });
}
