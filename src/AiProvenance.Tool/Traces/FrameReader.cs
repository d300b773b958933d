namespace AiProvenance.Tool.Traces;

/// <summary>One line of a log to the call that it has.</summary>
/// <remarks>
/// The run time writes <c>at Ns.Type.Method(String text) in File.cs:line 3</c>, with the two words in the language of the system; other
/// printers write C#'s types, an assembly before the path, or offsets behind the call. The shape tells a call, not the word before it.
/// </remarks>
internal static class FrameReader
{
    private const int LongestLine = 20_000;
    private const int LongestWord = 12;

    // What the run time and its relatives write before a call. Any word will do where a line begins with white space.
    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal)
    {
        "at", "bei", "à", "en", "em", "in", "w", "v", "в", "在", "於", "场所", "場所", "위치:", "konum:", "ved", "vid", "bij", "na", "a", "la",
    };

    private static readonly HashSet<string> Modifiers =
        new(StringComparer.Ordinal) { "async", "ref", "readonly", "unsafe", "extern", "virtual", "override" };

    /// <summary>The call of a line; null where it has none of .NET's.</summary>
    public static WrittenFrame? Read(string line)
    {
        if (line.Length > LongestLine)
            return null;
        var start = SkipSpaces(line, 0);
        if (start == line.Length)
            return null;
        var end = SkipWord(line, start);
        var word = line[start..end];
        if (word.Contains('!', StringComparison.Ordinal) && ReadCall(line, start) is { } named)
            return named;
        if (end < line.Length && (Leads.Contains(word) || (start > 0 && IsWord(word))))
            return ReadCall(line, SkipSpaces(line, end));
        return ReadBehindPrefix(line);
    }

    /// <summary>A call that stands alone, with or without parameters; null where it is none.</summary>
    public static WrittenFrame? ReadPath(string text)
    {
        var call = text.Trim();
        if (call.Length is 0 or > LongestLine)
            return null;
        if (call.Contains('(', StringComparison.Ordinal))
            return ReadCall(call, 0);
        return CallPath.IsOne(call, ConstructorForm.None) && !call.Contains(' ', StringComparison.Ordinal)
            ? ReadPath(call, call, null, ConstructorForm.None)
            : null;
    }

    /// <summary>Whether a word stands before calls.</summary>
    public static bool IsLead(string word) => Leads.Contains(word);

    // A log's own columns stand before the call. A sentence has a letter and one space before the word.
    private static WrittenFrame? ReadBehindPrefix(string line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i - 1]) || char.IsWhiteSpace(line[i]))
                continue;
            var end = SkipWord(line, i);
            if (Leads.Contains(line[i..end]) && IsPrefix(line, i) && ReadCall(line, SkipSpaces(line, end)) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsPrefix(string line, int end) =>
        end > 1 && (char.IsWhiteSpace(line[end - 2]) || line[end - 2] is not ('.' or ',' or '\'' or '"') && !char.IsLetter(line[end - 2]));

    private static bool IsWord(string word) => word.Length <= LongestWord && word.TrimEnd(':').All(char.IsLetter);

    private static WrittenFrame? ReadCall(string line, int start)
    {
        var constructor = ConstructorForm.None;
        var types = 0;
        for (var i = start; i < line.Length;)
        {
            var end = SkipName(line, i);
            var name = line[i..end];
            var open = end < line.Length && line[end] == '(' ? end
                : end + 1 < line.Length && line[end] == ' ' && line[end + 1] == '(' && name.Contains('.', StringComparison.Ordinal)
                    ? end + 1
                : -1;
            if (open >= 0 && name.Length > 0)
                return CallPath.IsOne(name, constructor) ? ReadParameters(line, i, name, open, constructor) : null;
            if (open >= 0)
            {
                // A tuple is returned.
                end = Brackets.FindClosing(line, open) + 1;
                if (end == 0)
                    return null;
                end = SkipName(line, end);
                types++;
            }
            else if (name is "new" or "static")
            {
                constructor = name == "new" ? ConstructorForm.Instance : ConstructorForm.Static;
            }
            else if (!Modifiers.Contains(name))
            {
                types++;
            }

            if (types > 1)
                return null;
            i = SkipSpaces(line, end);
        }

        return null;
    }

    private static WrittenFrame? ReadParameters(string line, int start, string name, int open, ConstructorForm constructor)
    {
        var close = Brackets.FindClosing(line, open);
        if (close < 0)
            return ReadPath(line[start..].TrimEnd(), name, null, constructor);
        var list = line[(open + 1)..close];
        if (AssemblyNote.Read(list) is { } note)
        {
            return ReadPath(line[start..open].TrimEnd(), name, null, constructor) is { } noted
                ? noted with { Assembly = note.Assembly, File = note.File, Line = note.Line }
                : null;
        }

        if (ForeignFrames.IsPlace(list))
            return null;
        var tail = FrameTail.Read(line[(close + 1)..]);
        if (tail is null)
            return null;
        return ReadPath(line[start..(close + 1)] + tail.Written, name, WrittenParameters.Read(list), constructor) is { } frame
            ? frame with { Function = tail.Function, File = tail.File, Line = tail.Line }
            : null;
    }

    private static WrittenFrame? ReadPath(
        string text, string name, ImmutableArray<WrittenParameter>? parameters, ConstructorForm constructor)
    {
        var path = CallPath.Read(name);
        return path.Names.IsEmpty ? null : new WrittenFrame(text, path.Names)
        {
            Assembly = path.Assembly,
            Arity = path.Arity,
            Parameters = parameters,
            Constructor = constructor,
        };
    }

    private static int SkipSpaces(string line, int i)
    {
        while (i < line.Length && char.IsWhiteSpace(line[i]))
            i++;
        return i;
    }

    private static int SkipWord(string line, int i)
    {
        while (i < line.Length && !char.IsWhiteSpace(line[i]))
            i++;
        return i;
    }

    // Up to white space or a parameter list; what stands in the brackets of type arguments and made-up names is part of it.
    private static int SkipName(string line, int i)
    {
        var depth = 0;
        for (; i < line.Length; i++)
        {
            if (depth == 0 && (char.IsWhiteSpace(line[i]) || line[i] == '('))
                return i;
            depth = Brackets.Deepen(depth, line[i]);
        }

        return i;
    }
}
