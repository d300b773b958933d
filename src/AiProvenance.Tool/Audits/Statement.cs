namespace AiProvenance.Tool.Audits;

/// <summary>What a line that a person answers for is.</summary>
internal enum StatementKind
{
    /// <summary>A verification or an approval.</summary>
    Verification,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>A setting of a policy, or one item of a list there.</summary>
    Policy,

    /// <summary>A line of a baseline.</summary>
    Baseline,

    /// <summary>A line of the list of signatures.</summary>
    Signature,
}

/// <summary>Something that is stated in a file, and for which a person answers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">
/// All that it states: two statements with one key are the same, wherever they stand and however they are laid out.
/// </param>
/// <param name="Slot">What it is about: of two statements with one slot, the later one took the place of the other.</param>
/// <param name="Shown">How messages name it.</param>
internal sealed record Statement(StatementKind Kind, string Key, string Slot, string Shown)
{
    /// <summary>The person whom it names; null where it names none.</summary>
    public string? Person { get; init; }

    /// <summary>Its file, from the repository's root.</summary>
    public string Path { get; init; } = "";

    /// <summary>Its first line, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>Its last line.</summary>
    public int LastLine { get; init; } = 1;

    /// <summary>An attribute's name; empty where it is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name of the declaration that it is about; empty where it is about none.</summary>
    public string Declaration { get; init; } = "";

    /// <summary>The code of the declaration that it stands on, where it stands on one.</summary>
    public string? Code { get; init; }

    /// <summary>What an attribute states, or what a policy's line is made of.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The line of the list of signatures.</summary>
    public Core.Signatures.SignatureLine? Signature { get; init; }
}

/// <summary>All that one file states.</summary>
/// <param name="Statements">The statements, in the order of the file.</param>
/// <param name="Code">The code of each declaration in it, by the declaration's name.</param>
internal sealed record FileStatements(ImmutableArray<Statement> Statements, ILookup<string, string> Code);
