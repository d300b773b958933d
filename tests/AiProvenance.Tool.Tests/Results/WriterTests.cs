using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Results;

public sealed class WriterTests
{
    [Fact]
    public void The_last_sentence_of_the_text_counts() => Assert.Contains(
        "\n1 assembly, 2 declarations in 2 zones: 1 verified (1 as stated), 1 not\n1 finding beside these\n1 warning\n",
        ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text),
        StringComparison.Ordinal);

    [Fact]
    public void The_text_is_one_table() => Assert.Contains(
        """
        Assembly        Declaration      Zone     Rule     Missing
        --------------  ---------------  -------  -------  ---------------------------
        Contoso.Orders  OrderPage.Total  pricing  AIP0001  2 people of OrderPage.Total
        """.ReplaceLineEndings("\n"),
        ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text),
        StringComparison.Ordinal);

    [Fact]
    public void A_message_stands_where_compilers_put_it() => Assert.StartsWith(
        "src/OrderPage.cs(12,5): error AIP0001: 'OrderPage.Total' is AI-generated",
        ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text),
        StringComparison.Ordinal);

    [Fact]
    public void What_a_baseline_accepts_is_counted_and_not_listed()
    {
        var text = ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text);

        Assert.DoesNotContain("AIP0003", text, StringComparison.Ordinal);
        Assert.Contains("1 finding accepted by a baseline (1 as stated)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals()
    {
        Assert.Contains("\x1B[31m", ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text, inColour: true), StringComparison.Ordinal);
        Assert.DoesNotContain('\x1B', ResultWriter.Write(SampleResults.Stopped, OutputFormat.Text));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(2000, 10)]
    public void GitHub_is_given_at_most_ten_annotations_of_a_kind(int findings, int annotations)
    {
        var text = ResultWriter.Write(Many(findings), OutputFormat.GitHub);

        Assert.Equal(annotations, Count(text, "::error "));
        Assert.Equal(annotations, Count(text, "::warning "));
    }

    [Fact]
    public void The_worst_annotations_come_first()
    {
        var result = SampleResults.Full with
        {
            Findings =
            [
                .. SampleResults.Full.Findings,
                new CheckFinding("AIP0204", IsError: true, "the policy") { Place = new SourcePlace("AiProvenance.policy", 1, 1) },
            ],
        };

        var lines = ResultWriter.Write(result, OutputFormat.GitHub).Split('\n');

        Assert.StartsWith("::error title=could not be judged::", lines[0], StringComparison.Ordinal);
        Assert.Equal("::error title=AIP0204,file=AiProvenance.policy,line=1,col=1::the policy", lines[1]);
        Assert.StartsWith(
            "::error title=AIP0001 in Contoso.Orders,file=src/OrderPage.cs,line=12,col=5::", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_are_escaped_as_GitHub_reads_them()
    {
        Assert.Equal("50%25, a: b", GitHubResult.EscapeData("50%, a: b"));
        Assert.Equal("50%25%2C a%3A b", GitHubResult.EscapeProperty("50%, a: b"));
    }

    [Fact]
    public void A_step_summary_keeps_its_limit_and_says_what_it_left_out()
    {
        var summary = GitHubResult.WriteSummary(Many(9000));

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 900_000, GitHubResult.LargestSummary);
        Assert.Contains("more rows are left out", summary, StringComparison.Ordinal);
        Assert.Contains("more messages are left out", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/A b.cs", "src/A%20b.cs")]
    [InlineData("/_/src/A.cs", "src/A.cs")]
    [InlineData("/home/x/A.cs", "file:///home/x/A.cs")]
    [InlineData("C:\\x\\A.cs", "file:///C:/x/A.cs")]
    [InlineData("a.nupkg!/lib/A.dll", "a.nupkg%21/lib/A.dll")]
    [InlineData("x:y", "x%3Ay")]
    public void Paths_become_uris(string path, string uri) => Assert.Equal(uri, SarifResult.UriOf(path));

    [Fact]
    public void Sarif_says_what_the_contract_asks_for()
    {
        using var json = JsonDocument.Parse(ResultWriter.Write(SampleResults.Full, OutputFormat.Sarif));
        var run = json.RootElement.GetProperty("runs")[0];
        var finding = run.GetProperty("results")[0];
        var properties = finding.GetProperty("properties");

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("AIP0001", finding.GetProperty("ruleId").GetString());
        Assert.Equal(
            "M:OrderPage.Total",
            finding.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal(["zone", "origin", "tools", "touches", "reviewers", "missing", "fingerprint"], properties.EnumerateObject()
            .Select(static property => property.Name)
            .Where(static name => name != "assembly"));
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("accepted", run.GetProperty("results")[3].GetProperty("suppressions")[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(OutputFormat.Text)]
    [InlineData(OutputFormat.Json)]
    [InlineData(OutputFormat.Sarif)]
    [InlineData(OutputFormat.Markdown)]
    [InlineData(OutputFormat.GitHub)]
    internal void Nothing_to_judge_is_written_in_every_format(OutputFormat format) =>
        Assert.NotEmpty(ResultWriter.Write(SampleResults.Empty, format));

    private static CheckResult Many(int findings) => SampleResults.Stopped with
    {
        Findings =
        [
            .. Enumerable.Range(0, findings).SelectMany(static number => ImmutableArray.Create(
                SampleResults.Full.Findings[0] with { Name = "C.M" + number },
                SampleResults.Full.Findings[1] with { Name = "C.M" + number })),
        ],
    };

    private static int Count(string text, string start) => text.Split('\n').Count(line => line.StartsWith(start, StringComparison.Ordinal));
}
