using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>Attributes' arguments to values: types as terms.</summary>
internal sealed class ArgumentReader(Members members, ManagedFile file) : ICustomAttributeTypeProvider<TypeTerm>
{
    private static readonly ParameterTerm SystemType = new(isOfMethod: false, -1);

    private Release Release => members.Release;

    public TypeTerm GetPrimitiveType(PrimitiveTypeCode typeCode) => Release.GetPrimitive(typeCode);

    public TypeTerm GetSystemType() => SystemType;

    public TypeTerm GetSZArrayType(TypeTerm elementType) => new ArrayTerm(elementType, 0);

    public TypeTerm GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new NamedTerm(Release.GetType(file, handle), []);

    public TypeTerm GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new NamedTerm(Release.GetType(file, handle), []);

    public TypeTerm GetTypeFromSerializedName(string name) => SerializedName.Read(name, Release, file);

    public bool IsSystemType(TypeTerm type) =>
        ReferenceEquals(type, SystemType) || type is NamedTerm { Type: { FullName: "System.Type" } };

    // Of an enum whose assembly was not given it is nearly always this one.
    public PrimitiveTypeCode GetUnderlyingEnumType(TypeTerm type)
    {
        if (type is not NamedTerm { Type: { File: { } declaring } @enum })
            return PrimitiveTypeCode.Int32;
        foreach (var handle in declaring.Reader.GetTypeDefinition(@enum.Definition).GetFields())
        {
            var field = declaring.Reader.GetFieldDefinition(handle);
            if ((field.Attributes & System.Reflection.FieldAttributes.Static) != 0)
                continue;
            var signature = declaring.Reader.GetBlobReader(field.Signature);
            _ = signature.ReadSignatureHeader();
            return (PrimitiveTypeCode)signature.ReadSignatureTypeCode();
        }

        return PrimitiveTypeCode.Int32;
    }
}
