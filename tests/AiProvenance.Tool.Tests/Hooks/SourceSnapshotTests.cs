using System.Security.Cryptography;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Hooks.Snapshots;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Hooks;

public sealed class SourceSnapshotTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("modified")]
    [InlineData("staged")]
    [InlineData("untracked")]
    [InlineData("in a new folder")]
    [InlineData("intent to add")]
    [InlineData("assume unchanged")]
    [InlineData("same second, same length")]
    [InlineData("locked index")]
    [InlineData("conflict")]
    [InlineData("split index")]
    [InlineData("safecrlf")]
    [InlineData("razor")]
    [InlineData("named in Cyrillic")]
    [InlineData("upper case")]
    [InlineData("UTF-16")]
    public void What_changed_is_seen_and_neither_index_nor_files_are_touched(string how)
    {
        _repository.Write("A.cs", "class A1;\n");
        _repository.Write("page.razor", "@code { int a; }\n");
        _repository.Write("big.bin", new string('x', 10_000));
        _ = _repository.Commit();
        var before = SourceSnapshot.Take(_repository.Repository);
        var path = Change(how);
        var files = Photograph();

        var after = SourceSnapshot.Take(_repository.Repository);

        Assert.Equal(files, Photograph());
        Assert.Contains(path, TreeDifference.Find(_repository.Repository, [before], after).Select(static file => file.Path));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("ignored")]
    [InlineData("binary")]
    [InlineData("submodule")]
    [InlineData("nested repository")]
    [InlineData("link")]
    [InlineData("moved")]
    [InlineData("indented")]
    [InlineData("sparse")]
    [InlineData("unreadable")]
    public void What_is_no_change_of_source_is_none(string how)
    {
        _repository.Write("A.cs", "class A1;\nclass A2;\nclass A3;\nclass A4;\n");
        _repository.Write("sub/B.cs", "class B;\n");
        _ = _repository.Commit();
        var before = SourceSnapshot.Take(_repository.Repository);
        switch (how)
        {
            case "ignored":
                _repository.Write(".gitignore", "obj/\n");
                _repository.Write("obj/C.cs", "class C;\n");
                break;
            case "binary":
                File.WriteAllBytes(_repository["image.png"], RandomNumberGenerator.GetBytes(100_000));
                break;
            case "submodule":
                _ = _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _repository.Root, "module");
                break;
            case "nested repository":
                _ = _repository.Git("init", "--quiet", "nested");
                _repository.Write("nested/N.cs", "class N;\n");
                break;
            case "link":
                _ = File.CreateSymbolicLink(_repository["Link.cs"], _repository["A.cs"]);
                break;
            case "moved":
                File.Move(_repository["A.cs"], _repository["sub/Moved.cs"]);
                break;
            case "indented":
                _repository.Write("A.cs", "  class A1;\r\n  class A2;\r\n  class A3;\r\n  class A4;\r\n");
                break;
            case "sparse":
                _ = _repository.Git("sparse-checkout", "set", "--no-cone", "/A.cs");
                Assert.False(File.Exists(_repository["sub/B.cs"]));
                break;
            case "unreadable" when !OperatingSystem.IsWindows():
                _repository.Write("Closed.cs", "class Closed;\n");
                File.SetUnixFileMode(_repository["Closed.cs"], UnixFileMode.None);
                _ = Directory.CreateDirectory(_repository["D.cs"]);
                break;
        }

        var after = SourceSnapshot.Take(_repository.Repository);

        // A user who may read everything reads this as well.
        Assert.Empty(TreeDifference.Find(_repository.Repository, [before], after).Where(static file => file.Path != "Closed.cs"));
    }

    [Fact]
    public void A_repository_without_a_commit_has_a_tree_as_well()
    {
        var before = SourceSnapshot.Take(_repository.Repository);
        _repository.Write("a b/Ä.cs", "class A;\nclass B;\n");

        var file = Assert.Single(TreeDifference.Find(_repository.Repository, [before], SourceSnapshot.Take(_repository.Repository)));

        Assert.Equal("a b/Ä.cs", file.Path);
        Assert.Equal([WrittenLines.From(1, LineHashes.Of("class A;\nclass B;\n"))], file.Lines.AsEnumerable());
        Assert.False(File.Exists(_repository[".git/index"]));
    }

    [Fact]
    public void Only_the_lines_that_changed_are_the_differences()
    {
        _repository.Write("A.cs", "class A1;\nclass A2;\nclass A3;\n");
        var before = SourceSnapshot.Take(_repository.Repository);
        _repository.Write("A.cs", "class A1;\nclass Other;\nclass A3;\nclass A4;\nclass A5;\n");

        var file = Assert.Single(TreeDifference.Find(_repository.Repository, [before], SourceSnapshot.Take(_repository.Repository)));

        Assert.Equal([(2, 2), (4, 5)], file.Lines.Select(static lines => (lines.First, lines.Last)));
    }

    [Fact]
    public void A_file_that_became_a_folder_is_gone()
    {
        _repository.Write("A.cs", "class A;\n");
        _ = _repository.Commit();
        var before = SourceSnapshot.Take(_repository.Repository);
        File.Delete(_repository["A.cs"]);
        _repository.Write("A.cs/B.cs", "class B;\n");

        var file = Assert.Single(TreeDifference.Find(_repository.Repository, [before], SourceSnapshot.Take(_repository.Repository)));

        Assert.Equal("A.cs/B.cs", file.Path);
    }

    private string Change(string how)
    {
        switch (how)
        {
            case "untracked":
                _repository.Write("New.cs", "class New;\n");
                return "New.cs";
            case "in a new folder":
                _repository.Write("new/deep/New.cs", "class New;\n");
                return "new/deep/New.cs";
            case "named in Cyrillic":
                _repository.Write("Цена \"x\".cs", "class New;\n");
                return "Цена \"x\".cs";
            case "upper case":
                _repository.Write("NEW.CS", "class New;\n");
                return "NEW.CS";
            case "UTF-16":
                File.WriteAllText(_repository["U.cs"], "class U;\n", System.Text.Encoding.Unicode);
                return "U.cs";
            case "razor":
                _repository.Write("page.razor", "@code { int b; }\n");
                return "page.razor";
            case "intent to add":
                _repository.Write("New.cs", "class New;\n");
                _ = _repository.Git("add", "--intent-to-add", "New.cs");
                return "New.cs";
            case "assume unchanged":
                _ = _repository.Git("update-index", "--assume-unchanged", "A.cs");
                break;
            case "locked index":
                File.WriteAllText(_repository[".git/index.lock"], "");
                break;
            case "split index":
                _ = _repository.Git("config", "core.splitIndex", "true");
                _ = _repository.Git("update-index", "--split-index");
                break;
            case "safecrlf":
                _ = _repository.Git("config", "core.safecrlf", "true");
                _ = _repository.Git("config", "core.autocrlf", "input");
                _repository.Write("A.cs", "class A2;\r\nclass B;\r\n");
                return "A.cs";
            case "conflict":
                _ = _repository.Git("checkout", "--quiet", "-b", "other");
                _repository.Write("big.bin", "other");
                _repository.Write("A.cs", "class Other;\n");
                _ = _repository.Commit();
                _ = _repository.Git("checkout", "--quiet", "main");
                _repository.Write("big.bin", "main");
                _repository.Write("A.cs", "class Main;\n");
                _ = _repository.Commit();
                _ = Assert.Throws<Tool.Git.GitException>(() => _repository.Git("merge", "--quiet", "other"));
                return "A.cs";
        }

        _repository.Write("A.cs", "class A2;\n");
        if (how == "staged")
            _ = _repository.Git("add", "A.cs");
        return "A.cs";
    }

    // Reading a split index renews the time of its shared half, so that git does not clean it up.
    private List<string> Photograph() =>
    [
        .. Directory.EnumerateFiles(_repository.Root, "*", SearchOption.AllDirectories)
            .Where(static file =>
                !file.Contains("/.git/objects/", StringComparison.Ordinal) &&
                !file.Contains("sharedindex", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(
                static file =>
                    $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
