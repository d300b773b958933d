using System.Text.RegularExpressions;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What the repository's host reads: nobody compiles it, so a slip in it shows when it is needed.</summary>
public sealed partial class RepositoryFilesTests
{
    private static readonly string[] Workflows =
    [
        .. Directory.GetFiles(Repository.PathOf(".github/workflows"), "*.yml")
            .Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> WorkflowFiles => [.. Workflows];

    [Theory]
    [MemberData(nameof(WorkflowFiles))]
    public void A_workflow_names_actions_by_commit_with_the_version_beside_it(string file)
    {
        var uses = Uses().Matches(Workflow(file)).Select(static match => match.Value.Trim()).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, static line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void One_version_of_an_action_is_used_everywhere() => Assert.All(
        Workflows
            .SelectMany(static file => Pinned().Matches(Workflow(file)))
            .Select(static match => (Action: match.Groups["action"].Value, Pin: match.Value))
            .Distinct()
            .GroupBy(static use => use.Action),
        static uses => Assert.Single(uses));

    [Theory]
    [MemberData(nameof(WorkflowFiles))]
    public void A_workflow_may_only_read_unless_a_job_says_more(string file) =>
        Assert.Contains("\npermissions:\n  contents: read\n\n", Workflow(file), StringComparison.Ordinal);

    [Fact]
    public void No_secret_is_needed_to_publish() =>
        Assert.DoesNotContain("secrets.", string.Concat(Workflows.Select(Workflow)), StringComparison.Ordinal);

    [Fact]
    public void Every_path_from_the_root_that_has_an_owner_exists() => Assert.All(
        Repository.Read(".github/CODEOWNERS")
            .Split('\n')
            .Where(static line => line.StartsWith('/'))
            .Select(static line => line.Split(' ')[0]),
        static path => Assert.True(Path.Exists(Repository.PathOf(path[1..])), path));

    private static string Workflow(string file) => Repository.Read(".github/workflows/" + file).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^ *(- )?uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: (?<action>[\w.-]+/[\w.-]+)@(?<commit>[0-9a-f]{40}) # (?<version>v[0-9]+\.[0-9]+\.[0-9]+)")]
    private static partial Regex Pinned();
}
