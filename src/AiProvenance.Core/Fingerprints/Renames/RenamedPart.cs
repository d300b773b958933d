using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>A part of a declaration as it is today, and as it was before a rename.</summary>
internal sealed class RenamedPart
{
    private readonly DeclarationText _text;
    private readonly DeclarationPart _before;
    private readonly List<(int Place, string Spelled, NameUse Use)> _renamed = new();
    private readonly List<NameUse> _old = new();

    public RenamedPart(DeclarationPart part, OldNames names)
    {
        var bound = part.Names.ToList();
        var before = bound.ConvertAll(name => name with { Type = DocumentationNames.PutBack(name.Type, names) });
        _text = part.Text;
        _before = part with { Names = before };
        Types = bound.ConvertAll(static name => name.Type);
        var types = before.ToLookup(name => part.Text.FindPlace(name.Position), static name => name.Type);
        foreach (var (place, spelled) in part.Text.Words)
        {
            if (NameIn(spelled) is not { } name)
                continue;
            var type = types[place].FirstOrDefault() ?? "";
            if (names.Find(name) is { } old)
                _renamed.Add((place, spelled, new(old, type)));
            else if (names.IsOld(name))
                _old.Add(new(name, type));
        }
    }

    /// <summary>The types of zones that its names bind to today.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Where new names stand, by what they bound to under the old ones.</summary>
    public IEnumerable<NameUse> NewNames => _renamed.Select(static word => word.Use);

    /// <summary>Where old names stand still.</summary>
    public IEnumerable<NameUse> OldNames => _old;

    /// <summary>The part with the old names in some of the uses.</summary>
    public PartHash PutBack(HashSet<NameUse> uses, OldSpelling spelling) => new(
        _text.Hash(_renamed
            .Where(word => uses.Contains(word.Use))
            .ToDictionary(static word => word.Place, word => Spell(word.Use.Old, word.Spelled, spelling))),
        _before.ListNames());

    private static string Spell(string old, string today, OldSpelling spelling)
    {
        var verbatim = spelling == OldSpelling.Verbatim
            || spelling == OldSpelling.AsToday && today[0] == '@'
            || LanguageWords.Contains(old);
        return verbatim ? "@" + old : old;
    }

    // A word of the language is a name where @ says so, and nowhere else: nothing is renamed to var.
    private static string? NameIn(string spelled)
    {
        var name = WordSpelling.NameIn(spelled);
        return spelled[0] == '@' || !LanguageWords.Contains(name) ? name : null;
    }
}

/// <summary>A use of an old name, by what tells things of one name apart.</summary>
/// <param name="Old">The old name.</param>
/// <param name="Type">
/// The type of a zone, under its old name, that the use binds to or that declares what it binds to; empty where there is none.
/// </param>
internal readonly record struct NameUse(string Old, string Type);

/// <summary>How the old name was spelled: <c>@</c> is no part of a name, but of the text.</summary>
internal enum OldSpelling
{
    /// <summary>With <c>@</c> where the new name has it.</summary>
    AsToday,
    Plain,
    Verbatim,
}
