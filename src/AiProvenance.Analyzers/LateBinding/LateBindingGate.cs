using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>The gate for names that only the run time resolves, for one compilation. Code without a mark is left after the first step.</summary>
internal sealed class LateBindingGate
{
    private readonly Judge _judge;
    private readonly SemanticModels _models;
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly GeneratedParts _generated;
    private readonly Lazy<Tools> _tools;

    public LateBindingGate(Policy policy, IsoDate? asOf, Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        _judge = new Judge(policy, asOf);
        _models = new SemanticModels(compilation);
        _origins = new OriginResolver(policy, new FileOrigins(options), compilation.Assembly);
        _functions = new JudgedFunctions(_origins, new NestedMarks(policy, compilation), _models);
        _generated = new GeneratedParts(_origins.SpeaksForItself);
        _tools = new(() =>
        {
            var zones = new ZoneIndex(policy, compilation);
            var fingerprints = new FingerprintReader(zones, _models);
            return new Tools(zones, new ZoneNames(zones, compilation), fingerprints, new VerificationReader(_origins, fingerprints));
        });
    }

    /// <summary>What a declared symbol, and the functions inside it that speak for themselves, name without a verification.</summary>
    public ImmutableArray<LateBoundUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol))
            return ImmutableArray<LateBoundUse>.Empty;
        var origin = _origins.Of(symbol);
        if (!origin.IsAi && origin.Carved is null && !_functions.MayBeIn(symbol, cancellationToken))
            return ImmutableArray<LateBoundUse>.Empty;
        if (DeclarationFinder.Find(symbol, cancellationToken, _origins.SpeaksForItself(symbol)) is not { } declaration)
            return ImmutableArray<LateBoundUse>.Empty;

        var functions = _functions.In(declaration, cancellationToken);
        var judged = _generated.IsAddition(symbol, cancellationToken) ? functions : functions.Insert(0, declaration);
        return judged
            .Select(candidate => Judge(candidate, functions, cancellationToken))
            .OfType<LateBoundUse>()
            .ToImmutableArray();
    }

    private LateBoundUse? Judge(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var origin = _origins.Of(declaration);
        if (!origin.IsAi && origin.Carved is null)
            return null;
        var names = Names(declaration, functions, cancellationToken).ToImmutableArray();
        if (names.IsEmpty)
            return null;

        var zones = _tools.Value.Zones.InOrder(names.SelectMany(name => name.Code.Zones));
        var findings = origin.Carved is { } carved ? Claimed(carved, zones) : Verdict(declaration, origin, zones, cancellationToken);
        if (findings.IsEmpty)
            return null;
        var asking = _tools.Value.Zones.InOrder(findings.SelectMany(finding => finding.Zones));
        var fingerprint = _tools.Value.Fingerprints.Of(declaration, cancellationToken).ToString();
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
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<ZonePolicy> zones, CancellationToken cancellationToken) => _judge.VerdictOnUse(new JudgedDeclaration
        {
            Marks = origin.Marks,
            Zones = zones,
            Scopes = _tools.Value.Verifications.Scopes(declaration, cancellationToken),
            Comparison = FingerprintComparison.Text,
        });

    private ImmutableArray<Finding> Claimed(CarveOut carved, ImmutableArray<ZonePolicy> zones)
    {
        var asked = zones.Where(zone => carved.From.Marks.Any(mark => zone.AppliesTo(mark.Origin))).ToImmutableArray();
        return !asked.IsEmpty && _judge.VerdictOnUse(carved.Authorship, asked) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;
    }

    private IEnumerable<LateBoundName> Names(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        var apart = functions.SelectMany(function => function.Parts).Except(declaration.Parts).ToImmutableHashSet();
        var parts = declaration.Parts.Concat(_generated.Of(declaration, cancellationToken).SelectMany(addition => addition.Parts));
        foreach (var part in parts)
        {
            var found = new LateBoundNames(_tools.Value.Names, _models.Of(part.SyntaxTree), cancellationToken);
            foreach (var node in part.DescendantNodesAndSelf(inner => inner == part || (!apart.Contains(inner) && DeclarationSyntax.IsWithin(inner))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var name in apart.Contains(node) ? [] : found.In(node))
                    yield return name;
            }
        }
    }

    private sealed record Tools(ZoneIndex Zones, ZoneNames Names, FingerprintReader Fingerprints, VerificationReader Verifications);
}
