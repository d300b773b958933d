using System.Buffers.Binary;
using System.IO;

namespace AiProvenance.Tool.Inputs;

/// <summary>What a file is, by how it begins.</summary>
internal enum FileKind
{
    /// <summary>Nothing that matters here.</summary>
    Other,

    /// <summary>A managed assembly, or a module of one, by its header.</summary>
    Managed,

    /// <summary>A program or library for a processor: it may be a bundle of assemblies.</summary>
    Native,

    /// <summary>It begins as an assembly does, or is called like one, and is none.</summary>
    Damaged,

    /// <summary>A zip archive, whatever it is called.</summary>
    Archive,

    /// <summary>WebAssembly: it may be a wrapped assembly.</summary>
    WebAssembly,
}

/// <summary>
/// Tells files apart by their first bytes, whatever they are called: a name is the first thing that a hostile file lies about.
/// </summary>
internal static class FileKinds
{
    /// <summary>How many bytes tell.</summary>
    public const int HeadLength = 4096;

    private const int PeOffsetAt = 0x3C;
    private const int OptionalHeaderAt = 24;
    private const int CliDirectory = 14;
    private static readonly string[] AssemblyExtensions = [".dll", ".exe", ".netmodule", ".winmd"];

    /// <summary>What a file is.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes, or all where there are fewer.</param>
    /// <param name="length">How long it is.</param>
    public static FileKind Tell(string path, ReadOnlySpan<byte> head, long length)
    {
        if (head.StartsWith("MZ"u8))
            return TellPortable(head, length) is var kind && kind == FileKind.Damaged && !IsCalledAssembly(path) ? FileKind.Other : kind;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return FileKind.Archive;
        if (head.StartsWith("\0asm"u8))
            return FileKind.WebAssembly;
        if (IsElf(head) || IsMach(head))
            return FileKind.Native;
        return IsCalledAssembly(path) ? FileKind.Damaged : FileKind.Other;
    }

    /// <summary>Whether a file has the name of an assembly.</summary>
    public static bool IsCalledAssembly(string path) =>
        AssemblyExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static FileKind TellPortable(ReadOnlySpan<byte> head, long length)
    {
        if (head.Length < PeOffsetAt + 4)
            return FileKind.Damaged;
        var start = BinaryPrimitives.ReadInt32LittleEndian(head[PeOffsetAt..]);
        if (start < 0 || start > length - OptionalHeaderAt)
            return FileKind.Damaged;

        // A header further down than any compiler puts it is left to the reader of the whole file.
        if (start > head.Length - OptionalHeaderAt - 2)
            return FileKind.Managed;
        var header = head[start..];
        if (!header.StartsWith("PE\0\0"u8))
            return FileKind.Damaged;
        var optional = header[OptionalHeaderAt..];
        int directories;
        switch (BinaryPrimitives.ReadUInt16LittleEndian(optional))
        {
            case 0x10B:
                directories = 96;
                break;
            case 0x20B:
                directories = 112;
                break;
            default:
                return FileKind.Damaged;
        }

        var end = directories + ((CliDirectory + 1) * 8);
        if (optional.Length < end)
            return head.Length < HeadLength ? FileKind.Damaged : FileKind.Managed;
        var count = BinaryPrimitives.ReadUInt32LittleEndian(optional[(directories - 4)..]);
        return count > CliDirectory && BinaryPrimitives.ReadUInt32LittleEndian(optional[(end - 8)..]) != 0
            ? FileKind.Managed
            : FileKind.Native;
    }

    private static bool IsElf(ReadOnlySpan<byte> head) => head.StartsWith("\x7F\x45LF"u8);

    private static bool IsMach(ReadOnlySpan<byte> head) =>
        head.Length >= 4 &&
            BinaryPrimitives.ReadUInt32BigEndian(head) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE;
}
