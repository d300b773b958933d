using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>What is written is what <c>report-1.json</c> and <c>report-row-1.json</c> say, and nothing that they do not say.</summary>
public sealed class ReportSchemaTests
{
    private static readonly JsonSchema Whole = JsonSchema.FromText(Repository.Read("docs/schemas/report-1.json"));
    private static readonly JsonSchema Rows = JsonSchema.FromText(Repository.Read("docs/schemas/report-row-1.json"));

    public static TheoryData<string> Every => ["everything", "full", "stopped", "passed", "empty", "hostile", "formula"];

    [Theory]
    [MemberData(nameof(Every))]
    public void A_report_follows_the_schema(string name)
    {
        foreach (var evidence in new EvidenceStandard?[] { null, EvidenceStandard.Pci, EvidenceStandard.Aisvs, EvidenceStandard.Dora })
            AssertValid(Whole, JsonNode.Parse(Written.Write(ResultNamed(name), ReportFormat.Json, evidence)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Rows_follow_the_schema(string name)
    {
        foreach (var row in ListRows(ResultNamed(name)))
            AssertValid(Rows, row);
    }

    [Fact]
    public void The_schemas_name_every_property_that_is_written()
    {
        AssertNamed(
            "docs/schemas/report-1.json", JsonNode.Parse(Written.Write(Written.Everything, ReportFormat.Json, EvidenceStandard.Pci))!);
        foreach (var row in ListRows(Written.Everything))
            AssertNamed("docs/schemas/report-row-1.json", row);
    }

    [Theory]
    [InlineData("version", "2")]
    [InlineData("verdict", "\"passed\"")]
    [InlineData("id", "\"1\"")]
    [InlineData("declarations", "[{}]")]
    [InlineData("coverage", "[{}]")]
    [InlineData("evidence", "{}")]
    public void The_schema_of_a_report_refuses_what_is_not_so(string property, string value)
    {
        var json = JsonNode.Parse(Written.Write(Written.Everything, ReportFormat.Json))!;
        json[property] = JsonNode.Parse(value);

        Assert.False(Whole.Evaluate(json).IsValid);
    }

    [Theory]
    [InlineData(0, "coverage", "7")]
    [InlineData(0, "kind", "\"declaration\"")]
    [InlineData(1, "verdict", "\"satisfied\"")]
    [InlineData(1, "kind", "\"row\"")]
    [InlineData(1, "zones", "[\"pricing\"]")]
    [InlineData(6, "accepted", "{}")]
    [InlineData(6, "id", "null")]
    public void The_schema_of_rows_refuses_what_is_not_so(int index, string property, string value)
    {
        var row = ListRows(Written.Everything)[index];
        row[property] = JsonNode.Parse(value);

        Assert.False(Rows.Evaluate(row).IsValid);
    }

    [Fact]
    public void First_is_the_release_then_come_its_declarations_then_the_other_findings()
    {
        var rows = ListRows(Written.Everything);

        Assert.Equal(
            ["release", "declaration", "declaration", "declaration", "declaration", "declaration", "finding"],
            rows.Select(static row => row["kind"]!.GetValue<string>()));
        Assert.All(rows, row => Assert.Equal(rows[0]["id"]!.GetValue<string>(), row["report"]!.GetValue<string>()));
        Assert.All(rows, static row => Assert.Equal("contoso/shop", row["repository"]!.GetValue<string>()));
        Assert.All(rows, static row => Assert.Equal("1.4.2", row["release"]!.GetValue<string>()));
        Assert.All(rows, static row => Assert.Equal("2026-11-30", row["asOf"]!.GetValue<string>()));
        Assert.Equal(7, rows.Select(static row => row["id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void A_property_has_one_type_in_all_rows_so_that_one_table_can_hold_them()
    {
        var types = new Dictionary<string, string>();
        foreach (var row in ListRows(Written.Everything))
            AssertOneType("", row, types);

        Assert.Equal("Array", types[".zones"]);
    }

    [Fact]
    public void A_row_is_named_alike_in_every_release_and_differently_in_every_repository()
    {
        var first = ListIds(Written.Report(Written.Everything));
        var later = ListIds(Written.Report(Written.Everything with { AsOf = "2027-01-01" }) with { Release = "1.5.0" });
        var elsewhere = ListIds(Written.Report(Written.Everything) with { Repository = "contoso/till" });

        Assert.Equal(first.Skip(1), later.Skip(1));
        Assert.NotEqual(first[0], later[0]);
        Assert.Empty(first.Intersect(elsewhere));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("\n{\"kind\":\"release\"}")]
    [InlineData("</script><script>")]
    [InlineData("half\uD800")]
    [InlineData("\uDC00\u202E\u2028\0")]
    [InlineData("\"\\")]
    public void A_hostile_name_stays_one_text_of_one_line(string name)
    {
        var text = Written.Write(Written.Make(name, name, name), ReportFormat.Ndjson);

        Assert.DoesNotContain(text, static c => c is not '\n' and (< ' ' or > '~'));
        Assert.Equal(7, text.TrimEnd('\n').Split('\n').Length);
        var expected = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name));
        Assert.Equal(expected, ListRows(Written.Make(name, name, name))[1]["name"]!.GetValue<string>());
        Assert.Equal(
            expected,
            JsonNode.Parse(
                Written.Write(Written.Make(name, name, name), ReportFormat.Json))!["declarations"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void Counts_by_zone_add_up()
    {
        var zones = JsonNode.Parse(Written.Write(Written.Everything, ReportFormat.Json))!["coverage"]!.AsArray();

        Assert.Equal(
            ["pricing 5: 2 verified, 1 claimed, 1 accepted, 1 not", "checkout 3: 2 verified, 1 claimed, 0 accepted, 0 not"],
            zones.Select(static zone =>
                $"{zone!["zone"]} {zone["declarations"]}: {zone["verified"]} verified, {zone["claimed"]} claimed, " +
                $"{zone["accepted"]} accepted, {zone["notVerified"]} not"));
    }

    private static string[] ListIds(ReleaseReport report) =>
        [.. Written.Write(report, ReportFormat.Ndjson).TrimEnd('\n').Split('\n').Select(
            static row => JsonNode.Parse(row)!["id"]!.GetValue<string>())];

    private static List<JsonNode> ListRows(CheckResult result) =>
        [.. Written.Write(result, ReportFormat.Ndjson).TrimEnd('\n').Split('\n').Select(static row => JsonNode.Parse(row)!)];

    private static void AssertValid(JsonSchema schema, JsonNode? json)
    {
        var evaluated = schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
    }

    private static void AssertNamed(string path, JsonNode json)
    {
        var schema = Repository.Read(path);
        Visit(json);

        void Visit(JsonNode node)
        {
            foreach (var (name, value) in node as JsonObject ?? [])
            {
                Assert.Contains("\"" + name + "\":", schema, StringComparison.Ordinal);
                if (value is not null)
                    Visit(value);
            }

            foreach (var item in node as JsonArray ?? [])
                Visit(item!);
        }
    }

    private static void AssertOneType(string path, JsonNode node, Dictionary<string, string> types)
    {
        var type = node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "Boolean" : node.GetValueKind().ToString();
        Assert.True(types.TryAdd(path, type) || types[path] == type, path + " is " + type + " and " + types[path]);
        foreach (var (name, value) in node as JsonObject ?? [])
            AssertOneType(path + "." + name, value!, types);
        foreach (var item in node as JsonArray ?? [])
            AssertOneType(path + "[]", item!, types);
    }

    private static CheckResult ResultNamed(string name) => name switch
    {
        "everything" => Written.Everything,
        "full" => SampleResults.Full,
        "stopped" => SampleResults.Stopped,
        "passed" => SampleResults.Passed,
        "hostile" => Written.Make("a\n::error::\uD800", "<b>\u202E", "\x1B[2J"),
        "formula" => Written.Make("=1", "@1", "-1"),
        _ => SampleResults.Empty,
    };
}
