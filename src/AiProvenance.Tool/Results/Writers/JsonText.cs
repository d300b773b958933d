using System.IO;
using System.Text;
using System.Text.Json;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>Writes JSON that is the same on every system: ASCII, two spaces, LF. Markup and what cannot be seen is escaped.</summary>
internal static class JsonText
{
    /// <summary>The text of what is written.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    /// <summary>Writes a property, where there is a value.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteText(name, value);
    }

    /// <summary>Writes a property whose value may hold halves of characters, which no JSON may.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string value) => writer.WriteString(name, Whole(value));

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(Whole(value));
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    public static void WriteObject(this Utf8JsonWriter writer, string name, Action<Utf8JsonWriter> write)
    {
        writer.WriteStartObject(name);
        write(writer);
        writer.WriteEndObject();
    }

    private static string Whole(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
}
