using System.Text.Json;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Tests.Infrastructure;
using AiProvenance.Tool.Tests.Marks;

namespace AiProvenance.Tool.Tests.Hooks;

/// <summary>From an agent's session to marks, without anybody having written a mark.</summary>
public sealed class AgentSessionTests : IDisposable
{
    private const string Page = """
        namespace Shop;

        public class OrderPage
        {
            public int Count() => 1;
        }

        """;

    private static readonly MarksSources Sources = FolderProject.Sources with
    {
        OpenReaders = static repository => new OpenedReaders([new JournalReader(repository)]),
        ReadWorkingTree = static repository => new JournalReader(repository).ReadWorkingTree(),
    };

    private readonly ScratchRepository _repository = new();
    private readonly Cli _cli = new() { Marks = Sources };

    public AgentSessionTests()
    {
        _repository.Write("Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        _repository.Write("Shop/OrderPage.cs", Page);
        _ = _repository.Commit();
    }

    private string Origins => _repository["Shop/AiProvenance.Origins.cs"];

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void What_a_shell_command_of_the_session_wrote_is_marked_when_the_agent_stops()
    {
        Tell("SessionStart");
        Write("    public int Total() => 2;");

        var said = Tell("Stop");

        var mark = Assert.Single(Marks());
        Assert.Contains("AiGenerated(\"Claude Code\"", mark, StringComparison.Ordinal);
        Assert.Contains("PromptedBy = \"dana@contoso.com\"", mark, StringComparison.Ordinal);
        Assert.Contains("Total", mark, StringComparison.Ordinal);
        Assert.Contains("its marks are in AiProvenance.Origins.cs", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_stays_when_the_work_is_committed_and_no_other_comes()
    {
        Tell("SessionStart");
        Write("    public int Total() => 2;");
        Tell("Stop");
        _ = _repository.Commit();

        var before = File.ReadAllText(Origins);
        var run = _cli.Run("marks", "update", _repository.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, File.ReadAllText(Origins));
    }

    [Fact]
    public void The_marks_themselves_are_nobodys_work()
    {
        Tell("SessionStart");
        Write("    public int Total() => 2;");
        Tell("Stop");

        Assert.Contains("nothing to record", Tell("Stop").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_works_beside_gets_no_mark()
    {
        Tell("SessionStart");
        Tell("UserPromptSubmit");
        Write("    public int Total() => 2;");
        Tell("Stop");
        Write("    public int Mine() => 3;");
        Tell("UserPromptSubmit");
        Tell("Stop");

        Assert.Equal(0, _cli.Run("marks", "update", _repository.Root).ExitCode);
        Assert.DoesNotContain(Marks(), static mark => mark.Contains("Mine", StringComparison.Ordinal));
    }

    [Fact]
    public void A_crashed_session_is_marked_by_the_next_update()
    {
        Tell("SessionStart");
        Write("    public int Total() => 2;");

        Assert.Equal(0, _cli.Run("marks", "update", _repository.Root).ExitCode);
        Assert.Contains("Total", Assert.Single(Marks()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_outside_of_any_project_says_so()
    {
        Tell("SessionStart");
        _repository.Write("scripts/A.csx", "return 1;\n");

        Assert.Contains("no C# project is around it", Tell("Stop").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Origins));
    }

    private IEnumerable<string> Marks() =>
        File.ReadLines(Origins).Where(static line => line.StartsWith("[assembly:", StringComparison.Ordinal));

    private void Write(string member) => File.WriteAllText(
        _repository["Shop/OrderPage.cs"],
        File.ReadAllText(_repository["Shop/OrderPage.cs"]).Replace("\n}\n", "\n" + member + "\n}\n", StringComparison.Ordinal));

    private CliRun Tell(string moment)
    {
        _cli.Input = JsonSerializer.Serialize(new
        {
            session_id = "abc123",
            transcript_path = "/home/dana/.claude/projects/-work/abc123.jsonl",
            cwd = _repository.Root,
            hook_event_name = moment,
        });
        var run = _cli.Run("marks", "hook");
        Assert.Equal(0, run.ExitCode);
        return run;
    }
}
