using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests.Documentation;

/// <summary>What docs/ci.md tells a pipeline to do, done in a consumer: its commands, in the environment that it states.</summary>
public sealed partial class CiGuideTests
{
    private const string GitHub = "GitHub Actions";
    private const string Azure = "Azure Pipelines";
    private const string PolicyName = "AiProvenance.policy";

    private static readonly MarkdownPage Guide = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", "ci.md"));

    [Theory]
    [InlineData(GitHub)]
    [InlineData(Azure)]
    public async Task The_pipelines_build_passes_reviewed_code_and_stops_the_rest_with_a_log(string pipeline)
    {
        using var consumer = Owned().With("public int Nothing => 0;");
        var command = Command(pipeline);
        Assert.Equal("true", Variable(pipeline, "ContinuousIntegrationBuild"));
        consumer.Environment["ContinuousIntegrationBuild"] = "true";
        Assert.Contains("AIPROVENANCE_POLICY_DIGEST", Variable(pipeline, "AiProvenancePolicyDigest"), StringComparison.Ordinal);
        consumer.Environment["AiProvenancePolicyDigest"] = await PrintedDigest(consumer);

        var green = await consumer.Build(command);
        Assert.True(green.Succeeded && green.Diagnostics.IsEmpty, green.ToString());

        _ = consumer.With("[AiGenerated(\"Copilot\")]\npublic decimal Total(int item) => PriceEngine.Quote(item);");
        Assert.Equal("AIP0001", Assert.Single((await consumer.Build(command)).Errors()).Id);
        using var log = JsonDocument.Parse(consumer.Read("obj/Debug/net10.0/App.sarif"));
        Assert.Contains(
            "AIP0001",
            log.RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(static result => result.GetProperty("ruleId").GetString()));
        Assert.All(
            Directory.EnumerateFiles(consumer.Folder, "*.sarif", SearchOption.AllDirectories),
            static file => Assert.Equal("App.sarif", Path.GetFileName(file)));

        _ = consumer.WriteInRoot(PolicyName, "[zone nothing]\nnamespaces = Contoso.Nothing\n");
        Assert.Equal("AIP0204", Assert.Single((await consumer.Build(command)).Errors()).Id);
    }

    [Theory]
    [InlineData("$(AIPROVENANCE_POLICY_DIGEST)")]
    [InlineData("not a digest")]
    public async Task A_pin_that_is_no_digest_stops_the_build(string pin)
    {
        using var consumer = Owned();
        consumer.Environment["AiProvenancePolicyDigest"] = pin;
        Assert.Equal("AIP0204", Assert.Single((await consumer.Build()).Errors()).Id);
    }

    [Fact]
    public async Task A_project_cannot_overrule_the_environments_pin_or_that_it_is_ci()
    {
        using var consumer = Owned()
            .Property("AiProvenancePolicyDigest", "")
            .Property("ContinuousIntegrationBuild", "false")
            .Property("RunAnalyzers", "false");
        consumer.Environment["ContinuousIntegrationBuild"] = "true";
        Assert.Equal("AIP0203", Assert.Single((await consumer.Build()).Errors()).Id);
        consumer.Environment["AiProvenancePolicyDigest"] = new string('0', 64);
        Assert.Equal("AIP0204", Assert.Single((await consumer.Property("RunAnalyzers", "true").Build()).Errors()).Id);
    }

    [Fact]
    public async Task A_reference_in_one_central_file_reaches_every_project()
    {
        using var folder = new DocumentedFolder();
        var central = Assert.Single(
            Guide.Blocks, static block => block.LineBefore.Contains("`Directory.Packages.props`", StringComparison.Ordinal));
        var version = $"Version=\"{PackedPackage.Version}\"";
        folder.Write("Directory.Packages.props", central.Text.Replace("Version=\"0.1.0\"", version, StringComparison.Ordinal));
        folder.Write(
            "App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        folder.Write("Page.cs", Scenario.Pricing + "\npublic class Page { [AiProvenance.AiGenerated(\"Copilot\")] public decimal Total => Contoso.Pricing.PriceEngine.Quote(1); }");
        Assert.Equal("AIP0001", Assert.Single((await folder.Run("dotnet build")).Errors()).Id);
    }

    // A repository with a policy and with what the page puts beside it.
    private static Consumer Owned()
    {
        var targets = Assert.Single(
            Guide.Blocks, static block => block.LineBefore.Contains("`Directory.Build.targets`", StringComparison.Ordinal));
        return new Consumer().WriteInRoot(PolicyName, "[zone pricing]\nnamespaces = Contoso.Pricing\n")
            .WriteInRoot("Directory.Build.targets", targets.Text);
    }

    private static async Task<string> PrintedDigest(Consumer consumer)
    {
        var command = Assert.Single(Guide.Blocks, static block => block.Language == "console").Text;
        Assert.StartsWith("dotnet build ", command, StringComparison.Ordinal);
        return Digest().Match((await consumer.Build(command.Split(' ')[2..])).Output).Value;
    }

    private static string[] Command(string pipeline)
    {
        var command = Build().Match(Yaml(pipeline)).Groups["arguments"].Value;
        return command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Variable(string pipeline, string name) =>
        Yaml(pipeline)
            .Split('\n')
            .Select(static line => line.Trim())
            .Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    private static string Yaml(string pipeline)
    {
        var yaml = Assert.Single(Guide.BlocksIn(pipeline), static block => block.Language == "yaml").Text;
        Assert.Matches(Build(), yaml);
        return yaml;
    }

    [GeneratedRegex(@"(run|script): dotnet build(?<arguments>.*)")]
    private static partial Regex Build();

    [GeneratedRegex("[0-9A-F]{64}")]
    private static partial Regex Digest();
}
