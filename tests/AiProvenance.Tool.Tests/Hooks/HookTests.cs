using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks.Sessions;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Hooks;

/// <summary>Sessions of agents, event by event, as the command line hears them.</summary>
public sealed class HookTests : IDisposable
{
    private readonly ScratchRepository _repository = new();
    private readonly Cli _cli = new();

    public HookTests()
    {
        _repository.Write("src/A.cs", "class A\n{\n    int One() => 1;\n}\n");
        _ = _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("claude")]
    [InlineData("copilot")]
    [InlineData("vscode")]
    [InlineData("cursor")]
    [InlineData("codex")]
    public void What_changes_between_start_and_stop_is_the_sessions_whatever_changed_it(string agent)
    {
        _repository.Write("src/Mine.cs", "class Mine;\n");
        _repository.Write("src/A.cs", "class A\n{\n    int One() => 1;\n" + string.Concat(Enumerable.Repeat("    // more\n", 30)) + "}\n");
        _ = _repository.Git("add", "--all");
        Tell(agent, "start");
        Tell(agent, "prompt");
        RunShell("printf 'class Shell;\\n' > src/Shell.cs && sed -i 's/One() => 1/One() => 2/' src/A.cs && git mv src/A.cs src/B.cs");

        var said = Tell(agent, "stop");

        Assert.Equal(["src/B.cs:3-3", "src/Shell.cs:1-1"], Written());
        Assert.Contains("wrote in 2 files is in the journal", said.Error, StringComparison.Ordinal);
        var entry = Assert.Single(Entries());
        Assert.Equal("dana@contoso.com", entry.PromptedBy);
        Assert.Equal(Session(agent), entry.Session);
    }

    [Theory]
    [InlineData("claude", "Claude Code", "claude-opus-4-6")]
    [InlineData("copilot", "Copilot", null)]
    [InlineData("cursor", "Cursor", "gpt-5")]
    [InlineData("codex", "Codex", "gpt-5.2-codex")]
    public void Tool_and_model_are_the_agents(string agent, string tool, string? model)
    {
        File.WriteAllText(
            Path.Combine(_repository.Outside, "t.jsonl"), """{"type":"assistant","message":{"model":"claude-opus-4-6"}}""" + "\n");
        Tell(agent, "start");
        _repository.Write("New.cs", "class New;\n");
        Tell(agent, "stop");

        var entry = Assert.Single(Entries());

        Assert.Equal((tool, model), (entry.Tool, entry.Model));
    }

    [Theory]
    [InlineData("198982749+Copilot@users.noreply.github.com")]
    [InlineData("noreply@anthropic.com")]
    [InlineData("")]
    public void An_address_that_is_no_persons_prompted_nothing(string address)
    {
        _ = _repository.Git("config", "user.email", address);
        Tell("copilot", "start");
        _repository.Write("New.cs", "class New;\n");
        Tell("copilot", "stop");

        Assert.Null(Assert.Single(Entries()).PromptedBy);
    }

    [Fact]
    public void What_a_person_writes_between_the_turns_is_the_persons()
    {
        Tell("claude", "start");
        _repository.Write("Before.cs", "class Before;\n");
        Tell("claude", "prompt");
        _repository.Write("Turn1.cs", "class Turn1;\n");
        Tell("claude", "stop");
        _repository.Write("Between.cs", "class Between;\n");
        Tell("claude", "prompt");
        _repository.Write("Turn2.cs", "class Turn2;\n");
        Tell("claude", "stop");
        _repository.Write("After.cs", "class After;\n");
        Tell("claude", "end");

        Assert.Equal(["Turn1.cs:1-1", "Turn2.cs:1-1"], Written());
    }

    [Theory]
    [InlineData("start")]
    [InlineData("prompt")]
    [InlineData("stop")]
    [InlineData("end")]
    public void A_turn_that_was_broken_off_is_recorded_with_the_sessions_next_event(string next)
    {
        Tell("claude", "start");
        Tell("claude", "prompt");
        _repository.Write("Turn.cs", "class Turn;\n");
        Tell("claude", next);

        Assert.Equal(["Turn.cs:1-1"], Written());
    }

    [Fact]
    public void What_goes_on_behind_the_scenes_is_recorded_with_the_next_prompt()
    {
        Tell("claude", "start");
        Tell("claude", "prompt");
        Tell("claude", "stop", ("background_tasks", new JsonArray("t1")));
        _repository.Write("Behind.cs", "class Behind;\n");
        Tell("claude", "prompt");

        Assert.Equal(["Behind.cs:1-1"], Written());
    }

    [Fact]
    public void What_a_subagent_wrote_after_the_stop_is_recorded_when_it_stops()
    {
        Tell("claude", "start");
        Tell("claude", "stop");
        _repository.Write("Sub.cs", "class Sub;\n");
        Tell("claude", "subagent");

        Assert.Equal(["Sub.cs:1-1"], Written());
    }

    [Fact]
    public void Two_sessions_at_once_have_each_what_changed_since_its_own_start()
    {
        Tell("claude", "start");
        _repository.Write("First.cs", "class First;\n");
        Tell("codex", "start");
        _repository.Write("Both.cs", "class Both;\n");
        Tell("claude", "stop");
        _repository.Write("Second.cs", "class Second;\n");
        Tell("codex", "stop");

        Assert.Equal(["Both.cs:1-1", "First.cs:1-1"], Written("Claude Code"));
        Assert.Equal(["Both.cs:1-1", "Second.cs:1-1"], Written("Codex"));
    }

    [Theory]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("pick up")]
    public void A_session_that_crashed_is_picked_up(string by)
    {
        if (by == "stop")
            Tell("codex", "start");
        Tell("claude", "start");
        _repository.Write("Crashed.cs", "class Crashed;\n");
        if (by == "pick up")
            _ = SessionRecorder.PickUp(_repository.Repository, _cli.Now);
        else
            Tell("codex", by);

        Assert.Equal(["Crashed.cs:1-1"], Written("Claude Code"));
    }

    [Fact]
    public void A_session_of_which_nothing_is_heard_is_let_go()
    {
        Tell("claude", "start");
        _repository.Write("Crashed.cs", "class Crashed;\n");
        _cli.Now = _cli.Now.AddDays(1);
        Tell("codex", "start");
        _repository.Write("Later.cs", "class Later;\n");
        Tell("codex", "stop");

        Assert.Equal(["Crashed.cs:1-1"], Written("Claude Code"));
        _ = Assert.Single(new OpenSessions(_repository.Repository).List());
        _ = Assert.Single(_repository.Git("for-each-ref", "refs/ai-provenance").Split('\n'));
    }

    [Fact]
    public void A_session_that_ends_leaves_nothing_but_the_journal()
    {
        Tell("claude", "start");
        _repository.Write("A.cs", "class A;\n");
        Tell("claude", "stop");
        Tell("claude", "end");

        Assert.Empty(_repository.Git("for-each-ref", "refs/ai-provenance"));
        Assert.Equal(
            ["journal.jsonl", "lock"],
            Directory.EnumerateFiles(Journal.FolderIn(_repository.CommonDirectory), "*", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
                .Order());
    }

    [Fact]
    public void The_start_survives_a_clean_up_of_git()
    {
        _repository.Write("Untracked.cs", "class Untracked;\n");
        Tell("claude", "start");
        File.Delete(_repository["Untracked.cs"]);
        _ = _repository.Git("gc", "--quiet", "--prune=now");
        _repository.Write("Untracked.cs", "class Untracked;\nclass New;\n");
        Tell("claude", "stop");

        Assert.Equal(["Untracked.cs:2-2"], Written());
    }

    [Fact]
    public void Commits_of_the_session_are_its_work()
    {
        Tell("claude", "start");
        _repository.Write("Committed.cs", "class Committed;\n");
        var commit = _repository.Commit();
        Tell("claude", "stop");

        Assert.Equal(["Committed.cs:1-1"], Written());
        var reading = new JournalReader(_repository.Repository).Read(_repository.Repository.FindCommit(commit)!);
        Assert.Equal([new LinesOfFile("Committed.cs", 1, 1)], Assert.Single(reading.Records).Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("checkout")]
    [InlineData("merge")]
    [InlineData("fast-forward")]
    [InlineData("rebase")]
    [InlineData("reset")]
    public void What_others_committed_before_is_not_the_sessions(string how)
    {
        var main = _repository.Git("rev-parse", "HEAD");
        _ = _repository.Git("checkout", "--quiet", "-b", "others");
        _repository.Write("Others.cs", "class Others;\n");
        _repository.Write("src/A.cs", "class A\n{\n    int One() => 1;\n    int Others() => 2;\n}\n");
        _ = CommitLongAgo();
        _ = _repository.Git("checkout", "--quiet", "main");
        if (how is "merge" or "rebase")
        {
            _repository.Write("Main.cs", "class Main;\n");
            _ = CommitLongAgo();
        }

        _cli.Now = DateTimeOffset.UtcNow.AddSeconds(-5);
        Tell("claude", "start");
        _ = how switch
        {
            "checkout" => _repository.Git("checkout", "--quiet", "others"),
            "rebase" => _repository.Git("rebase", "--quiet", "others"),
            "reset" => _repository.Git("reset", "--hard", "--quiet", "others"),
            _ => _repository.Git("merge", "--quiet", "--no-edit", "others"),
        };
        _repository.Write("src/Mine.cs", "class Mine;\n");
        _cli.Now = DateTimeOffset.UtcNow;
        Tell("claude", "stop");

        Assert.NotEqual(main, _repository.Git("rev-parse", "HEAD"));
        Assert.Equal(["src/Mine.cs:1-1"], Written());
    }

    [Fact]
    public void An_amended_commit_of_a_person_stays_the_persons()
    {
        _repository.Write("Person.cs", "class Person;\n");
        _ = CommitLongAgo();
        Tell("claude", "start");
        _repository.Write("Agent.cs", "class Agent;\n");
        _ = _repository.Git("add", "--all");
        _ = _repository.Git("commit", "--quiet", "--amend", "-m", "Both");
        Tell("claude", "stop");

        Assert.Equal(["Agent.cs:1-1"], Written());
    }

    [Theory]
    [InlineData("no commit")]
    [InlineData("detached worktree")]
    [InlineData("subfolder")]
    [InlineData("submodule folder")]
    public void Nothing_is_lost_where_a_repository_is_unusual(string how)
    {
        var folder = Prepare(how);
        Tell("claude", "start", ("cwd", folder));
        File.WriteAllText(Path.Combine(folder, "New.cs"), "class New;\n");
        Tell("claude", "stop", ("cwd", folder));

        var entry = Assert.Single(new Journal(GitRepository.Find(folder)!.CommonDirectory).Read().Entries);
        Assert.EndsWith("New.cs", Assert.Single(entry.Files).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worktree_that_the_agent_makes_is_the_sessions_as_well()
    {
        var worktree = Path.Combine(_repository.Outside, "feature");
        _cli.Now = DateTimeOffset.UtcNow.AddSeconds(-1);
        CommitLongAgo();
        Tell("claude", "start");
        _ = _repository.Git("worktree", "add", "--quiet", worktree, "-b", "feature");
        File.WriteAllText(Path.Combine(worktree, "New.cs"), "class New;\n");
        Tell("claude", "stop", ("cwd", worktree));

        Assert.Equal(["New.cs:1-1"], Written());
    }

    [Fact]
    public void Of_a_worktree_that_is_gone_the_branch_is_looked_at()
    {
        var worktree = Path.Combine(_repository.Outside, "feature");
        CommitLongAgo();
        _cli.Now = DateTimeOffset.UtcNow.AddSeconds(-1);
        _ = _repository.Git("worktree", "add", "--quiet", worktree, "-b", "feature");
        Tell("claude", "start", ("cwd", worktree));
        File.WriteAllText(Path.Combine(worktree, "New.cs"), "class New;\n");
        _ = ScratchRepository.GitIn(worktree, "add", "--all");
        _ = ScratchRepository.GitIn(worktree, "commit", "--quiet", "-m", "Crash after this");
        _ = _repository.Git("worktree", "remove", worktree);
        _ = SessionRecorder.PickUp(_repository.Repository, DateTimeOffset.UtcNow);

        Assert.Equal(["New.cs:1-1"], Written());
        Assert.Empty(new OpenSessions(_repository.Repository).List());
    }

    [Fact]
    public void An_agent_that_has_moved_into_another_folder_is_found_by_its_project()
    {
        _cli.Variables["CLAUDE_PROJECT_DIR"] = _repository.Root;
        Tell("claude", "start");
        _repository.Write("New.cs", "class New;\n");
        Tell("claude", "stop", ("cwd", _repository.Outside));

        Assert.Equal(["New.cs:1-1"], Written());
    }

    [Theory]
    [InlineData("""{"session_id":"s","hook_event_name":"SessionStart","cwd":"OUTSIDE"}""", "in no working tree of git")]
    [InlineData("""{"session_id":"s","hook_event_name":"Stop","cwd":"/no/such/folder"}""", "in no working tree of git")]
    [InlineData("""{"session_id":"s","hook_event_name":"Stop"}""", "in no working tree of git")]
    [InlineData("""{"session_id":"s","hook_event_name":"Stop","cwd":"BARE"}""", "in no working tree of git")]
    [InlineData("""{"session_id":"s","hook_event_name":"Stop","cwd":"ROOT"}""", "was not known")]
    [InlineData("""{"session_id":"s","hook_event_name":"PreToolUse","cwd":"ROOT"}""", "nothing is recorded of this event")]
    [InlineData("nonsense", "no JSON")]
    [InlineData("", "no JSON")]
    public void Whatever_comes_the_exit_code_is_0_and_one_line_says_what_was_done(string input, string said)
    {
        _ = _repository.Git("init", "--quiet", "--bare", Path.Combine(_repository.Outside, "bare"));
        _cli.Input = input.Replace("OUTSIDE", _repository.Outside, StringComparison.Ordinal)
            .Replace("BARE", Path.Combine(_repository.Outside, "bare"), StringComparison.Ordinal)
            .Replace("ROOT", _repository.Root, StringComparison.Ordinal);

        var run = _cli.Run("marks", "hook", "--agent", "claude");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(said, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--inline")]
    [InlineData("--later-option x")]
    [InlineData("--agent nobody")]
    public void No_option_makes_a_hook_fail(string options)
    {
        Tell("claude", "start");
        _repository.Write("src/A.cs", "class Other;\n");

        var run = Tell("claude", "stop", options.Split(' '));

        Assert.Equal(options == "--inline", run.Error.Contains("--inline is refused", StringComparison.Ordinal));
        Assert.Equal("class Other;\n", File.ReadAllText(_repository["src/A.cs"]));
        _ = Assert.Single(Entries());
    }

    [Fact]
    public void A_repository_that_git_cannot_read_is_said_and_loses_nothing()
    {
        Tell("claude", "start");
        _repository.Write("New.cs", "class New;\n");
        File.Move(_repository[".git/HEAD"], _repository[".git/HEAD.away"]);
        Assert.Equal(0, Tell("claude", "stop").ExitCode);
        File.Move(_repository[".git/HEAD.away"], _repository[".git/HEAD"]);
        Tell("claude", "stop");

        Assert.Equal(["New.cs:1-1"], Written());
    }

    [Fact]
    public void A_person_who_runs_it_is_told_how_to_install_it()
    {
        _cli.Input = null;

        var run = _cli.Run("marks", "hook");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("marks hook install --agent claude", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claude", "start", "")]
    [InlineData("claude", "stop", "systemMessage")]
    [InlineData("codex", "stop", "systemMessage")]
    [InlineData("vscode", "stop", "systemMessage")]
    [InlineData("copilot", "stop", "")]
    [InlineData("cursor", "stop", "{}")]
    [InlineData("cursor", "prompt", "{\"continue\":true}")]
    public void Standard_output_is_what_the_agent_accepts(string agent, string moment, string output)
    {
        Tell(agent, "start");
        _repository.Write("New.cs", "class New;\n");

        var said = Tell(agent, moment).Output.TrimEnd('\n');

        if (output == "systemMessage")
            Assert.StartsWith("ai-provenance: what ", JsonNode.Parse(said)!["systemMessage"]!.GetValue<string>(), StringComparison.Ordinal);
        else
            Assert.Equal(output, said);
    }

    [Fact]
    public void Many_sessions_at_once_lose_nothing()
    {
        _ = Parallel.For(0, 6, number => TellAs("s" + number, "SessionStart"));
        _repository.Write("New.cs", "class New;\n");
        _ = Parallel.For(0, 6, number => TellAs("s" + number, "Stop"));

        var written = Entries()
            .Where(static entry => entry.Files.Any(static file => file.Path == "New.cs"))
            .Select(static entry => entry.Session);

        Assert.Equal(["s0", "s1", "s2", "s3", "s4", "s5"], written.Distinct().Order());
    }

    private void TellAs(string session, string moment) => Assert.Equal(
        0,
        new Cli
        {
            Input = JsonSerializer.Serialize(new { session_id = session, hook_event_name = moment, cwd = _repository.Root }),
        }.Run("marks", "hook").ExitCode);

    private string Prepare(string how)
    {
        switch (how)
        {
            case "no commit":
                var empty = Path.Combine(_repository.Outside, "empty");
                _ = _repository.Git("init", "--quiet", empty);
                return empty;
            case "detached worktree":
                var worktree = Path.Combine(_repository.Outside, "detached");
                _ = _repository.Git("worktree", "add", "--quiet", "--detach", worktree);
                return worktree;
            case "submodule folder":
                _ = _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _repository.Root, "module");
                return _repository["module"];
            default:
                return _repository["src"];
        }
    }

    private string CommitLongAgo()
    {
        _ = _repository.Git("add", "--all");
        RunShell("GIT_COMMITTER_DATE='2026-01-01T00:00:00Z' git commit --quiet --allow-empty --date='2026-01-01T00:00:00Z' -m 'Long ago'");
        return _repository.Git("rev-parse", "HEAD");
    }

    private void RunShell(string command)
    {
        var start = new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _repository.Root };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static string Session(string agent) => "session-of-" + agent;

    private CliRun Tell(string agent, string moment, params (string Name, JsonNode Value)[] fields) => Tell(agent, moment, [], fields);

    private CliRun Tell(string agent, string moment, string[] options, params (string Name, JsonNode Value)[] fields)
    {
        var payload = Payload(agent, moment);
        foreach (var (name, value) in fields)
            payload[name] = value.DeepClone();
        _cli.Input = payload.ToJsonString();
        var run = _cli.Run(["marks", "hook", .. options]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private JsonObject Payload(string agent, string moment)
    {
        var transcript = Path.Combine(_repository.Outside, "t.jsonl");
        var name = moment switch
        {
            "start" => "SessionStart",
            "prompt" => "UserPromptSubmit",
            "stop" => "Stop",
            "subagent" => "SubagentStop",
            _ => "SessionEnd",
        };
        var common = new JsonObject { ["session_id"] = Session(agent), ["cwd"] = _repository.Root, ["hook_event_name"] = name };
        switch (agent)
        {
            case "claude":
                common["transcript_path"] = transcript;
                break;
            case "vscode":
                common["timestamp"] = "2026-02-09T10:30:00.000Z";
                common["transcript_path"] = transcript + ".other";
                break;
            case "codex":
                common["model"] = "gpt-5.2-codex";
                common["turn_id"] = "t1";
                break;
            case "cursor":
                return new JsonObject
                {
                    ["conversation_id"] = Session(agent),
                    ["model"] = "gpt-5",
                    ["hook_event_name"] = name == "UserPromptSubmit" ? "beforeSubmitPrompt" : char.ToLowerInvariant(name[0]) + name[1..],
                    ["workspace_roots"] = new JsonArray(_repository.Root),
                };
            case "copilot":
                var camel = new JsonObject { ["sessionId"] = Session(agent), ["timestamp"] = 1704614400000, ["cwd"] = _repository.Root };
                camel[moment switch { "start" => "source", "prompt" => "prompt", "stop" => "stopReason", _ => "reason" }] = "x";
                return camel;
        }

        return common;
    }

    private ImmutableArray<JournalEntry> Entries()
    {
        var (entries, problems) = new Journal(_repository.CommonDirectory).Read();
        Assert.Empty(problems);
        return entries;
    }

    private IEnumerable<string> Written(string? tool = null) => Entries()
        .Where(entry => tool is null || entry.Tool == tool)
        .SelectMany(static entry => entry.Files)
        .SelectMany(static file => file.Lines.Select(lines => $"{file.Path}:{lines.First}-{lines.Last}"))
        .Order(StringComparer.Ordinal);
}
