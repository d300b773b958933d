namespace AiProvenance.Package.Tests;

/// <summary>AI code that arrives at critical code through unmarked code, in real builds.</summary>
public sealed class ReachTests
{
    private const string Members = """
        [AiGenerated("Copilot")]
        public string Show(ILabels labels) => labels.PriceOf(1);
        """;

    private const string Labels = """
        namespace Contoso.Web
        {
            public interface ILabels { string PriceOf(int item); }

            public class Labels : ILabels
            {
                public string PriceOf(int item) => Contoso.Pricing.PriceEngine.Quote(item) + " USD";
            }
        }
        """;

    [Fact]
    public async Task AI_code_that_arrives_at_critical_code_stops_with_the_path_until_verified()
    {
        using var consumer = new Consumer().With(Members).Write("Labels.cs", Labels);
        var direct = await consumer.Build();
        Assert.True(direct.Succeeded && direct.Diagnostics.IsEmpty, direct.ToString());

        _ = consumer.WriteInRoot("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n");
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0008", "Page.cs", 10), (error.Id, error.File, error.Line));
        Assert.Contains(
            "zone 'pricing' unverified, through ILabels.PriceOf -> Labels.PriceOf -> PriceEngine.Quote: ",
            error.Message,
            StringComparison.Ordinal);

        var format = await consumer.Format("analyzers", "--diagnostics", "AIP0008", "--severity", "error");
        Assert.True(format.Succeeded, format.ToString());
        var requested = consumer.Read("Page.cs");
        Assert.Contains("[PendingReview(\"1:", requested, StringComparison.Ordinal);
        Assert.Contains(". A review is requested", Assert.Single((await consumer.Build()).Errors()).Message, StringComparison.Ordinal);

        _ = consumer.Write(
            "Page.cs",
            requested.Replace(
                "[PendingReview(", "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = ", StringComparison.Ordinal));
        var verified = await consumer.Build();
        Assert.True(verified.Succeeded && verified.Diagnostics.IsEmpty, verified.ToString());
    }

    [Fact]
    public async Task Critical_code_that_arrives_at_AI_code_stops_with_the_path_until_verified()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public static decimal Half(decimal value) => value / 2;
            """).Write("Quotes.cs", """
            namespace Contoso.Web
            {
                public static class Helper { public static decimal Half(decimal value) => Page.Half(value); }
            }

            namespace Contoso.Pricing
            {
                public static class Quotes { public static decimal Total() => Contoso.Web.Helper.Half(3); }
            }
            """);
        var direct = await consumer.Build();
        Assert.True(direct.Succeeded && direct.Diagnostics.IsEmpty, direct.ToString());

        _ = consumer.WriteInRoot("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n");
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0007", "Quotes.cs", 8), (error.Id, error.File, error.Line));
        Assert.StartsWith(
            "'Quotes.Total' of zone 'pricing' leads to unverified AI code: 'Page.Half' (AI-generated, Copilot) at Page.cs(10), " +
            "through Helper.Half. ",
            error.Message,
            StringComparison.Ordinal);

        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0007", "--severity", "error");
        var requested = consumer.Read("Page.cs");
        Assert.Contains("[PendingReview(\"1:", requested, StringComparison.Ordinal);
        _ = consumer.Write(
            "Page.cs",
            requested.Replace(
                "[PendingReview(", "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = ", StringComparison.Ordinal));
        var verified = await consumer.Build();
        Assert.True(verified.Succeeded && verified.Diagnostics.IsEmpty, verified.ToString());
    }
}
