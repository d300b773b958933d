namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>What a declaration may have been called before a rename.</summary>
internal static class IdentitiesBefore
{
    /// <summary>
    /// Every choice of the new names in an identity, put back: a property may have had the new name of its type before, and an identity
    /// says of no name whose it is.
    /// </summary>
    public static IReadOnlyList<string> List(string identity, OldNames names)
    {
        var found = DocumentationNames.Find(identity, 0, identity.Length, names).ToList();
        return Choices.Of(found).Select(choice => DocumentationNames.PutBack(identity, choice)).ToList();
    }
}
