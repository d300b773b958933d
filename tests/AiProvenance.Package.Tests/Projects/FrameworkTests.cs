using static AiProvenance.Package.Tests.Projects.ProjectGroup;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>One project for all target frameworks, in the language that they have in common.</summary>
public sealed class EveryFramework : IAsyncLifetime, IDisposable
{
    private readonly Consumer _consumer = new Consumer("net472;net8.0;net10.0;netstandard2.0").Logged()
        .Property("LangVersion", "7.3")
        .Property("Nullable", "disable")
        .Property("ImplicitUsings", "disable")
        .Property("EnableNETAnalyzers", "false")
        .Property("DisableTransitiveFrameworkReferenceDownloads", "true")
        .Item("""<PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" Condition="'$(TargetFramework)' == 'net472'" />""")
        .Item("""<KnownFrameworkReference Update="Microsoft.NETCore.App" TargetingPackVersion="8.0.0" Condition="'$(TargetFramework)' == 'net8.0'" />""")
        .With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item)
            {
                decimal Rounded(in decimal value) => Math.Round(value);
                return Rounded(PriceEngine.Quote(item));
            }

            public decimal Unmarked(int item) => PriceEngine.Quote(item);
            """);

    /// <summary>The build of the unverified code.</summary>
    public Build Unverified { get; private set; } = null!;

    /// <summary>What its logs state.</summary>
    internal List<LoggedFinding> Findings { get; private set; } = [];

    /// <summary>The build after the review.</summary>
    public Build Verified { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Unverified = await _consumer.BuildAlone();
        Findings = _consumer.LoggedFindings();
        _consumer.SignEverything();
        Verified = await _consumer.Build();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _consumer.Dispose();
}

public sealed class FrameworkTests(EveryFramework project) : IClassFixture<EveryFramework>
{
    [Theory]
    [InlineData("net472")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    [TriedOn(Frameworks, ".NET Framework 4.7.2 (`net472`)")]
    [TriedOn(Frameworks, ".NET 8 (`net8.0`)")]
    [TriedOn(Frameworks, ".NET 10 (`net10.0`)")]
    [TriedOn(Frameworks, ".NET Standard 2.0 (`netstandard2.0`)")]
    [TriedOn(Frameworks, "C# 7.3, without nullable reference types and implicit usings")]
    public void Marked_code_stops_the_build_of_each_framework(string framework) =>
        project.Unverified.About("App", framework).AssertStopsAt(("Page.cs", 10));

    [Fact]
    [TriedOn(
        Frameworks,
        "several of these frameworks in one project",
        Outcome = "stopped, with the same finding once for each framework, named after the message; one verification serves all of them")]
    public void One_verification_serves_every_framework()
    {
        _ = Assert.Single(project.Findings);
        project.Unverified.AssertStopsAt(("Page.cs", 10));
        project.Verified.AssertPasses();
    }

    [Fact]
    public void The_summary_counts_one_error_for_each_framework() =>
        Assert.Contains("4 Error(s)", project.Unverified.Output, StringComparison.Ordinal);
}
