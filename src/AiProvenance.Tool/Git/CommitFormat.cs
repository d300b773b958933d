using System.Globalization;
using System.IO;

namespace AiProvenance.Tool.Git;

/// <summary>Commits as <c>git log -z</c> writes them for this tool: each field ended by NUL, which no field can hold.</summary>
internal static class CommitFormat
{
    private const int Fields = 8;

    /// <summary>The options that make git write so.</summary>
    public static readonly string[] Options =
        ["log", "-z", "--no-color", "--encoding=UTF-8", "--format=tformat:%H%x00%P%x00%an%x00%ae%x00%cn%x00%ce%x00%at%x00%B"];

    /// <summary>Reads commit by commit.</summary>
    public static IEnumerable<Commit> Read(Stream output)
    {
        var fields = new List<string>(Fields);
        foreach (var field in GitLines.Read(output, end: 0))
        {
            fields.Add(field);
            if (fields.Count < Fields)
                continue;
            yield return Read(fields);
            fields.Clear();
        }
    }

    private static Commit Read(List<string> fields) => new(
        fields[0],
        [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        new CommitIdentity(fields[2], fields[3]),
        new CommitIdentity(fields[4], fields[5]),
        Day(fields[6]),
        fields[7].ReplaceLineEndings("\n"));

    // A commit may state any number: the day is nothing to stop at.
    private static string Day(string seconds)
    {
        var first = DateTimeOffset.MinValue.ToUnixTimeSeconds();
        var last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        var stated = long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(stated, first, last)).UtcDateTime.ToString(
            "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
