using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CommandLineTests()
    {
        _ = _folder.Write("publish/App.dll", Files.Managed);
        _ = _folder.Write("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\n");
    }

    private string Publish => _folder["publish"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_verified_is_0() => Assert.Equal(0, Cli.Finding(static _ => SampleResults.Passed).Run("check", Publish).ExitCode);

    [Fact]
    public void A_finding_is_1() => Assert.Equal(1, Cli.Finding(static _ => SampleResults.Stopped).Run("check", Publish).ExitCode);

    [Fact]
    public void What_could_not_be_judged_is_2() =>
        Assert.Equal(2, Cli.Finding(static _ => SampleResults.Full).Run("check", Publish).ExitCode);

    [Fact]
    public void Nothing_to_judge_is_3() => Assert.Equal(3, Cli.Finding(static _ => SampleResults.Empty).Run("check", Publish).ExitCode);

    [Fact]
    public void A_damaged_file_beside_good_ones_is_2_and_the_others_are_judged()
    {
        _ = _folder.Write("publish/cut.dll", Files.Managed[..90]);

        var run = Cli.Finding(static _ => SampleResults.Passed).Run("check", Publish);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cut.dll: It is called like an assembly", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 assembly, 1 declaration", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("")]
    [InlineData("chek x")]
    [InlineData("check x --nope")]
    [InlineData("check x --output xml")]
    [InlineData("check x --output")]
    [InlineData("check x --as-of 30.11.2026")]
    [InlineData("check x --as-of 2026-02-30")]
    [InlineData("check x --policy-digest abc")]
    [InlineData("check x --sources no/such/folder")]
    [InlineData("check x --policy a --policy b")]
    public void Bad_usage_is_2_and_says_so_on_standard_error(string line)
    {
        var run = new Cli().Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("ai-provenance: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check --help")]
    [InlineData("check x -?")]
    public void Help_has_an_example_and_the_exit_codes(string line)
    {
        var run = new Cli().Run(line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:\n  ai-provenance check ./publish\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  3  nothing to judge\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_told() => Assert.Equal(0, new Cli().Run("--version").ExitCode);

    [Fact]
    public void The_checker_is_given_policy_day_and_files()
    {
        Tool.Checks.CheckOptions? given = null;
        var cli = Cli.Finding(options =>
        {
            given = options;
            return SampleResults.Passed;
        });

        _ = cli.Run("check", Publish, "--as-of", "2026-01-31");

        Assert.Equal("pricing", Assert.Single(given!.Policy.Zones).Name);
        Assert.Equal("2026-01-31", given.AsOf.ToString());
        Assert.Equal(64, given.Reference.Digest!.Length);
    }

    [Fact]
    public void Without_a_day_it_is_today()
    {
        var run = new Cli { Today = new DateOnly(2027, 3, 4) }.Run("check", Publish);

        Assert.Contains("as of 2027-03-04", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_policy_is_2_with_its_line_and_nothing_is_judged()
    {
        var path = _folder.Write("bad.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nreviewerz = x\n");
        var cli = Cli.Finding(static _ => throw new InvalidOperationException("judged"));

        var run = cli.Run("check", Publish, "--policy", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("bad.policy(3,1): error AIP0201: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_policy_than_the_pinned_one_is_a_finding_whatever_else_is_found()
    {
        var run = Cli.Finding(static _ => SampleResults.Passed).Run("check", Publish, "--policy-digest", new string('a', 64));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error AIP0204", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_GitHub_workflow_the_result_is_annotated_and_summarised()
    {
        var cli = Cli.Finding(static _ => SampleResults.Stopped);
        var summary = _folder.Write("summary.md", "before\n");
        cli.Variables["GITHUB_ACTIONS"] = "true";
        cli.Variables["GITHUB_STEP_SUMMARY"] = summary;

        var run = cli.Run("check", Publish);

        Assert.StartsWith("::error title=AIP0001", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("before\n### AiProvenance: stopped", File.ReadAllText(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_format_is_kept_in_a_GitHub_workflow()
    {
        var cli = Cli.Finding(static _ => SampleResults.Stopped);
        cli.Variables["GITHUB_ACTIONS"] = "true";

        Assert.StartsWith("{", cli.Run("check", Publish, "--output", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(false, null, false)]
    public void Colours_and_progress_are_for_terminals(bool onTerminal, string? noColour, bool isColoured)
    {
        var cli = new Cli
        {
            OnTerminal = onTerminal,
            Checker = static (inputs, _) =>
            {
                inputs[0].Open().Dispose();
                return SampleResults.Stopped;
            },
        };
        if (noColour is not null)
            cli.Variables["NO_COLOR"] = noColour;

        var run = cli.Run("check", Publish);

        Assert.Equal(isColoured, run.Output.Contains('\x1B', StringComparison.Ordinal));
        Assert.Equal(onTerminal, run.Error.Contains("1 of 1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_attestation_names_every_assembly_that_was_given()
    {
        _ = _folder.Write("publish/Other.dll", Files.Managed);
        var path = _folder["check.intoto.json"];

        var run = Cli.Finding(static _ => SampleResults.Passed).Run("check", Publish, "--attest", path);

        Assert.Equal(0, run.ExitCode);
        var text = File.ReadAllText(path);
        Assert.Contains("publish/Other.dll", text, StringComparison.Ordinal);
        Assert.Contains("publish/Contoso.Orders.dll", text, StringComparison.Ordinal);
        Assert.Contains("\"PASSED\"", text, StringComparison.Ordinal);
        Assert.Equal(["AiProvenance.policy", "check.intoto.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_old_attestation_does_not_outlive_a_check_that_has_none_to_give()
    {
        var path = _folder.Write("check.intoto.json", "PASSED");

        var run = Cli.Finding(static _ => SampleResults.Empty).Run("check", Publish, "--attest", path);

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(path));
        Assert.Contains("there is no attestation", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_release_is_attested_as_failed()
    {
        var path = _folder.Write("check.intoto.json", "PASSED");

        _ = Cli.Finding(static _ => SampleResults.Stopped).Run("check", Publish, "--attest", path);

        Assert.Contains("\"FAILED\"", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.DoesNotContain("PASSED", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attestation_that_cannot_be_written_is_2()
    {
        var run = Cli.Finding(static _ => SampleResults.Passed).Run("check", Publish, "--attest", _folder["no/such/folder/a.json"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_accepts_what_it_lists()
    {
        var baseline = _folder.Write(
            "AiProvenance.Baseline.txt", "AIP0001 M:OrderPage.Total 1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB\n");
        var finding = SampleResults.Stopped.Findings[0] with { Fingerprint = null };
        var cli = Cli.Finding(_ => SampleResults.Stopped with { Findings = [finding] });

        Assert.Equal(1, cli.Run("check", Publish).ExitCode);
        Assert.Equal(0, cli.Run("check", Publish, "--baseline", baseline).ExitCode);
        Assert.Equal(2, cli.Run("check", Publish, "--baseline", _folder["missing.txt"]).ExitCode);
    }

    [Fact]
    public void A_bug_of_the_tool_is_2()
    {
        var run = Cli.Finding(static _ => throw new InvalidOperationException("oops")).Run("check", Publish);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("oops", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_check_is_2_and_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var path = _folder["check.intoto.json"];
        var cli = new Cli
        {
            Checker = (inputs, _) =>
            {
                cancellation.Cancel();
                inputs[0].Open().Dispose();
                return SampleResults.Passed;
            },
        };

        var run = cli.Run(cancellation.Token, "check", Publish, "--attest", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_path()
    {
        _ = _folder.Write("@scope/App.dll", Files.Managed);

        Assert.Equal(0, Cli.Finding(static _ => SampleResults.Passed).Run("check", _folder["@scope"]).ExitCode);
        Assert.Contains("@nowhere: It does not exist", new Cli().Run("check", "@nowhere").Output, StringComparison.Ordinal);
    }
}
