using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Audits;

/// <summary><c>audit</c>: what it exits with, what it cannot judge, and its formats.</summary>
public class AuditCommandTests
{
    [Fact]
    public void Without_commits_there_is_nothing_to_judge()
    {
        using var shop = new AuditShop();
        shop.Expect(3, "Nothing to judge: there are no commits since");
    }

    [Fact]
    public void Commits_that_touch_no_such_line_pass()
    {
        using var shop = new AuditShop();
        _ = shop.Change("src/Page.cs", AuditShop.Page("", "first + 18"), AuditShop.Bot);
        shop.Expect(0, "1 commit since ", "1 with AI, 0 lines that somebody answers for changed");
    }

    [Theory]
    [InlineData("no/such/branch", "is no commit of this clone. Fetch it: 'git fetch origin'")]
    [InlineData("unrelated", "has no history in common with HEAD here. Fetch all of it: 'git fetch --unshallow'")]
    public void A_base_that_is_not_here_cannot_be_judged(string revision, string problem)
    {
        using var shop = new AuditShop();
        _ = shop.Verify();
        _ = shop.Repository.Git("switch", "-q", "--orphan", "unrelated");
        _ = shop.Repository.Commit("Other");
        _ = shop.Repository.Git("switch", "-q", "main");
        shop.Base = revision;
        shop.Expect(2, problem);
    }

    [Fact]
    public void A_shallow_clone_cannot_be_judged()
    {
        using var shop = new AuditShop();
        _ = shop.Verify();
        using var folder = new TemporaryFolder();
        var clone = Path.Combine(folder.Path, "clone");
        _ = shop.Repository.Git("clone", "-q", "--depth", "1", "file://" + shop.Repository.Path, clone);
        var run = new Cli().Run("audit", clone, "--base", "HEAD");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("git fetch --unshallow", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_repository_cannot_be_judged()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, new Cli().Run("audit", folder.Path, "--base", "main").ExitCode);
        Assert.Equal(2, new Cli().Run("audit", Path.Combine(folder.Path, "none"), "--base", "main").ExitCode);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "--base", "")]
    [InlineData("audit", "--base", "--all")]
    [InlineData("audit", "--base", "main", "--output", "xml")]
    public void Bad_usage_is_2(params string[] arguments) => Assert.Equal(2, new Cli().Run(arguments).ExitCode);

    [Fact]
    public void Without_ssh_keygen_signatures_cannot_be_judged()
    {
        using var shop = new AuditShop { SearchPath = "/no/programs" };
        _ = shop.Keys.Make("dana");
        _ = shop.Verify();
        var allowed = shop.AllowedSigners(("dana@contoso.com", "dana"));
        shop.ExpectWith(["--allowed-signers", allowed], 2, "ssh-keygen", "openssh-client (Debian, Ubuntu)");
        shop.Expect(0);
    }

    [Theory]
    [InlineData(null, "This list of keys does not exist.")]
    [InlineData("# None.\n", "This list of keys is empty")]
    public void A_list_of_keys_that_has_none_cannot_judge(string? text, string problem)
    {
        using var shop = new AuditShop();
        _ = shop.Verify();
        var path = text is null ? Path.Combine(shop.Repository.Path, "none") : shop.Keys.Write("allowed", text);
        shop.ExpectWith(["--allowed-signers", path], 2, problem, "--allowed-signers FILE");
    }

    [Fact]
    public void Paths_limit_the_sources_and_the_policy_counts_all_the_same()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Bot);
        Directory.CreateDirectory(Path.Combine(shop.Repository.Path, "lib"));
        Assert.Equal(0, new Cli().Run("audit", Path.Combine(shop.Repository.Path, "lib"), "--base", shop.Base).ExitCode);
        Assert.Equal(1, new Cli().Run("audit", Path.Combine(shop.Repository.Path, "src"), "--base", shop.Base).ExitCode);
        File.Delete(Path.Combine(shop.Repository.Path, "AiProvenance.policy"));
        _ = shop.Repository.Commit("Remove", AuditShop.Bot);
        Assert.Equal(1, new Cli().Run("audit", Path.Combine(shop.Repository.Path, "lib"), "--base", shop.Base).ExitCode);
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"AIP0304\"")]
    [InlineData("markdown", "### AiProvenance: stopped")]
    [InlineData("github", "::error title=AIP0304,file=src/Page.cs,line=7,col=1::")]
    [InlineData("json", "\"rule\": \"AIP0304\"")]
    public void Every_format_has_the_finding_and_who_did_it(string format, string text)
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Bot);
        shop.ExpectWith(["--output", format], 1, text, "copilot-swe-agent");
        Assert.Equal(shop.Audit("--output", format).Output, shop.Audit("--output", format).Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Json_follows_its_schema(bool isFound)
    {
        using var shop = new AuditShop();
        _ = shop.Verify(isFound ? AuditShop.Bot : null);
        if (!isFound)
            shop.Base = "nowhere";
        var schema = JsonSchema.FromText(Repository.Read("docs/schemas/audit-1.json"));
        var json = JsonNode.Parse(shop.Audit("--output", "json").Output);

        var evaluated = schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
        if (isFound)
            Assert.Equal(3, json!["findings"]![0]!["satisfiedBy"]!.AsArray().Count);
    }

    [Fact]
    public void Help_has_examples()
    {
        var run = new Cli().Run("audit", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ai-provenance audit --base origin/main", run.Output, StringComparison.Ordinal);
    }
}
