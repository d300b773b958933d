using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>The style of pages: <c>page.css</c> beside this file. It is inside each page, since a page asks nothing of a network.</summary>
internal sealed class PageStyle
{
    private PageStyle()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("AiProvenance.Tool.page.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Text = reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
        SecurityPolicy = "default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text))) +
            "'; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The style.</summary>
    public static PageStyle Own { get; } = new();

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>What a browser may load and run in a page: this style and nothing else.</summary>
    public string SecurityPolicy { get; }
}
