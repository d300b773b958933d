using AiProvenance.Tool.Git;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Git;

/// <summary>The repository through the git process, with all that repositories hold.</summary>
public sealed class GitRepositoryTests
{
    [Fact]
    public void A_folder_inside_is_of_the_repository_and_a_folder_outside_is_of_none()
    {
        using var git = new TestRepository();
        git.Write("src/deep/a.cs", "a\n");
        using var outside = new TemporaryFolder();

        Assert.Equal(git.Path, GitRepository.Find(Path.Combine(git.Path, "src/deep"))!.Root);
        Assert.Equal(Path.Combine(git.Path, ".git"), GitRepository.Find(Path.Combine(git.Path, "src/deep"))!.CommonDirectory);
        Assert.Null(GitRepository.Find(outside.Path));
        Assert.Null(GitRepository.Find(outside["nowhere"]));
    }

    [Fact]
    public void A_repository_without_commits_has_none()
    {
        using var git = new TestRepository();
        git.Write("a.cs", "one\ntwo");

        Assert.False(git.Repository.HasCommits);
        Assert.False(git.Repository.IsShallow);
        Assert.Empty(git.Repository.ListCommits(null));
        Assert.Null(git.Repository.FindCommit("HEAD"));
        Assert.Null(git.Repository.ReadNotes("refs/notes/ai"));
        Assert.Equal([new BlamedLine(null, "a.cs", 1), new BlamedLine(null, "a.cs", 2)], git.Repository.Blame("a.cs", null).AsEnumerable());
    }

    [Fact]
    public void A_commit_is_read_whole()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("a.cs", "a\n", "First");
        git.Write("a.cs", "b\n");
        var second = git.Commit(
            "Second\r\n\r\nbody\n\nmore\n", author: "Jürgen <juergen@contoso.com>", committer: "GitHub <noreply@github.com>");

        var commits = git.Repository.ListCommits(null).ToList();

        Assert.Equal([second, first], commits.Select(static commit => commit.Id));
        Assert.Equal([first], commits[0].Parents.AsEnumerable());
        Assert.Empty(commits[1].Parents);
        Assert.Equal(new CommitIdentity("Jürgen", "juergen@contoso.com"), commits[0].Author);
        Assert.Equal(new CommitIdentity("GitHub", "noreply@github.com"), commits[0].Committer);
        Assert.Equal("2026-03-01", commits[0].On);
        Assert.Equal("Second\n\nbody\n\nmore\n", commits[0].Message);
        Assert.Equal([second], git.Repository.ListCommits(first + "..HEAD").Select(static commit => commit.Id));
        Assert.Equal(first, git.Repository.FindCommit("HEAD~1")!.Id);
        Assert.Null(git.Repository.FindCommit("nowhere"));
        Assert.Null(git.Repository.FindCommit("--all"));
    }

    [Fact]
    public void A_message_may_be_empty_long_and_no_text()
    {
        using var git = new TestRepository();
        _ = git.Commit("");
        git.CommitRaw([.. "Gr\u00FC\u00DFe"u8, 0xFF, 0xFE, .. "\n\nCo-authored-by: x"u8]);
        var longest = string.Join('\n', Enumerable.Repeat(new string('x', 999), 200)) + "\n";
        _ = git.Commit(longest);

        var messages = git.Repository.ListCommits(null).Select(static commit => commit.Message).ToList();

        Assert.Equal(
            [longest, "Gr\u00FC\u00DFe\uFFFD\uFFFD\n\nCo-authored-by: x\n", ""],
            [messages[0], messages[1].TrimEnd('\n') + "\n", messages[2]]);
    }

    [Fact]
    public void A_message_in_another_encoding_is_read_as_its_commit_says()
    {
        using var git = new TestRepository();
        git.Git("config", "i18n.commitEncoding", "ISO-8859-1");
        _ = git.Commit([.. "Gr"u8, 0xFC, .. "n"u8]);

        Assert.Equal("Gr\u00FCn", git.Last.Message.Trim());
    }

    [Theory]
    [InlineData("0 +0000", "1970-01-01")]
    [InlineData("1772323199 +1400", "2026-02-28")]
    [InlineData("99999999999999 +0000", null)]
    public void The_day_is_the_authors_in_UTC_and_may_be_any(string date, string? day)
    {
        using var git = new TestRepository();
        var tree = git.Git("mktree", "--missing").Trim();
        var text = $"tree {tree}\nauthor Dana <dana@contoso.com> {date}\ncommitter Dana <dana@contoso.com> {date}\n\nx\n";
        var id = git.Repository.Run(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], text, null).Trim();

        var commit = git.Repository.FindCommit(id)!;

        Assert.Equal(10, commit.On.Length);
        Assert.Equal(day ?? commit.On, commit.On);
    }

    [Fact]
    public void Blame_follows_moves_and_looks_through_reformatting()
    {
        using var git = new TestRepository();
        const string Method = "    public int ComputeTheTotalOfAnOrder(Order order) => order.Lines.Sum(line => line.Price);\n";
        var first = git.CommitFile("a.cs", "class A\n{\n" + Method + "}\n", "First");
        git.Write("a.cs", "class A\n{\n}\n");
        var second = git.CommitFile("b.cs", "class B\n{\n" + Method + "    int x;\n}\n", "Moved");
        git.Write("b.cs", "class B\n{\n" + Method.Replace("    ", "\t", StringComparison.Ordinal) + "    int x;\n    int here;\n}\n");

        var lines = git.Repository.Blame("b.cs", null);

        Assert.Equal(6, lines.Length);
        Assert.Equal(new BlamedLine(first, "a.cs", 3), lines[2]);
        Assert.Equal(new BlamedLine(second, "b.cs", 4), lines[3]);
        Assert.Null(lines[4].Commit);
        Assert.Equal(5, git.Repository.Blame("b.cs", "HEAD").Length);
    }

    [Theory]
    [InlineData("a b.cs")]
    [InlineData("src/\u00C4rger \U0001F600.cs")]
    [InlineData("src/tab\there.cs")]
    [InlineData("src/quote\"here\\.cs")]
    [InlineData("-w.cs")]
    [InlineData(":(glob)*.cs")]
    public void A_path_may_be_strange(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var git = new TestRepository();
        var first = git.CommitFile(path, "one\ntwo\n", "First");
        git.Write("x.cs", "x\n");
        var second = git.CommitFile(path, "one\n2\n", "Second");

        Assert.Equal(
            [new BlamedLine(first, path, 1), new BlamedLine(second, path, 2)], git.Repository.Blame(path, null).AsEnumerable());
        var changed = git.Repository.ListChangedLines(second).Single(file => file.Path != "x.cs");
        Assert.Equal(path, changed.Path);
        Assert.Equal([new LineRange(2, 2)], changed.Lines.AsEnumerable());
    }

    [Fact]
    public void The_revisions_that_the_repository_ignores_are_ignored()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("a.cs", "int x = 1;\n", "First");
        var second = git.CommitFile("a.cs", "int x = (1);\n", "Style");
        Assert.Equal(second, git.Repository.Blame("a.cs", null).Single().Commit);
        git.Write(".git-blame-ignore-revs", second + "\n");
        git.Git("config", "blame.ignoreRevsFile", ".git-blame-ignore-revs");

        Assert.Equal(first, git.Repository.Blame("a.cs", null).Single().Commit);
    }

    [Fact]
    public void Changed_lines_are_those_added_or_changed()
    {
        using var git = new TestRepository();
        git.Write("a.cs", "1\n2\n3\n4\n5\n6\n7\n8\n");
        git.Write("gone.cs", "1\n");
        git.Write("moved.cs", string.Join('\n', Enumerable.Range(0, 50)) + "\n");
        var root = git.Commit("First");
        git.Write("a.cs", "1\n  2\nthree\nnew\n4\n6\n7\n++ 8\n");
        File.Delete(Path.Combine(git.Path, "gone.cs"));
        File.Move(Path.Combine(git.Path, "moved.cs"), Path.Combine(git.Path, "to.cs"));
        var second = git.CommitFile("new.cs", "-- a\n++ b\n@@ -1 +1 @@", "Second");

        Assert.Equal(["a.cs 1-8 ", "gone.cs 1-1 ", "moved.cs 1-50 "], Shown(git, root));
        Assert.Equal(["a.cs 3-4,8-8 5", "new.cs 1-3 "], Shown(git, second));
    }

    [Fact]
    public void A_merges_own_lines_are_those_that_no_parent_has()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n2\n3\n4\n5\n", "First");
        git.Git("switch", "-q", "-c", "other");
        _ = git.CommitFile("a.cs", "1\n2\n3\n4\nother\n", "Other");
        git.Git("switch", "-q", "main");
        _ = git.CommitFile("a.cs", "main\n2\n3\n4\nfive\n", "Main");
        Assert.False(git.Repository.TryRun(out _, "merge", "-q", "other"));
        git.Write("a.cs", "main\n2\n3\n4\nboth\nmore\n");
        var merge = git.Commit("Merge");

        Assert.Equal(2, git.Repository.FindCommit(merge)!.Parents.Length);
        Assert.Equal(["a.cs 5-6 "], Shown(git, merge));
    }

    [Fact]
    public void Notes_are_read_at_once()
    {
        using var git = new TestRepository();
        var commits = Enumerable.Range(0, 300).Select(i => git.CommitFile("a.cs", i + "\n", "Commit")).ToList();
        var marks = string.Concat(commits.Select((_, i) => $"blob\nmark :{i + 1}\ndata <<E\nnote of {i}\nE\n\n"));
        var notes = string.Concat(commits.Select((id, i) => $"N :{i + 1} {id}\n"));
        git.Repository.Run(
            ["fast-import", "--quiet"], marks + "commit refs/notes/ai\ncommitter D <d@x.org> 0 +0000\ndata 0\n" + notes + "done\n", null);

        var read = git.Repository.ReadNotes("refs/notes/ai")!;

        Assert.Equal(300, read.Count);
        Assert.Equal("note of 299\n", read[commits[299]]);
        Assert.Null(git.Repository.ReadNotes("refs/notes/commits"));
    }

    [Fact]
    public void An_object_that_is_missing_is_none_and_the_next_is_read()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a b.txt", "text", "First");
        git.Write("empty", "");
        _ = git.Commit("Second");
        using var objects = git.Repository.OpenObjects();

        Assert.Null(objects.ReadText("HEAD:nowhere"));
        Assert.Null(objects.ReadText("HEAD:a\nb"));
        Assert.Null(objects.ReadText(new string('0', 40)));
        Assert.Equal("text", objects.ReadText("HEAD:a b.txt"));
        Assert.Equal("", objects.ReadText("HEAD:empty"));
    }

    [Fact]
    public void A_shallow_clone_says_so()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n", "First");
        _ = git.CommitFile("a.cs", "2\n", "Second");
        using var folder = new TemporaryFolder();
        git.Git("clone", "-q", "--depth=1", "file://" + git.Path, folder["clone"]);

        Assert.True(GitRepository.Find(folder["clone"])!.IsShallow);
        Assert.False(git.Repository.IsShallow);
    }

    [Fact]
    public void A_bare_repository_and_another_working_tree_are_repositories()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("a.cs", "1\n", "First");
        using var folder = new TemporaryFolder();
        git.Git("clone", "-q", "--bare", git.Path, folder["bare"]);
        git.Git("worktree", "add", "-q", "--detach", folder["tree"]);

        var bare = GitRepository.Find(folder["bare"])!;
        var tree = GitRepository.Find(folder["tree"])!;

        Assert.True(bare.IsBare);
        Assert.Equal(folder["bare"], bare.Root);
        Assert.Equal(first, bare.Blame("a.cs", "HEAD").Single().Commit);
        Assert.False(tree.IsBare);
        Assert.Equal(folder["tree"], tree.Root);
        Assert.Equal(git.Repository.CommonDirectory, tree.CommonDirectory);
        Assert.Equal(first, tree.ListCommits(null).Single().Id);
    }

    [Fact]
    public void Names_may_be_of_sha256()
    {
        using var git = new TestRepository("--object-format=sha256");
        var first = git.CommitFile("a.cs", "1\n", "First");
        git.Write("a.cs", "1\n2\n");
        git.Git("notes", "--ref=ai", "add", "-m", "note", first);

        Assert.Equal(64, first.Length);
        Assert.Equal(
            [new BlamedLine(first, "a.cs", 1), new BlamedLine(null, "a.cs", 2)], git.Repository.Blame("a.cs", null).AsEnumerable());
        Assert.Equal(["a.cs 1-1 "], Shown(git, first));
        Assert.Equal([first], git.Repository.ReadNotes("refs/notes/ai")!.Keys);
    }

    [Fact]
    public void Replacements_and_grafts_of_one_clone_do_not_count()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("a.cs", "1\n", "First");
        var second = git.CommitFile("a.cs", "2\n", "Second\n\nCo-authored-by: Claude <noreply@anthropic.com>");
        git.Git("replace", second, first);
        git.Write(".git/info/grafts", second + "\n");

        Assert.Equal([second, first], git.Repository.ListCommits(null).Select(static commit => commit.Id));
        Assert.Contains("Claude", git.Last.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_settings_change_nothing()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n2\n3\n4\n5\n6\n", "First");
        var second = git.CommitFile("\u00C4.cs", "1\n", "Second");
        git.Write("a.cs", "one\n2\n3\n4\n5\nsix\n");
        var third = git.Commit("Third");
        foreach (var (key, value) in new[]
        {
            ("color.ui", "always"), ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.context", "5"),
            ("diff.interHunkContext", "9"), ("log.showSignature", "true"), ("core.quotepath", "true"), ("blame.coloring", "repeatedLines"),
            ("diff.external", "false"), ("log.decorate", "full"), ("core.pager", "false"), ("format.pretty", "oneline"),
            ("log.mailmap", "true"), ("diff.algorithm", "patience"), ("blame.markUnblamableLines", "true"),
        })
        {
            git.Git("config", key, value);
        }

        Assert.Equal(3, git.Repository.ListCommits(null).Count());
        Assert.Equal(["\u00C4.cs 1-1 "], Shown(git, second));
        Assert.Equal(["a.cs 1-1,6-6 "], Shown(git, third));
        Assert.Equal(6, git.Repository.Blame("a.cs", null).Length);
    }

    [Fact]
    public void What_fails_says_the_command_and_what_git_said()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n", "First");

        var range = Assert.Throws<GitException>(() => git.Repository.ListCommits("nowhere..HEAD").ToList());
        var blame = Assert.Throws<GitException>(() => git.Repository.Blame("nowhere.cs", null).AsEnumerable());
        var option = Assert.Throws<GitException>(() => git.Repository.ListChangedLines("--output=x").ToList());

        Assert.Contains("git log", range.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere..HEAD", range.Message, StringComparison.Ordinal);
        Assert.Contains("no such path", blame.Message, StringComparison.Ordinal);
        Assert.Contains("hyphen", option.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("bin")]
    public void Git_is_taken_from_PATH_alone(string path)
    {
        var missing = Assert.Throws<GitException>(() => GitProgram.Find(path));

        Assert.Contains("install it", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_reads_no_further_waits_for_nothing()
    {
        using var git = new TestRepository();
        for (var i = 0; i < 20; i++)
            _ = git.Commit(new string('x', 100_000) + i);

        Assert.EndsWith("19", git.Repository.ListCommits(null).First().Message.TrimEnd(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Shown(TestRepository git, string commit) => git.Repository.ListChangedLines(commit).Select(
        static file => $"{file.Path} {string.Join(',', file.Lines.Select(Shown))} {string.Join(',', file.RemovedAfter)}");

    private static string Shown(LineRange lines) => $"{lines.First}-{lines.Last}";
}
