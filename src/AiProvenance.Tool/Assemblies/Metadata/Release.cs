using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>All assemblies given: types and members of each, found across them.</summary>
internal sealed class Release
{
    // No file forwards a type further; more is a circle.
    private const int MostForwards = 16;
    private const int DeepestNesting = 64;

    private readonly Dictionary<string, List<ManagedFile>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ManagedFile, TypeTable> _types = [];
    private readonly Dictionary<(string Assembly, string Outer, string Name), TypeSymbol> _unresolved = [];
    private readonly Dictionary<PrimitiveTypeCode, TypeTerm> _primitives = [];

    /// <param name="files">The assemblies.</param>
    public Release(IEnumerable<ManagedFile> files)
    {
        foreach (var file in files)
        {
            if (!_files.TryGetValue(file.Name, out var same))
                _files.Add(file.Name, same = []);
            same.Add(file);
        }
    }

    /// <summary>
    /// The assembly of a name; null where it was not given. Of several, the one beside who asks, else the first: a package holds one for
    /// each framework.
    /// </summary>
    public ManagedFile? Find(string name, ManagedFile? asks) => _files.TryGetValue(name, out var same)
        ? same.Find(file => asks is not null && string.Equals(file.Folder, asks.Folder, StringComparison.Ordinal)) ?? same[0]
        : null;

    /// <summary>Reads the signatures of an assembly.</summary>
    public TermReader GetTerms(ManagedFile file) => TableOf(file).Terms;

    /// <summary>A type of the language itself.</summary>
    public TypeTerm GetPrimitive(PrimitiveTypeCode code)
    {
        if (!_primitives.TryGetValue(code, out var known))
            _primitives.Add(code, known = new NamedTerm(GetNamed("System.Runtime", "System", code.ToString(), asks: null), []));
        return known;
    }

    /// <summary>A type that an assembly declares.</summary>
    public TypeSymbol GetType(ManagedFile file, TypeDefinitionHandle handle) => GetType(file, handle, depth: 0);

    /// <summary>A type that an assembly references, wherever it is declared.</summary>
    public TypeSymbol GetType(ManagedFile file, TypeReferenceHandle handle) => GetType(file, handle, depth: 0);

    /// <summary>A type outside all others, by its assembly and name.</summary>
    public TypeSymbol GetNamed(string assembly, string @namespace, string name, ManagedFile? asks)
    {
        var current = assembly;
        for (var hops = 0; hops < MostForwards && Find(current, asks) is { } file; hops++)
        {
            if (file.FindType(@namespace, name) is { } found)
                return GetType(file, found);
            if (file.FindForward(@namespace, name) is not { } next)
                break;
            current = next;
        }

        return GetUnresolved(current, outer: null, @namespace, name);
    }

    /// <summary>A type that is named by a row of any of the three tables; null for an array and the like.</summary>
    public TypeSymbol? FindType(ManagedFile file, EntityHandle handle) => GetTerm(file, handle) is NamedTerm named ? named.Type : null;

    /// <summary>The type that a row of any of the three tables names.</summary>
    public TypeTerm? GetTerm(ManagedFile file, EntityHandle handle) => handle.IsNil ? null : file.Guard<TypeTerm?>(() => handle.Kind switch
    {
        HandleKind.TypeDefinition => new NamedTerm(GetType(file, (TypeDefinitionHandle)handle), []),
        HandleKind.TypeReference => new NamedTerm(GetType(file, (TypeReferenceHandle)handle), []),
        HandleKind.TypeSpecification =>
            file.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(GetTerms(file), null),
        _ => null,
    });

    private TypeSymbol GetType(ManagedFile file, TypeDefinitionHandle handle, int depth) => file.Guard(() =>
    {
        var table = TableOf(file);
        if (table.Declared.TryGetValue(handle, out var known))
            return known;
        if (depth > DeepestNesting)
            throw new BadImageFormatException("Types are nested in each other.");
        var definition = file.Reader.GetTypeDefinition(handle);
        var outer = definition.GetDeclaringType() is { IsNil: false } around ? GetType(file, around, depth + 1) : null;
        var type = new TypeSymbol(
            file.Name,
            file,
            handle,
            outer,
            outer?.Namespace ?? file.Reader.GetString(definition.Namespace),
            file.Reader.GetString(definition.Name));
        table.Declared.Add(handle, type);
        return type;
    });

    private TypeSymbol GetType(ManagedFile file, TypeReferenceHandle handle, int depth) => file.Guard(() =>
    {
        var table = TableOf(file);
        if (table.Referenced.TryGetValue(handle, out var known))
            return known;
        if (depth > DeepestNesting)
            throw new BadImageFormatException("References to types are nested in each other.");
        var reference = file.Reader.GetTypeReference(handle);
        var type = Find(file, reference, depth);
        table.Referenced.Add(handle, type);
        return type;
    });

    private TypeSymbol Find(ManagedFile file, TypeReference reference, int depth)
    {
        var @namespace = file.Reader.GetString(reference.Namespace);
        var name = file.Reader.GetString(reference.Name);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                return GetNested(GetType(file, (TypeReferenceHandle)reference.ResolutionScope, depth + 1), name);
            case HandleKind.AssemblyReference:
                var scope = file.Reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
                return GetNamed(file.Reader.GetString(scope.Name), @namespace, name, file);
            default:
                return file.FindType(@namespace, name) is { } own
                    ? GetType(file, own)
                    : GetUnresolved(file.Name, outer: null, @namespace, name);
        }
    }

    /// <summary>A type inside another.</summary>
    public TypeSymbol GetNested(TypeSymbol outer, string name)
    {
        if (outer.File is { } file && !outer.Definition.IsNil)
        {
            foreach (var nested in file.Reader.GetTypeDefinition(outer.Definition).GetNestedTypes())
            {
                if (file.Reader.StringComparer.Equals(file.Reader.GetTypeDefinition(nested).Name, name))
                    return GetType(file, nested);
            }
        }

        return GetUnresolved(outer.Assembly, outer, outer.Namespace, name);
    }

    private TypeSymbol GetUnresolved(string assembly, TypeSymbol? outer, string @namespace, string name)
    {
        var key = (assembly, outer?.FullName ?? @namespace + ":", name);
        if (!_unresolved.TryGetValue(key, out var type))
            _unresolved.Add(key, type = new TypeSymbol(assembly, null, default, outer, @namespace, name));
        return type;
    }

    private TypeTable TableOf(ManagedFile file)
    {
        if (!_types.TryGetValue(file, out var table))
        {
            _types.Add(file, table = new TypeTable(new TermReader(this, file)));
            SignatureSizes.Check(file);
        }

        return table;
    }

    private sealed record TypeTable(TermReader Terms)
    {
        public Dictionary<TypeDefinitionHandle, TypeSymbol> Declared { get; } = [];

        public Dictionary<TypeReferenceHandle, TypeSymbol> Referenced { get; } = [];
    }
}
