using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Compilations;

/// <summary>A declaration that can carry a mark, as the gate judges declarations.</summary>
/// <param name="Identity">
/// Its identity (documentation ID, functions below it by name and number), or <c>top-level</c>: what a mark's <c>Target</c> is.
/// </param>
/// <param name="Name">Its name, as messages show it.</param>
/// <param name="Parts">The lines of all its hand-written parts, attributes and documentation included.</param>
internal sealed record MarkableDeclaration(string Identity, string Name, ImmutableArray<DeclarationPart> Parts)
{
    /// <summary>The identity of the declaration around it that can carry a mark; null for a type of a namespace.</summary>
    public string? Around { get; init; }

    /// <summary>The origin that the marks on it and around it give it today, those of the origins file included.</summary>
    public DeclaredOrigin Origin { get; init; } = DeclaredOrigin.Human;

    /// <summary>The marks that stand on it itself, by attribute or by <c>Target</c>.</summary>
    public ImmutableArray<Mark> OwnMarks { get; init; } = [];

    /// <summary>Whether a person claims it itself.</summary>
    public bool IsClaimed { get; init; }
}

/// <summary>One part of a declaration in a source file.</summary>
/// <param name="File">The file's full path.</param>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line, included.</param>
internal sealed record DeclarationPart(string File, int First, int Last)
{
    /// <summary>
    /// The lines that are this declaration's own: of its parts, those that no markable declaration inside it has, and that hold more than
    /// white space and comments; in ascending order.
    /// </summary>
    public ImmutableArray<int> OwnLines { get; init; } = [];
}
