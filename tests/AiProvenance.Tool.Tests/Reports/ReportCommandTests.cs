using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>From assemblies to files, by the command line.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", "\"M:Contoso.Orders.OrderPage.Total(System.Int32)\"")]
    [InlineData("json", "\"identity\": \"M:Contoso.Orders.OrderPage.Total(System.Int32)\"")]
    [InlineData("ndjson", "\"identity\":\"M:Contoso.Orders.OrderPage.Total(System.Int32)\"")]
    public void A_release_is_reported_whatever_it_lacks(string format, string said)
    {
        WriteRelease();

        var run = new Cli().Run("report", _folder["publish"], "--format", format);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Contains("not verified", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 assembly, 1 declaration in 1 zone: 0 verified", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void A_file_holds_what_standard_output_would(string format)
    {
        WriteRelease();

        var run = new Cli().Run("report", _folder["publish"], "--format", format, "--out", _folder["report"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(
            System.Text.Encoding.UTF8.GetBytes(new Cli().Run("report", _folder["publish"], "--format", format).Output),
            File.ReadAllBytes(_folder["report"]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void A_file_that_cannot_be_written_is_2_and_nothing_is_left(string format)
    {
        WriteRelease();

        var run = new Cli().Run("report", _folder["publish"], "--format", format, "--out", _folder["missing/report"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folder.Path), static path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_policy_the_built_in_zones_hold()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false));

        var run = new Cli().Run("report", _folder["publish"], "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"builtIn\": true", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void An_invalid_policy_is_2_and_said(string format)
    {
        WriteRelease();
        _ = _folder.Write("AiProvenance.policy", "[zone]\nnonsense\n");

        var run = new Cli().Run("report", _folder["publish"], "--format", format);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AIP0201", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void Nothing_to_judge_is_3_and_said(string format)
    {
        _ = _folder.Write("publish/Plain.dll", Compiled.Emit(Compiled.Compile("class Plain { }", "Plain")));

        var run = new Cli().Run("report", _folder["publish"], "--format", format);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("nothing is in scope", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void A_damaged_assembly_is_2_and_the_others_are_reported()
    {
        WriteRelease();
        _ = _folder.Write("publish/Bad.dll", StoreSource.Compile(isVerified: true)[..2000]);

        var run = new Cli().Run("report", _folder["publish"], "--format", "csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("OrderPage.Total", run.Output, StringComparison.Ordinal);
        Assert.Contains("not judged: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ndjson", "pci")]
    [InlineData("csv", "sox")]
    [InlineData("xml", null)]
    public void What_does_not_go_together_is_2(string format, string? evidence)
    {
        WriteRelease();

        var run = new Cli().Run(
            ["report", _folder["publish"], "--format", format, .. evidence is null ? [] : new[] { "--evidence", evidence }]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Rows_name_the_repository_of_the_workflow_and_say_where_there_is_none()
    {
        WriteRelease();
        string[] arguments = ["report", _folder["publish"], "--format", "ndjson"];
        var workflow = new Cli { Variables = { ["GITHUB_ACTIONS"] = "true", ["GITHUB_REPOSITORY"] = "contoso/shop" } }.Run(arguments);
        var alone = new Cli().Run(arguments);

        Assert.Contains("\"repository\":\"contoso/shop\"", workflow.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--repository", workflow.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"repository\"", alone.Output, StringComparison.Ordinal);
        Assert.Contains("--repository", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_was_built_twice_has_two_rows_of_two_names()
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        _ = _folder.Write("a/net8.0/Contoso.Orders.dll", StoreSource.Compile(isVerified: false));
        _ = _folder.Write("a/net10.0/Contoso.Orders.dll", StoreSource.Compile(isVerified: false));

        var rows = CsvFile.Read(new Cli().Run("report", _folder["a"], "--format", "csv").Output);

        Assert.Equal(3, rows.Count);
        Assert.NotEqual(rows[1][1], rows[2][1]);
        var id = rows[0].ToList().IndexOf("id");
        Assert.NotEqual(rows[1][id], rows[2][id]);
    }

    [Fact]
    public void A_format_that_there_is_not_is_refused_in_one_line_with_those_that_there_are()
    {
        WriteRelease();

        var run = new Cli().Run("report", _folder["publish"], "--format", "pdf");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'pdf' not recognized. Must be one of: 'html' 'csv' 'json' 'ndjson'\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("csv")]
    public void A_policy_that_is_not_the_pinned_one_is_2_and_named(string format)
    {
        WriteRelease();

        var run = new Cli().Run("report", _folder["publish"], "--format", format, "--policy-digest", new string('0', 64));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ai-provenance: AIP0204: ", run.Error, StringComparison.Ordinal);
    }

    private void WriteRelease()
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false));
    }
}
