using System.IO;
using System.Text.Json;

namespace AiProvenance.Tool.Inputs;

/// <summary>The assemblies of a published application that come from packages, as its <c>.deps.json</c> lists them.</summary>
internal static class PackageNames
{
    private const long Largest = 16 * 1024 * 1024;

    /// <summary>The simple names, from all lists that lie beside assemblies; what cannot be read says nothing.</summary>
    public static IReadOnlySet<string> Read(IEnumerable<string> folders)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.deps.json"))
            {
                try
                {
                    if (new FileInfo(file).Length <= Largest)
                        names.UnionWith(ReadList(File.ReadAllBytes(file)));
                }
                catch (Exception exception) when (
                    InputErrors.IsExpected(exception) || exception is JsonException or InvalidOperationException or KeyNotFoundException)
                {
                    // Then what it lists counts as the organisation's.
                }
            }
        }

        return names;
    }

    private static List<string> ReadList(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var packages = document.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(static library => library.Value.GetProperty("type").GetString() == "package")
            .Select(static library => library.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. document.RootElement.GetProperty("targets").EnumerateObject()
                .SelectMany(static target => target.Value.EnumerateObject())
                .Where(library => packages.Contains(library.Name) && library.Value.TryGetProperty("runtime", out _))
                .SelectMany(static library => library.Value.GetProperty("runtime").EnumerateObject())
                .Select(static file => Path.GetFileNameWithoutExtension(file.Name)),
        ];
    }
}
