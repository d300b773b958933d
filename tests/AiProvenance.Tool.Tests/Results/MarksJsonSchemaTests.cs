using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Results;

/// <summary>Results about commits: what JSON says of them, and what they come to.</summary>
public sealed class MarksJsonSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("docs/schemas/marks-verify-1.json"));

    private static readonly CheckResult Found = SampleResults.Empty with
    {
        Commits = new CommitRange("origin/main", "0123456789abcdef", 3) { ByAi = 2, Projects = 1, Declarations = 4, Marked = 2, Claimed = 1 },
        Findings =
        [
            new CheckFinding("AIP0301", IsError: true, "'Page.Total' was changed")
            {
                Assembly = "Shop",
                Identity = "M:Page.Total",
                Name = "Page.Total",
                Origin = "generated",
                Tools = ["Copilot"],
                Place = new SourcePlace("src/Page.cs", 3, 1),
                Evidence = [new CommitEvidence("0123456789abcdef", "commit author", "Copilot <a@b.c>"), new CommitEvidence(null, "journal", "s")],
            },
        ],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_result_follows_the_schema(bool isFound)
    {
        var result = isFound ? Found : Found with { Findings = [], Problems = [new InputProblem("a", "is missing.", "Fetch it.")] };
        var json = JsonNode.Parse(ResultWriter.Write(result, Tool.Results.Writers.OutputFormat.Json));

        var evaluated = Schema.Evaluate(json, new EvaluationOptions { OutputFormat = Json.Schema.OutputFormat.List });

        Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
    }

    [Fact]
    public void What_is_missing_outranks_what_was_found()
    {
        Assert.Equal(Verdict.Findings, Summary.Of(Found).Verdict);
        Assert.Equal(Verdict.CouldNotJudge, Summary.Of(Found with { Problems = [new InputProblem("a", "b", "c")] }).Verdict);
        Assert.Equal(Verdict.Satisfied, Summary.Of(Found with { Findings = [] }).Verdict);
        Assert.Equal(Verdict.NothingToJudge, Summary.Of(Found with { Findings = [], Commits = new CommitRange("main", "", 0) }).Verdict);
    }

    [Fact]
    public void Markdown_and_text_say_nothing_of_a_policy_that_nobody_asked()
    {
        Assert.DoesNotContain("Policy", ResultWriter.Write(Found, Tool.Results.Writers.OutputFormat.Markdown), StringComparison.Ordinal);
        var text = ResultWriter.Write(Found, Tool.Results.Writers.OutputFormat.Text);
        Assert.DoesNotContain("Policy", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "3 commits since origin/main, 2 with AI, 4 declarations changed by it: 2 marked, 1 not\n" +
                "1 declaration is claimed by a person and needs no mark\n",
            text,
            StringComparison.Ordinal);
    }
}
