using System.Globalization;

namespace AiProvenance.Package.Tests;

/// <summary>What the targets tell the compiler's side of the package.</summary>
public sealed class CompilerPropertiesTests
{
    private const string ToldFile = "obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig";

    [Fact]
    public async Task In_ci_ages_are_counted_to_today()
    {
        using var consumer = new Consumer();
        var before = DateTime.UtcNow.Date;
        var told = await Told(consumer, "AiProvenanceAsOf", "-p:ContinuousIntegrationBuild=true");
        Assert.InRange(DateTime.ParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture), before, DateTime.UtcNow.Date);
    }

    [Fact]
    public async Task A_stated_day_is_kept_locally_and_not_believed_in_ci()
    {
        using var consumer = new Consumer().Property("AiProvenanceAsOf", "2020-01-31");
        Assert.Equal("2020-01-31", await Told(consumer, "AiProvenanceAsOf"));
        var told = await Told(consumer, "AiProvenanceAsOf", "-p:ContinuousIntegrationBuild=true");
        Assert.NotEqual("2020-01-31", told);
    }

    [Fact]
    public async Task In_ci_the_day_of_today_may_be_stated()
    {
        using var consumer = new Consumer();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var build = await consumer.Build("-p:ContinuousIntegrationBuild=true", "-p:AiProvenanceAsOf=" + today);
        Assert.True(build.Succeeded, build.ToString());
    }

    [Fact]
    public async Task Locally_no_day_is_known()
    {
        using var consumer = new Consumer();
        Assert.Equal("", await Told(consumer, "AiProvenanceAsOf"));
    }

    // Who signs is known to the machine. What the compiler reads lies in the project's folder, and an address is nobody's business there.
    [Fact]
    public async Task The_compiler_is_not_told_who_signs_off()
    {
        using var consumer = new Consumer().WriteInRoot("home/.aiprovenance/reviewer", "dana@contoso.com\n");
        consumer.Environment[OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"] = Path.Combine(consumer.Root, "home");
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "kim@contoso.com";
        Assert.Equal("", await Told(consumer, "AiProvenanceAsOf"));
        Assert.DoesNotContain("@contoso.com", consumer.Read(ToldFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_ci_the_baseline_is_closed()
    {
        using var consumer = new Consumer().Property("AiProvenanceBaselineOpen", "true");
        Assert.Equal("true", await Told(consumer, "AiProvenanceBaselineOpen"));

        var build = await consumer.Build("-p:ContinuousIntegrationBuild=true");
        Assert.False(build.Succeeded, build.ToString());
        Assert.Contains(build.Errors(), static error => error.Id == "AIP0205");
    }

    private static async Task<string> Told(Consumer consumer, string property, params string[] arguments)
    {
        var build = await consumer.Build(["-t:GenerateMSBuildEditorConfigFile", .. arguments]);
        Assert.True(build.Succeeded, build.ToString());
        var key = $"build_property.{property} =";
        return consumer.Read(ToldFile).Split('\n')
            .Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim();
    }
}
