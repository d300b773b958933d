namespace AiProvenance.Core.Patterns;

/// <summary>The form of documentation IDs. Only code with a compilation can tell whether such a symbol exists.</summary>
internal static class DocumentationId
{
    private const string Kinds = "NTPMFE";
    private static readonly char[] NameEnds = { '(', '~' };
    private static readonly char[] Wildcards = { '*', '?' };

    /// <summary>The error in the ID, as a phrase, or null.</summary>
    public static string? ErrorIn(string text)
    {
        var colon = text.IndexOf(':');
        if (colon != 1 || Kinds.IndexOf(text[0]) < 0)
            return "it must begin with N:, T:, M:, P:, F: or E:" + Suggestion(text, colon);

        if (text.Length == 2)
            return "nothing stands behind '" + text + "'";

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                return "it must not contain white space";
        }

        var nameEnd = text.IndexOfAny(NameEnds);
        if (nameEnd >= 0 && text[0] is not ('M' or 'P'))
            return "only methods (M:) and properties (P:) have a parameter list";

        return ErrorInName(text.Substring(2, (nameEnd < 0 ? text.Length : nameEnd) - 2));
    }

    private static string? ErrorInName(string name)
    {
        if (name.EndsWith("..ctor", StringComparison.Ordinal) || name.EndsWith("..cctor", StringComparison.Ordinal))
            return "a constructor is written #ctor, a static one #cctor";

        if (name.Length == 0 || name[0] == '.' || name[name.Length - 1] == '.' || name.IndexOf("..", StringComparison.Ordinal) >= 0)
            return "a part of the name is empty";

        if (name.IndexOfAny(Wildcards) >= 0)
            return "documentation IDs have no wildcards";

        // '<' begins a name that the compiler made up ('<Main>$'); behind a name it is C#, not a documentation ID.
        var bracket = name.IndexOf('<');
        return bracket > 0 && name[bracket - 1] != '.' ? "generic types are written with their arity, List`1" : null;
    }

    private static string Suggestion(string text, int colon)
    {
        if (colon == 1 && Kinds.IndexOf(char.ToUpperInvariant(text[0])) >= 0)
            return "; did you mean '" + char.ToUpperInvariant(text[0]) + ":'?";

        return colon < 0 ? " (a namespace pattern belongs under 'namespaces')" : "";
    }
}
