using System.Text;

namespace AiProvenance.Tool.Git;

/// <summary>
/// Paths as git writes them on a line: in quotes, with the escapes of C, where they hold a quote, a backslash or a control character.
/// </summary>
internal static class QuotedPath
{
    /// <summary>The path itself.</summary>
    public static string Read(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
            return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length - 1)
                bytes.Add(Escaped(text, ref i));
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, Step(text, ref i)));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    // Half a character cannot be encoded by itself.
    private static int Step(string text, ref int i)
    {
        if (!char.IsSurrogatePair(text, i))
            return 1;
        i++;
        return 2;
    }

    private static byte Escaped(string text, ref int i)
    {
        i++;
        if (text[i] is < '0' or > '7')
            return (byte)(Array.IndexOf(Letters, text[i]) is var at and >= 0 ? Values[at] : text[i]);
        var value = 0;
        for (var digits = 0; digits < 3 && text[i] is >= '0' and <= '7'; digits++)
            value = (value * 8) + text[i++] - '0';
        i--;
        return (byte)value;
    }

    private static readonly char[] Letters = ['a', 'b', 't', 'n', 'v', 'f', 'r'];

    private static readonly char[] Values = ['\a', '\b', '\t', '\n', '\v', '\f', '\r'];
}
