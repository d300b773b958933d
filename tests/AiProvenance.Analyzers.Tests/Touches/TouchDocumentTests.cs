namespace AiProvenance.Analyzers.Tests.Touches;

public sealed class TouchDocumentTests
{
    [Fact]
    public void The_page_about_touches_says_what_the_catalogue_proves()
    {
        var page = Repository.PathOf("docs/touches.md");

        // After a change of the catalogue: AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then read the difference.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            File.WriteAllText(page, TouchDocument.Text);

        Assert.Equal(TouchDocument.Text, File.ReadAllText(page), ignoreLineEndingDifferences: true);
    }
}
