using System.Globalization;

namespace AiProvenance.Package.Tests;

/// <summary>What the targets tell the compiler's side of the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class CompilerPropertiesTests(PackedPackage package)
{
    [Fact]
    public async Task In_ci_ages_are_counted_to_today()
    {
        using var consumer = new Consumer(package);
        var before = DateTime.UtcNow.Date;
        var told = await Told(consumer, "AiProvenanceAsOf", "-p:ContinuousIntegrationBuild=true");
        Assert.InRange(DateTime.ParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture), before, DateTime.UtcNow.Date);
    }

    [Fact]
    public async Task A_stated_day_is_kept_in_ci()
    {
        using var consumer = new Consumer(package).Property("AiProvenanceAsOf", "2026-01-31");
        Assert.Equal("2026-01-31", await Told(consumer, "AiProvenanceAsOf", "-p:ContinuousIntegrationBuild=true"));
    }

    [Fact]
    public async Task Locally_no_day_is_known()
    {
        using var consumer = new Consumer(package);
        Assert.Equal("", await Told(consumer, "AiProvenanceAsOf"));
    }

    [Fact]
    public async Task The_environment_says_who_signs_off()
    {
        using var consumer = new Consumer(package);
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "kim@contoso.com";
        Assert.Equal("kim@contoso.com", await Told(consumer, "AiProvenanceReviewer"));
    }

    [Fact]
    public async Task A_file_in_the_home_folder_says_who_signs_off()
    {
        using var consumer = new Consumer(package).WriteInRoot("home/.aiprovenance/reviewer", "  kim@contoso.com \r\nsecond line\n");
        consumer.Environment[OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"] = Path.Combine(consumer.Root, "home");
        Assert.Equal("kim@contoso.com", await Told(consumer, "AiProvenanceReviewer"));
    }

    [Fact]
    public async Task Nothing_in_the_repository_can_say_who_signs_off()
    {
        using var consumer = new Consumer(package)
            .Property("AiProvenanceReviewer", "forged@contoso.com")
            .Property("AIPROVENANCE_REVIEWER", "forged@contoso.com")
            .WriteInRoot("Directory.Build.targets", """
                <Project>
                  <PropertyGroup>
                    <AiProvenanceReviewer>forged@contoso.com</AiProvenanceReviewer>
                  </PropertyGroup>
                </Project>
                """);
        consumer.Environment[OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"] = consumer.Root;
        Assert.Equal("", await Told(consumer, "AiProvenanceReviewer", "-p:AiProvenanceReviewer=forged@contoso.com"));
    }

    [Fact]
    public async Task In_ci_the_baseline_is_closed()
    {
        using var consumer = new Consumer(package).Property("AiProvenanceBaselineOpen", "true");
        Assert.Equal("true", await Told(consumer, "AiProvenanceBaselineOpen"));

        var build = await consumer.Build("-p:ContinuousIntegrationBuild=true");
        Assert.False(build.Succeeded, build.ToString());
        Assert.Contains(build.Errors(), static error => error.Id == "AIP0205");
    }

    private static async Task<string> Told(Consumer consumer, string property, params string[] arguments)
    {
        _ = await consumer.Evaluate(["-t:GenerateMSBuildEditorConfigFile", .. arguments]);
        var key = $"build_property.{property} =";
        return consumer.Read("obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig").Split('\n')
            .Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim();
    }
}
