using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>Signatures of one assembly to terms.</summary>
internal sealed class TermReader(Release release, ManagedFile file) : ISignatureTypeProvider<TypeTerm, object?>
{
    private const int DeepestSpecification = 32;
    private int _depth;

    public TypeTerm GetArrayType(TypeTerm elementType, ArrayShape shape) => new ArrayTerm(elementType, shape.Rank);

    public TypeTerm GetByReferenceType(TypeTerm elementType) => new PointerTerm(elementType, '@');

    public TypeTerm GetFunctionPointerType(MethodSignature<TypeTerm> signature) =>
        new FunctionTerm(signature.ParameterTypes, signature.ReturnType);

    public TypeTerm GetGenericInstantiation(TypeTerm genericType, ImmutableArray<TypeTerm> typeArguments) =>
        genericType is NamedTerm named ? new NamedTerm(named.Type, typeArguments) : genericType;

    public TypeTerm GetGenericMethodParameter(object? genericContext, int index) => new ParameterTerm(isOfMethod: true, index);

    public TypeTerm GetGenericTypeParameter(object? genericContext, int index) => new ParameterTerm(isOfMethod: false, index);

    public TypeTerm GetModifiedType(TypeTerm modifier, TypeTerm unmodifiedType, bool isRequired) =>
        new ModifiedTerm(modifier, unmodifiedType);

    public TypeTerm GetPinnedType(TypeTerm elementType) => elementType;

    public TypeTerm GetPointerType(TypeTerm elementType) => new PointerTerm(elementType, '*');

    public TypeTerm GetPrimitiveType(PrimitiveTypeCode typeCode) => release.GetPrimitive(typeCode);

    public TypeTerm GetSZArrayType(TypeTerm elementType) => new ArrayTerm(elementType, 0);

    public TypeTerm GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new NamedTerm(release.GetType(file, handle), []);

    public TypeTerm GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new NamedTerm(release.GetType(file, handle), []);

    // Specifications may name each other in a circle.
    public TypeTerm GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        if (_depth >= DeepestSpecification)
            throw new BadImageFormatException("Type specifications lead to each other.");
        _depth++;
        try
        {
            return reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
        }
        finally
        {
            _depth--;
        }
    }
}
