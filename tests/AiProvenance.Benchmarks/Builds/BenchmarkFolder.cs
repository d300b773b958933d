namespace AiProvenance.Benchmarks.Builds;

/// <summary>A folder outside this repository, for projects that are compiled; it goes when they are through.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("aiprovenance-benchmark-");

    /// <summary>Makes a folder in it.</summary>
    public string New(string name) => _root.CreateSubdirectory(name).FullName;

    public void Dispose() => _root.Delete(recursive: true);
}
