using System.Globalization;

namespace AiProvenance.Tool.Audits;

/// <summary>Asks whether a change of a policy's line asks for less than before. What is not known to ask for more counts as less.</summary>
internal static class PolicyChange
{
    private static readonly HashSet<string> MoreIsStricter = new(StringComparer.Ordinal)
    {
        "namespaces", "symbols", "required_marks", "untrusted_guidance", "bot_identities", "generated_attributes", "assisted_attributes",
    };

    private static readonly HashSet<string> ItemsThatLoosen = new(StringComparer.Ordinal) { "except", "exempt_assemblies" };

    // With the number that holds without the line.
    private static readonly Dictionary<string, int> HigherIsStricter =
        new(StringComparer.Ordinal) { ["required_reviews"] = 1, ["required_approvals"] = 0 };

    private static readonly HashSet<string> LowerIsStricter =
        new(StringComparer.Ordinal) { "max_review_age_days", "max_guidance_age_days" };

    // From the loosest word, which is what holds without the line, to the strictest.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["reach"] = ["direct", "transitive"],
        ["late_binding"] = ["warn", "block"],
        ["default_origin"] = ["human", "assisted", "generated"],
        ["signatures"] = ["none", "required", "hardware"],
        ["builtin_zones"] = ["false", "true"],
    };

    private static readonly string[] Enforcement = ["warn", "block"];

    /// <summary>Whether what is stated now asks for no less.</summary>
    /// <param name="key">The key.</param>
    /// <param name="before">The value, or the item of a list, that was there; null where there was none.</param>
    /// <param name="after">The value, or the item of a list, that is there now; null where there is none.</param>
    /// <param name="hadList">Whether the list had items before.</param>
    public static bool IsStricter(string key, string? before, string? after, bool hadList)
    {
        if (MoreIsStricter.Contains(key))
            return before is null;
        if (ItemsThatLoosen.Contains(key))
            return after is null;
        if (key is "reviewers" or "approvers" or "signature_algorithms")
            return before is null && !hadList;
        if (HigherIsStricter.TryGetValue(key, out var none))
            return Number(after, none) >= Number(before, none);
        if (LowerIsStricter.Contains(key))
            return Number(after, int.MaxValue) <= Number(before, int.MaxValue);
        if (Words.TryGetValue(key, out var words))
            return Array.IndexOf(words, after ?? words[0]) >= Array.IndexOf(words, before ?? words[0]);
        if (key == "enforcement")
            return Array.IndexOf(Enforcement, after ?? "block") >= Array.IndexOf(Enforcement, before ?? "block");
        return before is null && (key is "ticket_pattern" or "criteria");
    }

    private static int Number(string? text, int none) =>
        text is null ? none : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
