using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>Which lines tell who wrote a declaration.</summary>
internal static class TellingLine
{
    private static readonly string[] OwnAttributes =
        ["AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "HumanApproved", "PendingReview"];

    /// <summary>
    /// Whether a line says more than that something begins or ends: git may count a lone brace to the code in front of it or behind it, as
    /// it likes. Marks and reviews say who wrote it, and are no part of it.
    /// </summary>
    public static bool Is(string text) =>
        text.Any(static c => !char.IsWhiteSpace(c) && !"{}()[];,".Contains(c, StringComparison.Ordinal)) && !IsOwnAttribute(text.Trim());

    /// <summary>
    /// Whether a type's header says more than its name: a base, parameters, attributes, constraints. Without them nothing in it can touch a
    /// zone.
    /// </summary>
    public static bool SaysMoreThanName(string header) => header.Any(static c => c is ':' or '(' or '[');

    private static bool IsOwnAttribute(string line)
    {
        if (!line.StartsWith('[') || !line.EndsWith(']'))
            return false;
        var name = line[1..(line.IndexOf('(', StringComparison.Ordinal) is >= 0 and var bracket ? bracket : line.Length - 1)];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..].Trim();
        return OwnAttributes.Contains(AttributeSuffix.Remove(name), StringComparer.Ordinal);
    }
}
