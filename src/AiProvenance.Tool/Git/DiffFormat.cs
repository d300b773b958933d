using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace AiProvenance.Tool.Git;

/// <summary>
/// Changed lines as <c>git diff-tree --cc -U0</c> tells of them: against the one parent, or, for a merge, against all of them.
/// </summary>
internal static class DiffFormat
{
    private static readonly Regex Hunk = new(
        "^(?<at>@@+) (?:-(?<old>[0-9]+(?:,[0-9]+)?) )+[+](?<line>[0-9]+)(?:,(?<count>[0-9]+))? @@", RegexOptions.CultureInvariant);

    /// <summary>Reads file by file; files that the commit removed, and those of which it changed no line, are left out.</summary>
    public static IEnumerable<ChangedFile> Read(Stream output)
    {
        FileBuilder? file = null;
        foreach (var line in GitLines.Read(output, end: (byte)'\n'))
        {
            if (file is { IsInHunk: true } && file.Take(line))
                continue;
            if (line.StartsWith("diff --", StringComparison.Ordinal))
            {
                if (file?.Build() is { } before)
                    yield return before;
                file = new FileBuilder();
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                file!.Path = PathOf(line["+++ ".Length..]);
            }
            else if (Hunk.Match(line) is { Success: true } hunk)
            {
                file!.Begin(hunk);
            }
        }

        if (file?.Build() is { } last)
            yield return last;
    }

    // Git ends a path that has a space in it with a tab.
    private static string? PathOf(string text)
    {
        var path = QuotedPath.Read(text.TrimEnd('\t'));
        return path == "/dev/null" ? null : path["b/".Length..];
    }

    /// <summary>Collects what the hunks of a file say.</summary>
    private sealed class FileBuilder
    {
        private readonly ImmutableArray<LineRange>.Builder _lines = ImmutableArray.CreateBuilder<LineRange>();
        private readonly ImmutableArray<int>.Builder _removedAfter = ImmutableArray.CreateBuilder<int>();
        private string _own = "";
        private int[] _old = [];
        private int _next;
        private int _left;

        public string? Path { get; set; }

        public bool IsInHunk => _left > 0 || _old.Any(static left => left > 0);

        public void Begin(Match hunk)
        {
            _own = new string('+', hunk.Groups["at"].Length - 1);
            _old = [.. hunk.Groups["old"].Captures.Select(static old => CountOf(old.Value))];
            _next = Number(hunk.Groups["line"].Value);
            _left = hunk.Groups["count"].Success ? Number(hunk.Groups["count"].Value) : 1;
            if (_left == 0)
                _removedAfter.Add(_next);
        }

        /// <summary>Takes a line of the hunk, which may look like anything.</summary>
        public bool Take(string line)
        {
            if (line.StartsWith('\\'))
                return true;
            var marks = line.Length < _own.Length ? line.PadRight(_own.Length) : line[.._own.Length];
            var isRemoved = marks.Contains('-', StringComparison.Ordinal);
            for (var parent = 0; parent < _old.Length; parent++)
            {
                if (isRemoved ? marks[parent] == '-' : marks[parent] == ' ')
                    _old[parent]--;
            }

            if (isRemoved)
                return true;
            if (marks == _own)
                Add(_next);
            _next++;
            _left--;
            return true;
        }

        public ChangedFile? Build() => Path is null || (_lines.Count == 0 && _removedAfter.Count == 0)
            ? null
            : new ChangedFile(Path, _lines.ToImmutable(), _removedAfter.ToImmutable());

        private void Add(int line)
        {
            if (_lines.Count > 0 && _lines[^1].Last == line - 1)
                _lines[^1] = _lines[^1] with { Last = line };
            else
                _lines.Add(new LineRange(line, line));
        }

        private static int CountOf(string range) =>
            range.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? Number(range[(comma + 1)..]) : 1;

        private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
