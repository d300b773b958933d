using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The verifications of AI code whose fingerprints are not the code's, where no zone has reported this already. Another project that uses
/// the code sees their statements and not the code: only the build that compiles it can compare the two.
/// </summary>
internal sealed class StatedFingerprints(VerificationGate gate)
{
    /// <summary>Finds such verifications on a declared symbol, and on the functions with their own marks inside it.</summary>
    public IEnumerable<MisstatedFingerprint> Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!MayCarry(symbol, cancellationToken) || gate.Steps.Declarations.Find(symbol, cancellationToken) is not { } found)
            yield break;
        foreach (var misstated in FindRequests(found, cancellationToken))
            yield return misstated;
        var said = new Lazy<bool>(() => IsSaid(symbol, cancellationToken));
        foreach (var declaration in found.All)
        {
            var verifications = gate.Steps.Attributes.Read(declaration.Symbol).Verifications;
            if (verifications.IsEmpty || !IsAboutAiCode(declaration, cancellationToken))
                continue;
            var scope = new VerifiedScope(verifications, () => gate.Steps.Fingerprints.Compute(declaration, cancellationToken));
            foreach (var verification in verifications)
            {
                if (StatedFingerprint.FindProblem(verification, scope) is var (rule, problem) && !said.Value)
                    yield return new MisstatedFingerprint(declaration, rule, problem, scope.Fingerprint);
            }
        }
    }

    // Of a request that nothing asks for, the form does not matter: it is needless.
    private IEnumerable<MisstatedFingerprint> FindRequests(JudgedCode found, CancellationToken cancellationToken)
    {
        foreach (var declaration in found.All)
        {
            foreach (var request in gate.Steps.Attributes.Read(declaration.Symbol).Requests)
            {
                if (!Fingerprint.TryParse(request.Fingerprint ?? "", out _, out var error) &&
                    gate.FindAsking(declaration.Symbol, cancellationToken).Any())
                {
                    yield return new MisstatedFingerprint(
                        declaration, GateRule.Malformed, error!, gate.Steps.Fingerprints.Compute(
                            declaration, cancellationToken), IsRequest: true);
                }
            }
        }
    }

    private bool MayCarry(ISymbol symbol, CancellationToken cancellationToken) =>
        gate.Steps.Attributes.Read(symbol) is { Verifications.IsEmpty: false } or { Requests.IsEmpty: false } ||
            gate.Steps.Functions.MayBeIn(symbol, cancellationToken);

    // A type's verification covers everything inside it.
    private bool IsAboutAiCode(Declaration declaration, CancellationToken cancellationToken) =>
        gate.Steps.Origins.Resolve(declaration).IsAi ||
        (declaration.Symbol is INamedTypeSymbol type && ListInside(type).Any(inside => HoldsAiCode(inside, cancellationToken)));

    private bool HoldsAiCode(ISymbol symbol, CancellationToken cancellationToken) =>
        gate.Steps.Declarations.FindMarked(symbol, cancellationToken) is { } found &&
        found.All.Any(declaration => gate.Steps.Origins.Resolve(declaration).IsAi);

    // Code that touches a zone has its own finding, in that zone's words.
    private bool IsSaid(ISymbol symbol, CancellationToken cancellationToken) => ListInside(symbol)
        .SelectMany(inside => gate.Judge(inside, cancellationToken))
        .Any(static judgement => judgement.Findings.Any(static finding => finding.Rule is GateRule.Stale or GateRule.Malformed));

    private static IEnumerable<ISymbol> ListInside(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? type.GetMembers().SelectMany(ListInside).Prepend(type)
        : [symbol];
}

/// <summary>A verification that is not of its own declaration's code.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Problem">The fault, as a sentence without its full stop.</param>
/// <param name="IsRequest">Whether a request states it, and no verification.</param>
/// <param name="Fingerprint">The code's fingerprint now.</param>
internal sealed record MisstatedFingerprint(
    Declaration Declaration, GateRule Rule, string Problem, Fingerprint Fingerprint, bool IsRequest = false);
