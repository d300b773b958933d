namespace AiProvenance.Tool.Marks;

/// <summary>Which lines tell who wrote a declaration.</summary>
internal static class TellingLine
{
    /// <summary>
    /// Whether a line says more than that something begins or ends: git may count a lone brace to the code in front of it or behind it, as
    /// it likes.
    /// </summary>
    public static bool Is(string text) => text.Any(static c => !char.IsWhiteSpace(c) && !"{}()[];,".Contains(c, StringComparison.Ordinal));

    /// <summary>
    /// Whether a type's header says more than its name: a base, parameters, attributes, constraints. Without them nothing in it can touch a
    /// zone.
    /// </summary>
    public static bool SaysMoreThanName(string header) => header.Any(static c => c is ':' or '(' or '[');
}
