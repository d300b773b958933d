namespace AiProvenance.Package.Tests;

/// <summary>Nothing but a person at an editor signs: a reviewer's name in the environment of a tool gives it no signature.</summary>
[Collection(PackageCollection.Name)]
public sealed class SignOffTests(PackedPackage package)
{
    [Theory]
    [InlineData("--severity", "info")]
    [InlineData("--severity", "error", "--diagnostics", "AIP0002", "AIP0102")]
    public async Task Dotnet_format_requests_reviews_and_neither_signs_nor_takes_a_signature_away(params string[] arguments)
    {
        using var consumer = new Consumer(package).With("""
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
        Assert.Single(page.Split("[PendingReview(")[1..]);
        Assert.Equal("AIP0002", Assert.Single((await consumer.Build()).Errors()).Id);
    }
}
