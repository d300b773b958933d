using System.Text.RegularExpressions;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Commands;

/// <summary>Every command line of the pages, also those in recipes that no test can run, is one that the tool understands.</summary>
public sealed partial class DocumentedCommandTests
{
    public static TheoryData<string, string> Documented
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var (page, arguments) in List())
                found.Add(page, arguments);
            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void It_is_understood(string page, string arguments)
    {
        var run = Cli.Finding(static _ => SampleResults.Empty).Run(Split(arguments));

        Assert.False(run.Error.Contains("--help' to see how it is used", StringComparison.Ordinal), page + ": " + run.Error);
    }

    [Fact]
    public void All_kinds_of_recipes_are_found()
    {
        var found = List().Select(static command => command.Arguments).ToList();

        Assert.Contains(found, static line => line.Contains("\"$PIN\"", StringComparison.Ordinal));
        Assert.Contains(found, static line => line.Contains("$(PolicyDigest)", StringComparison.Ordinal));
        Assert.Contains(found, static line => line.Contains("\"$POLICY_DIGEST\"", StringComparison.Ordinal));
        Assert.Contains(found, static line => line.Contains("/check.intoto.json", StringComparison.Ordinal));
        Assert.Contains(found, static line => line.StartsWith("reviews --sarif . --output markdown", StringComparison.Ordinal));
        Assert.True(found.Count > 20, string.Join('\n', found));
    }

    [Fact]
    public void One_that_is_not_understood_would_be_told() =>
        Assert.Contains("to see how it is used", new Cli().Run(Split("check a --polisy b")).Error, StringComparison.Ordinal);

    private static IEnumerable<(string Page, string Arguments)> List() => Pages().SelectMany(static page =>
        CommandLine().Matches(Repository.Read(page)).Select(command => (page, command.Groups["arguments"].Value.Trim())));

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Append("README.md")
        .Order(StringComparer.Ordinal);

    // As a shell takes a line apart, with the values that a pipeline puts in.
    private static string[] Split(string arguments)
    {
        var words = Word().Matches(arguments).Select(static word => word.Value.Trim('"')).ToArray();
        for (var i = 1; i < words.Length; i++)
        {
            words[i] = words[i - 1] switch
            {
                "--policy-digest" when words[i].StartsWith('$') => SampleResults.Digest,
                "--sources" => Repository.Root,
                "--attest" or "--out" => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                _ => words[i],
            };
        }

        return words;
    }

    // In a code block: at the beginning of a line or behind a prompt, a key or an instruction, and up to what the shell takes for itself.
    [GeneratedRegex(
        @"^(?: {4,}|\$ |.*(?:run|script): +|    - |RUN )(?:\S*/)?ai-provenance""? +(?<arguments>(?:check|report|reviews)[^\n#>|]*)",
        RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
