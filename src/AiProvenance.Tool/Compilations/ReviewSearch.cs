using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Tool.Compilations;

/// <summary>
/// Finds the verifications and approvals in a compilation that a zone asks to be signed, as the gate in the compiler finds them.
/// </summary>
internal sealed class ReviewSearch
{
    private readonly GateSteps _steps;
    private readonly VerificationGate _gate;
    private readonly CancellationToken _cancellation;

    private ReviewSearch(SourceCompilation source, CancellationToken cancellationToken)
    {
        _steps = GateSteps.Get(source.Compilation, source.Options, cancellationToken);
        _gate = new VerificationGate(_steps);
        _cancellation = cancellationToken;
    }

    /// <summary>The policy's file; null where the built-in zones hold.</summary>
    public static string? FindPolicy(SourceCompilation source) =>
        PolicySource.Files(source.Options) is [var file, ..] ? file.Path : null;

    /// <summary>Finds them, in the order of their identities.</summary>
    public static ImmutableArray<WrittenReview> Find(SourceCompilation source, CancellationToken cancellationToken)
    {
        var search = new ReviewSearch(source, cancellationToken);
        if (search._steps.IsExempt || !search._steps.Policy.AsksForSignatures || !search._gate.IsPossible(cancellationToken))
            return [];
        return
        [
            .. DeclaredTypes.List(source.Compilation, search._gate.IsPossibleIn, cancellationToken)
                .Append(source.Compilation.Assembly)
                .SelectMany(search.FindOn)
                .OrderBy(static review => review.Identity, StringComparer.Ordinal)
                .ThenBy(static review => review.Verification.ToString(), StringComparer.Ordinal),
        ];
    }

    private IEnumerable<WrittenReview> FindOn(ISymbol symbol)
    {
        if (_steps.Declarations.Find(symbol, _cancellation) is not { } found)
            yield break;
        var asking = new Lazy<List<Declaration>>(() => [.. _gate.FindAsking(symbol, _cancellation)]);
        foreach (var declaration in found.All)
        {
            foreach (var stated in StatedAttributes.Find(declaration.Symbol, ProvenanceAttribute.HumanVerified, _cancellation)
                .AddRange(StatedAttributes.Find(declaration.Symbol, ProvenanceAttribute.HumanApproved, _cancellation)))
            {
                var covered = IsSame(declaration.Symbol, symbol)
                    ? asking.Value
                    : asking.Value.FindAll(asked => Around(asked).Any(around => IsSame(around.Symbol, declaration.Symbol)));
                if (Judge(declaration, stated, covered) is { } review)
                    yield return review;
            }
        }
    }

    private WrittenReview? Judge(Declaration declaration, StatedAttribute stated, List<Declaration> covered)
    {
        var verification = DeclarationAttributes.ReadVerification(stated.Data);
        var asked = covered.Select(inside => _gate.FindAsked(inside, _cancellation))
            .Where(reviews => reviews.Zones.Any(zone => Asks(zone, verification)))
            .ToList();
        if (asked.Count == 0)
            return null;
        var zones = _steps.Zones.Order(asked.SelectMany(static reviews => reviews.Zones).Where(zone => Asks(zone, verification)));
        var today = _steps.Fingerprints.Compute(declaration, _cancellation);
        var scope = new VerifiedScope([verification], () => today);
        var faults = asked.SelectMany(reviews => reviews.Zones.Where(zone => Asks(zone, verification))
            .SelectMany(zone => _steps.Judge.FindFaults(reviews.Facts, scope, verification, zone with { TicketPattern = null })))
            .Distinct()
            .ToList();
        _ = FingerprintList.TryParse(verification.Fingerprint, out var signed, out _);
        return new WrittenReview
        {
            Identity = declaration.Identity,
            Name = declaration.DisplayName,
            Verification = verification,
            Zones = zones,
            Today = [today],
            Parts = [.. declaration.Parts.Select(Show)],
            Marks = [.. asked.SelectMany(static reviews => reviews.Facts.Marks).Distinct()],
            Guidance = [.. asked.SelectMany(static reviews => reviews.Facts.Guidance).Distinct()],
            Faults = [.. faults],
            Proofs = [rename => _steps.Fingerprints.Prove(rename, declaration, signed, _cancellation)],
            Attribute = new WrittenAttribute(stated.Syntax),
        };
    }

    private static bool Asks(ZonePolicy zone, Verification verification) =>
        zone.Signatures != SignatureDemand.None &&
            zone.CountNeeded(verification.Role) > 0 &&
            (verification.Zone is null || verification.Zone.Trim() == zone.Name);

    private static CodePart Show(SyntaxNode part)
    {
        var text = part.SyntaxTree.GetText();
        var first = text.Lines.GetLinePosition(part.SpanStart).Line;
        var last = text.Lines.GetLinePosition(part.Span.End).Line;
        return new CodePart(
            part.SyntaxTree.FilePath, first +
                1, [.. Enumerable.Range(first, last - first + 1).Select(line => text.Lines[line].ToString())]);
    }

    private static IEnumerable<Declaration> Around(Declaration declaration)
    {
        for (var current = declaration; current is not null; current = current.Outer)
            yield return current;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
