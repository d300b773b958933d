using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Fingerprints;
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
    private readonly AiCodePresence _presence;
    private readonly UseVerdicts _verdicts;

    public DependencyGate(Workbench workbench)
    {
        Workbench = workbench;
        _presence = new AiCodePresence(workbench);
        Code = new AiCode(_presence, workbench);
        _verdicts = new UseVerdicts(new Judge(workbench.Policy, workbench.AsOf), workbench);
    }

    public Workbench Workbench { get; }

    public AiCode Code { get; }

    /// <summary>Whether anything that a zone's code could use is AI code: nearly always no, in a solution that has just begun.</summary>
    public bool IsPossible => _presence.IsPossible;

    /// <summary>What AI code lacks to be used in a zone; empty where it may be.</summary>
    public ImmutableArray<Finding> Lacking(AiDeclaration code, ZonePolicy zone) => _verdicts.Of(code, zone);

    /// <summary>
    /// What a declared symbol, and the functions inside it that speak for themselves, use of unverified AI code; nothing for nearly all.
    /// </summary>
    public ImmutableArray<UnverifiedUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!IsPossible || !DeclarationFinder.IsJudged(symbol) || Workbench.Zones.ZonesOf(symbol) is not { IsEmpty: false } zones ||
            DeclarationFinder.Find(symbol, cancellationToken, Workbench.Origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return ImmutableArray<UnverifiedUse>.Empty;
        }

        var functions = Workbench.Functions.In(declaration, cancellationToken);
        var judged = Workbench.Generated.IsAddition(symbol, cancellationToken) ? functions : functions.Insert(0, declaration);
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
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, Workbench.Compilation))
        {
            if (Code.Behind(symbol).FirstOrDefault(code => code.Source is not null) is { Source: { } source })
                return (source, Workbench.Fingerprints.Of(source, cancellationToken).ToString());
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
        Workbench.Zones.InOrder(dependencies.SelectMany(dependency => dependency.Zones)),
        dependencies,
        Fingerprint.CombineTexts(Workbench.Fingerprints.Of(declaration, cancellationToken).Text, dependencies.Select(Known)));

    /// <summary>AI code with what it lacks, and what a request for its review has to say.</summary>
    public Dependency Dependency(AiDeclaration code, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        var fingerprint = code.Source is { } source ? Workbench.Fingerprints.Of(source, cancellationToken).ToString() : null;
        var isRequested = fingerprint is not null && Workbench.Origins.AttributesOf(code.Source!.Symbol).Requests.Contains(fingerprint);
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
        return _unverified.GetOrAdd(key, (code, Workbench.TouchesOf(code)));
    }
}
