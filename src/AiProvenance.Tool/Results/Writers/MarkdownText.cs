using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// A page of Markdown of at most as many bytes of UTF-8 as given: it is cut by whole rows, and says how many are left out.
/// </summary>
/// <param name="mostBytes">How many bytes it may have.</param>
internal sealed class MarkdownText(int mostBytes)
{
    // What is written always: heads, fences, counts.
    private const int Reserve = 16 * 1024;

    private readonly StringBuilder _text = new();
    private long _bytes;

    /// <summary>Writes a text that no page goes without.</summary>
    public void Always(string text)
    {
        _ = _text.Append(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
    }

    /// <summary>Writes as many rows as fit, and says how many did not.</summary>
    public int Rows(IEnumerable<string> rows)
    {
        var left = 0;
        foreach (var row in rows)
        {
            if (left > 0 || !Fits(row))
                left++;
            else
                Always(row);
        }

        return left;
    }

    /// <summary>Whether a text is short enough for the room that is left to rows.</summary>
    public bool Fits(string text) => _bytes + Encoding.UTF8.GetByteCount(text) <= mostBytes - Reserve;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
