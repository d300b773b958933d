using System.Text.RegularExpressions;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What holds for every Markdown file of the repository.</summary>
public sealed partial class MarkdownFileTests
{
    public static TheoryData<string> Files =>
        [.. Repository.Pages.Select(static page => Path.GetRelativePath(Repository.Root, page.Path).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_relative_link_leads_to_a_file_and_a_heading_that_exist(string file)
    {
        var page = Repository.Page(file);
        Assert.All(Targets(page), target => Assert.True(Exists(page, target), target));
    }

    [Fact]
    public void Every_page_is_reached_from_the_index()
    {
        // Not pages: forms of the repository's host, lists that a compiler's analyzer keeps, and what registries show.
        string[] others = [".github/", "src/"];
        var pages = Files.Select(static (object[] row) => (string)row[0])
            .Where(file => !others.Any(other => file.StartsWith(other, StringComparison.Ordinal)))
            .ToList();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(["docs/README.md"]);
        while (next.TryDequeue(out var file))
        {
            if (!reached.Add(file))
                continue;
            foreach (var linked in Linked(Repository.Page(file)).Where(pages.Contains))
                next.Enqueue(linked);
        }

        Assert.Empty(pages.Except(reached));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_that_is_named_exists(string file)
    {
        string[] known = [.. RulePage.AnalyzerRules, .. RulePage.TargetRules, .. RulePage.ToolRules];
        Assert.Empty(RuleId().Matches(Repository.Page(file).Text).Select(static match => match.Value).Distinct().Except(known));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_project_that_a_command_names_exists(string file)
    {
        var paths = Command().Matches(Repository.Page(file).Text).Select(static match => match.Groups["path"].Value);
        Assert.All(paths, path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    private static IEnumerable<string> Targets(MarkdownPage page) => Link().Matches(Code().Replace(page.Prose, ""))
        .Select(static match => match.Groups["target"].Value)
        .Where(static target => !target.Contains("://", StringComparison.Ordinal));

    private static IEnumerable<string> Linked(MarkdownPage page) => Targets(page)
        .Select(
            target =>
                Path.GetRelativePath(
                    Repository.Root,
                    Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, target.Split('#')[0]))).Replace('\\', '/'));

    private static bool Exists(MarkdownPage page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]));
        if (!Path.Exists(path))
            return false;
        return parts.Length == 1 ||
            Heading().Matches(MarkdownPage.Load(path).Prose).Any(match => Anchor(match.Groups["text"].Value) == parts[1]);
    }

    // As GitHub does it.
    private static string Anchor(string heading) =>
        string.Concat(
            heading.Trim().ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bAIP[0-9]{4}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\bdotnet (build|test|run --project|pack) (?<path>(samples|tests|src)/[\w./-]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
