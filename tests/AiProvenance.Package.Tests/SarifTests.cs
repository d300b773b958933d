using System.Text.Json;

namespace AiProvenance.Package.Tests;

/// <summary>The compiler's log (ErrorLog) as CI uploads it.</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task A_log_has_the_gates_findings_unsuppressed_beside_suppressed_warnings()
    {
        using var consumer = new Consumer().With("""
            #pragma warning disable AIP0001, CS0168
            [System.Diagnostics.CodeAnalysis.SuppressMessage("AiProvenance", "AIP0001")]
            [AiGenerated("Copilot")]
            public decimal Total(int item) { int unused; return PriceEngine.Quote(item); }
            """);
        var build = await consumer.Build("-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Assert.Equal("AIP0001", Assert.Single(build.Errors()).Id);

        using var log = JsonDocument.Parse(consumer.Read("findings.sarif"));
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var finding = Result(run, "AIP0001");
        Assert.Equal("error", finding.GetProperty("level").GetString());
        Assert.False(finding.TryGetProperty("suppressions", out _));
        Assert.Contains(
            "a person must review it", finding.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "1:",
            finding.GetProperty("properties").GetProperty("customProperties").GetProperty("Fingerprint").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(
            "PriceEngine.Quote",
            finding.GetProperty("properties").GetProperty("customProperties").GetProperty("Touches").GetString());
        Assert.Equal(1, finding.GetProperty("relatedLocations").GetArrayLength());

        Assert.True(Result(run, "CS0168").TryGetProperty("suppressions", out _));
        Assert.All(Results(run, "AIP0203"), static said => Assert.False(said.TryGetProperty("suppressions", out _)));
        Assert.Equal(2, Results(run, "AIP0203").Count());
    }

    private static JsonElement Result(JsonElement run, string rule) => Assert.Single(Results(run, rule));

    private static IEnumerable<JsonElement> Results(JsonElement run, string rule) =>
        run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("ruleId").GetString() == rule);
}
