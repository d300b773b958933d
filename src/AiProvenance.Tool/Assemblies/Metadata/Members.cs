using System.Reflection.Metadata;
using System.Text;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>Rows and references to members, across all assemblies given.</summary>
internal sealed class Members(Release release)
{
    private const int MostBases = 64;

    public Release Release => release;

    /// <summary>A method, field, property or event of a row.</summary>
    public MemberSymbol Get(ManagedFile file, EntityHandle handle) => file.Guard(() => handle.Kind switch
    {
        HandleKind.MethodDefinition => GetMethod(file, (MethodDefinitionHandle)handle),
        HandleKind.FieldDefinition => GetField(file, (FieldDefinitionHandle)handle),
        HandleKind.PropertyDefinition => GetProperty(file, (PropertyDefinitionHandle)handle),
        HandleKind.EventDefinition => GetEvent(file, (EventDefinitionHandle)handle),
        _ => throw new BadImageFormatException("A row is of no member."),
    });

    /// <summary>A member as code names it: an accessor is its property or event, the field behind one is it.</summary>
    public MemberSymbol GetNamed(MemberSymbol member)
    {
        if (member.Kind == MemberKind.Method)
        {
            if (member.File is { } file)
                return file.Accessors.Find(member.Method) is { IsNil: false } owner ? Get(file, owner) : member;
            return GuessAccessed(member) ?? member;
        }

        return member is { Kind: MemberKind.Field, File: { } own } && FindBacked(own, member) is { IsNil: false } backed
            ? Get(own, backed)
            : member;
    }

    /// <summary>The signature of a method.</summary>
    public MethodSignature<TypeTerm> ReadSignature(ManagedFile file, MethodDefinitionHandle method) =>
        file.Guard(() => file.Reader.GetMethodDefinition(method).DecodeSignature(release.GetTerms(file), null));

    /// <summary>The type of a field, property or event.</summary>
    public TypeTerm ReadType(ManagedFile file, EntityHandle handle) => file.Guard(() => handle.Kind switch
    {
        HandleKind.FieldDefinition =>
            file.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).DecodeSignature(release.GetTerms(file), null),
        HandleKind.PropertyDefinition => file.Reader.GetPropertyDefinition((PropertyDefinitionHandle)handle)
            .DecodeSignature(release.GetTerms(file), null).ReturnType,
        HandleKind.EventDefinition =>
            release.GetTerm(file, file.Reader.GetEventDefinition((EventDefinitionHandle)handle).Type) ??
                throw new BadImageFormatException("An event has no type."),
        _ => throw new BadImageFormatException("A row has no type."),
    });

    /// <summary>The member that a reference means; without a row where it cannot be found.</summary>
    public MemberSymbol? Find(TypeSymbol parent, string name, MethodSignature<TypeTerm> signature)
    {
        var type = parent;
        for (var steps = 0; type is { File: { } file } && steps < MostBases; steps++)
        {
            var wanted = WriteMethod(type, name, signature);
            foreach (var candidate in type.FindMethods(name))
            {
                var method = GetMethod(file, candidate);
                if (string.Equals(method.Id, wanted, StringComparison.Ordinal))
                    return method;
            }

            if (name is ".ctor" or ".cctor" || FindBase(type) is not { } next)
                break;
            type = next.Type;
        }

        var id = WriteMethod(parent, name, signature);
        return parent.GetUnresolved(id, () => new MemberSymbol(MemberKind.Method, parent, name, id, default));
    }

    /// <summary>The field that a reference means; without a row where it cannot be found.</summary>
    public MemberSymbol FindField(TypeSymbol parent, string name)
    {
        var type = parent;
        for (var steps = 0; type is { File: { } file } && steps < MostBases; steps++)
        {
            var current = type;
            var found = file.Guard(() => file.Reader.GetTypeDefinition(current.Definition).GetFields()
                .FirstOrDefault(field => file.Reader.StringComparer.Equals(file.Reader.GetFieldDefinition(field).Name, name)));
            if (!found.IsNil)
                return Get(file, found);
            if (FindBase(type) is not { } next)
                break;
            type = next.Type;
        }

        var id = "F:" + parent.FullName + "." + Escape(name);
        return parent.GetUnresolved(id, () => new MemberSymbol(MemberKind.Field, parent, name, id, default));
    }

    /// <summary>The base type of one whose assembly was given.</summary>
    public NamedTerm? FindBase(TypeSymbol type) => type.File is { } file
        ? release.GetTerm(file, file.Guard(() => file.Reader.GetTypeDefinition(type.Definition).BaseType)) as NamedTerm
        : null;

    /// <summary>The interfaces that a type's assembly lists for it.</summary>
    public IEnumerable<NamedTerm> FindInterfaces(TypeSymbol type)
    {
        if (type.File is not { } file)
            return [];
        return file.Guard(() => file.Reader.GetTypeDefinition(type.Definition).GetInterfaceImplementations()
            .Select(handle => release.GetTerm(file, file.Reader.GetInterfaceImplementation(handle).Interface))
            .OfType<NamedTerm>()
            .ToList());
    }

    /// <summary>A method's documentation ID.</summary>
    public static string WriteMethod(TypeSymbol type, string name, MethodSignature<TypeTerm> signature)
    {
        var id = new StringBuilder("M:").Append(type.FullName).Append('.').Append(Escape(name));
        if (signature.GenericParameterCount > 0)
            _ = id.Append("``").Append(TypeNames.Text(signature.GenericParameterCount));
        WriteParameters(id, signature.ParameterTypes);
        if (name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit")
        {
            _ = id.Append('~');
            signature.ReturnType.Write(id);
        }

        return id.ToString();
    }

    private MemberSymbol GetMethod(ManagedFile file, MethodDefinitionHandle handle)
    {
        var definition = file.Reader.GetMethodDefinition(handle);
        var type = release.GetType(file, definition.GetDeclaringType());
        return type.GetMember(handle, () =>
        {
            var name = file.Reader.GetString(definition.Name);
            return new MemberSymbol(
                MemberKind.Method, type, name, WriteMethod(type, name, definition.DecodeSignature(release.GetTerms(file), null)), handle);
        });
    }

    private MemberSymbol GetField(ManagedFile file, FieldDefinitionHandle handle)
    {
        var definition = file.Reader.GetFieldDefinition(handle);
        var type = release.GetType(file, definition.GetDeclaringType());
        return type.GetMember(handle, () =>
        {
            var name = file.Reader.GetString(definition.Name);
            return new MemberSymbol(MemberKind.Field, type, name, "F:" + type.FullName + "." + Escape(name), handle);
        });
    }

    private MemberSymbol GetProperty(ManagedFile file, PropertyDefinitionHandle handle)
    {
        var definition = file.Reader.GetPropertyDefinition(handle);
        var type = release.GetType(file, GetDeclaring(file, handle));
        return type.GetMember(handle, () =>
        {
            var name = file.Reader.GetString(definition.Name);
            var id = new StringBuilder("P:").Append(type.FullName).Append('.').Append(Escape(name));
            WriteParameters(id, definition.DecodeSignature(release.GetTerms(file), null).ParameterTypes);
            return new MemberSymbol(MemberKind.Property, type, name, id.ToString(), handle);
        });
    }

    private MemberSymbol GetEvent(ManagedFile file, EventDefinitionHandle handle)
    {
        var type = release.GetType(file, GetDeclaring(file, handle));
        return type.GetMember(handle, () =>
        {
            var name = file.Reader.GetString(file.Reader.GetEventDefinition(handle).Name);
            return new MemberSymbol(MemberKind.Event, type, name, "E:" + type.FullName + "." + Escape(name), handle);
        });
    }

    // A property's row does not say whose it is; its accessors' rows do.
    private static TypeDefinitionHandle GetDeclaring(ManagedFile file, EntityHandle member)
    {
        foreach (var accessor in Accessors.List(file.Reader, member))
            return file.Reader.GetMethodDefinition(accessor).GetDeclaringType();
        throw new BadImageFormatException("A property or event has no accessor.");
    }

    // Of an assembly that was not given, the names of accessors are all that tells them.
    private static MemberSymbol? GuessAccessed(MemberSymbol method)
    {
        var bracket = method.Id.IndexOf('(', StringComparison.Ordinal);
        var parameters = bracket < 0 ? [] : SplitParameters(method.Id[(bracket + 1)..^1]);
        foreach (var (prefix, kind, own) in new[]
        {
            ("get_", MemberKind.Property, 0), ("set_", MemberKind.Property, 1), ("add_", MemberKind.Event, 1), (
                "remove_", MemberKind.Event, 1),
        })
        {
            if (!method.Name.StartsWith(prefix, StringComparison.Ordinal) ||
                parameters.Count < own ||
                method.Id.Contains("``", StringComparison.Ordinal))
            {
                continue;
            }

            var type = method.ContainingType;
            var name = method.Name[prefix.Length..];
            var left = string.Join(",", parameters.Take(parameters.Count - own));
            if (kind == MemberKind.Event && left.Length > 0)
                continue;
            var id = (kind == MemberKind.Property ? "P:" : "E:") +
                type.FullName +
                "." +
                Escape(name) +
                (left.Length > 0 ? "(" + left + ")" : "");
            return type.GetUnresolved(id, () => new MemberSymbol(kind, type, name, id, default));
        }

        return null;
    }

    private static List<string> SplitParameters(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '{' or '(' or '[' ? 1 : text[i] is '}' or ')' or ']' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        if (text.Length > 0)
            parts.Add(text[start..]);
        return parts;
    }

    // `<Rate>k__BackingField` is Rate's; an event's field has its name.
    private static EntityHandle FindBacked(ManagedFile file, MemberSymbol field) => file.Guard<EntityHandle>(() =>
    {
        var type = file.Reader.GetTypeDefinition(field.ContainingType.Definition);
        if (BackedProperty(field.Name) is { } name)
        {
            foreach (var property in type.GetProperties())
            {
                if (file.Reader.StringComparer.Equals(file.Reader.GetPropertyDefinition(property).Name, name))
                    return property;
            }

            return default;
        }

        foreach (var @event in type.GetEvents())
        {
            if (file.Reader.StringComparer.Equals(file.Reader.GetEventDefinition(@event).Name, field.Name))
                return @event;
        }

        return default;
    });

    /// <summary>The name of the property that a field is behind, by the field's name; null for any other.</summary>
    public static string? BackedProperty(string field)
    {
        const string End = ">k__BackingField";
        return field.StartsWith('<') && field.EndsWith(End, StringComparison.Ordinal) ? field[1..^End.Length] : null;
    }

    private static void WriteParameters(StringBuilder id, ImmutableArray<TypeTerm> parameters)
    {
        if (parameters.IsEmpty)
            return;
        for (var i = 0; i < parameters.Length; i++)
        {
            _ = id.Append(i == 0 ? '(' : ',');
            parameters[i].Write(id);
        }

        _ = id.Append(')');
    }

    private static string Escape(string name) => name.AsSpan().IndexOfAny('.', '<', '>') < 0
        ? name
        : name.Replace('.', '#').Replace('<', '{').Replace('>', '}');
}
