namespace AiProvenance.Core.Fingerprints;

/// <summary>How the first token of a declaration is found from its anchor.</summary>
public enum DeclarationStart
{
    /// <summary>Back to the end of whatever stands before: members, types, accessors, local functions, top-level code.</summary>
    AfterPreviousDeclaration,

    /// <summary>The same, and a comma ends what stands before: enum members.</summary>
    AfterPreviousEnumMember,

    /// <summary>The anchor itself: lambdas.</summary>
    AtAnchor,
}
