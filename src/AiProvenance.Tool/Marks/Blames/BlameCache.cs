using System.IO;
using System.Security.Cryptography;
using System.Text;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>
/// Blames of earlier runs, in one file of the repository's own folder. A blame stays the same until the file has a newer commit. Evidence
/// is not kept, and is read anew each time. A file that is damaged, of another version or of other settings is not used. It is replaced
/// whole, so that two runs at once leave the file of one of them.
/// </summary>
internal sealed class BlameCache
{
    private const string Version = "ai-provenance blame 1";

    private readonly string _file;
    private readonly string _settings;
    private readonly Dictionary<(string Path, string Commit), ImmutableArray<BlamedLine>> _known;
    private readonly Dictionary<(string Path, string Commit), ImmutableArray<BlamedLine>> _used = [];
    private bool _isNew;

    private BlameCache(string file, string settings, Dictionary<(string, string), ImmutableArray<BlamedLine>> known)
    {
        _file = file;
        _settings = settings;
        _known = known;
    }

    /// <summary>Opens the cache of a repository.</summary>
    /// <param name="commonDirectory">The folder that all its working trees share.</param>
    /// <param name="settings">What else a blame depends on.</param>
    public static BlameCache Open(string commonDirectory, string settings)
    {
        var file = Path.Combine(commonDirectory, "ai-provenance", "blame.cache");
        return new BlameCache(file, settings, Read(file, settings) ?? []);
    }

    /// <summary>A blame of an earlier run.</summary>
    public bool TryGet(string path, string commit, out ImmutableArray<BlamedLine> lines)
    {
        if (!_known.TryGetValue((path, commit), out lines))
            return false;
        lock (_used)
            _used[(path, commit)] = lines;
        return true;
    }

    /// <summary>Keeps a blame.</summary>
    public void Add(string path, string commit, ImmutableArray<BlamedLine> lines)
    {
        lock (_used)
        {
            _used[(path, commit)] = lines;
            _isNew = true;
        }
    }

    /// <summary>
    /// Writes what was used, where there is anything new. A folder that cannot be written costs time in the next run, no more.
    /// </summary>
    public void Save()
    {
        if (!_isNew)
            return;
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var beside = $"{_file}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
            File.WriteAllBytes(beside, Write());
            File.Move(beside, _file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run looks again.
        }
    }

    private static Dictionary<(string, string), ImmutableArray<BlamedLine>>? Read(string file, string settings)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var content = bytes.AsSpan(0, Math.Max(bytes.Length - SHA256.HashSizeInBytes, 0));
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length), Encoding.UTF8);
            return reader.ReadString() == Version && reader.ReadString() == settings ? Read(reader) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Dictionary<(string, string), ImmutableArray<BlamedLine>> Read(BinaryReader reader)
    {
        var names = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.ReadString();
        var known = new Dictionary<(string, string), ImmutableArray<BlamedLine>>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var key = (names[reader.Read7BitEncodedInt()], names[reader.Read7BitEncodedInt()]);
            var lines = ImmutableArray.CreateBuilder<BlamedLine>();
            for (var runs = reader.Read7BitEncodedInt(); runs > 0; runs--)
            {
                var (commit, path) = (names[reader.Read7BitEncodedInt()], names[reader.Read7BitEncodedInt()]);
                var first = reader.Read7BitEncodedInt();
                var count = reader.Read7BitEncodedInt();
                for (var line = 0; line < count; line++)
                    lines.Add(new BlamedLine(commit, path, first + line));
            }

            known[key] = lines.ToImmutable();
        }

        return known;
    }

    private byte[] Write()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = _used.OrderBy(static entry => entry.Key.Path, StringComparer.Ordinal).ToList();
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(entries.Count);
            foreach (var ((path, commit), lines) in entries)
                Write(writer, path, commit, lines, NumberOf);
        }

        using var all = new MemoryStream();
        using (var writer = new BinaryWriter(all, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(_settings);
            writer.Write7BitEncodedInt(names.Count);
            foreach (var (name, _) in names.OrderBy(static name => name.Value))
                writer.Write(name);
        }

        all.Write(body.GetBuffer(), 0, (int)body.Length);
        all.Write(SHA256.HashData(all.GetBuffer().AsSpan(0, (int)all.Length)));
        return all.ToArray();

        int NumberOf(string name)
        {
            if (!names.TryGetValue(name, out var number))
                names[name] = number = names.Count;
            return number;
        }
    }

    private static void Write(BinaryWriter writer, string path, string commit, ImmutableArray<BlamedLine> lines, Func<string, int> numberOf)
    {
        writer.Write7BitEncodedInt(numberOf(path));
        writer.Write7BitEncodedInt(numberOf(commit));
        var runs = new List<(BlamedLine First, int Count)>();
        foreach (var line in lines)
        {
            if (runs is [.., var (first, count)] &&
                first.Commit == line.Commit &&
                first.Path == line.Path &&
                first.Line + count == line.Line)
            {
                runs[^1] = (first, count + 1);
            }
            else
            {
                runs.Add((line, 1));
            }
        }

        writer.Write7BitEncodedInt(runs.Count);
        foreach (var (first, count) in runs)
        {
            writer.Write7BitEncodedInt(numberOf(first.Commit!));
            writer.Write7BitEncodedInt(numberOf(first.Path));
            writer.Write7BitEncodedInt(first.Line);
            writer.Write7BitEncodedInt(count);
        }
    }
}
