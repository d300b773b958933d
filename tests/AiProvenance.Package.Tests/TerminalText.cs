using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests;

/// <summary>What a terminal shows in the end of what was written to it, as far as MSBuild's logger goes.</summary>
internal static partial class TerminalText
{
    /// <summary>Drops what moves the cursor, colours and links, and with it the lines that only said what was going on.</summary>
    public static string Read(string output)
    {
        var text = Progress().Replace(Links().Replace(output, ""), "");
        var lines = Codes().Replace(text, "").Split('\n').Select(static line => line.TrimEnd());
        return string.Join('\n', lines.Where(static line => line != ""));
    }

    [GeneratedRegex(@"\e\][^\e]*\e\\")]
    private static partial Regex Links();

    // Between "hide the cursor" and "show the cursor" the logger draws what it erases again; what stays begins behind "erase all below".
    [GeneratedRegex(@"\e\[\?25l(?:(?!\e\[J)[\s\S])*?\e\[\?25h")]
    private static partial Regex Progress();

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Codes();
}
