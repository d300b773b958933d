using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Hooks;

public sealed class HookInstallTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    public static TheoryData<string, string, string> Agents => new()
    {
        { "claude", ".claude/settings.json", "SessionStart UserPromptSubmit Stop SubagentStop SessionEnd" },
        { "copilot", ".github/hooks/ai-provenance.json", "SessionStart UserPromptSubmit Stop SubagentStop SessionEnd" },
        { "cursor", ".cursor/hooks.json", "sessionStart beforeSubmitPrompt stop subagentStop sessionEnd" },
        { "codex", ".codex/hooks.json", "SessionStart UserPromptSubmit Stop" },
    };

    [Theory]
    [MemberData(nameof(Agents))]
    public void An_agents_settings_are_written_where_it_reads_them(string agent, string file, string events)
    {
        var run = Install(agent);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(_repository[file], run.Output, StringComparison.Ordinal);
        var hooks = Parse(file)["hooks"]!.AsObject();
        Assert.Equal(events.Split(' '), hooks.Select(static each => each.Key));
        Assert.All(
            hooks,
            each => Assert.Equal($"ai-provenance marks hook --agent {agent}", CommandOf(Assert.Single(each.Value!.AsArray())!)));
        Assert.Equal(agent is "copilot" or "cursor", Parse(file)["version"]?.GetValue<int>() == 1);
    }

    [Theory]
    [MemberData(nameof(Agents))]
    public void Twice_is_as_good_as_once(string agent, string file, string events)
    {
        _ = Install(agent);
        var before = File.ReadAllText(_repository[file]);

        var run = Install(agent);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("there already", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_repository[file]));
        Assert.NotEmpty(events);
    }

    [Theory]
    [MemberData(nameof(Agents))]
    public void With_user_it_is_the_home_folder(string agent, string file, string events)
    {
        var home = Path.Combine(_repository.Outside, "home");
        var path = Path.Combine(home, agent == "copilot" ? ".copilot/hooks/ai-provenance.json" : file);

        var run = new Cli { Folder = _repository.Outside, Home = home }.Run("marks", "hook", "install", "--agent", agent, "--user");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(events.Split(' ')[0], File.ReadAllText(path), StringComparison.Ordinal);
        Assert.False(File.Exists(_repository[file]));
    }

    [Theory]
    [InlineData("claude", "CLAUDE_CONFIG_DIR", "settings.json")]
    [InlineData("copilot", "COPILOT_HOME", "hooks/ai-provenance.json")]
    [InlineData("codex", "CODEX_HOME", "hooks.json")]
    public void An_agents_own_folder_is_used_where_the_environment_names_it(string agent, string variable, string file)
    {
        var cli = new Cli { Folder = _repository.Root };
        cli.Variables[variable] = Path.Combine(_repository.Outside, "elsewhere");

        Assert.Equal(0, cli.Run("marks", "hook", "install", "--agent", agent, "--user").ExitCode);
        Assert.True(File.Exists(Path.Combine(_repository.Outside, "elsewhere", file)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("\n")]
    [InlineData("{\n  // nothing yet\n}\n")]
    [InlineData("{\"hooks\":{}}")]
    [InlineData("{\"hooks\":{\"Stop\":[]}}")]
    [InlineData(
        "{\"model\":\"opus\",\"hooks\":{\"Stop\":[{\"hooks\":[{\"type\":\"command\",\"command\":\"say done\"}]}],\"Other\":[]},\"x\":1,}")]
    [InlineData("{\r\n  /* mine */ \"permissions\": { \"allow\": [\"Bash(git:*)\"] }, // keep\r\n  \"hooks\": {\r\n    \"SessionStart\": [ /* none */ ]\r\n  }\r\n}\r\n")]
    [InlineData("\uFEFF{\n  \"ключ\": \"Ä\"\n}\n")]
    [InlineData("{\"nested\":{\"hooks\":{\"Stop\":[{\"command\":\"ai-provenance marks hook\"}]}}}")]
    [InlineData("{\"hooks\":{\"Stop\":[{\"hooks\":[{\"type\":\"command\",\"command\":\"dotnet ai-provenance marks hook\"}]}]}}")]
    public void What_is_there_stays_and_the_hooks_are_added(string text)
    {
        _repository.Write(".claude/settings.json", text);

        Assert.Equal(0, Install("claude").ExitCode);

        var after = File.ReadAllText(_repository[".claude/settings.json"], new UTF8Encoding(false));
        var left = after;
        foreach (var character in text.TrimStart('\uFEFF').Where(static character => !char.IsWhiteSpace(character)))
        {
            // Every character is still there, in its order.
            var at = left.IndexOf(character, StringComparison.Ordinal);
            Assert.True(at >= 0, after);
            left = left[(at + 1)..];
        }

        Assert.Equal(text.StartsWith('\uFEFF'), File.ReadAllBytes(_repository[".claude/settings.json"]).AsSpan().StartsWith("\uFEFF"u8));
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), after.Contains("\r\n", StringComparison.Ordinal));
        var hooks = Parse(".claude/settings.json")["hooks"]!.AsObject();
        foreach (var moment in new[] { "SessionStart", "UserPromptSubmit", "Stop", "SubagentStop", "SessionEnd" })
        {
            Assert.Equal(1, hooks[moment]!.AsArray().Count(static entry =>
                CommandOf(entry!)?.Contains("ai-provenance marks hook", StringComparison.Ordinal) == true));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"hooks\":[]}")]
    [InlineData("{\"hooks\":null}")]
    [InlineData("{\"hooks\":{\"Stop\":{}}}")]
    [InlineData("{\"hooks\":{\"Stop\":\"x\"}}")]
    [InlineData("{} {}")]
    public void A_file_that_is_something_else_is_2_and_stays(string text)
    {
        _repository.Write(".claude/settings.json", text);

        var run = Install("claude");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("left as it is", run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_repository[".claude/settings.json"]));
        _ = Assert.Single(Directory.EnumerateFiles(_repository[".claude"]));
    }

    [Fact]
    public void Settings_behind_a_link_are_written_there()
    {
        var real = Path.Combine(_repository.Outside, "dotfiles.json");
        File.WriteAllText(real, "{}");
        _ = Directory.CreateDirectory(_repository[".claude"]);
        _ = File.CreateSymbolicLink(_repository[".claude/settings.json"], real);

        Assert.Equal(0, Install("claude").ExitCode);

        Assert.NotNull(new FileInfo(_repository[".claude/settings.json"]).LinkTarget);
        Assert.Contains("marks hook", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_whose_manifest_has_the_tool_runs_it_from_there()
    {
        _repository.Write(".config/dotnet-tools.json", """{ "tools": { "aiprovenance.tool": { "commands": [ "ai-provenance" ] } } }""");

        _ = Install("codex");

        Assert.Contains(
            "\"dotnet ai-provenance marks hook --agent codex\"",
            File.ReadAllText(_repository[".codex/hooks.json"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--agent nobody")]
    [InlineData("")]
    [InlineData("--agent claude --nope")]
    public void Bad_usage_is_2(string options) =>
        Assert.Equal(
            2,
            new Cli { Folder = _repository.Root }.Run(
                ["marks", "hook", "install", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).ExitCode);

    [Fact]
    public void Outside_of_a_repository_it_is_2_and_says_what_to_do()
    {
        var run = new Cli { Folder = _repository.Outside }.Run("marks", "hook", "install", "--agent", "claude");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--user", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_subfolder_the_repositorys_settings_are_written()
    {
        _repository.Write("src/deep/A.cs", "class A;\n");

        _ = new Cli { Folder = _repository["src/deep"] }.Run("marks", "hook", "install", "--agent", "cursor");

        Assert.True(File.Exists(_repository[".cursor/hooks.json"]));
    }

    private CliRun Install(string agent) => new Cli { Folder = _repository.Root }.Run("marks", "hook", "install", "--agent", agent);

    private JsonObject Parse(string file) => JsonNode.Parse(
        File.ReadAllText(_repository[file]),
        documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    private static string? CommandOf(JsonNode entry) =>
        (entry["hooks"] is JsonArray group ? group[0]!["command"] : entry["command"])?.GetValue<string>();
}
