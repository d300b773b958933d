namespace AiProvenance.Analyzers.Tests.Touches;

public sealed class TouchDocumentTests
{
    [Fact]
    public void The_page_about_touches_says_what_the_catalogue_proves()
    {
        var page = Path.Combine(Repository(), "docs", "touches.md");

        // After a change of the catalogue: AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then read the difference.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            File.WriteAllText(page, TouchDocument.Text);

        Assert.Equal(TouchDocument.Text, File.ReadAllText(page), ignoreLineEndingDifferences: true);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AiProvenance.Analyzers.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
