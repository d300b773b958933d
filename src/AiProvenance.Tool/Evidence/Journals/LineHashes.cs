using System.Security.Cryptography;
using System.Text;

namespace AiProvenance.Tool.Evidence.Journals;

/// <summary>
/// The hashes of a text's lines, without their white space: what <c>git blame -w</c> calls the same line has the same hash. 48 bits of
/// SHA-256 tell the lines of a file apart, and nobody can read code from them that they do not know already.
/// </summary>
internal static class LineHashes
{
    /// <summary>The number of hexadecimal digits of one.</summary>
    public const int Length = 12;

    /// <summary>The hashes of a text's lines.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var lines = text.Split('\n');

        // The last line break ends a line and begins none.
        return [.. lines.Take(text.EndsWith('\n') || text.Length == 0 ? lines.Length - 1 : lines.Length).Select(OfLine)];
    }

    /// <summary>The hash of one line.</summary>
    public static string OfLine(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
                _ = text.Append(character);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, Length / 2).ToLowerInvariant();
    }
}
