using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>
/// The rows on which attributes speak of a member: also its parameters, what it returns, its type parameters and the field behind it.
/// Nothing smaller is judged by itself.
/// </summary>
internal static class Carriers
{
    /// <summary>Lists those of a method, property, event, field or type.</summary>
    public static IEnumerable<EntityHandle> List(ManagedFile file, EntityHandle row)
    {
        var reader = file.Reader;
        return row.Kind switch
        {
            HandleKind.MethodDefinition => OfMethod(file, (MethodDefinitionHandle)row),
            HandleKind.PropertyDefinition => OfProperty(reader, (PropertyDefinitionHandle)row),
            HandleKind.EventDefinition => OfEvent(reader, (EventDefinitionHandle)row),
            HandleKind.TypeDefinition => OfType(reader, (TypeDefinitionHandle)row),
            _ => [row],
        };
    }

    // What indexes belongs to the property; a parameter that is assigned or subscribed is the accessor's alone.
    private static IEnumerable<EntityHandle> OfMethod(ManagedFile file, MethodDefinitionHandle row)
    {
        var method = file.Reader.GetMethodDefinition(row);
        var parameters = method.GetParameters();
        if (file.Accessors.Find(row) is not { IsNil: false } member)
            return Join(row, parameters.Select(static parameter => (EntityHandle)parameter), method.GetGenericParameters());
        var isGetter = member.Kind == HandleKind.PropertyDefinition &&
            file.Reader.GetPropertyDefinition((PropertyDefinitionHandle)member).GetAccessors().Getter == row;
        var last = isGetter
            ? -1
            : parameters.Select(handle => (int)file.Reader.GetParameter(handle).SequenceNumber).DefaultIfEmpty(-1).Max();
        return parameters.Where(handle => file.Reader.GetParameter(handle).SequenceNumber is var place && (place == 0 || place == last))
            .Select(static handle => (EntityHandle)handle)
            .Prepend(row);
    }

    private static IEnumerable<EntityHandle> OfProperty(MetadataReader reader, PropertyDefinitionHandle row)
    {
        var property = reader.GetPropertyDefinition(row);
        yield return row;
        var accessors = property.GetAccessors();
        var accessor = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
        if (accessor.IsNil)
            yield break;
        var method = reader.GetMethodDefinition(accessor);
        var count = method.GetParameters().Count;
        foreach (var handle in method.GetParameters())
        {
            var place = reader.GetParameter(handle).SequenceNumber;
            if (place > 0 && (!accessors.Getter.IsNil || place < count))
                yield return handle;
        }

        var name = "<" + reader.GetString(property.Name) + ">k__BackingField";
        foreach (var field in reader.GetTypeDefinition(method.GetDeclaringType()).GetFields())
        {
            if (reader.StringComparer.Equals(reader.GetFieldDefinition(field).Name, name))
                yield return field;
        }
    }

    private static IEnumerable<EntityHandle> OfEvent(MetadataReader reader, EventDefinitionHandle row)
    {
        yield return row;
        var @event = reader.GetEventDefinition(row);
        foreach (var accessor in Accessors.List(reader, row))
        {
            foreach (var field in reader.GetTypeDefinition(reader.GetMethodDefinition(accessor).GetDeclaringType()).GetFields())
            {
                if (reader.GetString(reader.GetFieldDefinition(field).Name) == reader.GetString(@event.Name))
                    yield return field;
            }

            yield break;
        }
    }

    private static IEnumerable<EntityHandle> OfType(MetadataReader reader, TypeDefinitionHandle row)
    {
        var type = reader.GetTypeDefinition(row);
        var rows = Join(row, [], type.GetGenericParameters());
        return IsDelegate(reader, type)
            ? rows.Concat(type.GetMethods()
                .Where(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, "Invoke"))
                .SelectMany(method => reader.GetMethodDefinition(method).GetParameters())
                .Select(static parameter => (EntityHandle)parameter))
            : rows;
    }

    /// <summary>Whether a type is a delegate.</summary>
    public static bool IsDelegate(MetadataReader reader, TypeDefinition type) => !type.BaseType.IsNil && type.BaseType.Kind switch
    {
        HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)type.BaseType) is var reference &&
            reader.StringComparer.Equals(reference.Name, "MulticastDelegate") &&
                reader.StringComparer.Equals(reference.Namespace, "System"),
        HandleKind.TypeDefinition => reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType) is var definition &&
            reader.StringComparer.Equals(definition.Name, "MulticastDelegate") &&
                reader.StringComparer.Equals(definition.Namespace, "System"),
        _ => false,
    };

    private static IEnumerable<EntityHandle> Join(
        EntityHandle row, IEnumerable<EntityHandle> parameters, GenericParameterHandleCollection typeParameters)
    {
        yield return row;
        foreach (var parameter in parameters)
            yield return parameter;
        foreach (var parameter in typeParameters)
            yield return parameter;
    }
}
