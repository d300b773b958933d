using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>Rows of attributes to their classes and values.</summary>
internal sealed class AttributeReader(Members members)
{
    private static readonly CustomAttributeValue<TypeTerm> None = new([], []);

    private readonly Dictionary<MemberSymbol, ImmutableArray<string>> _parameters = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The class of an attribute, from its constructor alone; null where that is nothing that has a class.</summary>
    public TypeSymbol? FindClass(ManagedFile file, EntityHandle constructor) => file.Guard(() => constructor.Kind switch
    {
        HandleKind.MethodDefinition => members.Release.FindType(
            file, file.Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
        HandleKind.MemberReference => members.Release.FindType(
            file, file.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent),
        _ => null,
    });

    /// <summary>An attribute with its arguments.</summary>
    public AttributeValue? Read(ManagedFile file, CustomAttributeHandle handle) => file.Guard(() =>
    {
        var attribute = file.Reader.GetCustomAttribute(handle);
        return FindClass(file, attribute.Constructor) is { } type ? Read(file, attribute, type) : null;
    });

    private AttributeValue Read(ManagedFile file, CustomAttribute attribute, TypeSymbol type)
    {
        var constructor = FindConstructor(file, attribute.Constructor, type);
        return new AttributeValue(type, constructor, Decode(file, attribute), ListParameters(constructor));
    }

    // An enum of an assembly that was not given may be of another size than it is taken for: then its arguments cannot be told.
    private CustomAttributeValue<TypeTerm> Decode(ManagedFile file, CustomAttribute attribute)
    {
        const int Most = 1024 * 1024;
        if (file.Reader.GetBlobReader(attribute.Value).Length > Most)
            throw new BadImageFormatException("An attribute is longer than any that a compiler writes.");
        try
        {
            return ShareTexts(attribute.DecodeValue(new ArgumentReader(members, file)));
        }
        catch (BadImageFormatException) when (!AreTexts(file, attribute))
        {
            return None;
        }
    }

    // The same people, days, tools and names of members stand in thousands of attributes.
    private CustomAttributeValue<TypeTerm> ShareTexts(CustomAttributeValue<TypeTerm> value) => new(
        [.. value.FixedArguments.Select(argument => new CustomAttributeTypedArgument<TypeTerm>(argument.Type, Share(argument.Value)))],
        [.. value.NamedArguments.Select(argument => new CustomAttributeNamedArgument<TypeTerm>(
            (string?)Share(argument.Name), argument.Kind, argument.Type, Share(argument.Value)))]);

    private object? Share(object? value)
    {
        const int Longest = 48;
        if (value is not string { Length: <= Longest } text)
            return value;
        if (!_texts.TryGetValue(text, out var known))
            _texts.Add(text, known = text);
        return known;
    }

    // What has texts alone can always be told: if not, the assembly is damaged.
    private bool AreTexts(ManagedFile file, CustomAttribute attribute) => FindClass(file, attribute.Constructor) is
    { Namespace: Core.Origins.AttributeNames.Namespace };

    private MemberSymbol? FindConstructor(ManagedFile file, EntityHandle constructor, TypeSymbol type)
    {
        if (constructor.Kind == HandleKind.MethodDefinition)
            return members.Get(file, constructor);
        var reference = file.Reader.GetMemberReference((MemberReferenceHandle)constructor);
        return members.Find(type, ".ctor", reference.DecodeMethodSignature(members.Release.GetTerms(file), null));
    }

    private ImmutableArray<string> ListParameters(MemberSymbol? constructor)
    {
        if (constructor is not { File: { } file })
            return [];
        if (!_parameters.TryGetValue(constructor, out var names))
            _parameters.Add(constructor, names = ListParameters(constructor, file));
        return names;
    }

    private static ImmutableArray<string> ListParameters(MemberSymbol constructor, ManagedFile file) =>
        file.Guard(() => file.Reader.GetMethodDefinition(constructor.Method).GetParameters()
            .Select(handle => file.Reader.GetParameter(handle))
            .Where(static parameter => parameter.SequenceNumber > 0)
            .OrderBy(static parameter => parameter.SequenceNumber)
            .Select(parameter => file.Reader.GetString(parameter.Name))
            .ToImmutableArray());
}
