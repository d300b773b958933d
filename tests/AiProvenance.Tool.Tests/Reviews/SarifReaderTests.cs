using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Reviews.Logs;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>What is read from logs, and what is said of those that cannot be read.</summary>
public sealed class SarifReaderTests
{
    public static TheoryData<string> Versions => ["2.1", "2.1 with a byte-order mark", "1.0", "gathered"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_finding_of_the_compiler_is_read_from_every_version(string version)
    {
        var finding = Logs.Finding(
            "AIP0003",
            zones: "pricing,checkout",
            more:
            [
                ("Problems", "zone 'pricing' needs 2 people"), ("Reviewers", "*@pricing.contoso.com; mei@contoso.com"),
                ("Criteria", "It adds up."), ("Prompters", "dana@contoso.com; lee@contoso.com"), ("Counted", "kim@contoso.com"),
                ("Requests", "dana@contoso.com\t2026-11-20\t\n\t\tpricing"), ("IsRequested", "true"),
            ]);

        var log = Read(Versioned(version, finding));

        Assert.Empty(log.Problems);
        Assert.Equal(1, log.Count);
        var read = Assert.Single(log.Findings);
        Assert.Equal("AIP0003", read.Rule);
        Assert.True(read.IsError);
        Assert.Equal("Contoso.Orders", read.Assembly);
        Assert.Equal("M:Contoso.Orders.OrderPage.Total(System.Int32)", read.Identity);
        Assert.Equal("OrderPage.Total", read.Name);
        Assert.Equal(new SourcePlace("/src/OrderPage.cs", 12, 5), read.Place);
        Assert.Equal(["pricing", "checkout"], read.Zones.AsEnumerable());
        Assert.Equal("zone 'pricing' needs 2 people", read.Problem);
        Assert.Equal(["*@pricing.contoso.com", "mei@contoso.com"], read.Reviewers.AsEnumerable());
        Assert.Equal("It adds up.", read.Criteria);
        Assert.Equal(["dana@contoso.com", "lee@contoso.com"], read.Prompters.AsEnumerable());
        Assert.Equal(["kim@contoso.com"], read.Counted.AsEnumerable());
        Assert.True(read.IsRequested);
        Assert.Equal(
            [("dana@contoso.com", "2026-11-20", null), (null, null, "pricing")],
            read.Requests.Select(static request => (request.RequestedBy, request.On, request.Zone)));
        Assert.False(read.IsAccepted);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void One_that_is_suppressed_is_accepted(string version)
    {
        var finding = Logs.Finding();
        finding["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external" });

        Assert.True(Assert.Single(Read(Versioned(version, finding)).Findings).IsAccepted);
    }

    [Theory]
    [InlineData("rejected", false)]
    [InlineData("underReview", false)]
    [InlineData("accepted", true)]
    public void A_suppression_counts_once_it_is_accepted(string status, bool isAccepted)
    {
        var finding = Logs.Finding();
        finding["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = status });

        Assert.Equal(isAccepted, Assert.Single(Read(Logs.Write(finding)).Findings).IsAccepted);
    }

    [Fact]
    public void The_code_that_critical_code_uses_is_what_waits()
    {
        var finding = Logs.Finding(
            "AIP0007",
            more: [("Reviews", "\tM:A.B.C\t1:X.Y\tpricing\nOther\tM:D.E\t\tpricing,checkout"), (
                "Prompters", "dana@contoso.com\nlee@contoso.com")]);
        finding["relatedLocations"] = Logs.Plain("x", "file:///src/C.cs", 7)["locations"]!.DeepClone();

        var uses = Assert.Single(Read(Logs.Write(finding)).Findings).Uses;

        Assert.Equal([("Contoso.Orders", "M:A.B.C"), ("Other", "M:D.E")], uses.Select(static use => (use.Assembly!, use.Identity)));
        Assert.Equal([new SourcePlace("/src/C.cs", 7, 5), null], uses.Select(static use => use.Place));
        Assert.Equal(["dana@contoso.com", "lee@contoso.com"], uses.SelectMany(static use => use.Prompters));
        Assert.Equal(["pricing", "checkout"], uses[1].Zones.AsEnumerable());
    }

    [Fact]
    public void A_log_of_check_is_read()
    {
        var log = Read(ResultWriter.Write(SampleResults.Stopped, OutputFormat.Sarif));

        Assert.Empty(log.Problems);
        Assert.Equal(["AIP0001", "AIP0010", "AIP0302", "AIP0003"], log.Findings.Select(static finding => finding.Rule));
        Assert.Equal([false, false, false, true], log.Findings.Select(static finding => finding.IsAccepted));
        var read = log.Findings[0];
        Assert.Equal(
            ("Contoso.Orders", "M:OrderPage.Total", "OrderPage.Total", new SourcePlace("src/OrderPage.cs", 12, 5)),
            (read.Assembly, read.Identity, read.Name, read.Place));
        Assert.Equal(["pricing"], read.Zones.AsEnumerable());
        Assert.Equal(["OrderPage.Total"], read.Reviewers.AsEnumerable());
    }

    [Fact]
    public void A_log_of_a_check_that_could_not_judge_all_says_so() =>
        Assert.Contains(
            "OrderPage.Total", Assert.Single(Read(ResultWriter.Write(SampleResults.Full, OutputFormat.Sarif)).Problems).Problem,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("file:///src/A%20B%23.cs", "/src/A B#.cs")]
    [InlineData("src/A%5BB%5D.cs", "src/A[B].cs")]
    [InlineData("/_/src/A.cs", "/_/src/A.cs")]
    public void A_place_is_a_path(string uri, string path) =>
        Assert.Equal(path, Assert.Single(Read(Logs.Write(Logs.Finding(file: uri))).Findings).Place!.File);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("not json", "no JSON")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":", "no JSON")]
    [InlineData("{}", "no SARIF log")]
    [InlineData("[]", "no SARIF log")]
    [InlineData("null", "no SARIF log")]
    [InlineData("\"text\"", "no SARIF log")]
    [InlineData("{\"version\":\"2.1.0\"}", "no SARIF log")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":{}}", "no SARIF log")]
    [InlineData("{\"version\":2,\"runs\":[]}", "no SARIF log")]
    [InlineData("{\"version\":\"9.0.0\",\"runs\":[]}", "SARIF 9.0.0")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[]}", "a log of nothing")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[1,null,[],\"x\"]}", "an unnamed program")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"CodeQL\"}}}]}", "a log of CodeQL")]
    [InlineData("{\"version\":\"1.0.0\",\"runs\":[{\"tool\":{\"name\":\"ESLint\"}}]}", "a log of ESLint")]
    public void What_is_no_log_of_a_build_or_a_check_is_refused_with_a_way_out(string text, string problem)
    {
        var log = Read(text);

        Assert.Equal(0, log.Count);
        Assert.Empty(log.Findings);
        var told = Assert.Single(log.Problems);
        Assert.Contains(problem, told.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", told.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_is_cut_anywhere_is_refused_and_crashes_nothing()
    {
        var whole = Encoding.UTF8.GetBytes(Logs.Write(Logs.Finding(), Logs.Plain("CA1822")));
        for (var length = 0; length < whole.Length; length++)
            Assert.Single(SarifReader.Read("cut.sarif", whole.AsMemory(0, length)).Problems);
    }

    [Fact]
    public void A_log_that_is_nested_beyond_reason_is_refused() =>
        Assert.Single(Read(new string('[', 100_000)).Problems);

    [Theory]
    [InlineData("ruleId")]
    [InlineData("level")]
    [InlineData("message")]
    [InlineData("locations")]
    [InlineData("properties")]
    [InlineData("suppressions")]
    [InlineData("relatedLocations")]
    public void What_is_of_another_kind_is_as_if_it_were_not_there(string property)
    {
        foreach (var value in new[] { "null", "1", "\"x\"", "[]", "{}", "[null]", "[[1]]", "{\"text\":1}", "{\"customProperties\":{\"Zones\":[1]}}" })
        {
            var finding = Logs.Finding();
            finding[property] = JsonNode.Parse(value);

            Assert.True(Read(Logs.Write(finding)).Findings.Length <= 1);
        }
    }

    [Fact]
    public void Halves_of_characters_crash_nothing() =>
        Assert.Single(Read(Logs.Write(Logs.Finding()).Replace("OrderPage.Total", "\\uD800", StringComparison.Ordinal)).Findings);

    [Theory]
    [InlineData("CS0103", "error", null, true)]
    [InlineData("CS0168", "warning", 3, false)]
    [InlineData("CS0168", "error", 3, false)]
    [InlineData("CA2000", "error", null, false)]
    [InlineData("CSX", "error", null, false)]
    public void Code_that_does_not_compile_was_not_all_judged(string rule, string level, int? warningLevel, bool isTold)
    {
        var result = Logs.Plain(rule, level: level);
        if (warningLevel is not null)
            result["properties"] = new JsonObject { ["warningLevel"] = warningLevel };

        var log = Read(Logs.Write(Logs.Finding(), result));

        Assert.Single(log.Findings);
        Assert.Equal(isTold, log.Problems.Any(problem => problem.Problem.Contains(rule, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_compiler_that_had_not_loaded_the_gate_says_nothing_of_reviews()
    {
        Assert.Contains("had not loaded the gate", Assert.Single(Read(Logs.Write(Logs.Compiler, "CA1822")).Problems).Problem,
            StringComparison.Ordinal);
        Assert.Empty(Read(Logs.Write(Logs.Compiler, "AIP0001")).Problems);

        // The older logs list only the rules that found something.
        Assert.Empty(Read(Logs.WriteOlder()).Problems);
    }

    [Theory]
    [InlineData("AIP0201", "error", true)]
    [InlineData("AIP0299", "error", true)]
    [InlineData("AIP0202", "warning", false)]
    [InlineData("AIP0203", "error", false)]
    public void What_the_gate_could_not_judge_is_told(string rule, string level, bool isTold) =>
        Assert.Equal(isTold, Read(Logs.Write(Logs.Plain(rule, level: level))).Problems.Length == 1);

    [Fact]
    public void Findings_of_other_programs_in_the_same_log_are_passed_over() =>
        Assert.Single(
            Read(Logs.Write(Logs.Plain("CA1822", level: "note"), Logs.Finding(), Logs.Plain("XYZ0001"), Logs.Plain("AIPX"))).Findings);

    [Fact]
    public void The_properties_have_the_gates_names()
    {
        static Dictionary<string, string> List(Type type) => type
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(static field => field.IsLiteral)
            .ToDictionary(static field => field.Name, static field => (string)field.GetRawConstantValue()!);

        var gate = List(typeof(Analyzers.Diagnostics.FindingProperties));
        var read = List(typeof(LoggedProperties));

        Assert.True(read.Count > 10);
        Assert.All(read, property => Assert.Equal(gate[property.Key], property.Value));
    }

    private static SarifLog Read(string text) => SarifReader.Read("a.sarif", Encoding.UTF8.GetBytes(text));

    private static string Versioned(string version, JsonObject finding) => version switch
    {
        "1.0" => Logs.WriteOlder(finding),
        "gathered" => Logs.Write("AiProvenance", "AIP0001", finding),
        "2.1" => Logs.Write(finding),
        _ => "\uFEFF" + Logs.Write(finding),
    };
}
