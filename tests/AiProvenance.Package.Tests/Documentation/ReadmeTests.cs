using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests.Documentation;

/// <summary>The README's pipeline does what the page says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly MarkdownPage Readme = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "README.md"));

    [Fact]
    public async Task The_pipelines_step_passes_under_the_pin_and_stops_at_another_policy()
    {
        const string Pin = "${{ vars.AIPROVENANCE_POLICY_DIGEST }}";
        var step = Step().Match(Assert.Single(Readme.BlocksIn("CI"), static block => block.Language == "yaml").Text);
        var environment = Variable().Matches(step.Groups["environment"].Value)
            .ToDictionary(static variable => variable.Groups["name"].Value, static variable => variable.Groups["value"].Value);
        Assert.Contains(Pin, environment.Values);
        using var consumer = new Consumer().With("public int Nothing => 0;")
            .WriteInRoot("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\n");
        var digest = Digest().Match((await consumer.Build("-t:AiProvenancePolicyDigest")).Output).Value;
        foreach (var (name, value) in environment)
            consumer.Environment[name] = value.Replace(Pin, digest, StringComparison.Ordinal);

        var green = await consumer.Build();
        Assert.True(green.Succeeded && green.Diagnostics.IsEmpty, green.ToString());

        _ = consumer.WriteInRoot("AiProvenance.policy", "[zone nothing]\nnamespaces = Contoso.Nothing\n");
        Assert.Equal("AIP0204", Assert.Single((await consumer.Build()).Errors()).Id);
    }

    [GeneratedRegex("- run: dotnet build\\n +env:\\n(?<environment>(?: {6,}.*\\n?)+)")]
    private static partial Regex Step();

    [GeneratedRegex("^ +(?<name>[A-Za-z]+): (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex("[0-9A-F]{64}")]
    private static partial Regex Digest();
}
