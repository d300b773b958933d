using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Symbols;

/// <summary>The portable symbols of an assembly: which statement stands where in which file.</summary>
internal sealed class DebugSymbols : IDisposable
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid Sha1 = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");
    private static readonly Guid Sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");

    private readonly ManagedFile _file;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;
    private readonly Dictionary<DocumentHandle, SourceDocument> _documents = [];

    private DebugSymbols(ManagedFile file, MetadataReaderProvider provider)
    {
        _file = file;
        _provider = provider;
        _reader = provider.GetMetadataReader();
    }

    /// <summary>Opens an assembly's symbols, embedded or beside it, where they are its own; null where it has none.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="openBeside">Opens a file of a name beside it.</param>
    public static DebugSymbols? Open(ManagedFile file, Func<string, Stream?>? openBeside) => file.Guard(() =>
        file.Image.TryOpenAssociatedPortablePdb(file.Path, path => openBeside?.Invoke(Path.GetFileName(path)), out var provider, out _)
            ? new DebugSymbols(file, provider!)
            : null);

    /// <summary>A method's statements in the order of its instructions; those that the compiler hid are not among them.</summary>
    public ImmutableArray<SourceRange> FindPoints(MethodDefinitionHandle method) => _file.Guard(() =>
    {
        var row = MetadataTokens.GetRowNumber(method);
        if (row > _reader.MethodDebugInformation.Count)
            return [];
        return _reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints()
            .Where(static point => !point.IsHidden)
            .Select(
                point => new SourceRange(GetDocument(point.Document), point.StartLine, point.StartColumn, point.EndLine, point.EndColumn)
                {
                    Offset = point.Offset,
                })
            .ToImmutableArray();
    });

    /// <summary>The files of an assembly.</summary>
    public ImmutableArray<SourceDocument> ListDocuments() => _file.Guard(() => _reader.Documents.Select(GetDocument).ToImmutableArray());

    /// <summary>The files in which a type is declared that the statements of its methods do not name.</summary>
    public ImmutableArray<SourceDocument> ListDocuments(TypeDefinitionHandle type) => _file.Guard(() =>
    {
        var documents = ImmutableArray.CreateBuilder<SourceDocument>();
        foreach (var handle in _reader.GetCustomDebugInformation(type))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) != TypeDocuments)
                continue;
            var rows = _reader.GetBlobReader(information.Value);
            while (rows.RemainingBytes > 0)
                documents.Add(GetDocument(MetadataTokens.DocumentHandle(rows.ReadCompressedInteger())));
        }

        return documents.ToImmutable();
    });

    /// <summary>The commit that Source Link says the sources are of; null where it says none.</summary>
    public string? FindCommit() => _file.Guard(() =>
    {
        foreach (var handle in _reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) == SourceLink)
                return FindCommit(_reader.GetBlobReader(information.Value));
        }

        return null;
    });

    public void Dispose() => _provider.Dispose();

    // Addresses have it between two slashes, whatever the host: 40 hexadecimal digits.
    private static string? FindCommit(BlobReader blob)
    {
        const int Most = 64 * 1024;
        const int Length = 40;
        return blob.ReadUTF8(Math.Min(blob.Length, Most)).Split('/', '=', '"', '&')
            .FirstOrDefault(static part => part.Length == Length && part.All(char.IsAsciiHexDigit));
    }

    private SourceDocument GetDocument(DocumentHandle handle)
    {
        if (_documents.TryGetValue(handle, out var known))
            return known;
        var row = _reader.GetDocument(handle);
        var algorithm = row.HashAlgorithm.IsNil ? Guid.Empty : _reader.GetGuid(row.HashAlgorithm);
        var document = new SourceDocument(
            _reader.GetString(row.Name),
            algorithm == Sha256 ? "SHA256" : algorithm == Sha1 ? "SHA1" : "",
            row.Hash.IsNil ? "" : Convert.ToHexString(_reader.GetBlobBytes(row.Hash)))
        {
            Embedded = FindEmbedded(handle),
        };
        _documents.Add(handle, document);
        return document;
    }

    private ImmutableArray<byte> FindEmbedded(DocumentHandle document)
    {
        foreach (var handle in _reader.GetCustomDebugInformation(document))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) == EmbeddedSource)
                return [.. _reader.GetBlobBytes(information.Value)];
        }

        return [];
    }
}
