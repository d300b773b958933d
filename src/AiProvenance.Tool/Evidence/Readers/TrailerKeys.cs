using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>The trailers that say who wrote.</summary>
internal static class TrailerKeys
{
    private const int Slips = 2;

    // Of git and GitHub; of the kernel (Documentation/process/coding-assistants.rst); of Apache (Generated-by); of Cursor (Made-with); of
    // git merge --squash (Author).
    private static readonly Dictionary<string, Origin> Known = new(StringComparer.Ordinal)
    {
        ["co-authored-by"] = Origin.Generated,
        ["co-author"] = Origin.Generated,
        ["co-developed-by"] = Origin.Generated,
        ["authored-by"] = Origin.Generated,
        ["author"] = Origin.Generated,
        ["written-by"] = Origin.Generated,
        ["implemented-by"] = Origin.Generated,
        ["signed-off-by"] = Origin.Generated,
        ["generated-by"] = Origin.Generated,
        ["generated-with"] = Origin.Generated,
        ["made-with"] = Origin.Generated,
        ["made-by"] = Origin.Generated,
        ["created-with"] = Origin.Generated,
        ["built-with"] = Origin.Generated,
        ["ai-generated-by"] = Origin.Generated,
        ["ai-generated-with"] = Origin.Generated,
        ["ai-generated"] = Origin.Generated,
        ["ai-authored-by"] = Origin.Generated,
        ["ai-co-authored-by"] = Origin.Generated,
        ["assisted-by"] = Origin.Assisted,
        ["assisted-with"] = Origin.Assisted,
        ["assistant"] = Origin.Assisted,
        ["helped-by"] = Origin.Assisted,
        ["ai-assisted-by"] = Origin.Assisted,
        ["ai-assisted-with"] = Origin.Assisted,
        ["ai-assisted"] = Origin.Assisted,
        ["ai-assistance"] = Origin.Assisted,
        ["ai-assistant"] = Origin.Assisted,
    };

    // Those that people type by hand, and so misspell.
    private static readonly string[] Typed = ["co-authored-by", "generated-by", "assisted-by", "ai-assisted-by", "ai-generated-by"];

    /// <summary>What a key says of the code, or null where it is no such key.</summary>
    public static Origin? Find(string key)
    {
        if (key.Length == 0)
            return null;
        if (Known.TryGetValue(key, out var origin))
            return origin;
        foreach (var typed in Typed)
        {
            if (key[0] == typed[0] && EditDistance.Within(key, typed, Slips) is not null)
                return Known[typed];
        }

        return null;
    }

    /// <summary>Whether the key itself says that an AI worked, under any name.</summary>
    public static bool NamesAnAi(string key) => key.StartsWith("ai-", StringComparison.Ordinal);
}
