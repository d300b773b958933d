using AiProvenance.Documentation;

namespace AiProvenance.Package.Tests.Documentation;

/// <summary>What the README quotes of builds is what they print.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_samples_build_prints_what_the_readme_quotes_up_to_what_it_leaves_out()
    {
        var quoted = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "README.md")).BlocksIn("See it").First(static block => block.Language == "text");
        var printed = (await SampleTests.Unreviewed.Value).Output.Replace('\\', '/').Split('\n');
        Assert.All(quoted.Text.Split('\n'), line => Assert.Contains(printed, other => HasInOrder(other, line.Split('…'))));
    }

    private static bool HasInOrder(string text, string[] pieces)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += piece.Length;
        }

        return true;
    }
}
