using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>One managed assembly, opened. What is in it is read where and when it is asked for.</summary>
internal sealed class ManagedFile : IDisposable
{
    private readonly PEReader _image;
    private readonly Lazy<Dictionary<(string Namespace, string Name), TypeDefinitionHandle>> _types;
    private readonly Lazy<Dictionary<(string Namespace, string Name), ExportedTypeHandle>> _forwards;
    private readonly Lazy<Accessors> _accessors;

    private ManagedFile(string path, PEReader image, MetadataReader reader)
    {
        Path = path;
        _image = image;
        Reader = reader;
        Name = reader.IsAssembly
            ? reader.GetString(reader.GetAssemblyDefinition().Name)
            : System.IO.Path.GetFileNameWithoutExtension(reader.GetString(reader.GetModuleDefinition().Name));
        References = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .ToImmutableArray();
        _types = new(IndexTypes);
        _forwards = new(IndexForwards);
        _accessors = new(() => new Accessors(reader));
    }

    /// <summary>Where it was read.</summary>
    public string Path { get; }

    /// <summary>The folder that it was read in.</summary>
    public string Folder => Path[..(Path.LastIndexOfAny(['/', '\\']) + 1)];

    /// <summary>Its simple name.</summary>
    public string Name { get; }

    /// <summary>The simple names of the assemblies that it references, in the order of its table.</summary>
    public ImmutableArray<string> References { get; }

    public MetadataReader Reader { get; }

    /// <summary>The file as a whole, for its sections and symbols.</summary>
    public PEReader Image => _image;

    /// <summary>Which methods are accessors of what.</summary>
    public Accessors Accessors => Guard(() => _accessors.Value);

    /// <summary>Opens a file; null for a file that is not .NET's.</summary>
    public static ManagedFile? Open(string path, Stream stream)
    {
        var image = new PEReader(stream);
        try
        {
            if (!image.HasMetadata)
            {
                image.Dispose();
                return null;
            }

            return new ManagedFile(path, image, image.GetMetadataReader());
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <summary>Whether an exception says that a file is damaged, and not that this program is.</summary>
    public static bool SaysDamaged(Exception exception) => exception is BadImageFormatException or ArgumentException or OverflowException
        or InvalidOperationException or IndexOutOfRangeException or InvalidCastException or NotSupportedException or FormatException
        or IOException or OutOfMemoryException or NullReferenceException;

    /// <summary>Runs what reads from this assembly: whatever is damaged in it is its fault.</summary>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not UnreadableAssemblyException && SaysDamaged(exception))
        {
            throw new UnreadableAssemblyException(this, exception);
        }
    }

    /// <summary>Finds a type outside all others; null where it has none of that name.</summary>
    public TypeDefinitionHandle? FindType(string @namespace, string name) =>
        Guard(() => _types.Value.TryGetValue((@namespace, name), out var found) ? found : (TypeDefinitionHandle?)null);

    /// <summary>The assembly that a type has moved to; null where it has not.</summary>
    public string? FindForward(string @namespace, string name) => Guard(() =>
        _forwards.Value.TryGetValue((@namespace, name), out var found) &&
        Reader.GetExportedType(found).Implementation is { Kind: HandleKind.AssemblyReference } to
            ? Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)to).Name)
            : null);

    /// <summary>A method's body; null where it has none.</summary>
    public MethodBodyBlock? GetBody(MethodDefinitionHandle method) => Guard(() =>
    {
        var definition = Reader.GetMethodDefinition(method);
        const System.Reflection.MethodImplAttributes NotIl =
            System.Reflection.MethodImplAttributes.CodeTypeMask | System.Reflection.MethodImplAttributes.InternalCall;
        return definition.RelativeVirtualAddress == 0 || (definition.ImplAttributes & NotIl) != 0
            ? null
            : _image.GetMethodBody(definition.RelativeVirtualAddress);
    });

    public void Dispose() => _image.Dispose();

    private Dictionary<(string Namespace, string Name), TypeDefinitionHandle> IndexTypes()
    {
        var types = new Dictionary<(string Namespace, string Name), TypeDefinitionHandle>();
        foreach (var handle in Reader.TypeDefinitions)
        {
            var type = Reader.GetTypeDefinition(handle);
            if (type.GetDeclaringType().IsNil)
                _ = types.TryAdd((Reader.GetString(type.Namespace), Reader.GetString(type.Name)), handle);
        }

        return types;
    }

    private Dictionary<(string Namespace, string Name), ExportedTypeHandle> IndexForwards()
    {
        var forwards = new Dictionary<(string Namespace, string Name), ExportedTypeHandle>();
        foreach (var handle in Reader.ExportedTypes)
        {
            var type = Reader.GetExportedType(handle);
            if (type.IsForwarder)
                _ = forwards.TryAdd((Reader.GetString(type.Namespace), Reader.GetString(type.Name)), handle);
        }

        return forwards;
    }
}
