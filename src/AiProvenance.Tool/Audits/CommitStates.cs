using System.Text;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Audits;

/// <summary>What each commit states, in the files that some commit of the range changed; others cannot have changed.</summary>
internal sealed class CommitStates(GitRepository repository, GitObjects objects, IReadOnlySet<string> paths)
{
    private readonly Dictionary<string, CommitState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), FileStatements> _files = [];

    /// <summary>What a commit states.</summary>
    public CommitState Of(string commit)
    {
        if (!_states.TryGetValue(commit, out var state))
            _states[commit] = state = new CommitState(Files(commit));
        return state;
    }

    private Dictionary<string, FileStatements> Files(string commit)
    {
        var files = new Dictionary<string, FileStatements>(StringComparer.Ordinal);
        foreach (var entry in repository.Run("ls-tree", "-r", "-z", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "<mode> <type> <blob>\t<path>"
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var path = entry[(tab + 1)..];
            var words = entry[..tab].Split(' ');
            if (paths.Contains(path) && words[1] == "blob")
                files[path] = Read(path, words[2]);
        }

        return files;
    }

    private FileStatements Read(string path, string blob)
    {
        if (_files.TryGetValue((path, blob), out var read))
            return read;
        var text = objects.Read(blob) is { } bytes ? Decode(bytes) : "";
        return _files[(path, blob)] = StatementReader.Read(path, text);
    }

    // As a compiler does: a byte order mark says the encoding, and without one it is UTF-8.
    private static string Decode(byte[] bytes)
    {
        using var reader = new System.IO.StreamReader(new System.IO.MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>What one commit states.</summary>
/// <param name="Files">By file.</param>
internal sealed record CommitState(IReadOnlyDictionary<string, FileStatements> Files)
{
    private readonly Lazy<ILookup<string, Statement>> _byKey = new(() => Files
        .OrderBy(static file => file.Key, StringComparer.Ordinal)
        .SelectMany(static file => file.Value.Statements)
        .ToLookup(static statement => statement.Key, StringComparer.Ordinal));

    /// <summary>The statements, by all that they state.</summary>
    public ILookup<string, Statement> ByKey => _byKey.Value;

    /// <summary>How often something is stated.</summary>
    public int Count(string key) => ByKey[key].Count();

    /// <summary>The code of the declarations of a name.</summary>
    public IEnumerable<string> CodeOf(string declaration) => Files.Values.SelectMany(file => file.Code[declaration]);

    /// <summary>Whether any declaration has exactly this code.</summary>
    public bool HasCode(string code) => Files.Values.Any(file => file.Code.Any(group => group.Contains(code, StringComparer.Ordinal)));
}
