namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What a release says of its rules.</summary>
public sealed class ReleaseNotesTests
{
    [Fact]
    public void Release_tracking_has_the_titles_of_the_descriptors()
    {
        var tracked = Lines("Shipped").Concat(Lines("Unshipped"))
            .Select(static line => line.Split('|').Select(static cell => cell.Trim()).ToArray())
            .Where(static cells => cells.Length == 4 && cells[0].StartsWith("AIP", StringComparison.Ordinal))
            .Select(static cells => (cells[0], cells[1], cells[2], cells[3]));
        var declared = RulePage.AnalyzerRules.Select(RulePage.Descriptor).Select(static descriptor => (
            descriptor.Id,
            descriptor.Category,
            descriptor.DefaultSeverity.ToString(),
            descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(declared, tracked);
    }

    [Fact]
    public void The_changelog_names_every_rule()
    {
        var changelog = Repository.Read("CHANGELOG.md");
        Assert.All(
            RulePage.AnalyzerRules.Concat(RulePage.TargetRules).Concat(RulePage.ToolRules),
            id => Assert.Contains(id, changelog, StringComparison.Ordinal));
    }

    private static string[] Lines(string state) => Repository.Read($"src/AiProvenance.Analyzers/AnalyzerReleases.{state}.md").Split('\n');
}
