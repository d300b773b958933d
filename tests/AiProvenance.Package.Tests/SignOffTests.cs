namespace AiProvenance.Package.Tests;

/// <summary>Nothing but a person at an editor signs: a reviewer's name in the environment of a tool gives it no signature.</summary>
public sealed class SignOffTests
{
    [Theory]
    [InlineData(2, "--severity", "info")]
    [InlineData(1, "--severity", "info", "--diagnostics", "AIP0002", "AIP0102")]
    public async Task Dotnet_format_requests_reviews_and_neither_signs_nor_takes_a_signature_away(int requests, params string[] arguments)
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);

            [AiGenerated("Copilot")]
            [HumanVerified("omar@contoso.com", "2026-03-04", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
            public decimal Stale(int item) => PriceEngine.Quote(item);

            [HumanVerified("kim@contoso.com", "2026-03-04", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
            public decimal Needless(int item) => item;
            """);
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "dana@contoso.com";

        var format = await consumer.Format(["analyzers", .. arguments]);
        Assert.True(format.Succeeded, format.ToString());

        var page = consumer.Read("Page.cs");
        Assert.True(page.Contains("[HumanVerified(\"omar@contoso.com\", \"2026-03-04\"", StringComparison.Ordinal), page + format);
        Assert.True(page.Contains("[HumanVerified(\"kim@contoso.com\", \"2026-03-04\"", StringComparison.Ordinal), page + format);
        Assert.DoesNotContain("dana@contoso.com", page, StringComparison.Ordinal);
        Assert.Equal(requests, page.Split("[PendingReview(").Length - 1);
        Assert.Equal(["AIP0001", "AIP0002"], (await consumer.Build()).Errors().Select(static error => error.Id).Order());
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("detailed")]
    public async Task A_build_prints_nothing_of_a_verification_without_effect(string verbosity)
    {
        using var consumer = new Consumer().With("""
            [HumanVerified("kim@contoso.com", "2026-03-04", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
            public decimal Needless(int item) => item;
            """);

        var build = await consumer.Build("-v:" + verbosity);

        Assert.True(build.Succeeded, build.ToString());
        Assert.DoesNotContain("AIP0102", build.Output, StringComparison.Ordinal);
    }
}
