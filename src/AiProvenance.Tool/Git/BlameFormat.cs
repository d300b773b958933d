using System.Globalization;
using System.IO;

namespace AiProvenance.Tool.Git;

/// <summary>Lines as <c>git blame --porcelain</c> tells of them.</summary>
internal static class BlameFormat
{
    private const string FileName = "filename ";

    /// <summary>Reads them, in the order of the file.</summary>
    /// <remarks>
    /// Before each line stands its commit and its number there. The commit's path follows where git names the commit for the first time,
    /// and, where the commit has more than one path, before each run of lines.
    /// </remarks>
    public static ImmutableArray<BlamedLine> Read(Stream output)
    {
        var lines = ImmutableArray.CreateBuilder<BlamedLine>();
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        string? commit = null;
        var number = 0;
        foreach (var line in GitLines.Read(output, end: (byte)'\n'))
        {
            if (line.StartsWith('\t'))
            {
                lines.Add(new BlamedLine(IsNone(commit!) ? null : commit, paths.GetValueOrDefault(commit!, ""), number));
                commit = null;
            }
            else if (commit is null)
            {
                (commit, number) = Header(line);
            }
            else if (line.StartsWith(FileName, StringComparison.Ordinal))
            {
                paths[commit] = QuotedPath.Read(line[FileName.Length..]);
            }
        }

        return lines.ToImmutable();
    }

    private static (string Commit, int Line) Header(string line)
    {
        var parts = line.Split(' ');
        return parts.Length >= 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (parts[0], number)
            : throw new GitException($"git blame wrote a line that this version does not know: '{line}'");
    }

    // Lines of the working tree are of a commit whose name is all zeros, as long as the repository's names are.
    private static bool IsNone(string commit) => commit.All(static c => c == '0');
}
