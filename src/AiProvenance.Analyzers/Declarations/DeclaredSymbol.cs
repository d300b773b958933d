using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// A symbol and its declaring syntax: none for a symbol that is not in source, several places for one with several parts.
/// </summary>
internal readonly record struct DeclaredSymbol(ISymbol Symbol, ImmutableArray<SyntaxReference> Parts)
{
    /// <summary>Whether it has a part in a file.</summary>
    public bool IsIn(SyntaxTree file)
    {
        foreach (var part in Parts)
        {
            if (part.SyntaxTree == file)
                return true;
        }

        return false;
    }

    /// <summary>Whether it has a part at a place of a file.</summary>
    public bool IsAt(SyntaxTree file, TextSpan place, CancellationToken cancellationToken)
    {
        foreach (var part in Parts)
        {
            if (part.SyntaxTree == file && DeclarationSyntax.Whole(part.GetSyntax(cancellationToken)).FullSpan.IntersectsWith(place))
                return true;
        }

        return false;
    }
}
