using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>The ways in which one trace comes out of a system and into a log.</summary>
internal static partial class Spellings
{
    private static readonly JsonSerializerOptions LittleEscaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private const string FullName = "Fixture, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null";

    public static readonly (string Name, Func<string, string> Write)[] All =
    [
        ("as printed", static trace => trace),
        ("without lines", static trace => Regex.Replace(trace, @" in [^\n]*?:line \d+", "")),
        ("file without a number", static trace => Regex.Replace(trace, @":line \d+", "")),
        ("German", static trace => Translate(trace, "bei", "in", "Zeile")),
        ("French", static trace => Translate(trace, "à", "dans", "ligne")),
        ("Spanish", static trace => Translate(trace, "en", "en", "línea")),
        ("Chinese", static trace => Translate(trace, "在", "位置", "行号")),
        ("Russian", static trace => Translate(trace, "в", "в", "строка")),
        ("Japanese", static trace => Translate(trace, "場所", "場所", "行")),
        ("a word nobody knows", static trace => Translate(trace, "kerran", "paikassa", "rivi")),
        (
            "Windows",
            static trace =>
                trace.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("/src/", @"C:\new\src\", StringComparison.Ordinal)),
        ("JSON", static trace => "{\"level\":\"error\",\"exception\":" + JsonSerializer.Serialize(trace) + ",\"id\":7}"),
        ("JSON, little escaped", static trace => "{\"exception\":" + JsonSerializer.Serialize(
            trace, LittleEscaped) + "}"),
        ("JSON in JSON", static trace => JsonSerializer.Serialize("{\"exception\":" + JsonSerializer.Serialize(trace) + "}")),
        ("a list of JSON", static trace => JsonSerializer.Serialize(trace.Split('\n'), Indented)),
        ("one line", static trace => trace.Replace("\n", " ", StringComparison.Ordinal)),
        ("a log's columns", static trace => Regex.Replace(trace, "^", "2026-11-30 12:00:00.123 [ERR] shop-7 |", RegexOptions.Multiline)),
        ("columns and one space", static trace => Regex.Replace(trace, "^ *", "12:00:00 [ERR] ", RegexOptions.Multiline)),
        ("without white space", static trace => Regex.Replace(trace, "^ +", "", RegexOptions.Multiline)),
        ("HTML", static trace => System.Net.WebUtility.HtmlEncode(trace)),
        ("colours", static trace => trace.Replace("   at", "\x1B[31m   at\x1B[0m", StringComparison.Ordinal)),
        ("unhandled", static trace => "Unhandled exception. " + trace + "\nAborted (core dumped)"),
        (
            "among Java's",
            static trace =>
                "\tat com.contoso.Shop.open(Shop.java:12)\n" + trace + "\n\tat java.base/java.lang.Thread.run(Thread.java:833)"),
        (
            "Mono",
            static trace =>
                Regex.Replace(trace, @"^   at ([^\n(]+)(\([^\n)]*\)(\+[^\n (]*\(\))?)[^\n]*", "  at $1 $2 [0x0001c] in <a1b2c3>:0", RegexOptions.Multiline)),
        ("Application Insights", static trace => FrameLine().Replace(trace, static match =>
            $"   at {match.Groups["path"].Value} ({FullName}{(match.Groups["line"].Success ? ": /src/Throwing.cs:" + LineOf(match) : "")})")),
        ("Application Insights, JSON", static trace => JsonSerializer.Serialize(
            new
            {
                exceptions = FrameLine().Matches(trace).Select(static match => new
                {
                    level = match.Index,
                    method = match.Groups["path"].Value,
                    assembly = FullName,
                    fileName = LineOf(match) > 0 ? "/src/Throwing.cs" : null,
                    line = LineOf(match),
                }),
            },
            Indented)),
        ("Elastic, a line each", static trace => FrameLine().Replace(trace, static match => "2026-11-30 12:00:00 ERR " + JsonSerializer.Serialize(new
        {
            classname = TypeOf(match.Groups["path"].Value),
            function = match.Groups["path"].Value[(TypeOf(match.Groups["path"].Value).Length + 1)..],
            filename = LineOf(match) > 0 ? "Throwing.cs" : null,
            line = new { number = LineOf(match) },
        }))),
        ("native offsets", static trace => Regex.Replace(trace, @"^(   at [^\n]+?\))( in [^\n]*)?$", "$1 + 0x1c", RegexOptions.Multiline)),
    ];

    [GeneratedRegex(@"^   at (?<path>[^\n(]+)\([^\n]*?( in [^\n]*:line (?<line>\d+))?$", RegexOptions.Multiline)]
    private static partial Regex FrameLine();

    private static int LineOf(Match match) =>
        match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    // A constructor's name begins with a dot, and what stands in brackets has dots of its own.
    private static string TypeOf(string path)
    {
        var (depth, end) = (0, 0);
        for (var i = 0; i < path.Length; i++)
        {
            depth += path[i] is '<' or '[' ? 1 : path[i] is '>' or ']' ? -1 : 0;
            if (depth == 0 && path[i] == '.' && path[i - 1] != '.')
                end = i;
        }

        return path[..end];
    }

    private static string Translate(string trace, string at, string @in, string line) =>
        Regex.Replace(
            Regex.Replace(trace, "^   at ", "   " + at + " ", RegexOptions.Multiline),
            @" in ([^\n]*?):line (\d+)",
            $" {@in} $1:{line} $2");
}
