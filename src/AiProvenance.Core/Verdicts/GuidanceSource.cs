using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>How a policy may know a source of guidance: nobody gets past a glob by leaving out <c>https://</c>.</summary>
internal static class GuidanceSource
{
    private const string SchemeEnd = "://";

    private static readonly ImmutableArray<string> WebSchemes = ImmutableArray.Create("https://", "http://");

    /// <summary>The source as written, as shown, without its scheme, and, where it has none, with those of the web.</summary>
    public static IEnumerable<string> Spellings(string source)
    {
        var plain = PlainText.Of(source).Trim();
        yield return source;
        yield return plain;
        var scheme = plain.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme >= 0)
        {
            yield return plain.Substring(scheme + SchemeEnd.Length);
            yield break;
        }

        foreach (var web in WebSchemes)
            yield return web + plain;
    }
}
