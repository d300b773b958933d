using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>A declaration as a source file writes it, found without a compiler.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Container">The namespace or type that it is in, as documentation IDs write it: <c>N.C`1</c>; empty at the top.</param>
/// <param name="Name">
/// Its name, as documentation IDs write it but for an interface that it names: <c>D`1</c>, <c>#ctor</c>, <c>Item</c>,
/// <c>op_Addition</c>, <c>get_P</c>. The first declarator's, where a field declares several.
/// </param>
/// <param name="Anchor">Where it stands, as <see cref="LexedSource.ReadDeclaration"/> looks it up.</param>
public sealed record WrittenDeclaration(WrittenKind Kind, string Container, string Name, DeclarationAnchor Anchor)
{
    /// <summary>Whether it stands in a branch of an <c>#if</c> group: the file alone does not say whether it was compiled.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it may be one of two parts of a member.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How many type parameters a method has.</summary>
    public int Arity { get; init; }

    /// <summary>The simple names in each parameter's type, in the order written: <c>List Int32</c>.</summary>
    public ImmutableArray<string> Parameters { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The names of all declarators of a field or event declaration, or of the parameters in a type's header.</summary>
    public ImmutableArray<string> Declarators { get; init; } = ImmutableArray<string>.Empty;
}

/// <summary>The kinds of declarations that a source file has.</summary>
public enum WrittenKind
{
    /// <summary>A class, struct, interface, record, enum or delegate.</summary>
    Type,

    /// <summary>A method, constructor, finalizer or operator.</summary>
    Method,

    /// <summary>A property or indexer.</summary>
    Property,

    /// <summary>An event, with or without accessors.</summary>
    Event,

    /// <summary>A field declaration.</summary>
    Field,

    /// <summary>A member of an enum.</summary>
    EnumMember,

    /// <summary>An accessor of a property or event.</summary>
    Accessor,

    /// <summary>The statements of a program without a class around them.</summary>
    TopLevel,
}
