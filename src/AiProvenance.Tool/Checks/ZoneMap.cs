using System.Reflection.Metadata;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>Symbols to the zones that they belong to, by the policy and by the attributes of all assemblies given.</summary>
internal sealed class ZoneMap
{
    // The zone of an attribute that names none.
    private const string Unnamed = "critical";

    private readonly Dictionary<Symbol, ImmutableArray<ZonePolicy>> _known = [];
    private readonly Dictionary<string, ImmutableArray<ZonePolicy>> _namespaces = new(StringComparer.Ordinal);
    private readonly Session _session;
    private readonly ImmutableArray<ZoneScope> _scopes;
    private readonly bool _namesSymbols;

    public ZoneMap(Session session)
    {
        _session = session;
        var policy = session.Policy;
        var declared = session.Files.SelectMany(file => ListNamespaces(session.GetTable(file)))
            .ToLookup(static pair => pair.Zone, static pair => pair.Pattern);
        _scopes = policy.Zones
            .Concat(declared
                .Where(group => policy.Zones.All(zone => zone.Name != group.Key))
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => policy.ZoneNamed(group.Key)))
            .Select(zone => ZoneScope.Create(zone, declared[zone.Name]))
            .ToImmutableArray();
        _namesSymbols = _scopes.Any(static scope => scope.NamesSymbols);
    }

    /// <summary>Keeps no symbol's zones: they are found again where something asks.</summary>
    public void Forget() => _known.Clear();

    /// <summary>Whether the policy names symbols.</summary>
    public bool NamesSymbols => _namesSymbols;

    /// <summary>The documentation IDs by which the policy names what belongs to zones.</summary>
    public IEnumerable<string> SymbolIds => _scopes.SelectMany(static scope => scope.Policy.Symbols).Select(static id => id.Value);

    /// <summary>The zones of a type or member, by itself, its containing types or its namespace.</summary>
    public ImmutableArray<ZonePolicy> Find(Symbol symbol)
    {
        if (!_known.TryGetValue(symbol, out var zones))
            _known.Add(symbol, zones = FindAnew(symbol));
        return zones;
    }

    /// <summary>The zones of a declaration; a function's and accessor's are those of the member around it.</summary>
    public ImmutableArray<ZonePolicy> Find(Declaration declaration)
    {
        while (declaration.Outer is { } outer)
            declaration = outer;
        return declaration.Symbol is { } symbol ? Find(symbol) : [];
    }

    /// <summary>The zones of a namespace.</summary>
    public ImmutableArray<ZonePolicy> FindOfNamespace(string @namespace)
    {
        if (!_namespaces.TryGetValue(@namespace, out var zones))
        {
            zones = _scopes.Where(scope => scope.Covers(@namespace)).Select(static scope => scope.Policy).ToImmutableArray();
            _namespaces.Add(@namespace, zones);
        }

        return zones;
    }

    /// <summary>Zones, each once, in the order of the policy; those that only attributes declare last, by name.</summary>
    public ImmutableArray<ZonePolicy> Order(IEnumerable<ZonePolicy> zones) =>
        zones.Distinct().OrderBy(GetPlace).ThenBy(static zone => zone.Name, StringComparer.Ordinal).ToImmutableArray();

    private int GetPlace(ZonePolicy zone)
    {
        for (var i = 0; i < _scopes.Length; i++)
        {
            if (_scopes[i].Policy == zone)
                return i;
        }

        return _scopes.Length;
    }

    private ImmutableArray<ZonePolicy> FindAnew(Symbol symbol)
    {
        var zones = symbol.ContainingType is { } around
            ? Find(around)
            : symbol is TypeSymbol type ? FindOfNamespace(type.Namespace) : [];
        if (_namesSymbols)
        {
            foreach (var scope in _scopes)
            {
                if (ListIds(symbol).Any(scope.Includes))
                    zones = With(zones, scope.Policy);
                if (scope.Excludes(symbol.Id))
                    zones = zones.Remove(scope.Policy);
            }
        }

        foreach (var statement in ListCritical(symbol))
            zones = With(zones, GetNamed(statement.Attribute.Named("Zone") ?? Unnamed));
        return zones;
    }

    private ImmutableArray<ZonePolicy> With(ImmutableArray<ZonePolicy> zones, ZonePolicy zone) =>
        zones.Contains(zone) ? zones : Order(zones.Add(zone));

    private ZonePolicy GetNamed(string name) =>
        _scopes.FirstOrDefault(scope => string.Equals(scope.Policy.Name, name, StringComparison.Ordinal))?.Policy ??
            _session.Policy.ZoneNamed(name);

    // `M:...get_Rate` is how some tools name a property; code never names its accessor.
    private IEnumerable<string> ListIds(Symbol symbol)
    {
        yield return symbol.Id;
        if (symbol is not MemberSymbol { Kind: MemberKind.Property or MemberKind.Event } member)
            yield break;
        if (member.File is { } file)
        {
            foreach (var accessor in file.Guard(() => Accessors.List(file.Reader, member.Handle).ToList()))
                yield return _session.Members.Get(file, accessor).Id;
        }
        else
        {
            var name = "M:" + member.ContainingType.FullName + ".";
            foreach (var prefix in new[] { "get_", "set_", "add_", "remove_" })
                yield return name + prefix + member.Id[(name.Length)..];
        }
    }

    private List<Statement> ListCritical(Symbol symbol) =>
        symbol.File is { } file && !symbol.Handle.IsNil && _session.GetTable(file) is { HasZones: true } table
            ? file.Guard(
                () => ListRows(file, symbol).SelectMany(table.On).Where(static statement => statement.Kind == StatementKind.Critical)
                .ToList())
            : [];

    // On what it returns, on an accessor, on the field behind it, on the parameter that a record's property is declared by.
    private IEnumerable<EntityHandle> ListRows(ManagedFile file, Symbol symbol)
    {
        switch (symbol)
        {
            case MemberSymbol { Kind: MemberKind.Method } method:
                return file.Reader.GetMethodDefinition(method.Method).GetParameters()
                    .Where(parameter => file.Reader.GetParameter(parameter).SequenceNumber == 0)
                    .Select(static parameter => (EntityHandle)parameter)
                    .Prepend(method.Handle);
            case MemberSymbol { Kind: MemberKind.Property or MemberKind.Event } member:
                var rows = Carriers.List(file, member.Handle)
                    .Concat(Accessors.List(file.Reader, member.Handle).SelectMany(accessor => Carriers.List(file, accessor)));
                return member.Kind == MemberKind.Property && _session.Records.IsRecord(member.ContainingType)
                    ? rows.Concat(ListParameters(file, member))
                    : rows;
            default:
                return [symbol.Handle];
        }
    }

    private static IEnumerable<EntityHandle> ListParameters(ManagedFile file, MemberSymbol property) =>
        property.ContainingType.FindMethods(".ctor")
            .SelectMany(constructor => file.Reader.GetMethodDefinition(constructor).GetParameters())
            .Where(parameter => file.Reader.StringComparer.Equals(file.Reader.GetParameter(parameter).Name, property.Name))
            .Select(static parameter => (EntityHandle)parameter);

    private static IEnumerable<(string Zone, NamespacePattern Pattern)> ListNamespaces(StatementTable table)
    {
        foreach (var statement in table.Whole)
        {
            if (statement.Kind == StatementKind.CriticalNamespace &&
                statement.Attribute.Positional("pattern", 0) is { } text &&
                NamespacePattern.TryParse(text.Trim(), out var pattern, out _))
            {
                yield return (statement.Attribute.Named("Zone") ?? Unnamed, pattern!);
            }
        }
    }
}
