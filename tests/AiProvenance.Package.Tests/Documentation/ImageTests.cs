using AiProvenance.Images;
using AiProvenance.Images.Report;

namespace AiProvenance.Package.Tests.Documentation;

/// <summary>The pictures of the documentation are what docs/images/render makes of the code as it is now.</summary>
public sealed class ImageTests
{
    private static readonly string Folder = Path.Combine(TestBuild.Repository, "docs", "images");

    public static TheoryData<string> Names => [.. Image.All.Select(static image => image.FileName)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_image_shows_what_the_build_and_the_fixes_say_now(string name)
    {
        var path = Path.Combine(Folder, name);
        var drawn = await SampleTests.Alone(() => Dotnet.OnceFree(Image.All.Single(image => image.FileName == name).Render));

        // After a change of what is shown: docs/images/render, or AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then look at the picture.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(path, drawn);
        Assert.Equal(await File.ReadAllTextAsync(path), drawn);
    }

    // Pixels differ with a machine's fonts; the page that they show does not.
    [Fact]
    public async Task The_page_in_the_picture_is_the_one_that_the_sample_has_now()
    {
        var path = Path.Combine(Folder, "report.html");
        var made = await SampleReport.Make();

        // After a change of the page: docs/images/render, then look at the picture.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(path, made);
        Assert.Equal(await File.ReadAllTextAsync(path), made);
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync(Path.ChangeExtension(path, ".png")))[1..4]));
    }

    [Fact]
    public void Every_image_is_made_and_the_readme_shows_it_with_a_text_for_who_cannot_see_it()
    {
        var readme = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "README.md")).Text;
        Assert.Equal(
            Names.Select(static (object[] row) => (string)row[0]).Order(),
            Directory.EnumerateFiles(Folder, "*.svg").Select(Path.GetFileName).Order());
        Assert.All(Image.All, image => Assert.Matches(@"!\[[^\]]{40,}\]\(docs/images/" + image.FileName + @"\)", readme));
    }

    [Fact]
    public void The_packages_readme_shows_no_picture_that_a_registry_would_not()
    {
        var readme = File.ReadAllText(Path.Combine(TestBuild.Repository, "src", "AiProvenance.Package", "README.md"));
        Assert.DoesNotContain("![", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", readme, StringComparison.Ordinal);
    }
}
