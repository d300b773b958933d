using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>
/// Diagnostics as the compiler's error log has them: rule, level, text, places and properties, with the rules beside them.
/// </summary>
internal static class SarifText
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>
    /// The log of diagnostics that are in the order of their places; texts are asked for as the current culture has them.
    /// </summary>
    public static string Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                Result(json, diagnostic);
            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var rule in diagnostics.Select(static diagnostic => diagnostic.Descriptor).DistinctBy(
                static rule => (rule.Id, rule.MessageFormat.ToString(CultureInfo.InvariantCulture))).OrderBy(
                static rule => rule.Id,
                StringComparer.Ordinal).ThenBy(
                static rule => rule.MessageFormat.ToString(CultureInfo.InvariantCulture),
                StringComparer.Ordinal))
            {
                Rule(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", diagnostic.Severity.ToString());
        json.WriteString("message", diagnostic.GetMessage(CultureInfo.CurrentCulture));
        json.WriteStartArray("locations");
        foreach (var place in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
            json.WriteStringValue(place.GetLineSpan().ToString());
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (key, value) in diagnostic.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title.ToString(CultureInfo.CurrentCulture));
        json.WriteString("messageFormat", rule.MessageFormat.ToString(CultureInfo.CurrentCulture));
        json.WriteString("description", rule.Description.ToString(CultureInfo.CurrentCulture));
        json.WriteString("helpUri", rule.HelpLinkUri);
        json.WriteString("category", rule.Category);
        json.WriteString("defaultLevel", rule.DefaultSeverity.ToString());
        json.WriteString("tags", string.Join(' ', rule.CustomTags));
        json.WriteEndObject();
    }
}
