using System.Text.Json;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Tests.Compilations;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>A real build whose lower project fails: its log says what waits, and what was built says the rest.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly RealProject _projects = new();

    public void Dispose() => _projects.Dispose();

    [Fact]
    public void A_lower_project_that_fails_hides_nothing()
    {
        _ = _projects
            .Write("Directory.Build.props", """
                <Project>
                  <ItemGroup>
                    <CompilerVisibleProperty Include="ErrorLog" />
                    <AdditionalFiles Include="$(MSBuildThisFileDirectory)AiProvenance.policy" />
                  </ItemGroup>
                </Project>
                """)
            .Write("AiProvenance.policy", StoreSource.Policy + "max_review_age_days = 36500\n")
            .WriteProject("Base/Base.csproj", "net10.0")
            .Write("Base/Code.cs", """
                using AiProvenance;
                namespace Contoso.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }
                """)
            .WriteProject("Lower/Lower.csproj", "net10.0", "<ProjectReference Include=\"../Base/Base.csproj\" />")
            .Write("Lower/Code.cs", """
                using AiProvenance;
                namespace Contoso
                {
                    public class Page
                    {
                        [AiGenerated("Copilot", PromptedBy = "dana@pricing.contoso.com")]
                        public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);

                        [AiGenerated("Copilot")]
                        [HumanVerified("kim@pricing.contoso.com", "2026-11-03", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB")]
                        public decimal Stale(int item) => Contoso.Pricing.PriceEngine.Quote(item);
                    }
                }
                """)
            .WriteProject("Upper/Upper.csproj", "net10.0", "<ProjectReference Include=\"../Lower/Lower.csproj\" />")
            .Write("Upper/Code.cs", "namespace Contoso { public class Cart : Page { } }")
            .Write("Directory.Build.targets", File.ReadAllText(_projects["Directory.Build.targets"]).Replace(
                "</Project>", LogOfPage() + "</Project>", StringComparison.Ordinal))
            .Restore("Upper/Upper.csproj");

        Assert.Contains(_projects.Build("Upper/Upper.csproj"), static line => line.Contains("AIP0001", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_projects["Upper"], "*.sarif", SearchOption.AllDirectories));

        // With a request in it, the log says who asks.
        var fingerprint = FingerprintOf("Page.Total");
        _ = _projects.Write("Lower/Code.cs", File.ReadAllText(_projects["Lower/Code.cs"]).Replace(
            "public decimal Total",
            $"[PendingReview(\"{fingerprint}\", RequestedBy = \"lee@contoso.com\", On = \"2026-11-20\")] public decimal Total",
            StringComparison.Ordinal));
        _ = _projects.Build("Upper/Upper.csproj");

        var run = new Cli { Folder = _projects["."][..^2] }.Run(
            "reviews", _projects["Base/bin"], "--sarif", _projects["."][..^2], "--output", "json");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var reviews = json.RootElement.GetProperty("reviews").EnumerateArray().ToList();
        Assert.Equal(["asked", "stale"], reviews.Select(static review => review.GetProperty("reason").GetString()!));
        Assert.Equal(
            ["M:Contoso.Page.Total(System.Int32)", "M:Contoso.Page.Stale(System.Int32)"],
            reviews.Select(static review => review.GetProperty("identity").GetString()!));
        Assert.All(reviews, static review => Assert.Equal("Lower/Code.cs", review.GetProperty("place").GetProperty("file").GetString()));
        Assert.Equal("asked for by lee@contoso.com, 10 days ago", reviews[0].GetProperty("why").GetString());
        Assert.Equal("dana@pricing.contoso.com", reviews[0].GetProperty("butNot")[0].GetString());
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("logs").GetInt32());
    }

    // What the page says to write.
    private static string LogOfPage() => Regex.Match(
        Repository.Read("docs/reviews.md"), "<PropertyGroup>.*?</PropertyGroup>", RegexOptions.Singleline).Value;

    private string FingerprintOf(string name)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(_projects["Lower/obj/Debug/net10.0/Lower.sarif"]));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(static result => result.TryGetProperty("properties", out var properties) &&
                properties.TryGetProperty("customProperties", out var custom) ? custom : default)
            .Where(custom => custom.ValueKind == JsonValueKind.Object && custom.TryGetProperty("Declaration", out var declaration) &&
                declaration.GetString() == name)
            .Select(static custom => custom.GetProperty("Fingerprint").GetString()!)
            .First();
    }
}
