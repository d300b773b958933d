namespace AiProvenance.Core.Fingerprints;

internal enum RawTokenKind : byte
{
    Word,
    Number,

    /// <summary>A whole character or string literal without holes.</summary>
    Literal,

    /// <summary>What stands between the delimiters and the holes of an interpolated string, or a hole's format clause.</summary>
    Text,
    InterpolationStart,
    InterpolationEnd,
    HoleStart,
    HoleEnd,
    Punctuation,
    If,
    ElseIf,
    Else,
    EndIf,

    /// <summary>A <c>#define</c> or <c>#undef</c> line.</summary>
    Define,

    /// <summary>The rest of a file from a place on where active and inactive readings of it part.</summary>
    Remainder,
}
