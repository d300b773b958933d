using AiProvenance.Package.Tests.Documentation;

namespace AiProvenance.Package.Tests.Templates;

public sealed class TemplateTests
{
    [Fact]
    public async Task The_package_holds_the_template_and_nothing_else()
    {
        await InstalledTemplate.Make();
        Assert.Equal([InstalledTemplate.File], Directory.EnumerateFiles(PackedPackage.TemplateFeed));
        var content = new PackageContent(InstalledTemplate.File);
        string[] expected =
        [
            "AiProvenance.Templates.nuspec",
            "LICENSE",
            "README.md",
            "content/aiprovenance/.template.config/dotnetcli.host.json",
            "content/aiprovenance/.template.config/template.json",
            "content/aiprovenance/agents.txt",
            "content/aiprovenance/codeowners.txt",
            "content/aiprovenance/gitattributes.txt",
            "content/aiprovenance/policy.txt",
            "icon.png",
        ];
        Assert.Equal(
            expected,
            content.ReadNames()
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal))
                .Where(static name => !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(static name => name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_policy_that_it_writes_stops_the_build()
    {
        using var folder = new DocumentedFolder();
        var written = await InstalledTemplate.New(
            folder.Root, "--zones", "pricing, gift-cards,Contoso.Till", "--reviewers", "*@shop.contoso.com,kim@contoso.com");
        Assert.True(written.Succeeded, written.Output);
        folder.Write("Shop.csproj", Project);
        folder.Write("Shop.cs", Code);

        var build = await folder.Run("dotnet build");

        Assert.False(build.Succeeded, build.Output);
        foreach (var zone in new[] { "pricing", "gift-cards", "till" })
            Assert.Contains($"zone '{zone}'", build.Output, StringComparison.Ordinal);
        Assert.Contains("*@shop.contoso.com", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AIP02", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("built-in", build.Output, StringComparison.Ordinal);
        Assert.Equal(3, build.Output.Split('\n').Where(Stops).Select(static line => line.Trim()).Distinct().Count());

        static bool Stops(string line) => line.Contains("error AIP0001", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pricing", "pricing: **.Pricing")]
    [InlineData("Pricing", "pricing: **.Pricing")]
    [InlineData("pricing,checkout", "pricing: **.Pricing", "checkout: **.Checkout")]
    [InlineData(" pricing ; check_out, ", "pricing: **.Pricing", "check_out: **.CheckOut")]
    [InlineData("giftCards", "giftcards: **.GiftCards")]
    [InlineData("gift-card-sales2", "gift-card-sales2: **.GiftCardSales2")]
    [InlineData("Contoso.Pricing", "pricing: Contoso.Pricing")]
    [InlineData("**.Pricing,Contoso.*.Checkout", "pricing: **.Pricing", "checkout: Contoso.*.Checkout")]
    [InlineData("", "pricing: **.Pricing", "accounts: **.Accounts", "checkout: **.Checkout")]
    [InlineData(null, "pricing: **.Pricing", "accounts: **.Accounts", "checkout: **.Checkout")]
    public async Task Zones_are_named_or_given_as_namespaces(string? zones, params string[] expected)
    {
        using var folder = new DocumentedFolder();
        var written = await InstalledTemplate.New(folder.Root, zones is null ? [] : ["--zones", zones]);
        Assert.True(written.Succeeded, written.Output);
        Assert.Equal(expected, Zones(folder.Read("AiProvenance.policy")));
        Assert.Contains("\n# reviewers = ", folder.Read("AiProvenance.policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_wrote_stays_as_it_is()
    {
        using var folder = new DocumentedFolder();
        string[] names = [".gitattributes", "AGENTS.md", "CODEOWNERS"];
        foreach (var name in names)
            folder.Write(name, "# ours");

        var written = await InstalledTemplate.New(folder.Root, "--owners", "contoso/gate");

        Assert.True(written.Succeeded, written.Output);
        Assert.All(names, name => Assert.Equal("# ours", folder.Read(name)));
        Assert.Equal(
            ["AGENTS.md", "CODEOWNERS", "gitattributes"],
            Directory.EnumerateFiles(Path.Combine(folder.Root, "AiProvenance.setup"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
        Assert.Contains("Add each file in AiProvenance.setup to the end of", written.Output, StringComparison.Ordinal);

        var refused = await InstalledTemplate.New(folder.Root, "--new-repository");

        Assert.False(refused.Succeeded, refused.Output);
        Assert.All(names, name => Assert.Equal("# ours", folder.Read(name)));
    }

    [Fact]
    public async Task A_new_repository_gets_each_file_where_it_belongs()
    {
        using var folder = new DocumentedFolder();
        var written = await InstalledTemplate.New(folder.Root, "--new-repository", "--owners", "contoso/gate,lee@contoso.com");
        Assert.True(written.Succeeded, written.Output);
        Assert.Equal(
            [".gitattributes", "AGENTS.md", "AiProvenance.policy", "CODEOWNERS", "nuget.config"],
            Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // What it writes is what the pages say.
        Assert.Equal(Block("agents.md", "## Code written with AI"), folder.Read("AGENTS.md"));
        Assert.Equal(Block("ci.md", "AiProvenance.policy text eol=lf"), folder.Read(".gitattributes"));
        var page = Block("ci.md", "# What is critical, and what is accepted").Split("\n\n# The zones themselves")[0];
        Assert.Equal(
            page.Replace("@contoso/build", "@contoso/gate", StringComparison.Ordinal),
            folder.Read("CODEOWNERS").Replace(" lee@contoso.com", "", StringComparison.Ordinal));
    }

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AiProvenance.Analyzers" Version="0.1.0" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    private const string Code = """
        using AiProvenance;

        namespace Contoso.Pricing { public static class Engine { public static int Quote() => 1; } }
        namespace Contoso.GiftCards.Sales { public static class Desk { public static int Sell() => 1; } }
        namespace Contoso.Till { public static class Desk { public static int Pay() => 1; } }
        namespace Shop.Till { public static class Desk { public static int Pay() => 1; } }

        namespace Contoso.Web
        {
            public static class Page
            {
                [AiGenerated("Copilot", PromptedBy = "dana@contoso.com", On = "2026-11-02")]
                public static int A() => Pricing.Engine.Quote();

                [AiGenerated("Copilot", PromptedBy = "dana@contoso.com", On = "2026-11-02")]
                public static int B() => GiftCards.Sales.Desk.Sell();

                [AiGenerated("Copilot", PromptedBy = "dana@contoso.com", On = "2026-11-02")]
                public static int C() => Contoso.Till.Desk.Pay();

                [AiGenerated("Copilot", PromptedBy = "dana@contoso.com", On = "2026-11-02")]
                public static int D() => Shop.Till.Desk.Pay();
            }
        }
        """;

    private static string Block(string page, string start) => Assert.Single(
        MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", page)).Blocks,
        block => block.Text.StartsWith(start, StringComparison.Ordinal)).Text.TrimEnd('\n');

    private static List<string> Zones(string policy)
    {
        var lines = policy.Split('\n');
        return [.. lines.Select((line, at) => (Line: line, At: at))
            .Where(static line => line.Line.StartsWith("[zone ", StringComparison.Ordinal))
            .Select(line => line.Line["[zone ".Length..^1] + ": " + lines[line.At + 1]["namespaces = ".Length..])];
    }
}
