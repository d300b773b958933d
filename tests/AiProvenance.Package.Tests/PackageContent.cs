using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace AiProvenance.Package.Tests;

/// <summary>What is in a package file.</summary>
internal sealed class PackageContent(string path)
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";

    /// <summary>The paths of all files.</summary>
    public List<string> ReadNames()
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    /// <summary>What the registry is told.</summary>
    public XElement ReadMetadata()
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry(PackedPackage.Id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>The bytes of the assemblies, by their names.</summary>
    public Dictionary<string, byte[]> ReadAssemblies()
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.Where(static entry => entry.FullName.StartsWith(AnalyzerFolder, StringComparison.Ordinal))
            .ToDictionary(static entry => entry.Name, Bytes);
    }

    /// <summary>The assemblies, to be looked into.</summary>
    public List<(string Name, PEReader Reader)> OpenAssemblies() =>
        [.. ReadAssemblies().Select(static assembly => (assembly.Key, new PEReader(new MemoryStream(assembly.Value))))];

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
