using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Embedding;

/// <summary>The source text of one attribute, as this assembly carries it in its resources.</summary>
internal sealed class AttributeSource
{
    private const string ResourcePrefix = "AiProvenance.";
    private const string ResourceSuffix = ".g.cs";
    private const string ClassHeader = "    internal sealed class ";

    private AttributeSource(string hintName, string text)
    {
        HintName = hintName;
        Plain = SourceText.From(text, Encoding.UTF8);
        Embedded = SourceText.From(
            text.Replace(ClassHeader, "    [global::Microsoft.CodeAnalysis.Embedded]\n" + ClassHeader),
            Encoding.UTF8);
    }

    /// <summary>All attributes, in the order of their names.</summary>
    public static ImmutableArray<AttributeSource> All { get; } = typeof(AttributeSource).Assembly.GetManifestResourceNames()
        .Where(static name =>
            name.StartsWith(ResourcePrefix, StringComparison.Ordinal) &&
            name.EndsWith(ResourceSuffix, StringComparison.Ordinal))
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(static name => new AttributeSource(name, Read(name)))
        .ToImmutableArray();

    /// <summary>The name of the generated file: the attribute's full name and <c>.g.cs</c>.</summary>
    public string HintName { get; }

    /// <summary>The attribute as a plain internal type.</summary>
    public SourceText Plain { get; }

    /// <summary>The attribute hidden from every other assembly by <c>[Microsoft.CodeAnalysis.Embedded]</c>.</summary>
    public SourceText Embedded { get; }

    /// <summary>Whether a file's text is exactly one of these. A file's name can be imitated.</summary>
    public static bool IsOneOf(SourceText text)
    {
        foreach (var source in All)
        {
            if (source.Plain.ContentEquals(text) || source.Embedded.ContentEquals(text))
                return true;
        }

        return false;
    }

    private static string Read(string name)
    {
        using var stream = typeof(AttributeSource).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The same text whatever the line endings of the checkout that this assembly was built from.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
