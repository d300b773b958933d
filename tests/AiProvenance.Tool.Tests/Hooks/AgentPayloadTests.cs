using AiProvenance.Tool.Hooks.Payloads;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Hooks;

/// <summary>Payloads as the agents' documentation and recordings give them.</summary>
public sealed class AgentPayloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]

    // Claude Code: the payloads of code.claude.com/docs/en/hooks.
    [InlineData("""{"session_id":"abc123","transcript_path":"/Users/d/.claude/projects/-w/abc123.jsonl","cwd":"/w","hook_event_name":"SessionStart","source":"startup","model":"claude-sonnet-4-6"}""", "Start abc123 Claude Code claude-sonnet-4-6 /w")]
    [InlineData("""{"session_id":"abc123","transcript_path":"C:\\Users\\d\\.claude\\projects\\-w\\abc123.jsonl","cwd":"C:\\w","permission_mode":"default","hook_event_name":"UserPromptSubmit","prompt":"Write a function"}""", "Prompt abc123 Claude Code - C:\\w")]
    [InlineData("""{"session_id":"abc123","transcript_path":"~/.claude/projects/-w/abc123.jsonl","cwd":"/w","permission_mode":"default","hook_event_name":"Stop","stop_hook_active":true,"last_assistant_message":"Done."}""", "Stop abc123 Claude Code - /w")]
    [InlineData("""{"session_id":"abc123","transcript_path":"~/.claude/projects/-w/abc123.jsonl","cwd":"/w","permission_mode":"default","hook_event_name":"SubagentStop","stop_hook_active":false,"agent_id":"def456","agent_type":"Explore","agent_transcript_path":"~/.claude/x.jsonl","last_assistant_message":"x"}""", "SubagentStop abc123 Claude Code - /w")]
    [InlineData("""{"session_id":"abc123","transcript_path":"/Users/d/.claude/projects/-w/00893aaf.jsonl","cwd":"/w","hook_event_name":"SessionEnd","reason":"other"}""", "End abc123 Claude Code - /w")]
    [InlineData("""{"session_id":"abc123","transcript_path":"/Users/d/.claude/projects/-w/1.jsonl","cwd":"/w","hook_event_name":"PostToolUse","tool_name":"Write","tool_input":{"file_path":"/w/a.cs"}}""", "Other abc123 Claude Code - /w")]

    // Copilot's command line and cloud agent, both spellings (github/docs, hooks-reference.md).
    [InlineData(
        """{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","source":"new","initialPrompt":"Fix"}""",
        "Start s1 Copilot - /w")]
    [InlineData("""{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","prompt":"Fix it"}""", "Prompt s1 Copilot - /w")]
    [InlineData(
        """{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","prompt":"Fix it","transformedPrompt":"Fix it."}""",
        "Other s1 Copilot - /w")]
    [InlineData("""{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","transcriptPath":"/h/.copilot/s1.jsonl","stopReason":"end_turn","stop_hook_active":false}""", "Stop s1 Copilot - /w")]
    [InlineData("""{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","transcriptPath":"/t","agentId":"a","agentType":"b","agentName":"task","response":"ok","stopReason":"end_turn"}""", "SubagentStop s1 Copilot - /w")]
    [InlineData("""{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","reason":"complete"}""", "End s1 Copilot - /w")]
    [InlineData("""{"sessionId":"s1","timestamp":1704614400000,"cwd":"/w","toolName":"bash","toolArgs":"{}"}""", "Other s1 Copilot - /w")]
    [InlineData(
        """{"hook_event_name":"SessionStart","session_id":"s1","timestamp":"2026-11-30T10:00:00.000Z","cwd":"/w","source":"startup"}""",
        "Start s1 Copilot - /w")]
    [InlineData("""{"hook_event_name":"Stop","session_id":"s1","timestamp":"2026-11-30T10:00:00.000Z","cwd":"/w","transcript_path":"/t","stop_reason":"end_turn","stop_hook_active":false}""", "Stop s1 Copilot - /w")]

    // Visual Studio Code (microsoft/vscode-docs, hooks.md).
    [InlineData("""{"timestamp":"2026-02-09T10:30:00.000Z","cwd":"/w","sessionId":"v1","hookEventName":"SessionStart","transcript_path":"/path/to/transcript.json","source":"new"}""", "Start v1 Copilot - /w SystemMessage")]
    [InlineData("""{"timestamp":"2026-02-09T10:30:00.000Z","cwd":"/w","session_id":"v1","hook_event_name":"Stop","transcript_path":"/path/to/transcript.json","stop_hook_active":false}""", "Stop v1 Copilot - /w SystemMessage")]

    // Cursor (cursor.com/docs/hooks).
    [InlineData("""{"conversation_id":"c1","generation_id":"g1","model":"claude-4.6-opus","hook_event_name":"sessionStart","cursor_version":"2.4.0","workspace_roots":["/w","/x"],"user_email":"dana@contoso.com","session_id":"c1","is_background_agent":false,"composer_mode":"agent"}""", "Start c1 Cursor claude-4.6-opus /w /x")]
    [InlineData("""{"conversation_id":"c1","generation_id":"g1","model":"default","hook_event_name":"beforeSubmitPrompt","cursor_version":"2.4.0","workspace_roots":["/c:/Users/d/w"],"prompt":"x","attachments":[]}""", "Prompt c1 Cursor - c:/Users/d/w Continue")]
    [InlineData("""{"conversation_id":"c1","generation_id":"g1","model":"gpt-5","hook_event_name":"stop","cursor_version":"2.4.0","workspace_roots":["/w"],"status":"completed","loop_count":0}""", "Stop c1 Cursor gpt-5 /w Empty")]
    [InlineData("""{"conversation_id":"c1","generation_id":"g1","model":"gpt-5","hook_event_name":"sessionEnd","cursor_version":"2.4.0","workspace_roots":["/w"],"reason":"completed","duration_ms":45000}""", "End c1 Cursor gpt-5 /w Empty")]
    [InlineData(
        """{"conversation_id":"c1","hook_event_name":"afterFileEdit","workspace_roots":["/w"],"file_path":"/w/a.cs","edits":[]}""",
        "Other c1 Cursor - /w Empty")]

    // Codex (openai/codex, codex-rs/hooks/schema/generated).
    [InlineData("""{"session_id":"x1","transcript_path":null,"cwd":"/w","hook_event_name":"SessionStart","model":"gpt-5.2-codex","permission_mode":"default","source":"startup"}""", "Start x1 Codex gpt-5.2-codex /w", "codex")]
    [InlineData("""{"session_id":"x1","transcript_path":"/h/.codex/sessions/2026/x1.jsonl","cwd":"/w","hook_event_name":"SessionStart","model":"gpt-5.2-codex","permission_mode":"default","source":"startup"}""", "Start x1 Codex gpt-5.2-codex /w")]
    [InlineData("""{"session_id":"x1","turn_id":"t1","transcript_path":null,"cwd":"/w","hook_event_name":"UserPromptSubmit","model":"gpt-5.2-codex","permission_mode":"default","prompt":"x"}""", "Prompt x1 Codex gpt-5.2-codex /w")]
    [InlineData("""{"session_id":"x1","turn_id":"t1","transcript_path":null,"cwd":"/w","hook_event_name":"Stop","model":"gpt-5.2-codex","permission_mode":"default","stop_hook_active":false,"last_assistant_message":null}""", "Stop x1 Codex gpt-5.2-codex /w")]

    // An agent that reads the settings of another: its own payload says who it is.
    [InlineData(
        """{"hook_event_name":"Stop","session_id":"s1","timestamp":"2026-11-30T10:00:00.000Z","cwd":"/w","stop_reason":"end_turn"}""",
        "Stop s1 Copilot - /w",
        "claude")]
    [InlineData(
        """{"session_id":"abc123","transcript_path":"/h/.claude/projects/-w/1.jsonl","cwd":"/w","hook_event_name":"Stop"}""",
        "Stop abc123 Claude Code - /w",
        "copilot")]
    [InlineData("""{"session_id":"abc123","cwd":"/w","hook_event_name":"Stop"}""", "Stop abc123 Claude Code - /w")]
    public void A_payload_says_moment_session_agent_model_and_folders(string payload, string expected, string? stated = null)
    {
        var (told, problem) = AgentPayloads.Read(payload, stated);

        Assert.Null(problem);
        var said = $"{told!.Moment} {told.Session} {told.Tool} {told.Model ?? "-"} {string.Join(' ', told.Folders)}";
        Assert.StartsWith(said, expected, StringComparison.Ordinal);
        if (expected.Length > said.Length && !expected[said.Length..].StartsWith(" /", StringComparison.Ordinal))
            Assert.Equal(expected[(said.Length + 1)..], told.Answer.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"session_id":""}""")]
    [InlineData("""{"session_id":7,"hook_event_name":"Stop"}""")]
    [InlineData("""{"session_id":"a","session_id":"b","hook_event_name":"Stop"}""")]
    [InlineData("""{"session_id":"a","hook_event_name":"Stop" """)]
    public void What_is_no_event_is_said_and_nothing_is_thrown(string input)
    {
        var (told, problem) = AgentPayloads.Read(input, "claude");

        Assert.Null(told);
        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData("""{"type":"assistant","message":{"model":"claude-opus-4-6","content":[]}}""", "claude-opus-4-6")]
    [InlineData("""{"type":"assistant","message":{"model":"claude-opus-4-6"}}|{"type":"assistant","message":{"model":"<synthetic>"}}|{"type":"user","message":{"content":"the \"model\" is"}}""", "claude-opus-4-6")]
    [InlineData(
        """{"type":"assistant","message":{"model":"claude-opus-4-6"}}|{"type":"assistant","message":{"model":"claude-sonnet-4-6"}}""",
        "claude-sonnet-4-6")]
    [InlineData("""{"type":"assistant","message":{"model":"claude-opus-4-6"}}|{"isSidechain":true,"type":"assistant","message":{"model":"claude-haiku-4-5"}}""", "claude-opus-4-6")]
    [InlineData(
        """{"type":"assistant","message":{"model":"claude-opus-4-6"}}|{"type":"assistant","message":{"model":"claude-so""",
        "claude-opus-4-6")]
    [InlineData("""{"type":"session.model_change","data":{"newModel":"gpt-5"}}""", "gpt-5")]
    [InlineData("""{"type":"turn_context","payload":{"model":"gpt-5.2-codex"}}""", "gpt-5.2-codex")]
    [InlineData("""{"type":"user","message":{"content":"hi"}}""", null)]
    [InlineData("", null)]
    [InlineData("\0\0 \"model\"", null)]
    public void The_model_is_the_last_one_of_the_transcript(string lines, string? model) =>
        Assert.Equal(model, Transcript.FindModel(_folder.Write("t.jsonl", lines.Replace('|', '\n'))));

    [Theory]
    [InlineData(null)]
    [InlineData("no/such/file.jsonl")]
    [InlineData("")]
    [InlineData("\0")]
    public void Without_a_transcript_there_is_no_model(string? path) => Assert.Null(Transcript.FindModel(path));

    [Fact]
    public void Of_a_long_transcript_only_the_end_is_read()
    {
        var noise = string.Concat(Enumerable.Repeat("""{"type":"user","message":{"content":"model"}}""" + "\n", 100_000));
        var path = _folder.Write("t.jsonl", noise + """{"type":"assistant","message":{"model":"m"}}""" + "\n");

        Assert.Equal("m", Transcript.FindModel(path));
    }
}
