using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.LateBinding;

/// <summary>Names to the zones whose types or members have them.</summary>
internal sealed class ZoneNames
{
    private readonly Session _session;
    private readonly ZoneMap _zones;
    private readonly Lazy<ImmutableArray<TypeSymbol>> _types;
    private readonly Lazy<ILookup<string, Symbol>> _members;

    public ZoneNames(Session session, ZoneMap zones)
    {
        _session = session;
        _zones = zones;
        _types = new(() => [.. ListTypes()]);
        _members = new(() => _types.Value.SelectMany(ListMembers)
            .Where(member => !IsOfObject(member.Name) && !_zones.Find(member).IsEmpty)
            .ToLookup(static member => member.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The zones' code that a reflection name of a type names. It counts by its namespace too where no assembly given declares it.
    /// </summary>
    public IEnumerable<NamedCode> FindTypes(string text, ManagedFile file)
    {
        if (!MayBeName(text))
            yield break;
        foreach (var type in SerializedName.Read(text, _session.Members.Release, file).ListTypes())
        {
            var zones = type.File is null && _session.Files.Select(other => other.FindType(type.Namespace, type.Name) is { } found
                ? _session.Members.Release.GetType(other, found)
                : null).FirstOrDefault(static found => found is not null) is { } declared
                ? _zones.Find(declared)
                : _zones.Find(type);
            if (!zones.IsEmpty && (type.File is not null || type.Namespace.Length > 0))
                yield return new NamedCode(_session.Names.Get(type), zones);
        }
    }

    /// <summary>The zones' types that have a name, whole or without what is around it, in any letter case.</summary>
    public IEnumerable<NamedCode> FindTypesCalled(string text) => _types.Value
        .Where(type => string.Equals(type.Name, text, StringComparison.OrdinalIgnoreCase) ||
            string.Equals(type.FullName, text, StringComparison.OrdinalIgnoreCase))
        .Where(type => !_zones.Find(type).IsEmpty)
        .Select(type => new NamedCode(_session.Names.Get(type), _zones.Find(type)));

    /// <summary>The zones' members of a name, in any type.</summary>
    public IEnumerable<NamedCode> FindMembers(string name, bool ignoreCase) => _members.Value[name]
        .Where(member => ignoreCase || string.Equals(member.Name, name, StringComparison.Ordinal))
        .Select(Name);

    /// <summary>The zones' members of a name, of a type and of its base types.</summary>
    public IEnumerable<NamedCode> FindMembers(string name, TypeSymbol type)
    {
        var current = type;
        for (var steps = 0; current is not null && steps < 64; steps++)
        {
            foreach (var member in ListMembers(current))
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && !_zones.Find(member).IsEmpty)
                    yield return Name(member);
            }

            // Of a type whose assembly was not given, any name may be a member's.
            if (current.File is null && _zones.Find(current) is { IsEmpty: false } zones)
                yield return new NamedCode(_session.Names.Get(current) + "." + name, zones);
            current = _session.Members.FindBase(current)?.Type;
        }
    }

    private NamedCode Name(Symbol member) => new(_session.Names.Get(member), _zones.Find(member));

    private IEnumerable<TypeSymbol> ListTypes()
    {
        foreach (var file in _session.Files)
        {
            foreach (var handle in file.Reader.TypeDefinitions)
            {
                var type = _session.Members.Release.GetType(file, handle);
                if (!type.IsMadeUp && (!_zones.Find(type).IsEmpty || _zones.NamesSymbols || _session.GetTable(file).HasZones))
                    yield return type;
            }
        }
    }

    private List<Symbol> ListMembers(TypeSymbol type)
    {
        if (type.File is not { } file || type.Definition.IsNil)
            return [];
        return file.Guard(() =>
        {
            var definition = file.Reader.GetTypeDefinition(type.Definition);
            return definition.GetMethods().Select(handle => _session.Members.GetNamed(_session.Members.Get(file, handle)))
                .Concat(definition.GetFields().Select(handle => _session.Members.Get(file, handle)))
                .Where(static member => member.Name is not (".ctor" or ".cctor") && !member.Name.StartsWith('<'))
                .Distinct()
                .ToList<Symbol>();
        });
    }

    private static bool MayBeName(string text) =>
        text.Length is > 2 and < 1024 && text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ||
        text.Contains(", ", StringComparison.Ordinal) && text.Length < 1024;

    private static bool IsOfObject(string name) => name is
        nameof(ToString) or nameof(Equals) or nameof(GetHashCode) or nameof(GetType) or nameof(MemberwiseClone) or nameof(ReferenceEquals);
}

/// <summary>A zone's type or member that a name names.</summary>
internal sealed record NamedCode(string Name, ImmutableArray<ZonePolicy> Zones);
