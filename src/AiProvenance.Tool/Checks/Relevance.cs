using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// Which assemblies have anything to judge: marks, zones, or references to either. Answered from the tables of types and references alone;
/// of most assemblies, no more is ever read. Where unmarked code may count as AI's, a text that names a zone's code is a reference too.
/// </summary>
internal sealed class Relevance(Session session, ZoneMap zones)
{
    private const int MostPieces = 4;
    private const int LongestName = 1024;

    private readonly HashSet<string> _named = ListNames(zones).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<ManagedFile, Kinds> _kinds = [];

    /// <summary>Whether an assembly has anything to judge.</summary>
    public bool IsRelevant(ManagedFile file) =>
        Find(file) is var kinds && (kinds.HasMarks || kinds.HasZones || kinds.NamesZones) ||
        file.References.Any(name => session.Members.Release.Find(name, file) is { } other &&
            Find(other) is var its && (its.HasMarks || its.HasZones));

    /// <summary>Whether an assembly may hold AI code.</summary>
    public bool HasMarks(ManagedFile file) => Find(file).HasMarks;

    /// <summary>Whether an assembly declares something critical.</summary>
    public bool HasZones(ManagedFile file) => Find(file).HasZones;

    private Kinds Find(ManagedFile file)
    {
        if (!_kinds.TryGetValue(file, out var kinds))
            _kinds.Add(file, kinds = file.Guard(() => Read(file)));
        return kinds;
    }

    private Kinds Read(ManagedFile file)
    {
        var reader = file.Reader;
        var table = session.GetTable(file);
        var seen = new Dictionary<StringHandle, bool>();
        var declares = table.HasZones || reader.TypeDefinitions.Any(handle => reader.GetTypeDefinition(handle) is var type &&
            Belongs(type.Namespace, type.Name));
        var names = declares || reader.TypeReferences.Any(handle => reader.GetTypeReference(handle) is var type &&
            Belongs(type.Namespace, type.Name));
        names = names || (session.Policy.StrictestDefaultOrigin != Origin.Human && ListTexts(reader).Any(NamesZone));
        return new Kinds(table.HasMarks, declares, names);

        bool Belongs(StringHandle @namespace, StringHandle name)
        {
            if (!seen.TryGetValue(@namespace, out var isCovered))
                seen.Add(@namespace, isCovered = !zones.FindOfNamespace(reader.GetString(@namespace)).IsEmpty);
            return isCovered || (_named.Count > 0 && _named.Contains(Join(reader.GetString(@namespace), reader.GetString(name))));
        }
    }

    // The texts of code, each also with those that follow it: a name may be put together from pieces.
    private static IEnumerable<string> ListTexts(MetadataReader reader)
    {
        var last = new Queue<string>();
        for (
            var handle = reader.GetHeapSize(HeapIndex.UserString) > 1 ? MetadataTokens.UserStringHandle(1) : default;
            !handle.IsNil;
            handle = reader.GetNextHandle(handle))
        {
            var text = reader.GetUserString(handle);
            if (text.Length is 0 or >= LongestName)
                continue;
            last.Enqueue(text);
            if (last.Count > MostPieces)
                _ = last.Dequeue();
            for (var pieces = 0; pieces < last.Count; pieces++)
                yield return string.Concat(last.Skip(pieces));
        }
    }

    // `Contoso.Pricing.Price, Contoso`: each of its beginnings may be a namespace.
    private bool NamesZone(string text)
    {
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = text.IndexOf('.', dot + 1))
        {
            var start = text.LastIndexOfAny([' ', ',', '[', '`', '"'], dot) + 1;
            var name = text[start..dot];
            if (name.Length > 0 && (!zones.FindOfNamespace(name).IsEmpty || _named.Contains(name)))
                return true;
        }

        return _named.Contains(text);
    }

    // `M:Ns.Type`1.Name(...)`: the type is one of its beginnings.
    private static IEnumerable<string> ListNames(ZoneMap zones)
    {
        foreach (var id in zones.SymbolIds)
        {
            var end = id.AsSpan().IndexOfAny('(', '~');
            var name = id[2..(end < 0 ? id.Length : end)];
            for (var dot = name.Length; dot > 0; dot = name.LastIndexOf('.', dot - 1))
                yield return name[..dot];
        }
    }

    private static string Join(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;

    private readonly record struct Kinds(bool HasMarks, bool HasZones, bool NamesZones);
}
