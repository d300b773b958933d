using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The way through, for one compilation: symbol to origin, declaration to touches to zones, attributes to verifications, and all of
/// it to a verdict. Code without a mark is left after the first step.
/// </summary>
internal sealed class Gate
{
    private readonly Workbench _workbench;
    private readonly Judge _judge;
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly bool _asksByReach;

    public Gate(Workbench workbench)
    {
        _workbench = workbench;
        _judge = new Judge(workbench.Policy, workbench.AsOf);
        _origins = workbench.Origins;
        _functions = workbench.Functions;
        _asksByReach = workbench.Policy.AsksForReach;
    }

    /// <summary>
    /// Judges a declared symbol and the functions inside it that speak for themselves; null for code that no mark covers.
    /// </summary>
    public Examination? Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_workbench.Judged.At(symbol, cancellationToken) is not (var judged, var functions))
            return null;
        var judgements = ImmutableArray<Judgement>.Empty;
        var parts = ImmutableArray<IMethodSymbol>.Empty;
        foreach (var candidate in judged)
        {
            if (Judge(candidate, _origins.Of(candidate), functions, cancellationToken) is { } judgement)
                judgements = judgements.Add(judgement);
            parts = parts.AddRange(_functions.PartsOf(candidate, functions, cancellationToken));
        }

        return new Examination(judged, parts, judgements);
    }

    /// <summary>
    /// The declarations for which a zone asks for verification: the symbol's own, those of functions inside it, and, for a type, those of
    /// everything inside. Found one by one, since the first is nearly always enough.
    /// </summary>
    public IEnumerable<Declaration> Asking(ISymbol symbol, CancellationToken cancellationToken)
    {
        var open = new Stack<ISymbol>();
        open.Push(symbol);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (_workbench.Judged.At(next, cancellationToken) is (var judged, var functions))
            {
                foreach (var candidate in judged)
                {
                    if (Asks(candidate, functions, cancellationToken))
                        yield return candidate;
                }
            }

            // A program's class does not cover its top-level statements.
            foreach (var member in (next as INamedTypeSymbol)?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
            {
                if (!EntryPoints.IsTopLevel(member))
                    open.Push(member);
            }
        }
    }

    /// <summary>Finds verifications and requests that no declaration asks for.</summary>
    public NeedlessVerifications Needless => new(this, _workbench);

    /// <summary>The fingerprint that a verification on a declaration has to state.</summary>
    public Fingerprint FingerprintOf(Declaration declaration, CancellationToken cancellationToken) =>
        _workbench.Fingerprints.Of(declaration, cancellationToken);

    // What a review through helpers needs (AIP0008) only the end of the compilation knows.
    private bool Asks(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        _origins.Of(declaration) is { IsAi: true } origin &&
        (_asksByReach || _workbench.Zones.InOrder(_workbench.Touches.Of(declaration, functions, cancellationToken).SelectMany(touch => touch.Zones))
            .Any(zone => origin.Marks.Any(mark => zone.AppliesTo(mark.Origin))));

    private static bool IsToBeJudged(DeclaredOrigin origin) => origin.IsAi || origin.Carved is not null;

    private Judgement? Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        if (!IsToBeJudged(origin))
            return null;
        var touches = _workbench.Touches.Of(declaration, functions, cancellationToken);
        return touches.IsEmpty ? null : Judge(declaration, origin, touches, functions, cancellationToken);
    }

    private Judgement? Judge(
        Declaration declaration,
        DeclaredOrigin origin,
        ImmutableArray<Touch> touches,
        ImmutableArray<Declaration> functions,
        CancellationToken cancellationToken)
    {
        var zones = _workbench.Zones.InOrder(touches.SelectMany(touch => touch.Zones));
        var judged = new DeclarationFacts
        {
            Marks = origin.Marks,
            Guidance = Guidance(declaration, origin, functions, cancellationToken),
            Zones = zones,
            Scopes = _workbench.Verifications.Scopes(declaration, cancellationToken),
        };
        var findings = origin.Carved is { } carved ? Claimed(carved, zones) : _judge.JudgeTouch(judged);
        if (findings.IsEmpty)
            return null;

        var fingerprint = new Lazy<string>(() => _workbench.Fingerprints.Of(declaration, CancellationToken.None).ToString());
        var requests = _origins.AttributesOf(declaration.Symbol).Requests;
        return new Judgement(
            declaration,
            origin,
            judged,
            touches,
            findings,
            fingerprint,
            !requests.IsEmpty && requests.Contains(fingerprint.Value));
    }

    // What a function without a mark of its own relied on, the declaration around it relied on.
    private ImmutableArray<Guidance> Guidance(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        origin.Guidance.AddRange(_functions.PartsOf(declaration, functions, cancellationToken).SelectMany(part => _origins.AttributesOf(part).Guidance));

    private ImmutableArray<Finding> Claimed(CarveOut carved, ImmutableArray<ZonePolicy> zones)
    {
        var asked = zones.Where(zone => carved.From.Marks.Any(mark => zone.AppliesTo(mark.Origin))).ToImmutableArray();
        return !asked.IsEmpty && _judge.JudgeClaim(carved.Authorship, asked) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;
    }
}
