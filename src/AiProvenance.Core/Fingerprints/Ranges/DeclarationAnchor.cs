namespace AiProvenance.Core.Fingerprints.Ranges;

/// <summary>Where a declaration's part stands in its file.</summary>
/// <param name="Position">UTF-16 offset of the name's first character (keyword, where there is no name).</param>
/// <param name="End">UTF-16 offset behind the declaration's last character.</param>
/// <param name="Start">How its first token is found.</param>
public readonly record struct DeclarationAnchor(int Position, int End, DeclarationStart Start);

/// <summary>How the first token of a declaration is found from its anchor.</summary>
public enum DeclarationStart
{
    /// <summary>Back to the end of whatever stands before: members, types, accessors, local functions, top-level code.</summary>
    AfterPreviousDeclaration,

    /// <summary>The same, and a comma ends the preceding code: enum members.</summary>
    AfterPreviousEnumMember,

    /// <summary>The anchor itself: lambdas.</summary>
    AtAnchor,
}
