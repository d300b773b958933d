using System.Globalization;
using System.Text.Json;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>Parts of a SARIF log. What is not there, or is of another kind, is as if it were not there.</summary>
internal static class SarifElement
{
    /// <summary>A property that is an object or a list; undefined where there is none.</summary>
    public static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    /// <summary>Whether there is a property of a name.</summary>
    public static bool TryGetSafe(this JsonElement element, string name) => Child(element, name).ValueKind != JsonValueKind.Undefined;

    /// <summary>A property that is a text.</summary>
    public static string? Text(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <summary>The parts of a property that is a list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The texts of a property that is a list of them.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string name) => List(element, name)
        .Where(static text => text.ValueKind == JsonValueKind.String)
        .Select(static text => TextOf(text)!)
        .OfType<string>();

    /// <summary>The results of a run.</summary>
    public static IEnumerable<JsonElement> Results(JsonElement run) =>
        List(run, "results").Where(static result => result.ValueKind == JsonValueKind.Object);

    /// <summary>The message of a result; brackets that are escaped for Markdown are brackets.</summary>
    public static string Message(JsonElement result) => ((Text(Child(result, "message"), "text") ?? Text(result, "message") ?? "")
        .Replace("\\[", "[", StringComparison.Ordinal)
        .Replace("\\]", "]", StringComparison.Ordinal)).TrimEnd('.');

    /// <summary>Whether somebody has suppressed or accepted a result; a suppression that is under review or rejected is none.</summary>
    public static bool IsSuppressed(JsonElement result) =>
        List(result, "suppressions").Any(static suppression => Text(suppression, "status") is null or "accepted") ||
        List(result, "suppressionStates").Any();

    /// <summary>The place of a location.</summary>
    public static SourcePlace? Place(JsonElement location)
    {
        var physical = Child(location, "physicalLocation");
        if (physical.ValueKind == JsonValueKind.Undefined)
            physical = Child(location, "resultFile");
        if ((Text(Child(physical, "artifactLocation"), "uri") ?? Text(physical, "uri")) is not { Length: > 0 } uri)
            return null;
        var region = Child(physical, "region");
        return new SourcePlace(PathOf(uri), Number(region, "startLine"), Number(region, "startColumn"));
    }

    private static int Number(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value > 0 ? value : 1;

    private static string PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile
        ? absolute.LocalPath
        : Uri.UnescapeDataString(uri);

    // Halves of characters are no text.
    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{text.GetRawText()}");
        }
    }
}
