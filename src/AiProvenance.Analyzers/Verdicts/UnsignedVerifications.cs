using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The verifications that a zone asks to be signed and that have no line in the list of signatures. A stale one has a finding of its
/// own, and is signed when it is renewed.
/// </summary>
internal sealed class UnsignedVerifications(VerificationGate gate, SignatureIndex signatures)
{
    /// <summary>Finds such verifications on a declared symbol, and on the functions with their own marks inside it.</summary>
    public IEnumerable<UnsignedVerification> Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!MayCarry(symbol, cancellationToken) || gate.Steps.Declarations.Find(symbol, cancellationToken) is not { } found)
            yield break;
        var asking = new Lazy<ImmutableArray<Declaration>>(() => gate.FindAsking(symbol, cancellationToken).ToImmutableArray());
        foreach (var declaration in found.All)
        {
            var verifications = gate.Steps.Attributes.Read(declaration.Symbol).Verifications;
            if (verifications.IsEmpty)
                continue;
            var zones = FindZones(declaration, symbol, asking.Value, cancellationToken);
            var scope = new VerifiedScope(verifications, () => gate.Steps.Fingerprints.Compute(declaration, cancellationToken));
            foreach (var verification in verifications)
            {
                if (StatedSignature.FindProblem(declaration.Identity, verification, signatures, zones) is { } problem &&
                    StatedFingerprint.FindProblem(verification, scope) is null)
                {
                    yield return new UnsignedVerification(
                        declaration, verification, problem, StatedSignature.ListAsking(verification, zones));
                }
            }
        }
    }

    private bool MayCarry(ISymbol symbol, CancellationToken cancellationToken) =>
        !gate.Steps.Attributes.Read(symbol).Verifications.IsEmpty || gate.Steps.Functions.MayBeIn(symbol, cancellationToken);

    // A type's verification covers everything inside it.
    private ImmutableArray<ZonePolicy> FindZones(
        Declaration declaration, ISymbol symbol, ImmutableArray<Declaration> asking, CancellationToken cancellationToken) =>
        gate.Steps.Zones.Order(asking
            .Where(asked => IsSame(declaration.Symbol, symbol) || Around(asked).Any(around => IsSame(around.Symbol, declaration.Symbol)))
            .SelectMany(asked => gate.FindAsked(asked, cancellationToken).Zones));

    private static IEnumerable<Declaration> Around(Declaration declaration)
    {
        for (var current = declaration; current is not null; current = current.Outer)
            yield return current;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}

/// <summary>A verification that a zone asks to be signed, and that is not.</summary>
/// <param name="Declaration">The declaration that carries it.</param>
/// <param name="Verification">The verification.</param>
/// <param name="Problem">What is missing, as a sentence without its full stop.</param>
/// <param name="Zones">The zones that ask for a signature.</param>
internal sealed record UnsignedVerification(
    Declaration Declaration, Verification Verification, string Problem, ImmutableArray<ZonePolicy> Zones);
