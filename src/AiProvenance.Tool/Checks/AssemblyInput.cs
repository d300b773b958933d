using System.IO;

namespace AiProvenance.Tool.Checks;

/// <summary>A file that may be a managed assembly.</summary>
/// <param name="DisplayPath">Where it was found, as the user gave it; <c>package.nupkg!/lib/net8.0/A.dll</c> inside an archive.</param>
/// <param name="Open">
/// Opens its bytes for reading and seeking, anew at each call. A file on disk is best opened as a <see cref="FileStream"/>, which is read
/// where it lies and not copied.
/// </param>
internal sealed record AssemblyInput(string DisplayPath, Func<Stream> Open)
{
    /// <summary>Opens a file of a name beside it, where its symbols may be; null where there is none.</summary>
    public Func<string, Stream?>? OpenBeside { get; init; }

    /// <summary>A file on disk.</summary>
    /// <param name="displayPath">Its path, as the user gave it.</param>
    /// <param name="path">Its path, as the system opens it.</param>
    public static AssemblyInput OfFile(string displayPath, string path) => new(displayPath, () => OpenFile(path))
    {
        OpenBeside = name =>
            Path.Combine(Path.GetDirectoryName(path) ?? "", name) is var beside && File.Exists(beside) ? OpenFile(beside) : null,
    };

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
}
