using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Traces.Resolution;

/// <summary>
/// The types that frames name, in all assemblies given: found in one pass over each table of types, which is all that is read of an
/// assembly that no frame names.
/// </summary>
internal sealed class NamedTypes
{
    private readonly Dictionary<(string Namespace, string Name), List<(ManagedFile File, TypeDefinitionHandle Type)>> _found = [];

    private NamedTypes()
    {
    }

    /// <summary>Finds them.</summary>
    public static NamedTypes Find(IEnumerable<ManagedFile> files, IEnumerable<WrittenFrame> frames)
    {
        var types = new NamedTypes();
        var wanted = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (@namespace, name) in frames.SelectMany(ListNames))
        {
            if (!wanted.TryGetValue(@namespace, out var names))
                wanted.Add(@namespace, names = new HashSet<string>(StringComparer.Ordinal));
            _ = names.Add(name);
        }

        foreach (var file in files)
        {
            _ = file.Guard(() =>
            {
                types.Add(file, wanted);
                return true;
            });
        }

        return types;
    }

    /// <summary>The types outside all others of a name.</summary>
    public IReadOnlyList<(ManagedFile File, TypeDefinitionHandle Type)> this[string @namespace, string written] =>
        _found.TryGetValue((@namespace, InMetadata(written)), out var types) ? types : [];

    /// <summary>A type's name in metadata: <c>Pair&lt;TKey, TValue&gt;</c> and <c>Pair`2[A,B]</c> are <c>Pair`2</c>.</summary>
    public static string InMetadata(string written)
    {
        if (written.Length < 3 || written[^1] is not ('>' or ']') || Brackets.FindOpening(written) is not (> 0 and var open))
            return written;
        var name = written[..open];
        return name.Contains('`', StringComparison.Ordinal) || name.StartsWith('<')
            ? name
            : name + "`" + TypeNames.Text(Brackets.Split(written[(open + 1)..^1]).Count);
    }

    // Which of a path's names are namespaces, nothing says.
    private static IEnumerable<(string Namespace, string Name)> ListNames(WrittenFrame frame)
    {
        var @namespace = "";
        foreach (var name in frame.Path)
        {
            yield return (@namespace, InMetadata(name));
            @namespace = @namespace.Length == 0 ? name : @namespace + "." + name;
        }
    }

    private void Add(ManagedFile file, Dictionary<string, HashSet<string>> wanted)
    {
        var namespaces = new Dictionary<StringHandle, (string Namespace, HashSet<string>? Names)>();
        foreach (var handle in file.Reader.TypeDefinitions)
        {
            var type = file.Reader.GetTypeDefinition(handle);
            if (!namespaces.TryGetValue(type.Namespace, out var known))
            {
                var name = file.Reader.GetString(type.Namespace);
                namespaces.Add(type.Namespace, known = (name, wanted.GetValueOrDefault(name)));
            }

            if (known.Names is null || !type.GetDeclaringType().IsNil)
                continue;
            var key = (known.Namespace, file.Reader.GetString(type.Name));
            if (!known.Names.Contains(key.Item2))
                continue;
            if (!_found.TryGetValue(key, out var found))
                _found.Add(key, found = []);
            found.Add((file, handle));
        }
    }
}
