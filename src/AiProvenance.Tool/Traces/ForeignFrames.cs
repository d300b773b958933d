namespace AiProvenance.Tool.Traces;

/// <summary>Calls as other languages print them: a service that calls another logs them among its own.</summary>
internal static class ForeignFrames
{
    // Where symbols are missing, only the file is there.
    private static readonly string[] Extensions = [".java", ".kt", ".scala", ".groovy", ".js", ".mjs", ".ts"];

    /// <summary>Whether what stands in a call's brackets is its place, as in Java and JavaScript, and no list of parameters.</summary>
    public static bool IsPlace(string list) =>
        list is "Native Method" or "Unknown Source" or "native" or "<anonymous>" or "SourceFile" ||
        Extensions.Any(extension => list.EndsWith(extension, StringComparison.Ordinal)) ||
        (FindNumber(list) is > 0 and var colon &&
            list.AsSpan(0, colon).IndexOfAny(' ', '(') < 0 &&
            list.AsSpan(0, colon).IndexOfAny('.', '/', ':') >= 0);

    /// <summary>Whether a line is a call of another language.</summary>
    public static bool IsOne(string line)
    {
        var text = line.Trim();
        if (text.StartsWith("File \"", StringComparison.Ordinal) && text.Contains("\", line ", StringComparison.Ordinal))
            return true;
        if (text.StartsWith("at ", StringComparison.Ordinal) || text.StartsWith("from ", StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('(');
            var close = open < 0 ? -1 : text.IndexOf(')', open);
            var place = close < 0 ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : text[(open + 1)..close];
            return IsPlace(place) || place.Contains(".rb:", StringComparison.Ordinal);
        }

        return text.Contains(".go:", StringComparison.Ordinal) && text.Contains("+0x", StringComparison.Ordinal) ||
            (text.Length > 3 && text[0] == '#' && char.IsAsciiDigit(text[1]) && text.Contains(' ', StringComparison.Ordinal));
    }

    // `Shop.java:12`, `shop.js:10:5`.
    private static int FindNumber(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon + 1 < text.Length && text.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? colon : -1;
    }
}
