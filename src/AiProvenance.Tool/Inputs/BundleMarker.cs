using System.Buffers.Binary;

namespace AiProvenance.Tool.Inputs;

/// <summary>
/// Tells a single-file bundle from the starter that every published program has: both hold the same 32 bytes, and only in a bundle does
/// the place of its contents stand before them.
/// </summary>
internal static class BundleMarker
{
    // Written so that this program's own file does not hold it.
    private static readonly byte[] Inverted =
    [
        0x74, 0xED, 0xFD, 0x46, 0x95, 0x9E, 0xDF, 0xC7, 0x8D, 0x84, 0x6C, 0xFD, 0xEB, 0x28, 0x5F, 0xCD,
        0xEC, 0x0A, 0x46, 0x19, 0x10, 0x51, 0xCC, 0xE7, 0x11, 0xC4, 0xD2, 0x31, 0xDB, 0x4C, 0x95, 0x51,
    ];

    /// <summary>Whether a native program has assemblies bundled into it.</summary>
    public static bool IsIn(ReadOnlySpan<byte> program)
    {
        Span<byte> marker = stackalloc byte[Inverted.Length];
        for (var i = 0; i < marker.Length; i++)
            marker[i] = (byte)~Inverted[i];
        for (var rest = program; rest.IndexOf(marker) is var at and >= 0; rest = rest[(at + marker.Length)..])
        {
            if (at >= 8 && BinaryPrimitives.ReadInt64LittleEndian(rest[(at - 8)..]) != 0)
                return true;
        }

        return false;
    }
}
