using System.IO;
using System.IO.Compression;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Inputs;

/// <summary>
/// A .zip or .nupkg. Nothing is written anywhere: an entry is unpacked into memory when it is judged, and names are only names.
/// </summary>
internal sealed class Archive : IDisposable
{
    /// <summary>What stands between an archive's path and a name inside it.</summary>
    public const string Separator = "!/";

    private readonly ZipArchive _zip;
    private readonly object _reading = new();
    private readonly string _shown;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private Archive(string shown, ZipArchive zip)
    {
        _shown = shown;
        _zip = zip;
    }

    /// <summary>Opens an archive and reads its table of contents.</summary>
    public static Archive Open(string shown, string fullPath)
    {
        var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > InputLimits.MostEntries)
                throw new InvalidDataException("it holds " + zip.Entries.Count + " files, more than any package");
            return new Archive(shown, zip);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The assemblies in it; what cannot be judged is added to the problems.</summary>
    public IReadOnlyList<AssemblyInput> FindAssemblies(List<InputProblem> problems, CancellationToken cancellationToken)
    {
        var packed = new List<(ZipArchiveEntry Entry, string Shown)>();
        var unpacked = 0L;
        foreach (var entry in _zip.Entries.OrderBy(static entry => entry.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var shown = _shown + Separator + entry.FullName.Replace('\\', '/');
            var isFirst = _entries.TryAdd(entry.FullName, entry);
            try
            {
                var kind = TellKind(entry);
                if (kind is FileKind.Managed or FileKind.Native or FileKind.WebAssembly)
                {
                    Refuse(FindExcess(entry));
                    unpacked += entry.Length;
                    Refuse(unpacked > InputLimits.MostUnpacked ? "with it, the archive unpacks to more than any release" : null);
                }

                if (FindProblem(entry, kind, isFirst, shown) is { } problem)
                    problems.Add(problem);
                else if (kind == FileKind.Managed)
                    packed.Add((entry, shown));
            }
            catch (Exception exception) when (InputErrors.IsExpected(exception))
            {
                problems.Add(InputErrors.Describe(shown, exception));
                if (unpacked > InputLimits.MostUnpacked)
                    break;
            }
        }

        return
        [
            .. packed.Select(file => new AssemblyInput(file.Shown, () => new MemoryStream(Unpack(file.Entry), writable: false))
            {
                OpenBeside = name => OpenBeside(file.Entry.FullName, name),
            }),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private InputProblem? FindProblem(ZipArchiveEntry entry, FileKind kind, bool isFirst, string shown)
    {
        switch (kind)
        {
            case FileKind.Managed when !isFirst:
                return InputProblems.Twice(shown);
            case FileKind.Damaged:
                return entry.Length == 0 ? InputProblems.Empty(shown) : InputProblems.Damaged(shown);
            case FileKind.Archive when ArchiveNames.IsArchive(entry.FullName):
                return InputProblems.Nested(shown);
            case FileKind.Native:
                return BundleMarker.IsIn(Unpack(entry)) ? InputProblems.Bundle(shown) : null;
            case FileKind.WebAssembly:
                return WrappedAssembly.IsIn(Unpack(entry)) ? InputProblems.Wrapped(shown) : null;
            default:
                return null;
        }
    }

    private FileKind TellKind(ZipArchiveEntry entry)
    {
        if (entry.Length == 0)
            return FileKinds.IsCalledAssembly(entry.FullName) ? FileKind.Damaged : FileKind.Other;
        Span<byte> head = stackalloc byte[FileKinds.HeadLength];
        lock (_reading)
        {
            using var stream = entry.Open();
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return FileKinds.Tell(entry.FullName, head[..length], entry.Length);
        }
    }

    private static void Refuse(string? reason)
    {
        if (reason is not null)
            throw new InvalidDataException(reason);
    }

    // What an archive says of an entry's length is held against the bytes when it is unpacked.
    private static string? FindExcess(ZipArchiveEntry entry)
    {
        if (entry.Length > InputLimits.LargestFile)
            return InputLimits.Describe(entry.Length);
        return entry.Length / Math.Max(entry.CompressedLength, 1) > InputLimits.HighestRatio
            ? "it unpacks to more than " + InputLimits.HighestRatio + " times its packed size"
            : null;
    }

    // Exactly as many bytes as were announced: an entry that unpacks to more or fewer lies.
    private byte[] Unpack(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];

        // One stream lies under all entries.
        lock (_reading)
        {
            using var stream = entry.Open();
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            Refuse(length < bytes.Length ? "it is shorter than the archive says" : null);
            Refuse(stream.ReadByte() >= 0 ? "it is longer than the archive says" : null);
        }

        // A reader that stops at the length that was stated sees neither a tail nor a flipped bit.
        Refuse(Checksum.Compute(bytes) != entry.Crc32 ? "its bytes are not those that were packed" : null);
        return bytes;
    }

    private MemoryStream? OpenBeside(string path, string name)
    {
        var folder = path[..(path.LastIndexOfAny(['/', '\\']) + 1)];
        return _entries.TryGetValue(folder + name, out var entry) && entry.Length > 0 && FindExcess(entry) is null
            ? new MemoryStream(Unpack(entry), writable: false)
            : null;
    }
}
