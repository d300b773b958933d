using System.IO;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Inputs;

/// <summary>Goes through what was given. Nothing that could hold an assembly is passed over: it is found, or it is a problem.</summary>
internal sealed class InputSearch(CancellationToken cancellationToken)
{
    private const string Here = ".";

    private readonly SortedDictionary<string, AssemblyInput> _files = new(StringComparer.Ordinal);
    private readonly List<AssemblyInput> _packed = [];
    private readonly List<InputProblem> _problems = [];
    private readonly List<Archive> _archives = [];
    private readonly Dictionary<string, string> _seenArchives = new(StringComparer.Ordinal);

    /// <summary>Adds what a path names: a file by itself, a folder with all below it.</summary>
    public void Add(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            _problems.Add(InputProblems.NoPath(path));
            return;
        }

        var fullPath = Path.GetFullPath(path);
        var shown = Shown(path);
        if (Directory.Exists(fullPath))
            AddFolder(shown, FinalOf(new DirectoryInfo(fullPath)), new HashSet<string>(StringComparer.Ordinal), 0);
        else
            AddFile(shown, fullPath, isNamed: true);
    }

    /// <summary>What was found.</summary>
    public InputSet Finish() => new(_files.Values.Concat(_packed), _problems, _archives);

    // Links are followed, as they are when the folder is deployed; a folder is entered once, so that a loop ends.
    private void AddFolder(string shown, string fullPath, HashSet<string> entered, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!entered.Add(fullPath))
            return;
        if (depth > InputLimits.DeepestFolder)
        {
            var problem = "It lies more than " + InputLimits.DeepestFolder + " folders deep.";
            _problems.Add(new InputProblem(shown, problem, "Give this folder by itself."));
            return;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(fullPath).GetFileSystemInfos();
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            _problems.Add(InputErrors.Describe(shown, exception));
            return;
        }

        Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var entry in entries)
        {
            var name = shown == Here ? entry.Name : shown.TrimEnd('/') + "/" + entry.Name;
            if (Directory.Exists(entry.FullName))
                AddFolder(name, FinalOf(entry), entered, depth + 1);
            else
                AddFile(name, entry.FullName, isNamed: false);
        }
    }

    private void AddFile(string shown, string fullPath, bool isNamed)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var file = FindFile(fullPath);
            if (!file.Exists && !isNamed && !FileKinds.IsCalledAssembly(shown) && !ArchiveNames.IsArchive(shown))
                return;
            var kind = TellKind(file, shown);
            if (kind == FileKind.Archive && (isNamed || ArchiveNames.IsArchive(shown)))
                AddArchive(shown, file.FullName);
            else if (kind == FileKind.Managed)
                AddAssembly(shown, file.FullName);
            else if (FindProblem(shown, file, kind, isNamed) is { } problem)
                _problems.Add(problem);
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            _problems.Add(InputErrors.Describe(shown, exception));
        }
    }

    // Two ways to one file are one file, under the name that comes first.
    private void AddAssembly(string shown, string fullPath)
    {
        if (!_files.TryGetValue(fullPath, out var known) || string.CompareOrdinal(shown, known.DisplayPath) < 0)
            _files[fullPath] = new AssemblyInput(shown, () => OpenFile(fullPath)) { OpenBeside = name => OpenBeside(fullPath, name) };
    }

    private void AddArchive(string shown, string fullPath)
    {
        if (_seenArchives.TryGetValue(fullPath, out var before))
        {
            if (string.CompareOrdinal(before, shown) <= 0)
                return;
            _ = _packed.RemoveAll(file => file.DisplayPath.StartsWith(before + Archive.Separator, StringComparison.Ordinal));
            _ = _problems.RemoveAll(problem => problem.Path.StartsWith(before + Archive.Separator, StringComparison.Ordinal));
        }

        _seenArchives[fullPath] = shown;
        var archive = Archive.Open(shown, fullPath);
        _archives.Add(archive);
        _packed.AddRange(archive.FindAssemblies(_problems, cancellationToken));
    }

    private static InputProblem? FindProblem(string shown, FileInfo file, FileKind kind, bool isNamed)
    {
        switch (kind)
        {
            case FileKind.Native when IsBundle(file.FullName):
                return InputProblems.Bundle(shown);
            case FileKind.WebAssembly when IsWrapped(file.FullName):
                return InputProblems.Wrapped(shown);
            case FileKind.Damaged:
                return file.Length == 0 ? InputProblems.Empty(shown) : InputProblems.Damaged(shown);
            default:
                if (!isNamed)
                    return null;
                return kind == FileKind.Native ? InputProblems.Native(shown) : InputProblems.NoAssembly(shown, file.Length == 0);
        }
    }

    private static FileInfo FindFile(string fullPath)
    {
        var file = new FileInfo(fullPath);
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    // A file without a length may be a pipe or a device, which would never end: it is not opened.
    private static FileKind TellKind(FileInfo file, string shown)
    {
        if (!file.Exists)
            throw new FileNotFoundException();
        if (file.Length == 0)
            return FileKinds.IsCalledAssembly(shown) ? FileKind.Damaged : FileKind.Other;

        using var handle = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[FileKinds.HeadLength];
        var length = RandomAccess.Read(handle, head, 0);
        return FileKinds.Tell(shown, head[..length], file.Length);
    }

    // Read where it lies: the reader maps a file stream's bytes.
    private static FileStream OpenFile(string fullPath) =>
        new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);

    private static FileStream? OpenBeside(string fullPath, string name)
    {
        var beside = FindFile(Path.Combine(Path.GetDirectoryName(fullPath)!, Path.GetFileName(name)));
        return beside is { Exists: true, Length: > 0 } ? OpenFile(beside.FullName) : null;
    }

    private static bool IsBundle(string fullPath)
    {
        using var file = new MappedFile(fullPath);
        return BundleMarker.IsIn(file.Bytes);
    }

    private static bool IsWrapped(string fullPath)
    {
        using var file = new MappedFile(fullPath);
        return WrappedAssembly.IsIn(file.Bytes);
    }

    private static string Shown(string path)
    {
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        while (shown.StartsWith("./", StringComparison.Ordinal))
            shown = shown[2..].TrimStart('/');
        shown = shown.Length > 1 ? shown.TrimEnd('/') : shown;
        return shown.Length == 0 ? Here : shown;
    }

    private static string FinalOf(FileSystemInfo folder)
    {
        var final = folder.LinkTarget is null ? folder : folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder;
        return Path.TrimEndingDirectorySeparator(final.FullName);
    }
}
