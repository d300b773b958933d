using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// The gate's other direction, for one compilation: from a zone's own code to the AI code that it uses. Code outside every zone is left
/// after the first step.
/// </summary>
internal sealed class DependencyGate
{
    private readonly ConcurrentDictionary<string, (UnverifiedCode Code, DeclarationTouches Uses)> _unverified = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;
    private readonly SemanticModels _models;
    private readonly ZoneIndex _zones;
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly GeneratedParts _generated;
    private readonly FingerprintReader _fingerprints;
    private readonly AiCodePresence _presence;
    private readonly AiCode _code;
    private readonly UseVerdicts _verdicts;

    public DependencyGate(Policy policy, IsoDate? asOf, Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var files = new FileOrigins(options);
        var marks = new NestedMarks(policy, compilation);
        _compilation = compilation;
        _models = new SemanticModels(compilation);
        _zones = new ZoneIndex(policy, compilation);
        _origins = new OriginResolver(policy, files, compilation.Assembly);
        _functions = new JudgedFunctions(_origins, marks, _models);
        _generated = new GeneratedParts(_origins.SpeaksForItself);
        _fingerprints = new FingerprintReader(_zones, _models);
        _presence = new AiCodePresence(policy, compilation, files, marks);
        _code = new AiCode(_presence, _origins, _generated, compilation.Assembly);
        _verdicts = new UseVerdicts(
            new Judge(policy, asOf), new VerificationReader(_origins, _fingerprints), _functions, UsesOf(_zones));
    }

    /// <summary>
    /// What a declared symbol, and the functions inside it that speak for themselves, use of unverified AI code; nothing for nearly all.
    /// </summary>
    public ImmutableArray<UnverifiedUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol) || _zones.ZonesOf(symbol) is not { IsEmpty: false } zones || !_presence.IsPossible ||
            DeclarationFinder.Find(symbol, cancellationToken, _origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return ImmutableArray<UnverifiedUse>.Empty;
        }

        var functions = _functions.In(declaration, cancellationToken);
        var judged = _generated.IsAddition(symbol, cancellationToken) ? functions : functions.Insert(0, declaration);
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
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, _compilation))
        {
            if (_code.Behind(symbol).FirstOrDefault(code => code.Source is not null) is { Source: { } source })
                return (source, _fingerprints.Of(source, cancellationToken).ToString());
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
        var asking = _zones.InOrder(dependencies.SelectMany(dependency => dependency.Zones));
        return new UnverifiedUse(declaration, asking, dependencies);
    }

    private Dependency Dependency(AiDeclaration code, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        var fingerprint = code.Source is { } source ? _fingerprints.Of(source, cancellationToken).ToString() : null;
        var isRequested = fingerprint is not null && _origins.AttributesOf(code.Source!.Symbol).Requests.Contains(fingerprint);
        return new Dependency(code, findings, fingerprint, isRequested);
    }

    private (UnverifiedCode Code, DeclarationTouches Uses) UnverifiedFor(ImmutableArray<ZonePolicy> zones)
    {
        var key = string.Join(",", zones.Select(zone => zone.Name));
        if (_unverified.TryGetValue(key, out var known))
            return known;
        var code = new UnverifiedCode(zones, _code, _verdicts);
        return _unverified.GetOrAdd(key, (code, UsesOf(code)));
    }

    private DeclarationTouches UsesOf(TouchTargets targets) => new(new TouchCollector(targets, _models), _functions, _generated);
}
