using AiProvenance.CodeFixes.SignOffs;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>Who signs at a machine: its environment says, or else a file in the home folder.</summary>
public sealed class ReviewerIdentityTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("home").FullName;

    private string FileInHome => Path.Combine(_home, ".aiprovenance", "reviewer");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("dana@contoso.com", "dana@contoso.com")]
    [InlineData("  dana@contoso.com \n", "dana@contoso.com")]
    [InlineData("Dana Reyes <dana@contoso.com>", "Dana Reyes <dana@contoso.com>")]
    [InlineData("", null)]
    [InlineData(" \t\n", null)]
    [InlineData(null, null)]
    public void The_environment_says(string? stated, string? reviewer) =>
        Assert.Equal(reviewer, ReviewerIdentity.Read(name => name == "AIPROVENANCE_REVIEWER" ? stated : null, home: ""));

    [Theory]
    [InlineData("dana@contoso.com\n", "dana@contoso.com")]
    [InlineData("dana@contoso.com", "dana@contoso.com")]
    [InlineData("\uFEFFdana@contoso.com\r\n", "dana@contoso.com")]
    [InlineData("\n  Dana Reyes <dana@contoso.com>\r\nomar@contoso.com\n", "Dana Reyes <dana@contoso.com>")]
    [InlineData("", null)]
    [InlineData(" \t\r\n\n  ", null)]
    public void Else_the_first_line_of_the_file_that_says_something_does(string text, string? reviewer)
    {
        Write(text);

        Assert.Equal(reviewer, ReviewerIdentity.Read(static _ => null, _home));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n")]
    public void An_environment_that_says_nothing_leaves_it_to_the_file(string? stated)
    {
        Write("dana@contoso.com");

        Assert.Equal("dana@contoso.com", ReviewerIdentity.Read(_ => stated, _home));
    }

    [Fact]
    public void The_environment_goes_before_the_file()
    {
        Write("dana@contoso.com");

        Assert.Equal("omar@contoso.com", ReviewerIdentity.Read(static _ => "omar@contoso.com", _home));
    }

    [Fact]
    public void Without_either_nobody_signs()
    {
        Assert.Null(ReviewerIdentity.Read(static _ => null, _home));
        Assert.Null(ReviewerIdentity.Read(static _ => null, home: ""));
        Assert.Null(ReviewerIdentity.Read(static _ => null, Path.Combine(_home, "nowhere")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_names_nobody()
    {
        Write("dana@contoso.com");
        using (File.Open(FileInHome, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Null(ReviewerIdentity.Read(static _ => null, _home));

        Assert.Equal("dana@contoso.com", ReviewerIdentity.Read(static _ => null, _home));
    }

    [Fact]
    public void A_folder_in_its_place_names_nobody()
    {
        _ = Directory.CreateDirectory(FileInHome);

        Assert.Null(ReviewerIdentity.Read(static _ => null, _home));
    }

    private void Write(string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(FileInHome)!);
        File.WriteAllText(FileInHome, text);
    }
}
