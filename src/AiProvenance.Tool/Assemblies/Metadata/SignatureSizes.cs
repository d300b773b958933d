using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>
/// How long signatures may be. They are read by recursion, and a byte may be a level: what no compiler writes must not end the process.
/// </summary>
internal static class SignatureSizes
{
    private const int Most = 64 * 1024;

    /// <summary>Refuses an assembly in which any is longer.</summary>
    public static void Check(ManagedFile file)
    {
        var reader = file.Reader;
        foreach (var handle in reader.MethodDefinitions)
            Check(reader, reader.GetMethodDefinition(handle).Signature);
        foreach (var handle in reader.FieldDefinitions)
            Check(reader, reader.GetFieldDefinition(handle).Signature);
        foreach (var handle in reader.MemberReferences)
            Check(reader, reader.GetMemberReference(handle).Signature);
        foreach (var handle in reader.PropertyDefinitions)
            Check(reader, reader.GetPropertyDefinition(handle).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
            Check(reader, reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            Check(reader, reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
            Check(reader, reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
    }

    private static void Check(MetadataReader reader, BlobHandle signature)
    {
        if (reader.GetBlobReader(signature).Length > Most)
            throw new BadImageFormatException("A signature is longer than any that a compiler writes.");
    }
}
