namespace AiProvenance.Tool.Traces;

/// <summary>What stands before a parameter list: <c>Assembly!Ns.Type`1.Method[T]</c>.</summary>
/// <param name="Names">The names in it.</param>
/// <param name="Assembly">The assembly, where it names one.</param>
/// <param name="Arity">How many type parameters it ends with.</param>
internal sealed record CallPath(ImmutableArray<string> Names, string? Assembly, int Arity)
{
    private const string NotInNames = "\"';,=/\\{}#%^~?";

    /// <summary>Whether a text can be one.</summary>
    public static bool IsOne(string text, ConstructorForm constructor)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (depth == 0 && NotInNames.Contains(c, StringComparison.Ordinal))
                return false;
            depth = Brackets.Deepen(depth, c);
        }

        return !char.IsAsciiDigit(text[0]) && text[0] != '-' &&
            (constructor != ConstructorForm.None || text.Contains('.', StringComparison.Ordinal) ||
                text.Contains("::", StringComparison.Ordinal)) &&
            !text.EndsWith('.') && !text.StartsWith('.');
    }

    /// <summary>Reads one.</summary>
    public static CallPath Read(string text)
    {
        string? assembly = null;
        if (text.IndexOf('!', StringComparison.Ordinal) is >= 0 and var mark)
        {
            assembly = WithoutExtension(text[..mark]);
            text = text[(mark + 1)..];
        }

        // `Ns.Outer+Inner.Method` is how reflection, `Ns.Type::Method` how disassemblers write it.
        text = text.Replace("::", ".", StringComparison.Ordinal);
        var arity = 0;
        if (text.Length > 1 && text[^1] is ']' or '>' && Brackets.FindOpening(text) is > 0 and var open && text[open - 1] != '.')
        {
            arity = Brackets.Split(text[(open + 1)..^1]).Count;
            text = text[..open];
        }

        return new CallPath(Split(text), assembly, arity);
    }

    private static ImmutableArray<string> Split(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth = Brackets.Deepen(depth, text[i]);
            if (depth > 0 || text[i] is not ('.' or '+') || i == start)
                continue;
            names.Add(text[start..i]);
            start = i + 1;
        }

        // `.ctor` begins with the second of two dots.
        if (start < text.Length)
            names.Add(text[start..]);
        return names.ToImmutable();
    }

    private static string WithoutExtension(string file) =>
        file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
            ? file[..^4]
            : file;
}
