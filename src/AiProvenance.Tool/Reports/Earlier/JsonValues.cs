using System.Text.Json;
using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports.Earlier;

/// <summary>Values of JSON that somebody else wrote: one of another kind is not there.</summary>
internal static class JsonValues
{
    /// <summary>A property of an object.</summary>
    public static JsonElement? Property(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        try
        {
            return element.Property(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
            return null;
        }
    }

    /// <summary>A count.</summary>
    public static int? Number(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= 0
            ? number
            : null;

    /// <summary>A list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>The day at the beginning of a date or a time.</summary>
    public static IsoDate? Day(string? text) => text is { Length: >= 10 } && IsoDate.TryParse(text[..10], out var day) ? day : null;
}
