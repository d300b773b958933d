using System.Text.Json.Nodes;

namespace AiProvenance.Package.Tests;

/// <summary>
/// The compiler's own error log, which scanners read: the same in every culture and whichever order the files are listed in.
/// </summary>
public sealed class ErrorLogTests
{
    private static readonly string[] Rules = ["AIP0001", "AIP0005", "AIP0008", "AIP0201"];

    [Fact]
    public async Task The_error_log_holds_the_same_results_in_any_culture_and_order_of_files()
    {
        using var consumer = new Consumer()
            .Property("EnableDefaultCompileItems", "false")
            .Property("ErrorLog", "$(MSBuildProjectDirectory)/log.sarif,version=2.1")
            .Property("UseSharedCompilation", "false")
            .Item("<Compile Include=\"$(Order)\" />")
            .Write("AiProvenance.policy", "[policy]\nbuiltin_zones = true\nreach = transitive\nnonsense = 1\n")
            .Write("A.cs", "namespace Shop.Pricing { public static class Price { public static int Of(int item) => item; } }")
            .Write("B.cs", "using AiProvenance; public partial class Page { [AiGenerated(\"x\")] public int One(int i) => Shop.Pricing.Price.Of(i); public int Helper() => Shop.Pricing.Price.Of(2); }")
            .Write("C.cs", "using AiProvenance; public partial class Page { [AiAssisted(\"x\")] public int Two() => Helper(); [AiGenerated(\"x\"), HumanVerified(\"ann@contoso.com\", \"2026-01-02\")] public int Three() => Shop.Pricing.Price.Of(3); }");

        var first = await Log(consumer, "A.cs;B.cs;C.cs", "C");
        Assert.All(Rules, rule => Assert.Contains("\"" + rule + "\"", first, StringComparison.Ordinal));
        Assert.Equal(first, await Log(consumer, "C.cs;B.cs;A.cs", "tr_TR.UTF-8"));
        Assert.Equal(first, await Log(consumer, "B.cs;A.cs;C.cs", "ar_SA.UTF-8"));
    }

    // Analyzers run at the same time, so the compiler logs in no fixed order, and it measures them; all else must be equal to the byte.
    private static async Task<string> Log(Consumer consumer, string order, string culture)
    {
        consumer.Environment["LC_ALL"] = culture;
        consumer.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        consumer.Environment["Order"] = order;
        _ = await consumer.Build("--no-incremental");
        var run = JsonNode.Parse(consumer.Read("log.sarif"))!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(static rule =>
        {
            var properties = rule!["properties"]?.AsObject();
            _ = properties?.Remove("executionTimeInSeconds");
            _ = properties?.Remove("executionTimeInPercentage");
            return rule.ToJsonString();
        });
        var results = run["results"]!.AsArray().Select(static result =>
        {
            _ = result!.AsObject().Remove("ruleIndex");
            return result.ToJsonString();
        });
        return string.Join(
            '\n',
            rules.Concat(results).Where(static line => line.Contains("\"AIP", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
