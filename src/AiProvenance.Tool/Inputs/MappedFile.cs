using System.IO;
using System.IO.MemoryMappedFiles;

namespace AiProvenance.Tool.Inputs;

/// <summary>The bytes of a file where the system has mapped them.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _length;
    private readonly byte* _bytes;

    /// <summary>Maps a file that has at least one byte.</summary>
    public MappedFile(string path)
    {
        var length = new FileInfo(path).Length;
        if (length > int.MaxValue)
            throw new InvalidDataException(InputLimits.Describe(length));
        _length = (int)length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* bytes = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref bytes);
        _bytes = bytes + _view.PointerOffset;
    }

    /// <summary>The bytes; not to be used once the file is disposed.</summary>
    public ReadOnlySpan<byte> Bytes => new(_bytes, _length);

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
