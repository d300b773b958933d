namespace AiProvenance.Package.Tests;

/// <summary>Adopting the gate in code that exists, as docs/adopting.md goes it.</summary>
public sealed class BaselineTests
{
    private const string BaselineName = "AiProvenance.Baseline.txt";
    private static readonly string[] Accept = ["analyzers", "--diagnostics", "AIP0001", "--severity", "error"];

    [Fact]
    public async Task Hundreds_of_accepted_findings_build_and_the_first_change_stops()
    {
        const int Findings = 240;
        using var consumer = Legacy(Findings).Write(BaselineName, "# Accepted when the gate came.\n");
        consumer.Environment["AiProvenanceBaselineOpen"] = "true";
        var format = await consumer.Format(Accept);
        Assert.True(format.Succeeded, format.ToString());
        _ = consumer.Environment.Remove("AiProvenanceBaselineOpen");

        var lines = consumer.Read(BaselineName).TrimEnd().Split('\n');
        Assert.Equal(Findings + 1, lines.Length);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        Assert.DoesNotContain("PendingReview", consumer.Read("Page0.cs"), StringComparison.Ordinal);

        var green = await consumer.Build();
        Assert.True(green.Succeeded && green.Diagnostics.IsEmpty, green.ToString());
        Assert.Contains($"AiProvenance: App has {Findings} accepted findings", green.Output, StringComparison.Ordinal);

        _ = consumer.Write("Page0.cs", consumer.Read("Page0.cs").Replace("Quote(0)", "Quote(1)", StringComparison.Ordinal));
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0001", "Page0.cs"), (error.Id, error.File));
    }

    [Fact]
    public async Task What_hides_a_use_can_be_accepted_as_well_and_comes_back_with_the_code()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public decimal Show() => Helper.Quote();

            [AiGenerated("Copilot")]
            public static decimal Half(decimal value) => value / 2;

            [AiGenerated("Copilot")]
            public object? Find() => Type.GetType("Contoso.Pricing.PriceEngine");
            """).Property("Nullable", "enable").Write("Helper.cs", """
            namespace Contoso.Web
            {
                public static class Helper
                {
                    public static decimal Quote() => Contoso.Pricing.PriceEngine.Quote(1);
                    public static decimal Half() => Page.Half(1);
                }
            }

            namespace Contoso.Pricing
            {
                public static class Quotes
                {
                    public static decimal Direct() => Contoso.Web.Page.Half(1);
                    public static decimal Through() => Contoso.Web.Helper.Half();
                }
            }
            """).Write(BaselineName, "");
        _ = consumer.WriteInRoot(
            "AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\nlate_binding = block\n");
        string[] expected = ["AIP0007", "AIP0007", "AIP0008", "AIP0010"];
        Assert.Equal(expected, (await consumer.Build()).Errors().Select(static error => error.Id).Order());

        consumer.Environment["AiProvenanceBaselineOpen"] = "true";
        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0007", "AIP0008", "AIP0010", "--severity", "error");
        _ = consumer.Environment.Remove("AiProvenanceBaselineOpen");
        Assert.Equal(expected, consumer.Read(BaselineName).TrimEnd().Split('\n').Select(static line => line.Split(' ')[0]));
        Assert.DoesNotContain("PendingReview", consumer.Read("Page.cs"), StringComparison.Ordinal);
        var green = await consumer.Build();
        Assert.True(green.Succeeded && green.Diagnostics.IsEmpty, green.ToString());

        _ = consumer.Write("Page.cs", consumer.Read("Page.cs").Replace("value / 2", "value / 3", StringComparison.Ordinal));
        Assert.Equal(["AIP0007", "AIP0007"], (await consumer.Build()).Errors().Select(static error => error.Id));
    }

    [Fact]
    public async Task While_the_baseline_is_closed_nothing_is_accepted_and_the_build_still_stops()
    {
        using var consumer = Legacy(2).Write(BaselineName, "");
        _ = await consumer.Format(Accept);
        Assert.Equal("", consumer.Read(BaselineName));
        Assert.Equal(2, (await consumer.Build()).Errors("AIP0001").Length);
    }

    [Fact]
    public async Task An_open_baseline_that_does_not_exist_is_not_created()
    {
        using var consumer = Legacy(1);
        consumer.Environment["AiProvenanceBaselineOpen"] = "true";
        var path = Path.Combine(consumer.Folder, BaselineName);
        var format = await consumer.FormatAsPeopleDo(Accept);
        Assert.Contains("Create it as an empty file, then accept again: " + path + "\n", format.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.DoesNotContain("PendingReview", consumer.Read("Page0.cs"), StringComparison.Ordinal);

        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0205", "App.csproj"), (error.Id, error.File));
        Assert.Contains(
            OperatingSystem.IsWindows() ? $"New-Item '{path}'" : $"touch '{path}'", error.Message, StringComparison.Ordinal);

        _ = consumer.Write(BaselineName, "");
        Assert.Equal("", (await consumer.FormatAsPeopleDo(Accept)).Output);
        Assert.True((await consumer.Build()).Succeeded);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    [InlineData("TRUE")]
    public async Task Only_an_open_baseline_has_to_be_there(string open)
    {
        using var consumer = new Consumer().With("public int Nothing => 0;").Property("AiProvenanceBaselineOpen", open);
        var build = await consumer.Build();
        Assert.Equal(open == "TRUE" ? ["AIP0205"] : [], build.Errors().Select(static error => error.Id));
    }

    [Fact]
    public async Task Every_target_framework_accepts_the_same_lines()
    {
        using var consumer = Legacy(3, "net10.0;netstandard2.0").Property("LangVersion", "latest").Write(BaselineName, "");
        consumer.Environment["AiProvenanceBaselineOpen"] = "true";
        _ = await consumer.Format(Accept);
        Assert.Equal(3, consumer.Read(BaselineName).TrimEnd().Split('\n').Length);
        Assert.True((await consumer.Build()).Succeeded);
        var ci = await consumer.Build("-p:ContinuousIntegrationBuild=true");
        Assert.Contains("AiProvenanceBaselineOpen", ci.Errors("AIP0205")[0].Message, StringComparison.Ordinal);
    }

    private static Consumer Legacy(int findings, string targetFrameworks = "net10.0")
    {
        var consumer = new Consumer(targetFrameworks).Write("Pricing.cs", Scenario.Pricing);
        for (var i = 0; i < findings; i++)
        {
            _ = consumer.Write(
                $"Page{i}.cs",
                Scenario.Page($"[AiGenerated(\"Copilot\")]\npublic decimal Total() => PriceEngine.Quote({i});")
                .Replace("class Page", "class Page" + i, StringComparison.Ordinal));
        }

        return consumer;
    }
}
