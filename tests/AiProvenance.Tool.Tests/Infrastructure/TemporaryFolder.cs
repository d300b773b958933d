using System.IO.Compression;
using System.Text;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("aiprovenance-tool-").FullName;

    /// <summary>A path inside it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file.</summary>
    public string Write(string relative, params byte[] bytes)
    {
        var path = this[relative];
        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes a text file.</summary>
    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes an archive.</summary>
    public string WriteZip(string relative, params (string Name, byte[] Bytes)[] entries)
    {
        var path = Write(relative, []);
        using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
