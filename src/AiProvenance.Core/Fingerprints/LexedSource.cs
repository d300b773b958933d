namespace AiProvenance.Core.Fingerprints;

/// <summary>A source file cut into raw tokens, once; declarations are looked up in it by position.</summary>
public sealed class LexedSource
{
    /// <summary>Cuts a file into raw tokens.</summary>
    public static LexedSource Lex(string text) => throw new NotImplementedException();

    /// <summary>stub</summary>
    public bool IsInConditionalRegion(int position) => throw new NotImplementedException();

    /// <summary>The token texts that a declaration's fingerprint covers.</summary>
    public DeclarationText Declaration(DeclarationAnchor anchor) => throw new NotImplementedException();
}

/// <summary>One hand-written part of a declaration, as the fingerprint sees it.</summary>
public sealed class DeclarationText
{
}

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

    /// <summary>The same, and a comma ends what stands before: enum members.</summary>
    AfterPreviousEnumMember,

    /// <summary>The anchor itself: lambdas.</summary>
    AtAnchor,
}
