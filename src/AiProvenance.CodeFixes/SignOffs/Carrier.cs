using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>The place of a signature: a declaration, which its fingerprint covers, and the part of it that takes the attribute.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Syntax">The part.</param>
internal sealed record Carrier(Declaration Declaration, SyntaxNode Syntax)
{
    /// <summary>Whether a signature on it covers everything inside a type.</summary>
    public bool IsTypeWithMembers => Declaration.Symbol is INamedTypeSymbol && Syntax is BaseTypeDeclarationSyntax;

    /// <summary>The code of a finding, or the member around it where the language lets no attribute stand on it.</summary>
    public static Carrier? Find(ProjectGate gate, Judgement judgement, CancellationToken cancellationToken)
    {
        var root = gate.Model.SyntaxTree.GetRoot(cancellationToken);
        return AttributeCarrier.Find(root, FindingPlace.Locate(judgement.Declaration)) is { } syntax
            ? VerificationReader.ListOutwards(judgement.Declaration, cancellationToken)
                .Where(declaration =>
                    (declaration.Parts.Contains(syntax) || declaration.AssemblyTarget is not null) &&
                    !IsAccessorWithoutSyntax(declaration, syntax))
                .Select(declaration => new Carrier(declaration, syntax))
                .FirstOrDefault()
            : null;
    }

    /// <summary>The innermost type that the code of a finding is in, or is.</summary>
    public static Carrier? FindType(ProjectGate gate, Judgement judgement, CancellationToken cancellationToken)
    {
        var name = gate.Model.SyntaxTree.GetRoot(cancellationToken).FindToken(judgement.Declaration.Location.SourceSpan.Start);
        var type = name.Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        return type is not null && gate.FindDeclaration(type, cancellationToken) is { } declaration ? new Carrier(declaration, type) : null;
    }

    // The accessors of an event without written accessors belong to the event's syntax, and so does an attribute there.
    private static bool IsAccessorWithoutSyntax(Declaration declaration, SyntaxNode syntax) =>
        declaration.Symbol is IMethodSymbol { AssociatedSymbol: not null } && syntax is not AccessorDeclarationSyntax;
}
