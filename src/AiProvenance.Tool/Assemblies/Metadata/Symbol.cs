using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>A type or member, by its definition. Each is one object in a release.</summary>
internal abstract class Symbol
{
    /// <summary>The assembly that declares it; null where that was not given.</summary>
    public abstract ManagedFile? File { get; }

    /// <summary>The type around it; null for a type outside all others.</summary>
    public abstract TypeSymbol? ContainingType { get; }

    /// <summary>Its row in its assembly; nil where that was not given, or has no such row.</summary>
    public abstract EntityHandle Handle { get; }

    /// <summary>Its documentation ID, as the compiler writes it.</summary>
    public abstract string Id { get; }

    /// <summary>Its name in metadata.</summary>
    public abstract string Name { get; }

    public override string ToString() => Id;
}

/// <summary>A type, by its definition.</summary>
internal sealed class TypeSymbol : Symbol
{
    private readonly TypeDefinitionHandle _handle;
    private Dictionary<EntityHandle, MemberSymbol>? _declared;
    private Dictionary<string, MemberSymbol>? _unresolved;
    private ILookup<string, MethodDefinitionHandle>? _methods;

    public TypeSymbol(string assembly, ManagedFile? file, TypeDefinitionHandle handle, TypeSymbol? outer, string @namespace, string name)
    {
        Assembly = assembly;
        File = file;
        _handle = handle;
        ContainingType = outer;
        Namespace = @namespace;
        Name = name;
        SourceName = TypeNames.WithoutArity(TypeNames.FileLocal(name) ?? name);
        FullName = (outer is not null ? outer.FullName + "." : @namespace.Length > 0 ? @namespace + "." : "") +
            SourceName + (name.Length > SourceName.Length && TypeNames.Arity(name) is > 0 and var arity ? "`" + TypeNames.Text(arity) : "");
        Id = "T:" + FullName;
    }

    /// <summary>The simple name of the assembly that declares it, or that a reference says declares it.</summary>
    public string Assembly { get; }

    public override ManagedFile? File { get; }

    public override TypeSymbol? ContainingType { get; }

    public override EntityHandle Handle => _handle;

    /// <summary>Its row; nil where its assembly was not given.</summary>
    public TypeDefinitionHandle Definition => _handle;

    /// <summary>The namespace of the outermost type.</summary>
    public string Namespace { get; }

    public override string Name { get; }

    /// <summary>Its name as the source has it, without arity.</summary>
    public string SourceName { get; }

    /// <summary>Namespace, types around it and name, with dots between them and the arities of generic ones.</summary>
    public string FullName { get; }

    public override string Id { get; }

    /// <summary>Whether the compiler made it up, itself or what is around it.</summary>
    public bool IsMadeUp
    {
        get
        {
            for (var type = this; type is not null; type = type.ContainingType)
            {
                if (TypeNames.IsMadeUp(type.Name))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Its member of a row of its own assembly.</summary>
    public MemberSymbol GetMember(EntityHandle handle, Func<MemberSymbol> create)
    {
        _declared ??= [];
        if (!_declared.TryGetValue(handle, out var member))
            _declared.Add(handle, member = create());
        return member;
    }

    /// <summary>Its member of that documentation ID, of which no more is known.</summary>
    public MemberSymbol GetUnresolved(string id, Func<MemberSymbol> create)
    {
        _unresolved ??= new(StringComparer.Ordinal);
        if (!_unresolved.TryGetValue(id, out var member))
            _unresolved.Add(id, member = create());
        return member;
    }

    /// <summary>Its methods of a name.</summary>
    public IEnumerable<MethodDefinitionHandle> FindMethods(string name)
    {
        if (File is not { } file)
            return [];
        _methods ??= file.Guard(() => file.Reader.GetTypeDefinition(_handle).GetMethods()
            .ToLookup(method => file.Reader.GetString(file.Reader.GetMethodDefinition(method).Name), StringComparer.Ordinal));
        return _methods[name];
    }
}

/// <summary>What a member is.</summary>
internal enum MemberKind
{
    Method,
    Property,
    Event,
    Field,
}

/// <summary>A member, by its definition.</summary>
internal sealed class MemberSymbol(MemberKind kind, TypeSymbol type, string name, string id, EntityHandle handle) : Symbol
{
    public MemberKind Kind => kind;

    public override ManagedFile? File => handle.IsNil ? null : type.File;

    public override TypeSymbol ContainingType => type;

    public override EntityHandle Handle => handle;

    public override string Id => id;

    public override string Name => name;

    /// <summary>Its row as a method's; nil where it is none, or its assembly was not given.</summary>
    public MethodDefinitionHandle Method => handle.Kind == HandleKind.MethodDefinition ? (MethodDefinitionHandle)handle : default;
}
