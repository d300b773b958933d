namespace AiProvenance.Tool.Inputs;

/// <summary>Tells a WebAssembly module that wraps an assembly, as a published Blazor application has them, from others.</summary>
internal static class WrappedAssembly
{
    // The wrapper is a few sections long; the payload begins with this word.
    private const int Within = 1024;

    /// <summary>Whether a WebAssembly module wraps an assembly.</summary>
    public static bool IsIn(ReadOnlySpan<byte> module) => module[..Math.Min(module.Length, Within)].IndexOf("WbIL"u8) >= 0;
}
