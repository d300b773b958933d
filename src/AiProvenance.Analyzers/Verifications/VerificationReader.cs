using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verifications;

/// <summary>From attributes to verifications: the attributes on a declaration and on every declaration around it.</summary>
internal sealed class VerificationReader(AttributeReader attributes, FingerprintReader fingerprints)
{
    /// <summary>Finds the verifications on a declaration and on the declarations around it, innermost first.</summary>
    public ImmutableArray<VerifiedScope> FindScopes(Declaration declaration, CancellationToken cancellationToken)
    {
        var scopes = ImmutableArray.CreateBuilder<VerifiedScope>();
        var outermost = declaration;
        for (var current = declaration; current is not null; current = current.Outer)
        {
            outermost = current;
            Add(current.Symbol, current);
        }

        // Nearly no type is verified as a whole, so it is found as a declaration only then.
        for (var type = ContainingType(outermost); type is not null; type = type.ContainingType)
            Add(type, null);
        return scopes.ToImmutable();

        void Add(ISymbol symbol, Declaration? known)
        {
            var verifications = attributes.Read(symbol).Verifications;
            if (!verifications.IsEmpty && (known ?? DeclarationFinder.Find(symbol, cancellationToken)) is { } scope)
                scopes.Add(new VerifiedScope(verifications, () => fingerprints.Compute(scope, cancellationToken)));
        }
    }

    /// <summary>
    /// The declarations that may carry a verification of this one: itself and the declarations around it, innermost first.
    /// </summary>
    public static IEnumerable<Declaration> ListOutwards(Declaration declaration, CancellationToken cancellationToken)
    {
        for (var current = declaration; current is not null; current = Around(current, cancellationToken))
            yield return current;
    }

    /// <summary>The same for a symbol of another assembly, from its metadata and that of the types around it.</summary>
    public ImmutableArray<VerifiedScope> FindStatedScopes(ISymbol symbol)
    {
        var scopes = ImmutableArray.CreateBuilder<VerifiedScope>();
        for (var current = symbol; current is not null; current = (current as IMethodSymbol)?.AssociatedSymbol ?? current.ContainingType)
        {
            var verifications = attributes.Read(current).Verifications;
            if (!verifications.IsEmpty)
                scopes.Add(new VerifiedScope(verifications, () => default));
        }

        return scopes.ToImmutable();
    }

    private static Declaration? Around(Declaration declaration, CancellationToken cancellationToken)
    {
        if (declaration.Outer is { } outer)
            return outer;
        return ContainingType(declaration) is { } type ? DeclarationFinder.Find(type, cancellationToken) : null;
    }

    // The fingerprint of a program's class does not cover the top-level statements, so its verification cannot either.
    private static INamedTypeSymbol? ContainingType(Declaration declaration) =>
        EntryPoints.IsTopLevel(declaration.Symbol) ? null : declaration.Symbol.ContainingType;
}
