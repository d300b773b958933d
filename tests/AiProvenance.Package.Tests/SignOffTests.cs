namespace AiProvenance.Package.Tests;

/// <summary>Nothing but a person at an editor signs: a reviewer's name in the environment of a tool gives it no signature.</summary>
[Collection(PackageCollection.Name)]
public sealed class SignOffTests(PackedPackage package)
{
    [Fact]
    public async Task Dotnet_format_signs_nothing_although_a_reviewer_is_known_and_the_build_still_stops()
    {
        using var consumer = new Consumer(package).With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);

            [AiGenerated("Copilot")]
            [HumanVerified("omar@contoso.com", "2026-03-04", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
            public decimal Stale(int item) => PriceEngine.Quote(item);
            """);
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "dana@contoso.com";
        Assert.Equal(2, (await consumer.Build()).Errors().Length);

        var format = await consumer.Format("analyzers", "--severity", "error");
        Assert.True(format.Succeeded, format.ToString());

        var page = consumer.Read("Page.cs");

        // Which of its fixes answers the stale one, a request or the withdrawal, is up to the client.
        Assert.Contains("[PendingReview(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dana@contoso.com", page, StringComparison.Ordinal);
        var build = await consumer.Build();
        Assert.False(build.Succeeded, build.ToString());
        Assert.Equal(2, build.Errors().Length);
    }
}
