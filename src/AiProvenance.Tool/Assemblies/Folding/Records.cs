using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>What the compiler writes for a type without a word of it in the source.</summary>
internal sealed class Records(Members members)
{
    private const string Generated = "CompilerGeneratedAttribute";

    /// <summary>Whether the compiler marks a row as its own.</summary>
    public bool IsGenerated(ManagedFile file, CustomAttributeHandleCollection attributes) => file.Guard(() =>
    {
        foreach (var handle in attributes)
        {
            var constructor = file.Reader.GetCustomAttribute(handle).Constructor;
            var type = constructor.Kind == HandleKind.MemberReference
                ? file.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
                : constructor.Kind == HandleKind.MethodDefinition
                    ? file.Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
                    : default;
            if (!type.IsNil && members.Release.FindType(file, type) is { Name: Generated, Namespace: "System.Runtime.CompilerServices" })
                return true;
        }

        return false;
    });

    /// <summary>Whether the compiler marks a method as its own.</summary>
    public bool IsGenerated(ManagedFile file, MethodDefinitionHandle method) =>
        IsGenerated(file, file.Guard(() => file.Reader.GetMethodDefinition(method).GetCustomAttributes()));

    /// <summary>Whether a type is a record, as far as its members tell.</summary>
    public bool IsRecord(TypeSymbol type) =>
        type.FindMethods(MadeUpNames.Clone).Any() ||
        (type.File is { } file && type.FindMethods("PrintMembers").Any(method => IsGenerated(file, method)));

    /// <summary>
    /// Whether a property of a record is that of one of its parameters: the compiler wrote its accessors, and a constructor has a
    /// parameter of its name and type.
    /// </summary>
    public bool IsPositional(TypeSymbol record, PropertyDefinitionHandle property)
    {
        var file = record.File!;
        return file.Guard(() =>
        {
            var definition = file.Reader.GetPropertyDefinition(property);
            var getter = definition.GetAccessors().Getter;
            if (getter.IsNil || !IsGenerated(file, getter))
                return false;
            var name = file.Reader.GetString(definition.Name);
            var type = members.ReadType(file, property).ToString();
            return record.FindMethods(".ctor").Any(constructor => HasParameter(file, constructor, name, type));
        });
    }

    private bool HasParameter(ManagedFile file, MethodDefinitionHandle constructor, string name, string type)
    {
        var definition = file.Reader.GetMethodDefinition(constructor);
        if ((definition.Attributes & MethodAttributes.Static) != 0)
            return false;
        foreach (var handle in definition.GetParameters())
        {
            var parameter = file.Reader.GetParameter(handle);
            if (parameter.SequenceNumber > 0 && file.Reader.StringComparer.Equals(parameter.Name, name))
            {
                var types = members.ReadSignature(file, constructor).ParameterTypes;
                return parameter.SequenceNumber <= types.Length &&
                    string.Equals(types[parameter.SequenceNumber - 1].ToString().TrimEnd('@'), type, StringComparison.Ordinal);
            }
        }

        return false;
    }
}
