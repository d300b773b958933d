using AiProvenance.Package.Tests.Projects;

namespace AiProvenance.Package.Tests;

/// <summary>
/// Builds as a user's CI runs them: one <c>dotnet build</c> of one project, which restores it and starts its own compiler. Other tests
/// share commands, restored packages and a compiler server; these few show that what they see is no effect of that.
/// </summary>
public sealed class PlainBuildTests
{
    [Fact]
    public async Task A_plain_build_stops_marked_code_and_passes_once_it_is_verified()
    {
        using var consumer = Marked();
        (await consumer.BuildPlainly()).AssertStopsAt(("Page.cs", 10));
        consumer.SignEverything();
        (await consumer.BuildPlainly()).AssertPasses();
    }

    [Fact]
    public async Task A_plain_build_in_ci_stops_where_the_analyzers_are_off()
    {
        using var consumer = Marked().Property("RunAnalyzers", "false");
        Assert.Equal("AIP0203", Assert.Single((await consumer.BuildPlainly("-p:ContinuousIntegrationBuild=true")).Errors()).Id);
    }

    [Fact]
    public async Task A_plain_build_stops_at_another_policy_than_the_pinned_one()
    {
        using var consumer = Marked();
        var build = await consumer.BuildPlainly("-p:AiProvenancePolicyDigest=" + new string('0', 64));
        Assert.Equal("AIP0204", Assert.Single(build.Errors()).Id);
    }

    private static Consumer Marked() => new Consumer().Logged().WriteInRoot("AiProvenance.policy", Signatures.Policy).With("""
        [AiGenerated("Copilot")]
        public decimal Total(int item) => PriceEngine.Quote(item);
        """);
}
