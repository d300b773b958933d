namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>Files of every kind that a release may hold.</summary>
internal static class Files
{
    /// <summary>A managed assembly.</summary>
    public static byte[] Managed { get; } = File.ReadAllBytes(typeof(Tool.Commands.CommandLine).Assembly.Location);

    /// <summary>A native library with nothing in it.</summary>
    public static byte[] Elf { get; } = [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[200]];

    /// <summary>A program that has assemblies bundled into it.</summary>
    public static byte[] Bundle { get; } = [.. Elf, .. BitConverter.GetBytes(4711L), .. Marker, .. new byte[10]];

    /// <summary>The starter that stands beside each published assembly.</summary>
    public static byte[] Starter { get; } = [.. Elf, .. BitConverter.GetBytes(0L), .. Marker, .. new byte[10]];

    /// <summary>An assembly that is wrapped into WebAssembly.</summary>
    public static byte[] Wrapped { get; } = [.. "\0asm"u8, 1, 0, 0, 0, 0, 12, 1, 0, .. "WbIL"u8, .. new byte[100]];

    /// <summary>A native program for Windows.</summary>
    public static byte[] NativePortable()
    {
        var bytes = Managed.ToArray();
        var header = BitConverter.ToInt32(bytes, 0x3C);
        var directories = header + 24 + (BitConverter.ToUInt16(bytes, header + 24) == 0x10B ? 96 : 112);
        Array.Clear(bytes, directories + (14 * 8), 8);
        return bytes;
    }

    private static ReadOnlySpan<byte> Marker =>
    [
        0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
        0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae,
    ];
}
