namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>
/// A mechanical rename: names that took the place of others. It answers whether a declaration still says what was reviewed, but for
/// the new names.
/// </summary>
/// <remarks>
/// A hash does not know what was hashed. But where the old names are put back into today's code, and the hash is the one that was
/// signed, then the code that was signed is known: it is today's with the old names.
/// </remarks>
public sealed class Rename
{
    private readonly OldNames _names;

    private Rename(OldNames names) => _names = names;

    /// <summary>Reads renames that happened together, each <c>OLD=NEW</c>.</summary>
    /// <param name="pairs">The renames; a name without its namespace, with or without <c>@</c>.</param>
    /// <param name="error">What is wrong with them, as a phrase; null where nothing is.</param>
    public static Rename? Parse(IEnumerable<string> pairs, out string? error) =>
        OldNames.Parse(pairs, out error) is { } names ? new Rename(names) : null;

    /// <summary>
    /// Whether a declaration is what one of the stated fingerprints was made of, but for the new names. No proof says that the old names
    /// are gone from the rest of the program: who asks has to look.
    /// </summary>
    /// <param name="identity">The declaration's identity today.</param>
    /// <param name="parts">Its hand-written parts today, in any order.</param>
    /// <param name="besides">What else decides what it means today; in any order.</param>
    /// <param name="stated">The fingerprints that its verification states.</param>
    public RenameProof Prove(
        string identity, IEnumerable<DeclarationPart> parts, IEnumerable<string> besides, IEnumerable<Fingerprint> stated)
    {
        var today = parts.Select(part => new RenamedPart(part, _names)).ToList();
        var meanings = besides.ToList();
        if (StillMeansOldType(today, meanings))
            return RenameProof.None;

        var before = meanings.Select(meaning => DocumentationNames.PutBack(meaning, _names)).ToList();
        var identities = IdentitiesBefore.List(identity, _names);
        var signed = stated.ToList();
        var proof = RenameProof.None;
        foreach (var (code, everywhere) in ListReadings(today))
        {
            foreach (var name in identities)
            {
                var then = Fingerprint.Compute(name, code, before);
                if (signed.Contains(then))
                    return RenameProof.Whole;
                if (everywhere && signed.Any(fingerprint => string.Equals(fingerprint.Text, then.Text, StringComparison.Ordinal)))
                    proof = RenameProof.Text;
            }
        }
        return proof;
    }

    /// <summary>What the code may have been: which of the uses of the new name were renamed, and how the old name was spelled.</summary>
    private static IEnumerable<(List<PartHash> Code, bool Everywhere)> ListReadings(List<RenamedPart> today)
    {
        var renamed = today.SelectMany(static part => part.NewNames).Distinct().ToList();
        var old = new HashSet<NameUse>(today.SelectMany(static part => part.OldNames));
        foreach (var choice in Choices.Of(renamed))
        {
            // Of one thing, every use is renamed: from.Pay(from) that is now from.Pay(to) is an edit.
            if (choice.Any(old.Contains))
                continue;
            // Where both names stand, the text alone does not tell which use is whose.
            var everywhere = choice.Count == renamed.Count && old.Count == 0;
            var uses = new HashSet<NameUse>(choice);
            foreach (var spelling in new[] { OldSpelling.AsToday, OldSpelling.Plain, OldSpelling.Verbatim })
                yield return (today.Select(part => part.PutBack(uses, spelling)).ToList(), everywhere);
        }
    }

    // A type that is there under its old name was not renamed: the code uses another one now.
    private bool StillMeansOldType(List<RenamedPart> today, List<string> besides)
    {
        var types = new HashSet<string>(
            today.SelectMany(static part => part.Types).Concat(besides.Select(DocumentationNames.FindGeneratedType).OfType<string>()),
            StringComparer.Ordinal);
        return types.Any(type => DocumentationNames.PutBack(type, _names) is var old
            && !string.Equals(old, type, StringComparison.Ordinal) && types.Contains(old));
    }
}

/// <summary>What putting the old names back shows.</summary>
public enum RenameProof
{
    /// <summary>Nothing: more than the names is different, or it cannot be told.</summary>
    None,

    /// <summary>
    /// The text is the one that was signed, but for the new names. What its names mean has changed besides, or the policy has.
    /// </summary>
    Text,

    /// <summary>The text is the one that was signed, and its names mean the same, but for the new names.</summary>
    Whole,
}
