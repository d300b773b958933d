using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The way through, for one compilation: symbol to origin, declaration to touches to zones, attributes to verifications, and all of
/// it to a verdict. Code without a mark is left after the first step.
/// </summary>
internal sealed class Gate
{
    private readonly Judge _judge;
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly GeneratedParts _generated;

    // Zones are looked up only once something is marked.
    private readonly Lazy<Tools> _tools;

    public Gate(Policy policy, IsoDate? asOf, Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var models = new SemanticModels(compilation);
        _judge = new Judge(policy, asOf);
        _origins = new OriginResolver(policy, new FileOrigins(options), compilation.Assembly);
        _functions = new JudgedFunctions(_origins, new NestedMarks(policy, compilation), models);
        _generated = new GeneratedParts(_origins.SpeaksForItself);
        _tools = new(() =>
        {
            var zones = new ZoneIndex(policy, compilation);
            var fingerprints = new FingerprintReader(zones, models);
            var touches = new DeclarationTouches(new TouchCollector(zones, models), _functions, _generated);
            return new Tools(zones, touches, fingerprints, new VerificationReader(_origins, fingerprints));
        });
    }

    /// <summary>
    /// Judges a declared symbol and the functions inside it that speak for themselves; null for code that no mark covers.
    /// </summary>
    public Examination? Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol))
            return null;
        var origin = _origins.Of(symbol);
        if (!IsToBeJudged(origin) && !_functions.MayBeIn(symbol, cancellationToken))
            return null;
        if (DeclarationFinder.Find(symbol, cancellationToken, _origins.SpeaksForItself(symbol)) is not { } declaration)
            return null;

        var functions = _functions.In(declaration, cancellationToken);
        var judged = _generated.IsAddition(symbol, cancellationToken) ? functions : functions.Insert(0, declaration);
        var judgements = judged
            .Select(candidate => Judge(candidate, _origins.Of(candidate), functions, cancellationToken))
            .OfType<Judgement>()
            .ToImmutableArray();
        return new Examination(judged, judgements);
    }

    private static bool IsToBeJudged(DeclaredOrigin origin) => origin.IsAi || origin.Carved is not null;

    private Judgement? Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        if (!IsToBeJudged(origin))
            return null;
        var tools = _tools.Value;
        var touches = tools.Touches.Of(declaration, functions, cancellationToken);
        if (touches.IsEmpty)
            return null;

        var zones = tools.Zones.InOrder(touches.SelectMany(touch => touch.Zones));
        var findings = origin.Carved is { } carved
            ? Claimed(carved, zones)
            : _judge.Verdict(new JudgedDeclaration
            {
                Marks = origin.Marks,
                HasGuidance = !origin.Guidance.IsEmpty,
                Zones = zones,
                Scopes = tools.Verifications.Scopes(declaration, cancellationToken),
            });
        if (findings.IsEmpty)
            return null;

        var fingerprint = tools.Fingerprints.Of(declaration, cancellationToken).ToString();
        return new Judgement(
            declaration,
            origin,
            touches,
            findings,
            fingerprint,
            _origins.AttributesOf(declaration.Symbol).Requests.Contains(fingerprint));
    }

    private ImmutableArray<Finding> Claimed(CarveOut carved, ImmutableArray<ZonePolicy> zones)
    {
        var asked = zones.Where(zone => carved.From.Marks.Any(mark => zone.AppliesTo(mark.Origin))).ToImmutableArray();
        return !asked.IsEmpty && _judge.Verdict(carved.Authorship, asked) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;
    }

    private sealed record Tools(ZoneIndex Zones, DeclarationTouches Touches, FingerprintReader Fingerprints, VerificationReader Verifications);
}
