namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>The records of decisions, and their list.</summary>
public sealed class DecisionPageTests
{
    private const string Folder = "docs/decisions/";

    private static readonly string[] Names = [.. Repository.Pages
        .Select(static page => Path.GetRelativePath(Repository.Root, page.Path).Replace('\\', '/'))
        .Where(static file => file.StartsWith(Folder, StringComparison.Ordinal) && file != Folder + "README.md")
        .Select(static file => file[Folder.Length..])];

    public static TheoryData<string> Records => [.. Names];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_says_why_and_at_what_price(string name) => Assert.Equal(
        ["Context", "Decision", "What it costs", "What would change it"], Repository.Page(Folder + name).Sections.AsEnumerable());

    [Fact]
    public void The_list_has_every_record_under_its_number_and_title() => Assert.Equal(
        Names.Select(static name => ($"{name[..4]}", $"[{Repository.Page(Folder + name).Title}]({name})")),
        Assert.Single(Repository.Page(Folder + "README.md").Tables).Rows.Select(static row => (row[0], row[1])));

    [Fact]
    public void Records_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Names.Length).Select(static number => $"{number:0000}"), Names.Select(static name => name[..4]));
}
