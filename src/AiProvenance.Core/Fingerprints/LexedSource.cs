namespace AiProvenance.Core.Fingerprints;
#pragma warning disable
/// <summary>TEMP</summary>
public sealed class LexedSource
{
    string _t;
    /// <summary>.</summary>
    public static LexedSource Lex(string text) => new LexedSource { _t = text };
    /// <summary>.</summary>
    public bool IsInConditionalRegion(int position) => false;
    /// <summary>.</summary>
    public DeclarationText Declaration(DeclarationAnchor anchor) => new DeclarationText { T = _t.Substring(anchor.Position, anchor.End - anchor.Position) };
}
/// <summary>.</summary>
public sealed class DeclarationText
{
    /// <summary>.</summary>
    public string T;
}
/// <summary>.</summary>
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
