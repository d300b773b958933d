using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
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
    private readonly GeneratedParts _generated;
    private readonly AiCodePresence _presence;
    private readonly UseVerdicts _verdicts;

    public DependencyGate(Policy policy, IsoDate? asOf, Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var files = new FileOrigins(options);
        var marks = new NestedMarks(policy, compilation);
        _compilation = compilation;
        Models = new SemanticModels(compilation);
        Zones = new ZoneIndex(policy, compilation);
        Origins = new OriginResolver(policy, files, compilation.Assembly);
        Functions = new JudgedFunctions(Origins, marks, Models);
        _generated = new GeneratedParts(Origins.SpeaksForItself);
        Fingerprints = new FingerprintReader(Zones, Models);
        _presence = new AiCodePresence(policy, compilation, files, marks);
        Code = new AiCode(_presence, Origins, _generated, compilation.Assembly);
        _verdicts = new UseVerdicts(
            new Judge(policy, asOf), new VerificationReader(Origins, Fingerprints), Functions, UsesOf(Zones));
    }

    public SemanticModels Models { get; }

    public ZoneIndex Zones { get; }

    public OriginResolver Origins { get; }

    public JudgedFunctions Functions { get; }

    public FingerprintReader Fingerprints { get; }

    public AiCode Code { get; }

    /// <summary>Whether this compilation can use any AI code.</summary>
    public bool IsPossible => _presence.IsPossible;

    /// <summary>What AI code lacks to be used in a zone; empty where it may be.</summary>
    public ImmutableArray<Finding> Lacking(AiDeclaration code, ZonePolicy zone) => _verdicts.Of(code, zone);

    /// <summary>
    /// What a declared symbol, and the functions inside it that speak for themselves, use of unverified AI code; nothing for nearly all.
    /// </summary>
    public ImmutableArray<UnverifiedUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol) || Zones.ZonesOf(symbol) is not { IsEmpty: false } zones || !IsPossible ||
            DeclarationFinder.Find(symbol, cancellationToken, Origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return ImmutableArray<UnverifiedUse>.Empty;
        }

        var functions = Functions.In(declaration, cancellationToken);
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
            if (Code.Behind(symbol).FirstOrDefault(code => code.Source is not null) is { Source: { } source })
                return (source, Fingerprints.Of(source, cancellationToken).ToString());
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
        return Use(declaration, dependencies, cancellationToken);
    }

    /// <summary>What a declaration was found to depend on.</summary>
    public UnverifiedUse Use(Declaration declaration, ImmutableArray<Dependency> dependencies, CancellationToken cancellationToken) => new(
        declaration,
        Zones.InOrder(dependencies.SelectMany(dependency => dependency.Zones)),
        dependencies,
        CombinedText.Of(Fingerprints.Of(declaration, cancellationToken).Text, dependencies.Select(Known)));

    /// <summary>AI code with what it lacks, and what a request for its review has to say.</summary>
    public Dependency Dependency(AiDeclaration code, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        var fingerprint = code.Source is { } source ? Fingerprints.Of(source, cancellationToken).ToString() : null;
        var isRequested = fingerprint is not null && Origins.AttributesOf(code.Source!.Symbol).Requests.Contains(fingerprint);
        return new Dependency(code, findings, fingerprint, isRequested);
    }

    // Of another assembly's code only the name is known.
    private static string Known(Dependency dependency) => dependency.Code.Source is { } source
        ? source.Identity + " " + (Fingerprint.TryParse(dependency.Fingerprint, out var fingerprint, out _) ? fingerprint.Text : "")
        : dependency.Code.Symbol.ContainingAssembly.Name + " " + dependency.Code.Symbol.GetDocumentationCommentId();

    private (UnverifiedCode Code, DeclarationTouches Uses) UnverifiedFor(ImmutableArray<ZonePolicy> zones)
    {
        var key = string.Join(",", zones.Select(zone => zone.Name));
        if (_unverified.TryGetValue(key, out var known))
            return known;
        var code = new UnverifiedCode(zones, Code, _verdicts);
        return _unverified.GetOrAdd(key, (code, UsesOf(code)));
    }

    private DeclarationTouches UsesOf(TouchTargets targets) => new(new TouchCollector(targets, Models), Functions, _generated);
}
