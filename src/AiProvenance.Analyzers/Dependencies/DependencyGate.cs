using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// The gate's other direction, for one compilation: from a zone's own code to the AI code that it uses. Code outside every zone is left
/// after the first step.
/// </summary>
internal sealed class DependencyGate
{
    private readonly ConcurrentDictionary<string, (UnverifiedCode Code, DeclarationTouches Uses)> _unverified = new(StringComparer.Ordinal);
    private readonly Workbench _workbench;
    private readonly AiCodePresence _presence;
    private readonly AiCode _code;
    private readonly UseVerdicts _verdicts;

    public DependencyGate(Workbench workbench)
    {
        _workbench = workbench;
        _presence = new AiCodePresence(workbench);
        _code = new AiCode(_presence, workbench);
        _verdicts = new UseVerdicts(new Judge(workbench.Policy, workbench.AsOf), workbench);
    }

    /// <summary>Whether anything that a zone's code could use is AI code: nearly always no, in a solution that has just begun.</summary>
    public bool IsNeeded => _presence.IsPossible;

    /// <summary>Whether a type as a whole belongs to a zone.</summary>
    public bool IsInZone(INamedTypeSymbol type) => !_workbench.Zones.ZonesOf(type).IsEmpty;

    /// <summary>
    /// What a declared symbol, and the functions inside it that speak for themselves, use of unverified AI code; nothing for nearly all.
    /// </summary>
    public ImmutableArray<UnverifiedUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!_presence.IsPossible || !DeclarationFinder.IsJudged(symbol) || _workbench.Zones.ZonesOf(symbol) is not { IsEmpty: false } zones ||
            DeclarationFinder.Find(symbol, cancellationToken, _workbench.Origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return ImmutableArray<UnverifiedUse>.Empty;
        }

        var functions = _workbench.Functions.In(declaration, cancellationToken);
        var judged = _workbench.Generated.IsAddition(symbol, cancellationToken) ? functions : functions.Insert(0, declaration);
        return judged
            .Select(candidate => Judge(candidate, functions, zones, cancellationToken))
            .OfType<UnverifiedUse>()
            .ToImmutableArray();
    }

    /// <summary>
    /// AI code of this compilation by its documentation ID, with its fingerprint: what a finding of another compilation says of it.
    /// </summary>
    public (Declaration Declaration, string Fingerprint)? Find(string documentationId, CancellationToken cancellationToken)
    {
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, _workbench.Compilation))
        {
            if (_code.Behind(symbol).FirstOrDefault(code => code.Source is not null) is { Source: { } source })
                return (source, _workbench.Fingerprints.Of(source, cancellationToken).ToString());
        }

        return null;
    }

    private UnverifiedUse? Judge(
        Declaration declaration, ImmutableArray<Declaration> functions, ImmutableArray<ZonePolicy> zones, CancellationToken cancellationToken)
    {
        var (unverified, uses) = UnverifiedFor(zones);
        var touches = uses.Of(declaration, functions, cancellationToken);
        if (touches.IsEmpty)
            return null;

        var dependencies = touches
            .SelectMany(touch => unverified.Behind(touch.Symbol))
            .GroupBy(judged => judged.Code.Symbol, (_, same) => same.First(), SymbolEqualityComparer.Default)
            .Select(judged => Dependency(judged.Code, judged.Findings, cancellationToken))
            .ToImmutableArray();
        var asking = _workbench.Zones.InOrder(dependencies.SelectMany(dependency => dependency.Zones));
        return new UnverifiedUse(declaration, asking, dependencies);
    }

    private Dependency Dependency(AiDeclaration code, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        var fingerprint = code.Source is { } source ? _workbench.Fingerprints.Of(source, cancellationToken).ToString() : null;
        var isRequested = fingerprint is not null && _workbench.Origins.AttributesOf(code.Source!.Symbol).Requests.Contains(fingerprint);
        return new Dependency(code, findings, fingerprint, isRequested);
    }

    private (UnverifiedCode Code, DeclarationTouches Uses) UnverifiedFor(ImmutableArray<ZonePolicy> zones)
    {
        var key = string.Join(",", zones.Select(zone => zone.Name));
        if (_unverified.TryGetValue(key, out var known))
            return known;
        var code = new UnverifiedCode(zones, _code, _verdicts);
        return _unverified.GetOrAdd(key, (code, _workbench.TouchesOf(code)));
    }
}
