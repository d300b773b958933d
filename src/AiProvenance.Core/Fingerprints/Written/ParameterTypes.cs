namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>What can be told of parameters' types from their names alone, to tell overloads without bodies apart.</summary>
internal static class ParameterTypes
{
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "this", "ref", "out", "in", "params", "scoped", "readonly",
    };

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
        ["char"] = "Char",
        ["float"] = "Single",
        ["double"] = "Double",
        ["decimal"] = "Decimal",
        ["string"] = "String",
        ["object"] = "Object",
        ["dynamic"] = "Object",
        ["void"] = "Void",
    };

    /// <summary>Reads a list of parameters, with the cursor at its bracket, and steps behind it.</summary>
    /// <returns>The simple names in each parameter's type, with a space between them.</returns>
    public static ImmutableArray<string> Read(TokenCursor cursor) => Read(cursor, ReadOne);

    /// <summary>The same, for the parameters' own names.</summary>
    public static ImmutableArray<string> ReadNames(TokenCursor cursor) => Read(cursor, ReadName);

    private static ImmutableArray<string> Read(TokenCursor cursor, Func<TokenCursor, int, string> read)
    {
        var start = cursor.At;
        cursor.Skip();
        var end = cursor.At - 1;
        cursor.At = start + 1;
        var parameters = ImmutableArray.CreateBuilder<string>();
        while (cursor.At < end)
        {
            parameters.Add(read(cursor, end));
            if (cursor.Is(','))
                cursor.At++;
        }

        cursor.At = end + 1;
        return parameters.ToImmutable();
    }

    private static string ReadName(TokenCursor cursor, int end)
    {
        while (cursor.At < end && cursor.Is('['))
            cursor.Skip();
        while (cursor.At < end && !cursor.Is(',') && !cursor.Is('='))
            Step(cursor);
        var name = cursor.IsWord(-1) ? cursor.NameAt(cursor.At - 1) : "";
        while (cursor.At < end && !cursor.Is(','))
            cursor.Skip();
        return name;
    }

    private static string ReadOne(TokenCursor cursor, int end)
    {
        while (cursor.At < end && cursor.Is('['))
            cursor.Skip();
        var start = cursor.At;
        while (cursor.At < end && !cursor.Is(',') && !cursor.Is('='))
            Step(cursor);
        var stop = cursor.At;
        while (cursor.At < end && !cursor.Is(','))
            cursor.Skip();
        var behind = cursor.At;
        var names = Names(cursor, start, stop);
        cursor.At = behind;
        return string.Join(" ", names);
    }

    private static void Step(TokenCursor cursor)
    {
        if (cursor.Is('<'))
            _ = cursor.SkipAngles();
        else
            cursor.Skip();
    }

    // The last word is the parameter's own name; a name before a dot is a namespace or an outer type.
    private static List<string> Names(TokenCursor cursor, int start, int stop)
    {
        var names = new List<string>();
        for (cursor.At = start; cursor.At < stop - 1; cursor.At++)
        {
            if (!cursor.IsWord() || Modifiers.Contains(cursor.Text()) || cursor.Is('.', 1) || cursor.Is(':', 1))
                continue;
            names.Add(Keywords.TryGetValue(cursor.Text(), out var name) ? name : cursor.NameAt(cursor.At));
        }

        return names;
    }
}
