using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>Names to the zones whose types or members have them.</summary>
internal sealed class ZoneNames
{
    private readonly AttributeAssemblies _assemblies = AttributeAssemblies.ForPackage();
    private readonly ZoneIndex _zones;
    private readonly Compilation _compilation;

    // Listed only where AI code looks for a member in a type that nothing tells.
    private readonly Lazy<ILookup<string, ISymbol>> _members;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _types;
    private readonly Cache<string, bool> _common = new();

    public ZoneNames(ZoneIndex zones, Compilation compilation)
    {
        _zones = zones;
        _compilation = compilation;
        _types = new(() => ZoneTypes().ToImmutableArray());
        _members = new(() => _types.Value.SelectMany(Members).ToLookup(member => member.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The zones' types that a reflection name names. A name that no reference declares counts by its namespace too: late binding exists
    /// for assemblies that the compiler does not know.
    /// </summary>
    public IEnumerable<NamedCode> TypesNamed(string name, bool ignoreCase)
    {
        foreach (var typeName in ReflectionName.TypesIn(name))
        {
            var types = Resolve(typeName, ignoreCase);
            foreach (var type in types)
            {
                if (_zones.FindZones(type) is { IsEmpty: false } found)
                    yield return new NamedCode(type, type.Name, found);
            }

            if (types.IsEmpty && _zones.FindZonesOfType(Namespace(typeName), typeName.Replace('+', '.')) is { IsEmpty: false } byName)
                yield return new NamedCode(null, typeName, byName);
        }
    }

    /// <summary>The zones' types whose name is, or fits, a text.</summary>
    /// <param name="property">Which of the names: <c>Name</c>, <c>FullName</c>, <c>AssemblyQualifiedName</c> or <c>Namespace</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="method">The method that compares: equal in any letter case, unless it looks for a part.</param>
    public IEnumerable<NamedCode> TypesMatching(string property, string text, string? method)
    {
        if (property == "Namespace")
            return FindZonesOfNamespace(text) is { IsEmpty: false } zones ? [new NamedCode(null, text, zones)] : [];
        return _types.Value
            .Select(type => (Type: type, Zones: _zones.FindZones(type)))
            .Where(found => !found.Zones.IsEmpty && Fits(found.Type))
            .Select(static found => new NamedCode(found.Type, found.Type.Name, found.Zones));

        bool Fits(INamedTypeSymbol type)
        {
            var name = property == "Name" ? type.MetadataName : GetFullName(type);
            return method switch
            {
                "StartsWith" => name.StartsWith(text, StringComparison.OrdinalIgnoreCase),
                "EndsWith" => name.EndsWith(text, StringComparison.OrdinalIgnoreCase),
                "Contains" => name.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0,
                _ => IsSame(name, property == "AssemblyQualifiedName" ? text.Split(',')[0].Trim() : text, ignoreCase: true),
            };
        }
    }

    private ImmutableArray<ZonePolicy> FindZonesOfNamespace(string name)
    {
        foreach (var candidate in SymbolTree.WalkNamespaces(_compilation.GlobalNamespace))
        {
            if (_zones.Covers(candidate) && candidate.ToDisplayString() is var full && IsSame(full, name, ignoreCase: true))
                return _zones.FindZonesOfType(full, "");
        }

        return ImmutableArray<ZonePolicy>.Empty;
    }

    private static string GetFullName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "+" + name;
        return type.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? @namespace.ToDisplayString() + "." + name : name;
    }

    /// <summary>The types that a name means.</summary>
    public ImmutableArray<INamedTypeSymbol> Resolve(string typeName, bool ignoreCase)
    {
        if (!ignoreCase)
            return _compilation.GetTypesByMetadataName(typeName);
        var segments = typeName.Split('.');
        IEnumerable<INamespaceSymbol> around = [_compilation.GlobalNamespace];
        for (var i = 0; i < segments.Length - 1; i++)
        {
            var segment = segments[i];
            around = around.SelectMany(outer => outer.GetNamespaceMembers())
                .Where(inner => IsSame(inner.Name, segment, ignoreCase))
                .ToList();
        }

        var nested = segments[segments.Length - 1].Split('+');
        var types = around.SelectMany(outer => outer.GetTypeMembers()).Where(type => IsSame(type.MetadataName, nested[0], ignoreCase));
        for (var i = 1; i < nested.Length; i++)
        {
            var inner = nested[i];
            types = types.SelectMany(outer => outer.GetTypeMembers()).Where(type => IsSame(type.MetadataName, inner, ignoreCase)).ToList();
        }

        return types.ToImmutableArray();
    }

    /// <summary>The zones' members of a name: in a type and its base types, or in any type if the type is not known.</summary>
    public IEnumerable<NamedCode> MembersNamed(string name, ITypeSymbol? type, bool ignoreCase)
    {
        if (type is null)
            return MembersNamed(name, ignoreCase);
        if (type is ITypeParameterSymbol)
            return [];
        var members = Inherited(type)
            .SelectMany(current => current.GetMembers())
            .Where(member => IsSame(member.Name, name, ignoreCase))
            .Select(Named)
            .OfType<NamedCode>()
            .ToList();

        // A private member exists, although the reference does not show it.
        var isShown = members.Count > 0 ||
            Inherited(type).Any(current => current.GetMembers().Any(member => IsSame(member.Name, name, ignoreCase)));
        return isShown || _zones.FindZones(type) is not { IsEmpty: false } found
            ? members
            : [new NamedCode(null, type.Name + "." + name, found)];
    }

    /// <summary>
    /// Whether a public member of the framework's core has this name as well, such as <c>Name</c>, <c>Title</c> or <c>Count</c>: on a value
    /// of unknown type it is no evidence.
    /// </summary>
    public bool IsCommon(string name) => _common.Get(name, this, static (name, names) => names.IsOfFramework(name));

    private bool IsOfFramework(string name) =>
        SymbolTree.WalkTypes(_compilation.ObjectType.ContainingAssembly.GlobalNamespace)
            .Any(type => type.GetMembers(name).Any(static member => member.DeclaredAccessibility == Accessibility.Public));

    private IEnumerable<NamedCode> MembersNamed(string name, bool ignoreCase) => _members.Value[name]
        .Where(member => ignoreCase || member.Name == name)
        .Select(Named)
        .OfType<NamedCode>();

    private NamedCode? Named(ISymbol member) =>
        _zones.FindZones(member) is { IsEmpty: false } found ? new NamedCode(member, member.Name, found) : null;

    private IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.CanBeReferencedByName && member is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol &&
        !IsOfObject(member.Name) && !_zones.FindZones(member).IsEmpty);

    // Assemblies with the zones' namespaces, with symbols that the policy names, or with a possible [Critical].
    private IEnumerable<INamedTypeSymbol> ZoneTypes()
    {
        var outermost = new List<INamedTypeSymbol>();
        foreach (var current in SymbolTree.WalkNamespaces(_compilation.GlobalNamespace))
        {
            var isCovered = _zones.Covers(current);
            foreach (var part in current.ConstituentNamespaces)
            {
                if (isCovered || _assemblies.MayCarry(part.ContainingAssembly))
                    outermost.AddRange(part.GetTypeMembers());
            }
        }

        foreach (var symbol in _zones.SymbolIds.SelectMany(id => DocumentationCommentId.GetSymbolsForDeclarationId(id, _compilation)))
        {
            if ((symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type)
                outermost.Add(type);
        }

        return outermost.SelectMany(SymbolTree.WalkTypes).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ITypeSymbol> Inherited(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var @interface in type.AllInterfaces)
            yield return @interface;
    }

    private static string Namespace(string typeName)
    {
        var outer = typeName.Split('+')[0];
        return outer.LastIndexOf('.') is >= 0 and var dot ? outer.Substring(0, dot) : "";
    }

    private static bool IsOfObject(string name) => name is
        nameof(ToString) or nameof(Equals) or nameof(GetHashCode) or nameof(GetType) or nameof(MemberwiseClone) or nameof(ReferenceEquals);

    private static bool IsSame(string left, string right, bool ignoreCase) =>
        string.Equals(left, right, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}

/// <summary>A zone's type or member that a name names.</summary>
/// <param name="Symbol">The symbol; null where only the name is known.</param>
/// <param name="Name">The name.</param>
/// <param name="Zones">Its zones.</param>
internal sealed record NamedCode(ISymbol? Symbol, string Name, ImmutableArray<ZonePolicy> Zones);
