using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>Which methods of an assembly are accessors, and of which property or event.</summary>
internal sealed class Accessors
{
    private readonly Dictionary<MethodDefinitionHandle, EntityHandle> _members = [];

    public Accessors(MetadataReader reader)
    {
        foreach (var handle in reader.PropertyDefinitions)
        {
            var accessors = reader.GetPropertyDefinition(handle).GetAccessors();
            Add(accessors.Getter, handle);
            Add(accessors.Setter, handle);
        }

        foreach (var handle in reader.EventDefinitions)
        {
            var accessors = reader.GetEventDefinition(handle).GetAccessors();
            Add(accessors.Adder, handle);
            Add(accessors.Remover, handle);
            Add(accessors.Raiser, handle);
        }
    }

    /// <summary>The property or event that a method is an accessor of; nil where it is none.</summary>
    public EntityHandle Find(MethodDefinitionHandle method) => _members.GetValueOrDefault(method);

    /// <summary>A property's or event's accessors: what reads or adds first.</summary>
    public static IEnumerable<MethodDefinitionHandle> List(MetadataReader reader, EntityHandle member)
    {
        var (first, second) = (default(MethodDefinitionHandle), default(MethodDefinitionHandle));
        if (member.Kind == HandleKind.PropertyDefinition)
        {
            var accessors = reader.GetPropertyDefinition((PropertyDefinitionHandle)member).GetAccessors();
            (first, second) = (accessors.Getter, accessors.Setter);
        }
        else if (member.Kind == HandleKind.EventDefinition)
        {
            var accessors = reader.GetEventDefinition((EventDefinitionHandle)member).GetAccessors();
            (first, second) = (accessors.Adder, accessors.Remover);
        }

        if (!first.IsNil)
            yield return first;
        if (!second.IsNil)
            yield return second;
    }

    private void Add(MethodDefinitionHandle method, EntityHandle member)
    {
        if (!method.IsNil)
            _ = _members.TryAdd(method, member);
    }
}
