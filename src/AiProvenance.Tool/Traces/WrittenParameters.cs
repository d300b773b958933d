namespace AiProvenance.Tool.Traces;

/// <summary>Lists of parameters.</summary>
internal static class WrittenParameters
{
    private static readonly HashSet<string> Modifiers =
        new(StringComparer.Ordinal) { "ref", "out", "in", "params", "this", "scoped", "readonly", "class", "valuetype" };

    /// <summary>Reads a list.</summary>
    public static ImmutableArray<WrittenParameter> Read(string list) =>
        string.IsNullOrWhiteSpace(list) ? [] : [.. Brackets.Split(list).Select(ReadOne)];

    // The run time has no name for a pointer to a function: the parameter's name stands alone, as a type does elsewhere.
    private static WrittenParameter ReadOne(string text)
    {
        var words = Brackets.Words(text);
        var modifiers = words.TakeWhile(static word => Modifiers.Contains(word)).ToList();
        var rest = words.Skip(modifiers.Count).ToList();
        var type = WrittenType.Read(rest.Count == 0 ? "" : rest.Count == 1 ? rest[0] : rest[^2]);
        if (modifiers.Exists(static word => word is "ref" or "out" or "in"))
            type = type with { Marks = type.Marks.Add("&") };
        return new WrittenParameter(type, rest.Count > 1 ? rest[^1] : null);
    }
}
