namespace AiProvenance.Core.Fingerprints;

/// <summary>Where a declaration's part stands in its file.</summary>
/// <param name="Position">UTF-16 offset of the name's first character (keyword, where there is no name).</param>
/// <param name="End">UTF-16 offset behind the declaration's last character.</param>
/// <param name="Start">How its first token is found.</param>
public readonly record struct DeclarationAnchor(int Position, int End, DeclarationStart Start);
