namespace AiProvenance.Core.Fingerprints.Hashing;

/// <summary>RFC 4648 base32, upper-case, without padding; for whole groups of five bytes.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(byte[] bytes, int count)
    {
        var result = new char[count / 5 * 8];
        for (var i = 0; i < result.Length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < count ? bytes[bit / 8 + 1] : 0);
            result[i] = Alphabet[(pair >> (11 - bit % 8)) & 31];
        }
        return new string(result);
    }

    public static bool IsValid(string text) => text.All(c => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));
}
