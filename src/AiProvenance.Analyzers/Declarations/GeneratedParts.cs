using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// The code that source generators added to hand-written declarations: further parts of a type or member, and members of a type. It is
/// judged as part of the hand-written declaration that it belongs to. A declaration without any hand-written part is one like any other.
/// </summary>
/// <param name="speaksForItself">Whether a symbol carries its own mark or claim; then it is judged by itself.</param>
internal sealed class GeneratedParts(Func<ISymbol, bool> speaksForItself)
{
    /// <summary>Whether a symbol is a generator's addition to a hand-written type.</summary>
    public bool IsAddition(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.ContainingType is { } type && GetOutput(symbol) is { } output &&
        IsMade(symbol, output) && !speaksForItself(symbol) &&
        (!IsMade(type, output) || IsAddition(type, cancellationToken));

    /// <summary>The generated code of a hand-written declaration; nearly always none.</summary>
    public ImmutableArray<Declaration> Find(Declaration declaration, CancellationToken cancellationToken)
    {
        var symbol = declaration.Symbol;
        if (symbol.DeclaringSyntaxReferences.Length == 1 && PartialParts.ImplementationOf(symbol) is null)
            return ImmutableArray<Declaration>.Empty;
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IEventSymbol) || GetOutput(symbol) is not { } output ||
            declaration.Parts.All(part => output.Contains(part.SyntaxTree)))
        {
            return ImmutableArray<Declaration>.Empty;
        }

        var made = DeclarationFinder.References(symbol).Where(reference => output.Contains(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellationToken))
            .ToImmutableArray();
        if (made.IsEmpty)
            return ImmutableArray<Declaration>.Empty;

        var additions = ImmutableArray.CreateBuilder<Declaration>();
        additions.Add(declaration with { Parts = made, Owner = declaration });
        if (symbol is INamedTypeSymbol type)
            AddMembers(type, output, declaration, additions, cancellationToken);
        return additions.ToImmutable();
    }

    private void AddMembers(
        INamedTypeSymbol type,
        GeneratorOutput output,
        Declaration owner,
        ImmutableArray<Declaration>.Builder additions,
        CancellationToken cancellationToken)
    {
        foreach (var member in type.GetMembers())
        {
            if (!DeclarationFinder.IsJudged(member) || !IsMade(member, output) || speaksForItself(member) ||
                DeclarationFinder.Find(member, cancellationToken) is not { } addition)
            {
                continue;
            }

            additions.Add(addition with { Owner = owner });
            if (member is INamedTypeSymbol nested)
                AddMembers(nested, output, owner, additions, cancellationToken);
        }
    }

    private static bool IsMade(ISymbol symbol, GeneratorOutput output) =>
        DeclarationFinder.References(symbol).All(reference => output.Contains(reference.SyntaxTree));

    private static GeneratorOutput? GetOutput(ISymbol symbol) =>
        symbol.ContainingAssembly is ISourceAssemblySymbol assembly ? GeneratorOutput.Find(assembly.Compilation) : null;
}
