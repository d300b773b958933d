using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary><c>report --history N --earlier PATH...</c>: what is read, in which order, and what is said of the rest.</summary>
public sealed class TrendCommandTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public TrendCommandTests()
    {
        _repository.Write("AiProvenance.policy", "[zone pricing]\nnamespaces = Shop.Pricing\n");
        File.WriteAllBytes(_repository["a.dll"], Files.Managed);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_newest_results_are_shown_by_their_day_and_older_ones_counted()
    {
        foreach (var (name, day) in new[] { ("c", "2026-01-01"), ("a", "2026-03-01"), ("b", "2026-02-01") })
            Give($"results/{name}.json", JsonResult.Write(SampleResults.Passed with { AsOf = day }));

        var run = Report("--history", "2", "--earlier", _repository["results"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["b", "a", "this release"], Releases(run.Output));
        Assert.Contains("older results are not in the trend: 1\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_lie_together_in_a_folder_and_the_name_is_the_files()
    {
        Give("results/1.0.0.intoto.json", """
            {"_type":"https://in-toto.io/Statement/v1","predicateType":"https://slsa.dev/verification_summary/v1",
             "predicate":{"verificationResult":"PASSED","timeVerified":"2026-01-01T00:00:00Z"}}
            """);
        Give("results/deep/1.1.0.sarif", SarifResult.Write(SampleResults.Stopped with { AsOf = "2026-02-01" }));
        Give("results/1.2.0.sarif.json", SarifResult.Write(SampleResults.Stopped with { AsOf = "2026-03-01" }));
        Give("results/notes.txt", "no result");

        var run = Report("--earlier", _repository["results"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "this release"], Releases(run.Output));
    }

    [Theory]
    [InlineData("broken.json", "{\"version\":1,", "line 1")]
    [InlineData("other.json", "{\"hello\":1}", "no result of check or report")]
    [InlineData("empty.json", "", "tells of no release")]
    [InlineData("binary.json", "\0\u0001", "line 1")]
    public void What_cannot_be_read_is_named_and_the_page_written_all_the_same(string name, string text, string reason)
    {
        Give("results/good.json", JsonResult.Write(SampleResults.Passed));
        Give("results/" + name, text);

        var run = Report("--earlier", _repository["results"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not in the trend", run.Error, StringComparison.Ordinal);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["good", "this release"], Releases(run.Output));
        Assert.Contains("could not be read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = Report("--earlier", _repository["missing.json"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_folder_without_a_result()
    {
        _ = Directory.CreateDirectory(_repository["empty"]);

        var run = Report("--earlier", _repository["empty"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the folder has no", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--history", "0")]
    [InlineData("--history", "101")]
    [InlineData("--history", "-1")]
    [InlineData("--history", "many")]
    [InlineData("--history", "2", "--format", "csv")]
    [InlineData("--earlier", "x.json", "--format", "json")]
    [InlineData("--earlier", "x.json", "--format", "ndjson")]
    public void Bad_usage_is_said(params string[] arguments)
    {
        var run = Report(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("report --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trend_of_nothing_is_said()
    {
        var run = Report("--history", "3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no trend to show", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_baselines_at_the_newest_tags_shrink()
    {
        foreach (var (tag, entries, day) in new[] { ("v1", 3, "01"), ("v2", 2, "02"), ("v10", 1, "03") })
            Tag(tag, entries, "2026-0" + day[1] + "-01T12:00:00+00:00");

        var run = Report("--history", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The baseline shrank: 4 entries at v2, 2 at v10.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("v1<", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_before_the_first_baseline_have_none()
    {
        _ = _repository.Repository.Run(
            ["commit", "--quiet", "--allow-empty", "-m", "first"],
            input: null,
            new Dictionary<string, string> { ["GIT_COMMITTER_DATE"] = "2026-01-01T12:00:00+00:00" });
        _ = _repository.Git("tag", "v0");
        Tag("v1", 1, "2026-11-01T12:00:00+00:00");

        Assert.Contains("The baseline grew: 0 entries at v0, 2 at v1.", Report("--history", "5").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_is_no_history()
    {
        Tag("v1", 1, "2026-01-01T12:00:00+00:00");
        _ = _repository.Commit("Another");
        var clone = Path.Combine(_repository.Outside, "clone");
        _ = ScratchRepository.GitIn(
            _repository.Outside, "clone", "--quiet", "--depth", "1", "--no-tags", new Uri(_repository.Root).AbsoluteUri, clone);

        var run = Cli.Finding(static options => SampleResults.Passed with { Policy = options.Reference }).Run(
            "report", _repository["a.dll"], "--policy", Path.Combine(clone, "AiProvenance.policy"), "--history", "3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("git fetch --unshallow --tags", run.Error, StringComparison.Ordinal);
    }

    private CliRun Report(params string[] arguments) =>
        Cli.Finding(options => SampleResults.Passed with { Policy = options.Reference }).Run(
        ["report", _repository["a.dll"], "--policy", _repository["AiProvenance.policy"], .. arguments]);

    private void Give(string path, string text) => _repository.Write(path, text);

    // Two baselines in two projects: they count together.
    private void Tag(string name, int entries, string day)
    {
        var lines = string.Concat(
            Enumerable.Range(0, entries).Select(
                static i => $"AIP0001 M:Shop.Page.Total{i} 1:{new string('A', 32)}.{new string('B', 16)}\n"));
        _repository.Write("src/A/AiProvenance.Baseline.txt", lines);
        _repository.Write("src/B/AiProvenance.Baseline.txt", lines);
        _ = _repository.Git("add", "--all");
        _ = _repository.Repository.Run(
            ["commit", "--quiet", "--allow-empty", "-m", name],
            input: null,
            new Dictionary<string, string> { ["GIT_COMMITTER_DATE"] = day });
        _ = _repository.Git("tag", name);
    }

    private static IEnumerable<string> Releases(string page)
    {
        const string Caption = "<caption>What each release came to</caption>";
        var table = page[page.IndexOf(Caption, StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        return table.Split("scope=\"row\">").Skip(1).Select(static row => row[..row.IndexOf('<', StringComparison.Ordinal)]);
    }
}
