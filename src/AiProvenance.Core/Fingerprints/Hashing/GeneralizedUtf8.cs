namespace AiProvenance.Core.Fingerprints.Hashing;

/// <summary>
/// UTF-8 that also encodes an unpaired surrogate, as the three bytes of its number (WTF-8). Source text may contain one, and the runtime's
/// encoder would replace every one of them by the same character.
/// </summary>
internal static class GeneralizedUtf8
{
    /// <summary>Writes a text and returns how many bytes it took: at most three for each UTF-16 code unit.</summary>
    public static int Write(string text, byte[] buffer, int offset)
    {
        var at = offset;
        for (var i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                c = char.ConvertToUtf32(text[i], text[++i]);
            at = WriteScalar(c, buffer, at);
        }
        return at - offset;
    }

    private static int WriteScalar(int c, byte[] buffer, int at)
    {
        if (c < 0x80)
        {
            buffer[at] = (byte)c;
            return at + 1;
        }
        var continuations = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        var lead = continuations switch { 1 => 0xC0, 2 => 0xE0, _ => 0xF0 };
        buffer[at++] = (byte)(lead | (c >> (6 * continuations)));
        for (var shift = 6 * (continuations - 1); shift >= 0; shift -= 6)
            buffer[at++] = (byte)(0x80 | ((c >> shift) & 0x3F));
        return at;
    }
}
