using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Policies;

public sealed class PolicyFileTests : IDisposable
{
    private const string Valid = "[zone pricing]\nnamespaces = Contoso.Pricing\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("src")]
    [InlineData("src/app/publish/App.dll")]
    [InlineData("src/app/publish/missing.dll")]
    public void The_policy_is_found_upwards(string from)
    {
        _ = _folder.Write("AiProvenance.policy", Valid);
        _ = _folder.Write("src/app/publish/App.dll", 1);

        var policy = PolicyFile.Read(null, _folder[from]);

        Assert.Empty(policy.Findings);
        Assert.Equal("pricing", Assert.Single(policy.Policy.Zones).Name);
        Assert.EndsWith("AiProvenance.policy", policy.Reference.Path, StringComparison.Ordinal);
        Assert.Equal(64, policy.Reference.Digest!.Length);
    }

    [Fact]
    public void Without_a_policy_the_built_in_zones_hold()
    {
        var policy = PolicyFile.Read(null, _folder.Path);

        Assert.True(policy.Policy.IsBuiltIn);
        Assert.Null(policy.Reference.Path);
        Assert.Empty(policy.Findings);
    }

    [Theory]
    [InlineData("aiprovenance.policy")]
    [InlineData("AiProvenance.Policy")]
    [InlineData("AiProvenance.policy.txt")]
    [InlineData("AiProvenance.policy.bak")]
    [InlineData("AiProvenence.policy")]
    [InlineData("AiProvenance.polcy")]
    [InlineData("Ai-Provenance.policy")]
    public void A_name_that_is_nearly_right_is_told(string name)
    {
        _ = _folder.Write(name, Valid);
        _ = _folder.Write("publish/a.txt", "");

        var finding = Assert.Single(PolicyFile.Read(null, _folder["publish"]).Findings);

        Assert.Equal("AIP0201", finding.Rule);
        Assert.Contains("'" + name + "' is not read", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("AiProvenance.Baseline.txt")]
    [InlineData("AiProvenance.Signatures")]
    [InlineData("AiProvenance.Tool.csproj")]
    public void Other_names_are_not(string name) => Assert.False(PolicySearch.IsNearMiss(name));

    [Fact]
    public void A_policy_that_shadows_another_is_told()
    {
        _ = _folder.Write("AiProvenance.policy", Valid);
        _ = _folder.Write("src/AiProvenance.policy", Valid);

        var finding = Assert.Single(PolicyFile.Read(null, _folder["src"]).Findings);

        Assert.Contains("shadows", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_policy_is_taken_and_nothing_is_searched()
    {
        _ = _folder.Write("AiProvenance.policy", Valid);
        var named = _folder.Write("other/strict.policy", Valid);

        var policy = PolicyFile.Read(named, _folder["other"]);

        Assert.Empty(policy.Findings);
        Assert.Equal(named, policy.Reference.Path);
    }

    [Fact]
    public void An_invalid_policy_is_told_with_its_line()
    {
        var path = _folder.Write("AiProvenance.policy", Valid + "  reviewerz = x@y.z\n\nwhat\n");

        var findings = PolicyFile.Read(path, _folder.Path).Findings;

        Assert.Equal([(3, 3), (5, 1)], findings.Select(static finding => (finding.Place!.Line, finding.Place.Column)));
        Assert.All(findings, static finding => Assert.Equal("AIP0201", finding.Rule));
    }

    [Fact]
    public void A_policy_that_is_not_text_is_told()
    {
        var path = _folder.Write("AiProvenance.policy", 0xFF, 0xC0, 0x00, 0x80);

        Assert.Contains("not UTF-8", Assert.Single(PolicyFile.Read(path, path).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_a_byte_order_mark_is_read()
    {
        var path = _folder.Write("AiProvenance.policy", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Valid)]);

        Assert.Empty(PolicyFile.Read(path, path).Findings);
    }

    [Theory]
    [InlineData("missing.policy", "does not exist")]
    [InlineData("", "does not exist")]
    public void A_named_policy_that_cannot_be_read_is_told(string name, string problem) => Assert.Contains(
        problem, Assert.Single(PolicyFile.Read(_folder[name], _folder.Path).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pinned_policy_passes_in_any_case_of_digits()
    {
        var path = _folder.Write("AiProvenance.policy", Valid);
        var digest = PolicyFile.Read(path, path).Reference.Digest!;

        Assert.Empty(PolicyFile.Read(path, path).Pin(digest.ToLowerInvariant()).Findings);
        Assert.Empty(PolicyFile.Read(path, path).Pin(null).Findings);
    }

    [Fact]
    public void Another_policy_than_the_pinned_one_is_told()
    {
        var path = _folder.Write("AiProvenance.policy", Valid);

        Assert.Equal("AIP0204", Assert.Single(PolicyFile.Read(path, path).Pin(new string('0', 64)).Findings).Rule);
    }

    [Fact]
    public void A_pin_without_a_policy_is_told() =>
        Assert.Equal("AIP0204", Assert.Single(PolicyFile.Read(null, _folder.Path).Pin(new string('0', 64)).Findings).Rule);
}
