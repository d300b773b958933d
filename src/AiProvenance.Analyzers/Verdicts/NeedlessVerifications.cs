using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The verifications, approvals and review requests that nothing asks for. Code that carries none is left after a look at its attributes.
/// </summary>
internal sealed class NeedlessVerifications(VerificationGate gate)
{
    /// <summary>
    /// The needless attributes on a declared symbol, its accessors and the functions inside it, each with the declaration's name and the
    /// reason.
    /// </summary>
    public IEnumerable<NeedlessVerification> Find(ISymbol symbol, CancellationToken cancellationToken) =>
        DeclarationFinder.IsJudged(symbol) && MayCarry(symbol, cancellationToken) &&
        DeclarationFinder.Find(symbol, cancellationToken, speaksForItself: true) is { } declaration
            ? FindOn(declaration, symbol, cancellationToken)
            : [];

    private IEnumerable<NeedlessVerification> FindOn(Declaration declaration, ISymbol symbol, CancellationToken cancellationToken)
    {
        var isUnbound = new Lazy<bool>(() => IsUnbound(declaration, cancellationToken));
        var asking = new Lazy<ImmutableArray<Declaration>>(() => gate.FindAsking(symbol, cancellationToken).ToImmutableArray());
        foreach (var carrier in Carriers(declaration, cancellationToken))
        {
            foreach (var answered in FindAnswered(carrier))
                yield return new NeedlessVerification(answered, carrier.Name, "", IsAnswered: true);
            var needless = Unlimited(carrier.Symbol);
            if (needless.IsEmpty || isUnbound.Value)
                continue;
            if (IsNeeded(carrier))
            {
                foreach (var approval in needless.Where(IsApproval).Where(_ => IsApprovalNeedless(carrier)))
                    yield return new NeedlessVerification(approval, carrier.Name, "no zone that asks for its review asks for approvals");
                continue;
            }

            var reason = GiveReason(carrier, isPartOfAsking: carrier.Judged is null &&
                asking.Value.Any(asked => IsSame(asked.Symbol, carrier.JudgedWith.Symbol)));
            foreach (var attribute in needless)
                yield return new NeedlessVerification(attribute, carrier.Name, reason);
        }

        // Of a type, one declaration inside that asks is enough to know.
        bool IsNeeded(Carrier carrier) => IsSame(carrier.Symbol, symbol)
            ? gate.FindAsking(symbol, cancellationToken).Any()
            : Covered(carrier).Any();

        // Only the end of the compilation knows what else asks where zones look through helpers.
        bool IsApprovalNeedless(Carrier carrier) => !gate.Steps.Policy.AsksForReach && Covered(carrier)
            .SelectMany(asked => gate.FindAsked(asked, cancellationToken).Zones)
            .All(static zone => zone.RequiredApprovals == 0);

        IEnumerable<Declaration> Covered(Carrier carrier) => IsSame(carrier.Symbol, symbol)
            ? asking.Value
            : asking.Value.Where(asked => Around(asked).Any(around => IsSame(around.Symbol, carrier.Symbol)));

        // Only the end of the compilation knows what else asks where zones look through helpers.
        IEnumerable<AttributeData> FindAnswered(Carrier carrier)
        {
            var requests = Stated(carrier.Symbol).RemoveAll(static attribute => !IsRequest(attribute));
            if (requests.IsEmpty || gate.Steps.Policy.AsksForReach || isUnbound.Value)
                return [];
            var reviews = Covered(carrier).Select(asked => gate.FindAsked(asked, cancellationToken)).ToList();
            return requests.Where(request => IsAnswered(request.Named("Zone")?.Trim(), reviews));
        }
    }

    // A request that names a zone waits for that zone alone, which may be in another assembly.
    private static bool IsAnswered(string? zone, List<AskedReviews> reviews)
    {
        var meant = zone is null ? reviews : reviews.FindAll(asked => asked.Zones.Any(asking => asking.Name == zone));
        return meant.Count > 0 && meant.TrueForAll(asked => asked.Lacking.All(lacking => zone is not null && lacking.Name != zone));
    }

    private bool MayCarry(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var accessor in Accessors.List(symbol))
        {
            if (!Stated(accessor).IsEmpty)
                return true;
        }

        return !Stated(symbol).IsEmpty || gate.Steps.Functions.MayBeIn(symbol, cancellationToken);
    }

    private IEnumerable<Carrier> Carriers(Declaration declaration, CancellationToken cancellationToken)
    {
        var inside = gate.Steps.Functions.Find(declaration, cancellationToken);
        foreach (var judged in inside.Insert(0, declaration))
        {
            yield return new Carrier(judged.Symbol, judged.DisplayName, judged, judged);
            foreach (var part in gate.Steps.Functions.ListParts(judged, inside, cancellationToken).Distinct<IMethodSymbol>(
                SymbolEqualityComparer.Default))
            {
                yield return new Carrier(part, (judged with { Symbol = part, Outer = judged }).DisplayName, null, judged);
            }
        }
    }

    // One that names a zone is kept for that zone, which another assembly may be in.
    private ImmutableArray<AttributeData> Unlimited(ISymbol symbol) =>
        Stated(symbol).RemoveAll(static attribute => attribute.Named("Zone") is not null);

    private ImmutableArray<AttributeData> Stated(ISymbol symbol) =>
        gate.Steps.Attributes.FindAllFor(symbol).RemoveAll(static attribute =>
            !IsRequest(attribute) && !ProvenanceAttributes.Classify(attribute.AttributeClass).IsSignOff());

    private static bool IsApproval(AttributeData attribute) =>
        ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.HumanApproved;

    private static bool IsRequest(AttributeData attribute) =>
        ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.PendingReview;

    private string GiveReason(Carrier carrier, bool isPartOfAsking)
    {
        if (carrier.Symbol is INamedTypeSymbol)
            return "nothing in it is AI code that touches a critical zone which asks for verification";
        if (isPartOfAsking)
            return "it is judged as part of '" + ShortText.CutName(carrier.JudgedWith.DisplayName) + "', which a review covers as a whole";
        var origin = gate.Steps.Origins.Resolve(carrier.JudgedWith);
        if (origin.Claim is not null)
            return "it counts as written by a person ([HumanAuthored])";
        return origin.IsAi ? "it touches no critical zone that asks for verification" : "it is not marked as AI code";
    }

    // Code that the compiler does not understand may yet touch a zone: a missing reference must cost no review.
    private bool IsUnbound(Declaration declaration, CancellationToken cancellationToken) =>
        declaration.Parts.Any(part => gate.Steps.Models.Get(part.SyntaxTree)
        .GetDiagnostics(part.Span, cancellationToken)
        .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static IEnumerable<Declaration> Around(Declaration declaration)
    {
        for (var current = declaration; current is not null; current = current.Outer)
            yield return current;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <param name="Symbol">The symbol with the attributes.</param>
    /// <param name="Name">Its name, as messages show it.</param>
    /// <param name="Judged">Its declaration, where it is judged by itself.</param>
    /// <param name="JudgedWith">The declaration that it is judged as, or that it is a part of.</param>
    private sealed record Carrier(ISymbol Symbol, string Name, Declaration? Judged, Declaration JudgedWith);
}

/// <summary>A verification or review request without effect.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Declaration">The name of its declaration.</param>
/// <param name="IsAnswered">Whether it is a request that enough people have answered.</param>
/// <param name="Reason">Why it has no effect, as a clause.</param>
internal sealed record NeedlessVerification(AttributeData Attribute, string Declaration, string Reason, bool IsAnswered = false);
