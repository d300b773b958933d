using System.Globalization;
using System.Text;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Commands;
using AiProvenance.Tool.Tests.Infrastructure;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>Two hundred commits of people and agents, and what of the truth ends up in marks.</summary>
public class ScriptedShopTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_declaration_that_evidence_speaks_of_is_marked_and_verify_knows_each()
    {
        using var shop = new ScriptedShop();
        shop.Run();
        var first = shop.Repository.Git("rev-list", "--max-parents=0", "HEAD").Trim();
        var cli = new Cli { Marks = FolderProject.Sources with { OpenReaders = ToolSources.Create().OpenReaders } };

        var before = cli.Run("marks", "verify", "--base", first, shop.Repository.Path);
        var update = cli.Run("marks", "update", shop.Repository.Path, "--ledger", Path.Combine(shop.Repository.Path, ".git", "ledger"));
        Assert.True(update.ExitCode == 0, update.Output + update.Error);
        var again = cli.Run("marks", "update", shop.Repository.Path);
        var after = cli.Run("marks", "verify", "--base", first, shop.Repository.Path);

        var marked = FolderProject.Read(Path.Combine(shop.Repository.Path, "Shop.csproj"), CancellationToken.None).Declarations
            .ToDictionary(
                static declaration => declaration.Identity, static declaration => declaration.Origin.Origin, StringComparer.Ordinal);
        var rows = shop.Truth.Select(truth => (truth.Story, truth.Truth, Marked: marked[truth.Identity], truth.Identity)).ToList();
        var table = Tell(rows, shop.Commits);

        Assert.InRange(shop.Commits, 200, 300);
        Assert.Equal(1, before.ExitCode);
        Assert.Equal(0, after.ExitCode);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("no mark is missing", again.Output, StringComparison.Ordinal);
        Assert.Empty(rows.Where(static row => row.Truth != Origin.Human && row.Marked == Origin.Human).Select(static row => row.Identity));
        Assert.Empty(rows
            .Where(static row => row.Truth == Origin.Human && row.Marked != Origin.Human && row.Story != "person, squashed with an agent")
            .Select(static row => (row.Identity, row.Story)));

        Assert.Contains(table.ReplaceLineEndings("\n"), Repository.Read("docs/marks.md"), StringComparison.Ordinal);

        // What has no mark afterwards was not complained about before, and everything else was.
        foreach (var (_, _, origin, identity) in rows)
        {
            var name = identity["M:Shop.".Length..identity.IndexOf('(', StringComparison.Ordinal)];
            Assert.Equal(origin != Origin.Human, before.Output.Contains($"'{name}' was changed by commit", StringComparison.Ordinal));
        }
    }

    private string Tell(List<(string Story, Origin Truth, Origin Marked, string Identity)> rows, int commits)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{commits} commits, {rows.Count} methods\n\n");
        table.Append("| Last that was done to it | AI's | marked | precision | recall | origin exact |\n|---|---|---|---|---|---|\n");
        foreach (var story in rows.GroupBy(static row => row.Story).OrderBy(static story => story.Key, StringComparer.Ordinal))
            table.Append(Row(story.Key, [.. story]));
        table.Append(Row("all", rows));
        output.WriteLine(table.ToString());
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_MARKS_TABLE") is { Length: > 0 } file)
            File.WriteAllText(file, table.ToString());
        foreach (var row in rows.Where(static row => row.Truth != row.Marked))
            output.WriteLine(row.ToString());
        return table.ToString();
    }

    private static string Row(string story, List<(string Story, Origin Truth, Origin Marked, string Identity)> rows)
    {
        var truth = rows.Count(static row => row.Truth != Origin.Human);
        var marked = rows.Count(static row => row.Marked != Origin.Human);
        var both = rows.Count(static row => row.Truth != Origin.Human && row.Marked != Origin.Human);
        var exact = rows.Count(static row => row.Truth == row.Marked);
        return FormattableString.Invariant(
            $"| {story} | {truth} | {marked} | {Share(both, marked)} | {Share(both, truth)} | {Share(exact, rows.Count)} |\n");
    }

    private static string Share(int part, int all) =>
        all == 0 ? "" : (100.0 * part / all).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
