using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests;

[Collection(SecondPackageCollection.Name)]
public sealed partial class RequestAndVerifyTests(PackedPackage package)
{
    private const string Members = """
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

    [Fact]
    public async Task Dotnet_format_requests_one_review_for_each_finding_once()
    {
        using var consumer = new Consumer(package).With(Members);

        var format = await consumer.Format("analyzers", "--diagnostics", "AIP0001", "--severity", "error");
        Assert.True(format.Succeeded, format.ToString());
        var requested = consumer.Read("Page.cs");
        Assert.Equal(3, Request().Count(requested));

        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0001", "--severity", "error");
        Assert.Equal(requested, consumer.Read("Page.cs"));

        var build = await consumer.Build();
        Assert.Equal(3, build.Errors().Length);
        Assert.All(build.Errors(), error => Assert.Equal("AIP0001", error.Id));
        Assert.All(build.Errors(), error => Assert.Contains("a review is requested", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_that_a_person_verifies_for_the_requested_fingerprint_builds()
    {
        using var consumer = await Verified();
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task Code_that_changes_after_its_verification_stops_the_build_again()
    {
        using var consumer = await Verified();
        _ = consumer.Write(
            "Page.cs",
            consumer.Read("Page.cs").Replace("=> PriceEngine.Quote(item);", "=> PriceEngine.Quote(item) + 1;", StringComparison.Ordinal));
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal("AIP0002", error.Id);
        Assert.Contains("'Page.Total'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_comments_frameworks_and_constants_leave_a_verification_alone()
    {
        using var consumer = await Verified("net10.0;netstandard2.0");
        var text = consumer.Read("Page.cs")
            .Replace(
                "=> PriceEngine.Quote(item);",
                "=>\n            // The engine rounds.\n            PriceEngine . Quote( item ) ;",
                StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);
        _ = consumer.Write("Page.cs", text);
        var build = await consumer.Build("-p:DefineConstants=OTHER");
        Assert.True(build.Succeeded, build.ToString());
        Assert.Empty(build.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AIP", StringComparison.Ordinal)));
    }

    // What a reviewer does: read the code, then turn each request into a verification of one's own.
    private async Task<Consumer> Verified(string targetFrameworks = "net10.0")
    {
        var consumer = new Consumer(package, targetFrameworks).With(Members);
        _ = consumer.Property("LangVersion", "latest");
        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0001", "--severity", "error");
        var verified = Request().Replace(
            consumer.Read("Page.cs"), "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")]");
        return consumer.Write("Page.cs", verified);
    }

    [GeneratedRegex(@"\[PendingReview\(""(1:[A-Z2-7]{32}\.[A-Z2-7]{16})""\)\]")]
    private static partial Regex Request();
}
