using System.Text.Json;

namespace AiProvenance.Tool.Traces;

/// <summary>
/// Calls that a log has as JSON objects, a property for each fact: Application Insights (<c>parsedStack</c>), Sentry, Elastic, Bugsnag,
/// Raygun. What they share tells a call: a method, and beside it a type, an assembly, a file or a line.
/// </summary>
internal sealed class StructuredFrames
{
    private const int MostNested = 3;

    private static readonly string[] Methods = ["method", "methodname", "function", "functionname"];
    private static readonly string[] Types = ["classname", "module", "declaringtype", "type", "class"];
    private static readonly string[] Assemblies = ["assembly", "package", "assemblyname"];
    private static readonly string[] Files = ["filename", "file", "abspath"];
    private static readonly string[] Lines = ["line", "linenumber", "lineno"];
    private static readonly string[] Sources = [".cs", ".vb", ".fs", ".razor", ".cshtml", ".il"];
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<WrittenFrame> _frames = [];

    private StructuredFrames()
    {
    }

    /// <summary>The calls, in the order of the text.</summary>
    public IReadOnlyList<WrittenFrame> Frames => _frames;

    /// <summary>How many calls of other languages there are.</summary>
    public int Foreign { get; private set; }

    /// <summary>Reads a text that is JSON, or that has JSON in its lines.</summary>
    public static StructuredFrames Read(string text)
    {
        var read = new StructuredFrames();
        if (!Methods.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)) || read.ReadDocument(text, 0))
            return read;
        foreach (var line in text.Split('\n'))
        {
            // A log's own columns stand before the object.
            var open = line.IndexOf('{', StringComparison.Ordinal);
            var close = line.LastIndexOf('}');
            if (open >= 0 && close > open)
                _ = read.ReadDocument(line[open..(close + 1)], 0);
        }

        return read;
    }

    private bool ReadDocument(string text, int depth)
    {
        if (depth > MostNested || text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            Walk(document.RootElement, depth);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What cannot be told from other text is read line by line.
            return false;
        }
    }

    private void Walk(JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item, depth);
                break;
            case JsonValueKind.Object when ReadCall(element) is { } call:
                Add(call);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Walk(property.Value, depth);
                break;
            case JsonValueKind.String when element.GetString() is { } text:
                _ = ReadDocument(text, depth + 1);
                break;
        }
    }

    private void Add(Call call)
    {
        if (call.File is { } file && !Sources.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            Foreign++;
        else if (FrameReader.ReadPath(call.Path) is { } frame)
            _frames.Add(frame with { Assembly = call.Assembly ?? frame.Assembly, File = call.File, Line = call.Line });
    }

    private static Call? ReadCall(JsonElement element)
    {
        if (FindText(element, Methods) is not { Length: > 0 } method)
            return null;
        var type = FindText(element, Types);
        var assembly = FindText(element, Assemblies);
        var file = FindText(element, Files);
        var line = FindLine(element);
        if (type is null && assembly is null && file is null && line == 0)
            return null;
        return new Call(Join(type, method), assembly is null ? null : AssemblyNote.ReadName(assembly), file, line);
    }

    // A method may be written with its type, and with a return type before it: 'Result Shop.Open(String name)'.
    private static string Join(string? type, string method)
    {
        var open = method.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? method : method[..open];
        if (type is null || !type.Contains('.', StringComparison.Ordinal) || name.StartsWith(type + ".", StringComparison.Ordinal))
            return method;
        var own = name[(name.LastIndexOf(' ') + 1)..];
        if (own.LastIndexOf('.') is > 0 and var dot && !own.Contains('<', StringComparison.Ordinal))
            own = own[(own[dot - 1] == '.' ? dot - 1 : dot + 1)..];
        return type + "." + own + (open < 0 ? "" : method[open..]);
    }

    private static string? FindText(JsonElement element, string[] names) =>
        Find(element, names) is { ValueKind: JsonValueKind.String } found &&
        found.GetString() is { Length: > 0 } text ? text : null;

    // Elastic has the line as an object of its own.
    private static int FindLine(JsonElement element)
    {
        var found = Find(element, Lines);
        if (found is { ValueKind: JsonValueKind.Object } inner && inner.TryGetProperty("number", out var number))
            found = number;
        return found is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var line) && line > 0 ? line : 0;
    }

    private static JsonElement? Find(JsonElement element, string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (names.Contains(property.Name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), StringComparer.Ordinal))
                return property.Value;
        }

        return null;
    }

    private sealed record Call(string Path, string? Assembly, string? File, int Line);
}
