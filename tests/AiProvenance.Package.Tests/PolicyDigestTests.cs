using System.Security.Cryptography;

namespace AiProvenance.Package.Tests;

public sealed class PolicyDigestTests
{
    private const string PolicyName = "AiProvenance.policy";
    private const string Policy = "[zone vault]\nnamespaces = Contoso.Vault\n";
    private static readonly string Digest = Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Policy)));

    [Fact]
    public async Task A_policy_with_the_pinned_digest_builds_in_whatever_case_it_is_written()
    {
        using var consumer = new Consumer().WriteInRoot(PolicyName, Policy)
            .Property("AiProvenancePolicyDigest", $"\n  {Digest.ToLowerInvariant()}\n");
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
    }

    [Fact]
    public async Task A_policy_that_changed_stops_the_build()
    {
        using var consumer = new Consumer().WriteInRoot(PolicyName, Policy + "# weaker\n").Property("AiProvenancePolicyDigest", Digest);
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0204", PolicyName), (error.Id, error.File));
        Assert.Contains(Digest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_gone_stops_the_build()
    {
        using var consumer = new Consumer().Property("AiProvenancePolicyDigest", Digest);
        Assert.Equal("AIP0204", Assert.Single((await consumer.Build()).Errors()).Id);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0;net10.0")]
    public async Task A_target_prints_the_digest(string targetFrameworks)
    {
        using var consumer = new Consumer(targetFrameworks).WriteInRoot(PolicyName, Policy);
        var build = await consumer.Build("-t:AiProvenancePolicyDigest");
        Assert.True(build.Succeeded, build.Output);
        Assert.Contains($"{Digest}  {Path.Combine(consumer.Root, PolicyName)}", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_target_says_so_where_there_is_no_policy()
    {
        using var consumer = new Consumer();
        Assert.Equal("AIP0204", Assert.Single((await consumer.Build("-t:AiProvenancePolicyDigest")).Errors()).Id);
    }
}
