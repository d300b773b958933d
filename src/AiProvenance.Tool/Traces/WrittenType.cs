using System.Globalization;

namespace AiProvenance.Tool.Traces;

/// <summary>A type as a stack trace has it: the run time's <c>List`1&amp;</c>, or C#'s <c>ref List&lt;int&gt;</c>.</summary>
/// <param name="Name">Its name without arity and arguments, with whatever namespaces the trace has; empty where the trace has none.</param>
/// <param name="Arguments">Its type arguments, where the trace has them.</param>
/// <param name="Marks">What follows the name, outermost last: <c>[]</c>, <c>[,]</c>, <c>*</c>, <c>&amp;</c>, <c>?</c>.</param>
internal sealed record WrittenType(string Name, ImmutableArray<WrittenType> Arguments, ImmutableArray<string> Marks)
{
    private const int Deepest = 16;

    /// <summary>How many type parameters it has; null where the trace does not say.</summary>
    public int? Arity { get; init; }

    /// <summary>Reads a type.</summary>
    public static WrittenType Read(string text) => Read(text.Trim(), 0);

    private static WrittenType Read(string text, int depth)
    {
        var marks = new Stack<string>();
        while (FindMark(text) is { } mark)
        {
            marks.Push(mark);
            text = text[..^mark.Length].TrimEnd();
        }

        if (depth < Deepest && text.StartsWith('(') && text.EndsWith(')') && text.Length > 2)
        {
            var elements = Brackets.Split(text[1..^1]);
            return new WrittenType("ValueTuple", [.. elements.Select(element => Read(TypeOf(element), depth + 1))], [.. marks])
            {
                Arity = elements.Count,
            };
        }

        var arguments = ImmutableArray<WrittenType>.Empty;
        int? arity = null;
        if (FindArguments(text) is var open && open > 0)
        {
            var list = Brackets.Split(text[(open + 1)..^1]);
            arguments = depth < Deepest ? [.. list.Select(argument => Read(argument.Trim(), depth + 1))] : [];
            arity = list.Count;
            text = text[..open];
        }

        if (text.LastIndexOf('`') is > 0 and var tick)
        {
            if (int.TryParse(text.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
                arity = stated;
            text = text[..tick];
        }

        return new WrittenType(text, arguments, [.. marks]) { Arity = arity };
    }

    // `int a`, in a tuple.
    private static string TypeOf(string element)
    {
        var words = Brackets.Words(element);
        return words.Count > 1 ? words[^2] : element.Trim();
    }

    private static string? FindMark(string text)
    {
        if (text.Length < 2)
            return null;
        if (text[^1] is '*' or '&' or '?')
            return text[^1..];
        if (text[^1] != ']')
            return null;
        var start = text.Length - 2;
        while (start > 0 && text[start] is ',' or ' ')
            start--;
        return start > 0 && text[start] == '[' ? text[start..] : null;
    }

    // `<>c` begins with a bracket, and has no arguments.
    private static int FindArguments(string text) => text.Length > 2 && text[^1] is '>' or ']' ? Brackets.FindOpening(text) : -1;
}
