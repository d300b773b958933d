namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>An interpolated string that the lexer is inside of.</summary>
internal sealed class Interpolation
{
    public enum Form
    {
        Regular,
        Verbatim,
        RawLine,
        RawLines,
    }

    public Interpolation(Form kind, int dollars, int quotes)
    {
        Kind = kind;
        Dollars = dollars;
        Quotes = quotes;
    }

    public Form Kind { get; }

    /// <summary>How many braces open a hole.</summary>
    public int Dollars { get; }

    /// <summary>How many quotes end it.</summary>
    public int Quotes { get; }

    /// <summary>Where its content starts.</summary>
    public int Content { get; set; }

    public bool InHole { get; set; }

    /// <summary>How many brackets are open within the hole.</summary>
    public int Depth { get; set; }

    /// <summary>The literal's number and first entry among the raw indents.</summary>
    public (int Literal, int Entry) Indent { get; set; }

    public bool IsRaw => Kind is Form.RawLine or Form.RawLines;

    public bool EndsWithItsLine => Kind is Form.Regular or Form.RawLine;
}
