using System.Text;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>
/// Writes a page. Text gets into it by <see cref="Text"/> and as attributes' values alone, and both are escaped: no name in an assembly
/// becomes markup. What it writes is well-formed XML as well, so that tests can read all of it.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _page = new("<!DOCTYPE html>\n");

    /// <summary>Writes an element with what is in it.</summary>
    public void Element(string name, Action content, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        _page.Append('>');
        content();
        _page.Append("</").Append(name).Append('>');
    }

    /// <summary>Writes an element with a text in it.</summary>
    public void Element(string name, string text, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        _page.Append('>');
        Text(text);
        _page.Append("</").Append(name).Append('>');
    }

    /// <summary>Writes an element that has nothing in it.</summary>
    public void Void(string name, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        _page.Append("/>");
    }

    /// <summary>Writes a text, in which nothing is markup. What cannot be seen, or reverses letters, is written out.</summary>
    public void Text(string? text)
    {
        if (text is null)
            return;
        if (text.StartsWith(' '))
            _page.Append(' ');
        Escape(Harmless.Line(text));
    }

    /// <summary>Begins another line of the page's source.</summary>
    public void Line() => _page.Append('\n');

    /// <summary>Writes a text that may be the address of something: a link where it is one of the web, else text.</summary>
    public void Address(string address, string text)
    {
        if (IsOfTheWeb(address))
            Element("a", text, ("href", address), ("rel", "noreferrer"));
        else
            Text(text);
    }

    /// <summary>Writes the page's own style.</summary>
    public void Style(PageStyle style)
    {
        _page.Append("<style>").Append(style.Text).Append("</style>");
    }

    /// <summary>The page.</summary>
    public override string ToString() => _page.ToString();

    private static bool IsOfTheWeb(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
            address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) &&
        Harmless.Line(address) == address &&
        Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        uri.UserInfo.Length == 0;

    private void Open(string name, (string Name, string? Value)[] attributes)
    {
        _page.Append('<').Append(Checked(name));
        foreach (var attribute in attributes)
        {
            if (attribute.Value is null)
                continue;
            _page.Append(' ').Append(Checked(attribute.Name)).Append("=\"");
            Escape(Harmless.Line(attribute.Value));
            _page.Append('"');
        }
    }

    // Names are this code's own words; one that is not is a fault in it, and must not get into a page.
    private static string Checked(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':')
        ? name
        : throw new ArgumentException("no name of an element or an attribute", nameof(name));

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => _page.Append("&lt;"),
                '>' => _page.Append("&gt;"),
                '&' => _page.Append("&amp;"),
                '"' => _page.Append("&quot;"),
                '\'' => _page.Append("&#39;"),
                _ => _page.Append(c),
            };
        }
    }
}
