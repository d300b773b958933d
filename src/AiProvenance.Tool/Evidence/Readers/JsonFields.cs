using System.Text.Json;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>Fields of JSON that others wrote: of the kind that is asked for, or not there.</summary>
internal static class JsonFields
{
    /// <summary>A text, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    /// <summary>A whole number, or null.</summary>
    public static int? Number(this JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt32(out var number) ? number : null;

    /// <summary>The items of an array; none where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.Array } field ? field.EnumerateArray() : [];

    /// <summary>A field of any kind, or null.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : null;
}
