using System.Diagnostics;
using System.Globalization;
using AiProvenance.Tool.Commands;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;
using AiProvenance.Tool.Tests.Infrastructure;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>
/// Large repositories: the first run, the next one, and one after one more commit. The size is small unless
/// <c>AIPROVENANCE_MARKS_SCALE</c> says another, as files and commits: <c>10000-20000</c>.
/// </summary>
public class MarksScaleTests(ITestOutputHelper output)
{
    [Fact]
    public void Later_runs_look_at_what_changed_since_and_say_the_same()
    {
        var size = (Environment.GetEnvironmentVariable("AIPROVENANCE_MARKS_SCALE") ?? "60-150").Split('-');
        using var folder = new TemporaryFolder();
        var shop = new LargeRepository(
            folder.Path, int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
        Watch("generate", shop.Write);
        var isBuild = size.Length > 2;
        if (isBuild)
        {
            _ = folder.Write("Attributes.cs", Compiled.Attributes);
            using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", folder.Path]) { RedirectStandardOutput = true })!;
            _ = restore.StandardOutput.ReadToEnd();
            restore.WaitForExit();
        }

        var first = Watch("first run", () => Run("marks", "update", folder.Path));
        var origins = File.ReadAllText(folder["AiProvenance.Origins.cs"]);
        var second = Watch("second run", () => Run("marks", "update", folder.Path));
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(origins, File.ReadAllText(folder["AiProvenance.Origins.cs"]));

        // Without what earlier runs kept, it comes to the same.
        shop.CommitOneMore();
        var next = Watch("after one more commit", () => Run("marks", "update", folder.Path));
        Assert.Contains("1 mark added", next.Output, StringComparison.Ordinal);
        var verify = Watch("verify of one commit", () => Run("marks", "verify", "--base", "HEAD~1", folder.Path));
        Assert.Equal(0, verify.ExitCode);
        if (size[0] == "60")
        {
            origins = File.ReadAllText(folder["AiProvenance.Origins.cs"]);
            File.Delete(folder["AiProvenance.Origins.cs"]);
            Directory.Delete(folder[".git/ai-provenance"], recursive: true);
            _ = Run("marks", "update", folder.Path);
            Assert.Equal(origins.Split('\n').Length, File.ReadAllText(folder["AiProvenance.Origins.cs"]).Split('\n').Length);
            Compare(folder.Path);
        }

        // Each is a process of its own, outside a test.
        CliRun Run(params string[] arguments)
        {
            var tool = ToolSources.Create();
            return new Cli { Marks = isBuild ? tool : FolderProject.Sources with { OpenReaders = tool.OpenReaders } }.Run(arguments);
        }
    }

    private static void Compare(string folder)
    {
        var repository = GitRepository.Find(folder)!;
        var graph = CommitGraph.Read(repository, CancellationToken.None);
        var blame = new FileBlame(repository, graph);
        foreach (var file in repository.Run("ls-files", "-z", "--", "*.cs").Split('\0', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(repository.Blame(file, "HEAD").AsEnumerable(), blame.Blame(file, isCommitted: true));
    }

    private T Watch<T>(string step, Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Tell(step, watch);
        return result;
    }

    private void Watch(string step, Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        Tell(step, watch);
    }

    private void Tell(string step, Stopwatch watch)
    {
        var line = FormattableString.Invariant($"{step}: {watch.Elapsed.TotalSeconds:0.0} s");
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_MARKS_TIMES") is { Length: > 0 } file)
            File.AppendAllText(file, line + "\n");
    }
}
