using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>A type that a file declares, wholly or in part, with its members that have a part there: found once for all rules.</summary>
internal sealed class TypeInFile(INamedTypeSymbol symbol, SyntaxTree file)
{
    private IReadOnlyList<DeclaredSymbol>? _all;

    public INamedTypeSymbol Symbol => symbol;

    /// <summary>The type and these members, without nested types.</summary>
    public IReadOnlyList<DeclaredSymbol> All => _all ??= Find();

    private List<DeclaredSymbol> Find()
    {
        var found = new List<DeclaredSymbol> { new(symbol, DeclarationFinder.References(symbol)) };
        foreach (var member in symbol.GetMembers())
        {
            if (member is not INamedTypeSymbol &&
                new DeclaredSymbol(member, DeclarationFinder.References(member)) is var declared &&
                declared.IsIn(file))
            {
                found.Add(declared);
            }
        }

        return found;
    }
}
