using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The way through: symbol to origin, declaration to touches to zones, attributes to verifications, and all of it to a verdict
/// (AIP0001 to AIP0006, AIP0009, AIP0101).
/// </summary>
internal sealed class VerificationGate : MarkedCodeGate
{
    public VerificationGate(GateSteps steps)
        : base(steps) => Answering = new AnsweringReviews(this);

    /// <summary>Finds which findings one review answers together.</summary>
    public AnsweringReviews Answering { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Rules { get; } = RuleIds.AboutDeclarations
        .RemoveRange(new[] { RuleIds.UnverifiedDependency, RuleIds.Reach, RuleIds.LateBinding });

    /// <summary>Judges a declared symbol and the functions with their own marks inside it; leaves out those that are in order.</summary>
    public ImmutableArray<Judgement> Judge(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (Steps.Declarations.FindMarked(symbol, cancellationToken) is not { } found)
            return ImmutableArray<Judgement>.Empty;
        return found.All
            .Select(declaration => JudgeDeclaration(declaration, Steps.Origins.Resolve(declaration), found.Functions, cancellationToken))
            .OfType<Judgement>()
            .ToImmutableArray();
    }

    /// <summary>
    /// Finds the declarations that need a verification for a zone: the symbol's own, the functions inside it, and, for a type, everything
    /// inside. One by one, because the first is nearly always enough.
    /// </summary>
    public IEnumerable<Declaration> FindAsking(ISymbol symbol, CancellationToken cancellationToken)
    {
        var open = new Stack<ISymbol>();
        open.Push(symbol);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (Steps.Declarations.FindMarked(next, cancellationToken) is { } found)
            {
                foreach (var candidate in found.All)
                {
                    if (Asks(candidate, found.Functions, cancellationToken))
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

    /// <summary>
    /// Finds the zones that ask for a review of a declaration that <see cref="FindAsking"/> has found, and those of them that lack one.
    /// </summary>
    public AskedReviews FindAsked(Declaration declaration, CancellationToken cancellationToken)
    {
        var functions = Steps.Functions.Find(declaration.Outermost, cancellationToken);
        var origin = Steps.Origins.Resolve(declaration);
        var touches = Steps.Touches.Find(declaration, functions, cancellationToken);
        var facts = CollectFacts(declaration, origin, touches, functions, cancellationToken);
        return new AskedReviews(
            facts.Zones.RemoveAll(zone => !origin.Marks.Any(zone.AppliesTo)), Steps.Judge.FindZonesLackingReviews(facts), facts);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Report> Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        JudgeDeclaration(declaration, origin, functions, cancellationToken) is { } judgement ? Report(judgement, cancellationToken) : [];

    private IEnumerable<Report> Report(Judgement judgement, CancellationToken cancellationToken)
    {
        var around = Answering.FindAround(judgement, cancellationToken);
        var answersInside = around is null && Answering.AnswersInside(judgement, cancellationToken);
        return judgement.Report().Select(report => AnsweringReviews.Answers(report.Finding.Rule)
            ? report with { AnsweredBy = around, AnswersInside = answersInside }
            : report);
    }

    // Only the end of the compilation knows the reviews of code that reaches a zone through helpers (AIP0008).
    private bool Asks(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        Steps.Origins.Resolve(declaration) is { IsAi: true } origin &&
        (Steps.Policy.AsksForReach || Steps.Touches.Find(declaration, functions, cancellationToken)
            .SelectMany(static touch => touch.Zones)
            .Any(zone => origin.Marks.Any(mark => zone.AppliesTo(mark))));

    private Judgement? JudgeDeclaration(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken)
    {
        if (!origin.IsAi && origin.Claim is null)
            return null;
        var touches = Steps.Touches.Find(declaration, functions, cancellationToken);
        return touches.IsEmpty ? null : JudgeTouches(declaration, origin, touches, functions, cancellationToken);
    }

    private Judgement? JudgeTouches(
        Declaration declaration,
        DeclaredOrigin origin,
        ImmutableArray<Touch> touches,
        ImmutableArray<Declaration> functions,
        CancellationToken cancellationToken)
    {
        var facts = CollectFacts(declaration, origin, touches, functions, cancellationToken);
        var findings = Steps.Verdicts.JudgeTouch(origin, facts);
        return findings.IsEmpty
            ? null
            : new Judgement(declaration, origin, facts, touches, findings, Steps.GetCodeUnderReview(declaration));
    }

    private DeclarationFacts CollectFacts(
        Declaration declaration,
        DeclaredOrigin origin,
        ImmutableArray<Touch> touches,
        ImmutableArray<Declaration> functions,
        CancellationToken cancellationToken) => new()
        {
            Marks = origin.Marks,
            Guidance = CollectGuidance(declaration, origin, functions, cancellationToken),
            Zones = Steps.Zones.Order(touches.SelectMany(static touch => touch.Zones)),
            Scopes = Steps.Verifications.FindScopes(declaration, cancellationToken),
        };

    // The guidance of a function without its own mark belongs to the declaration around it.
    private ImmutableArray<Guidance> CollectGuidance(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        origin.Guidance.AddRange(
            Steps.Functions.ListParts(declaration, functions, cancellationToken).SelectMany(part => Steps.Attributes.Read(part).Guidance));
}

/// <summary>The reviews that zones ask for on one declaration.</summary>
/// <param name="Zones">The zones that ask.</param>
/// <param name="Lacking">Those in which too few people's verifications count.</param>
/// <param name="Facts">The grounds of that.</param>
internal readonly record struct AskedReviews(
    ImmutableArray<ZonePolicy> Zones, ImmutableArray<ZonePolicy> Lacking, DeclarationFacts Facts);
