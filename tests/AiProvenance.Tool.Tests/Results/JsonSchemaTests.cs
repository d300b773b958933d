using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Results;

/// <summary>What is written is what <c>docs/schemas/check-1.json</c> says, and nothing that it does not say.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("docs/schemas/check-1.json"));

    public static TheoryData<string> Every => ["full", "stopped", "passed", "empty", "hostile"];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_result_follows_the_schema(string name)
    {
        var json = JsonNode.Parse(ResultWriter.Write(ResultNamed(name), Tool.Results.Writers.OutputFormat.Json));

        var evaluated = Schema.Evaluate(json, new EvaluationOptions { OutputFormat = Json.Schema.OutputFormat.List });

        Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
    }

    [Fact]
    public void The_schema_names_every_property_that_is_written()
    {
        var written = new SortedSet<string>(StringComparer.Ordinal);
        PropertyNames.Collect(JsonNode.Parse(ResultWriter.Write(SampleResults.Full, Tool.Results.Writers.OutputFormat.Json))!, written);
        var schema = Repository.Read("docs/schemas/check-1.json");

        Assert.All(written, name => Assert.Contains("\"" + name + "\":", schema, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_that_the_schema_names_is_written()
    {
        var written = new SortedSet<string>(StringComparer.Ordinal);
        PropertyNames.Collect(JsonNode.Parse(ResultWriter.Write(SampleResults.Full, Tool.Results.Writers.OutputFormat.Json))!, written);
        var named = new SortedSet<string>(StringComparer.Ordinal);
        PropertyNames.CollectNamed(JsonNode.Parse(Repository.Read("docs/schemas/check-1.json"))!, named);

        Assert.Empty(named.Except(written));
    }

    [Theory]
    [InlineData("version", "2")]
    [InlineData("verdict", "\"passed\"")]
    [InlineData("asOf", "\"30.11.2026\"")]
    [InlineData("findings", "[{}]")]
    [InlineData("summary", "{}")]
    public void The_schema_refuses_what_is_not_so(string property, string value)
    {
        var json = JsonNode.Parse(ResultWriter.Write(SampleResults.Full, Tool.Results.Writers.OutputFormat.Json))!;
        json[property] = JsonNode.Parse(value);

        Assert.False(Schema.Evaluate(json).IsValid);
    }

    private static CheckResult ResultNamed(string name) => name switch
    {
        "full" => SampleResults.Full,
        "stopped" => SampleResults.Stopped,
        "passed" => SampleResults.Passed,
        "hostile" => SampleResults.Named("a\n::error::\uD800", "<b>\u202E", "\x1B[2J"),
        _ => SampleResults.Empty,
    };
}
