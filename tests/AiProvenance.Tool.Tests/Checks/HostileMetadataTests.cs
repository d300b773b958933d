using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using AiProvenance.Core.Policies;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>Metadata that no compiler writes, made to end a reader: the assembly is named, and nothing hangs or crashes.</summary>
public sealed class HostileMetadataTests
{
    [Fact]
    public void A_signature_of_a_million_levels_is_refused() => Refuse(static (metadata, _) =>
    {
        var deep = new BlobBuilder();
        deep.WriteByte(0x06);
        deep.WriteBytes(0x1D, 1_000_000);
        deep.WriteByte(0x08);
        metadata.AddFieldDefinition(FieldAttributes.Public, metadata.GetOrAddString("Deep"), metadata.GetOrAddBlob(deep));
    });

    [Fact]
    public void A_type_nested_in_itself_is_refused() => Refuse(
        static (metadata, type) => metadata.AddNestedType(type, type), TypeAttributes.NestedPublic);

    // The package's mark, on a class in a zone, so that all of it is read.
    private static void Refuse(Action<MetadataBuilder, TypeDefinitionHandle> harm, TypeAttributes attributes = TypeAttributes.Public)
    {
        var metadata = new MetadataBuilder();
        _ = metadata.AddModule(0, metadata.GetOrAddString("Hostile.dll"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        _ = metadata.AddAssembly(metadata.GetOrAddString("Hostile"), new Version(1, 0), default, default, default, default);
        var runtime = metadata.AddAssemblyReference(
            metadata.GetOrAddString("System.Runtime"), new Version(8, 0), default, default, default, default);
        var @object = metadata.AddTypeReference(runtime, metadata.GetOrAddString("System"), metadata.GetOrAddString("Object"));
        var mark = metadata.AddTypeReference(
            runtime, metadata.GetOrAddString("AiProvenance"), metadata.GetOrAddString("AiGeneratedAttribute"));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            1, static result => result.Void(), static parameters => parameters.AddParameter().Type().String());
        var constructor = metadata.AddMemberReference(mark, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        _ = metadata.AddTypeDefinition(
            default,
            default,
            metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        var type = metadata.AddTypeDefinition(
            attributes,
            metadata.GetOrAddString("Contoso.Pricing"),
            metadata.GetOrAddString("Engine"),
            @object,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        var value = new BlobBuilder();
        value.WriteBytes((byte[])[1, 0, 1, (byte)'x', 0, 0]);
        _ = metadata.AddCustomAttribute(type, constructor, metadata.GetOrAddBlob(value));
        harm(metadata, type);
        var image = new BlobBuilder();
        _ = new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(
                metadata, suppressValidation: true), new BlobBuilder()).Serialize(image);

        var result = Compiled.Check(BuiltInPolicy.Instance, ("Hostile.dll", image.ToArray()));

        Assert.Equal("Hostile.dll", Assert.Single(result.Problems).Path);
        Assert.Empty(result.Assemblies);
    }
}
