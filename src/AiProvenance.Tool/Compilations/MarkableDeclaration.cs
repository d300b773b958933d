using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Compilations;

/// <summary>A declaration that can carry a mark, as the gate judges declarations.</summary>
/// <param name="Identity">
/// Its identity: documentation IDs, functions below it by name and number; <c>top-level</c>; <c>assembly</c>.
/// </param>
/// <param name="Name">Its name, as messages show it.</param>
/// <param name="Parts">The lines of all its hand-written parts, attributes and documentation included.</param>
internal sealed record MarkableDeclaration(string Identity, string Name, ImmutableArray<DeclarationPart> Parts)
{
    /// <summary>
    /// What the <c>Target</c> of a mark on the assembly says to mean it; null where no Target can, for example for a lambda: then the
    /// declaration around it is marked.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>
    /// The condition of an <c>#if</c> for such a mark, where the declaration does not exist in every target framework or configuration;
    /// null where it does.
    /// </summary>
    public string? Condition { get; init; }

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
    /// The lines that are this declaration's own, in ascending order: those that hold more than white space and comments, and that are no
    /// markable declaration's inside it. Lines of inactive <c>#if</c> branches are among them, and lines of this package's own attributes
    /// are not. A line that two declarations share is both's.
    /// </summary>
    public ImmutableArray<int> OwnLines { get; init; } = [];
}
