namespace AiProvenance.Core.Origins;

/// <summary>
/// The mark of code in a file that configuration marks. In an assembly it is an attribute with a Target that the stamp's generator writes,
/// since nothing else there shows it; it states what configuration has no place for as little as configuration does.
/// </summary>
public static class FileOriginMark
{
    /// <summary>The key in a section of an <c>.editorconfig</c>.</summary>
    public const string Key = "ai_provenance.origin";

    /// <summary>What stands in place of the tool's name, which nobody stated.</summary>
    public const string Tool = Key + " of its file";

    /// <summary>Makes the mark.</summary>
    public static Mark Create(Origin origin) => new(origin) { Name = Tool, CanStateFacts = false };
}
