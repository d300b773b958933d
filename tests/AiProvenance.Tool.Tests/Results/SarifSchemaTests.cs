using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Results;

/// <summary>
/// SARIF is what the standard says. Its schema may not be part of this repository, and no package here carries it: the parts that are
/// written stand in <c>sarif-parts.schema.json</c>, in words of our own. Who has the standard's schema names its file in
/// <c>AIPROVENANCE_SARIF_SCHEMA</c>, and it is asked as well.
/// </summary>
public sealed class SarifSchemaTests
{
    private static readonly JsonSchema Parts =
        JsonSchema.FromText(Repository.Read("tests/AiProvenance.Tool.Tests/Results/sarif-parts.schema.json"));

    private static readonly JsonSchema? Standard = Environment.GetEnvironmentVariable("AIPROVENANCE_SARIF_SCHEMA") is { Length: > 0 } path
        ? JsonSchema.FromText(File.ReadAllText(path))
        : null;

    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = Json.Schema.OutputFormat.List,
        RequireFormatValidation = true,
    };

    public static TheoryData<string> Every => ["full", "stopped", "passed", "empty", "hostile", "spaces"];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_result_follows_the_schema(string name)
    {
        var json = Write(name);

        foreach (var schema in new[] { Parts, Standard }.OfType<JsonSchema>())
        {
            var evaluated = schema.Evaluate(json, Options);

            Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
        }
    }

    [Theory]
    [InlineData("version", "\"2.0.0\"")]
    [InlineData("runs", "[]")]
    [InlineData("runs", "[{}]")]
    [InlineData("extra", "1")]
    public void The_schema_refuses_what_is_not_so(string property, string value)
    {
        var json = Write("full");
        json[property] = JsonNode.Parse(value);

        Assert.False(Parts.Evaluate(json, Options).IsValid);
    }

    [Theory]
    [InlineData("level", "\"fatal\"")]
    [InlineData("message", "{}")]
    [InlineData("locations", "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a b.cs\"}}}]")]
    [InlineData("locations", "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a.cs\"},\"region\":{\"startLine\":0}}}]")]
    [InlineData("suppressions", "[{\"status\":\"accepted\"}]")]
    [InlineData("zone", "[]")]
    public void The_schema_refuses_a_finding_that_is_not_so(string property, string value)
    {
        var json = Write("full");
        json["runs"]![0]!["results"]![0]![property] = JsonNode.Parse(value);

        Assert.False(Parts.Evaluate(json, Options).IsValid);
    }

    // Code scanning shows a rule's page only where the run lists the rule.
    [Theory]
    [MemberData(nameof(Every))]
    public void Every_rule_of_a_finding_is_listed_once(string name)
    {
        var run = Write(name)["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(static rule => (string?)rule!["id"]).ToList();

        Assert.Equal(rules.Distinct(), rules);
        Assert.All(run["results"]!.AsArray(), finding => Assert.Contains((string?)finding!["ruleId"], rules));
    }

    private static JsonNode Write(string name) =>
        JsonNode.Parse(ResultWriter.Write(ResultNamed(name), Tool.Results.Writers.OutputFormat.Sarif))!;

    private static CheckResult ResultNamed(string name) => name switch
    {
        "full" => SampleResults.Full,
        "stopped" => SampleResults.Stopped,
        "passed" => SampleResults.Passed,
        "hostile" => SampleResults.Named("a\n::error::\uD800", "<b>\u202E", "\x1B[2J"),
        "spaces" => SampleResults.Named("A b", "C.D", "C:\\my folder\\50% ü#?.cs"),
        _ => SampleResults.Empty,
    };
}
