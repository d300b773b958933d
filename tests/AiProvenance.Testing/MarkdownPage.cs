using System.Collections.Immutable;

namespace AiProvenance.Testing;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word behind the fence, for example <c>csharp</c>.</param>
/// <param name="Text">The block's lines, without a final line break.</param>
/// <param name="Section">The second-level heading that it stands under.</param>
/// <param name="Part">The third-level heading below that one, or empty.</param>
/// <param name="LineBefore">The last line before it that is not blank.</param>
/// <param name="Place">Where it begins, for messages.</param>
public sealed record MarkdownBlock(string Language, string Text, string Section, string Part, string LineBefore, string Place);

/// <summary>A table of a page.</summary>
/// <param name="Header">The cells of its first line.</param>
/// <param name="Rows">The cells of the others.</param>
/// <param name="Section">The second-level heading that it stands under; empty above the first.</param>
/// <param name="LineBefore">The last line before it that is not blank.</param>
public sealed record MarkdownTable(
    ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, string Section, string LineBefore);

/// <summary>As much of Markdown as this repository's pages use: headings, fenced blocks and tables.</summary>
public sealed class MarkdownPage
{
    private const string Fence = "```";

    private readonly ImmutableArray<MarkdownBlock>.Builder _blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
    private readonly ImmutableArray<MarkdownTable>.Builder _tables = ImmutableArray.CreateBuilder<MarkdownTable>();
    private readonly ImmutableArray<string>.Builder _sections = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> _prose = [];
    private string _section = "";
    private string _part = "";
    private string _lineBefore = "";

    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Read(text.ReplaceLineEndings("\n").Split('\n'));
        Blocks = _blocks.ToImmutable();
        Tables = _tables.ToImmutable();
        Sections = _sections.ToImmutable();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>The first-level heading.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The second-level headings, in order.</summary>
    public ImmutableArray<string> Sections { get; }

    /// <summary>The fenced blocks, in order.</summary>
    public ImmutableArray<MarkdownBlock> Blocks { get; }

    /// <summary>The tables, in order.</summary>
    public ImmutableArray<MarkdownTable> Tables { get; }

    /// <summary>What stands outside fenced blocks.</summary>
    public string Prose => string.Join('\n', _prose);

    public static MarkdownPage Load(string path) => new(path, File.ReadAllText(path));

    public IEnumerable<MarkdownBlock> BlocksIn(string section) => Blocks.Where(block => block.Section == section);

    /// <summary>The table behind a marker such as <c>&lt;!-- zone keys --&gt;</c>, or behind any other line.</summary>
    public MarkdownTable TableBehind(string line) => Assert.Single(Tables, table => table.LineBefore == line);

    private void Read(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
            i = Read(lines, i);
    }

    private int Read(string[] lines, int i)
    {
        var line = lines[i].Trim();
        if (line.StartsWith(Fence, StringComparison.Ordinal))
            return ReadBlock(lines, i);
        if (line.StartsWith('|') && i + 1 < lines.Length && lines[i + 1].TrimStart().StartsWith("|--", StringComparison.Ordinal))
            return ReadTable(lines, i);
        if (line.StartsWith("# ", StringComparison.Ordinal))
            Title = line[2..];
        else if (line.StartsWith("## ", StringComparison.Ordinal))
            (_section, _part) = (Add(line[3..]), "");
        else if (line.StartsWith("### ", StringComparison.Ordinal))
            _part = line[4..];
        _prose.Add(lines[i]);
        if (line.Length > 0)
            _lineBefore = line;
        return i + 1;
    }

    private string Add(string section)
    {
        _sections.Add(section);
        return section;
    }

    private int ReadBlock(string[] lines, int start)
    {
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var end = Array.FindIndex(lines, start + 1, static line => line.Trim() == Fence);
        Assert.True(end >= 0, $"{Path}: the block that begins on line {start + 1} does not end.");
        var text = lines[(start + 1)..end].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart());
        _blocks.Add(new MarkdownBlock(
            lines[start].Trim()[Fence.Length..], string.Join('\n', text), _section, _part, _lineBefore, $"{Path}({start + 1})"));
        return end + 1;
    }

    private int ReadTable(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length && lines[end].TrimStart().StartsWith('|'))
            _prose.Add(lines[end++]);
        var rows = lines[start..end].Select(Cells).ToImmutableArray();
        _tables.Add(new MarkdownTable(rows[0], rows[2..], _section, _lineBefore));
        return end;
    }

    private static ImmutableArray<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(static cell => cell.Trim())];
}
