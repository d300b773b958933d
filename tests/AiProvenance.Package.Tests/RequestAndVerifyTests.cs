using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests;

/// <summary>A page for which <c>dotnet format</c> has requested its reviews.</summary>
public sealed class RequestedPage : IAsyncLifetime, IDisposable
{
    /// <summary>What an AI wrote of the page.</summary>
    public const string Members = """
        [AiGenerated("Copilot")]
        public decimal Total(int item) => PriceEngine.Quote(item);

        [AiAssisted("Copilot")]
        public Price Last { get; set; } = new Price();

        public decimal Sum(int item)
        {
            [AiGenerated("Copilot")]
            decimal Local(int i) => PriceEngine.Quote(i);
            return Local(item);
        }
        """;

    internal static readonly string[] Request = ["analyzers", "--diagnostics", "AIP0001", "--severity", "error"];

    /// <summary>The project.</summary>
    public Consumer Consumer { get; } = new Consumer().With(Members);

    /// <summary>The page with the requests.</summary>
    public string Text { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var format = await Consumer.Format(Request);
        Assert.True(format.Succeeded, format.ToString());
        Text = Consumer.Read("Page.cs");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => Consumer.Dispose();
}

public sealed partial class RequestAndVerifyTests(RequestedPage page) : IClassFixture<RequestedPage>
{
    [Fact]
    public async Task Dotnet_format_requests_one_review_for_each_finding_and_the_build_still_stops()
    {
        Assert.Equal(3, Requests().Count(page.Text));

        _ = await page.Consumer.Format(RequestedPage.Request);
        Assert.Equal(page.Text, page.Consumer.Read("Page.cs"));

        var build = await page.Consumer.Build();
        Assert.Equal(3, build.Errors().Length);
        Assert.All(build.Errors(), error => Assert.Equal("AIP0001", error.Id));
        Assert.All(build.Errors(), error => Assert.Contains(". A review is requested", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_that_a_person_verifies_for_the_requested_fingerprint_builds()
    {
        using var consumer = Verified();
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task Code_that_changes_after_its_verification_stops_the_build_again()
    {
        using var consumer = Verified();
        Change(consumer, static text => text.Replace("Quote(item);", "Quote(item) + 1;", StringComparison.Ordinal));
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal("AIP0002", error.Id);
        Assert.Contains("'Page.Total'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_comments_frameworks_and_constants_leave_a_verification_alone()
    {
        using var consumer = new Consumer("net10.0;netstandard2.0").Property("LangVersion", "latest").With(RequestedPage.Members);
        _ = await consumer.Format(RequestedPage.Request);
        Change(consumer, static text => Verify(text)
            .Replace(
                "=> PriceEngine.Quote(item);",
                "=>\n            // The engine rounds.\n            PriceEngine . Quote( item ) ;",
                StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal));
        var build = await consumer.Build("-p:DefineConstants=OTHER");
        Assert.True(build.Succeeded, build.ToString());
        Assert.Empty(build.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AIP", StringComparison.Ordinal)));
    }

    private Consumer Verified() => new Consumer().Write("Pricing.cs", Scenario.Pricing)
        .Write("Page.cs", Verify(page.Text));

    private static void Change(Consumer consumer, Func<string, string> change) =>
        consumer.Write("Page.cs", change(consumer.Read("Page.cs")));

    // What a reviewer does: read the code, then turn each request into a verification of one's own.
    private static string Verify(string requested) =>
        Requests().Replace(requested, "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")]");

    [GeneratedRegex(@"\[PendingReview\(""(1:[A-Z2-7]{32}\.[A-Z2-7]{16})""\)\]")]
    private static partial Regex Requests();
}
