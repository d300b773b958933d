using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verifications;

/// <summary>Attributes to verifications: what stands on a declaration and on every declaration around it.</summary>
internal sealed class VerificationReader(OriginResolver origins, FingerprintReader fingerprints)
{
    public ImmutableArray<VerifiedScope> Scopes(Declaration declaration, CancellationToken cancellationToken)
    {
        var scopes = ImmutableArray.CreateBuilder<VerifiedScope>();
        foreach (var scope in Chain(declaration, cancellationToken))
        {
            var verifications = origins.AttributesOf(scope.Symbol).Verifications;
            if (!verifications.IsEmpty)
                scopes.Add(new VerifiedScope(verifications, () => fingerprints.Of(scope, cancellationToken)));
        }

        return scopes.ToImmutable();
    }

    /// <summary>The declarations that a verification of this one may stand on: itself and those around it, innermost first.</summary>
    public static IEnumerable<Declaration> Chain(Declaration declaration, CancellationToken cancellationToken)
    {
        for (var current = declaration; current is not null; current = Around(current, cancellationToken))
            yield return current;
    }

    /// <summary>The same for a symbol of another assembly: what metadata states of it and of the types around it.</summary>
    public ImmutableArray<VerifiedScope> StatedScopes(ISymbol symbol)
    {
        var scopes = ImmutableArray.CreateBuilder<VerifiedScope>();
        for (var current = symbol; current is not null; current = (current as IMethodSymbol)?.AssociatedSymbol ?? current.ContainingType)
        {
            var verifications = origins.AttributesOf(current).Verifications;
            if (!verifications.IsEmpty)
                scopes.Add(new VerifiedScope(verifications, () => default));
        }

        return scopes.ToImmutable();
    }

    private static Declaration? Around(Declaration declaration, CancellationToken cancellationToken)
    {
        // The fingerprint of a program's class does not cover the top-level statements, so its verification cannot either.
        if (declaration.Outer is not null || EntryPoints.IsTopLevel(declaration.Symbol) || declaration.Symbol.ContainingType is not { } type)
            return declaration.Outer;
        return DeclarationFinder.Find(type, cancellationToken);
    }
}
