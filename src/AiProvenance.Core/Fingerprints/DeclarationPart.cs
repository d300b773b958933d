using System.Globalization;

namespace AiProvenance.Core.Fingerprints;

/// <summary>One hand-written part of a declaration: its text, and the meaning of its names.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Names">Its names that bind to symbols of zones, outside <c>#if</c> regions; in any order.</param>
public readonly record struct DeclarationPart(DeclarationText Text, IEnumerable<ZoneName> Names)
{
    // By the token that it is, not by where that stands: a line break moves no name.
    internal List<string> ListNames()
    {
        var text = Text;
        return Names.Select(name => (Place: text.FindPlace(name.Position), name.Type))
            .OrderBy(static name => name.Place)
            .ThenBy(static name => name.Type, StringComparer.Ordinal)
            .Select(static name => name.Place.ToString(CultureInfo.InvariantCulture) + " " + name.Type)
            .ToList();
    }
}

/// <summary>A name in a source file that binds to a symbol of a zone.</summary>
/// <param name="Position">UTF-16 offset of its first character.</param>
/// <param name="Type">The documentation ID of the symbol, where it is a type, else of the type that declares it.</param>
public readonly record struct ZoneName(int Position, string Type);
