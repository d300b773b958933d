using System.Text.RegularExpressions;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>A line of a message that leads to the session in which the code was written.</summary>
/// <param name="Tool">The tool whose session it is.</param>
/// <param name="Trace">The link; where there is none, the line.</param>
/// <param name="Reader">The kind of line, for people.</param>
/// <param name="Text">The line.</param>
internal sealed record SessionLink(string Tool, string Trace, string Reader, string Text)
{
    private const string Cloud = "agent-logs-url";

    private static readonly Regex Address = new(
        @"^(?:.{0,40}: *|\[[^\[\]]*\]\()?<?(?<url>https?://[^\s<>()]+)[>)]?\.?$",
        RegexOptions.CultureInvariant);

    // Each as its tool writes it into commits; {0} the part behind the host that makes it a session's and no page's.
    private static readonly (Glob Url, string Tool)[] Sessions =
    [
        (new Glob("*://claude.ai/code/session*"), "Claude Code"), (new Glob("*://claude.ai/share/*"), "Claude"),
        (new Glob("*://claude.ai/chat/*"), "Claude"), (new Glob("*://cursor.com/agents?*"), "Cursor"), (
            new Glob("*://cursor.com/agents/*"), "Cursor"),
        (new Glob("*://www.cursor.com/agents?*"), "Cursor"), (new Glob("*://cursor.com/background-agent?*"), "Cursor"),
        (new Glob("*://app.devin.ai/sessions/*"), "Devin"), (new Glob("*://ampcode.com/threads/*"), "Amp"),
        (new Glob("*://jules.google.com/task/*"), "Jules"), (new Glob("*://jules.google.com/session/*"), "Jules"),
        (new Glob("*://chatgpt.com/codex/tasks/*"), "Codex"), (new Glob("*://chatgpt.com/s/*"), "ChatGPT"),
        (new Glob("*://chatgpt.com/share/*"), "ChatGPT"), (new Glob("*://chatgpt.com/c/*"), "ChatGPT"),
        (new Glob("*://github.com/*/*/sessions/*"), "Copilot"), (new Glob("*://github.com/copilot/tasks/*"), "Copilot"),
        (new Glob("*://github.com/*/*/agents/*"), "Copilot"), (new Glob("*://opncd.ai/*"), "OpenCode"),
        (new Glob("*://opencode.ai/s/*"), "OpenCode"), (new Glob("*://gemini.google.com/share/*"), "Gemini"),
        (new Glob("*://app.all-hands.dev/conversations/*"), "OpenHands"), (new Glob("*://app.factory.ai/sessions/*"), "Factory Droid"),
    ];

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "session", "session-id", "session-url", "thread", "thread-id", "checkpoint", "conversation", "conversation-id", "conversation-url",
        "logs-url", "run", "task", "task-id",
    };

    /// <summary>The sessions that a message leads to.</summary>
    public static IEnumerable<SessionLink> FindAll(string message) => MessageLine.Split(message).Select(Find).OfType<SessionLink>();

    private static SessionLink? Find(MessageLine line)
    {
        var url = Address.Match(line.Text) is { Success: true } match ? match.Groups["url"].Value : null;
        var tool = line.Key == Cloud ? "Copilot" : ToolOf(url) ?? ToolOfKey(line.Key);
        if (tool is null || (url is null && (line.Value.Length == 0 || line.Value.Contains(' ', StringComparison.Ordinal))))
            return null;
        var label = ToolOfKey(line.Key) is null ? "session link" : line.Text[..line.Text.IndexOf(':', StringComparison.Ordinal)];
        return new SessionLink(tool, url ?? line.Text, label, line.Text);
    }

    private static string? ToolOf(string? url) =>
        url is null ? null : Sessions.Where(session => session.Url.IsMatch(url)).Select(static session => session.Tool).FirstOrDefault();

    // Claude-Session, Amp-Thread-ID, Entire-Checkpoint: whose session, and that it is one.
    private static string? ToolOfKey(string key)
    {
        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || !Kinds.Contains(key[(hyphen + 1)..]))
            return null;
        return key[..hyphen] is "entire" or "agent" or "ai" ? "AI" : AgentNames.Find(key[..hyphen]);
    }
}
