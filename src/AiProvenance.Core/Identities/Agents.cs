using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Identities;

/// <summary>The agents of today: the one list, for the gate's bots and for the evidence in git.</summary>
/// <remarks>
/// Where a fact has no source beside it, it is the tool's own name. "Own" means: commits that the tool makes by itself carry it. Sources:
/// git-ai = git-ai-project/git-ai, src/authorship/agent_detection.rs and attribution_recovery.rs; GitHub = the accounts of that number.
/// The first that matches counts, so that a tool stands before the models that it may run.
/// </remarks>
public static class Agents
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Agent> All = ImmutableArray.Create(
        new Agent("Copilot")
        {
            Names = Texts("*copilot*"),
            // GitHub: 198982749 is the cloud agent (git-ai too), 175728472 Copilot at github.com, 223556219 Copilot in editors and the CLI.
            Addresses = Texts(
                "198982749+copilot@users.noreply.github.com", "175728472+copilot@users.noreply.github.com",
                "223556219+copilot@users.noreply.github.com", "*@copilot.microsoft.com", "*@copilot.github.com"),
            // "Copilot Autofix powered by AI": 62310815 is code scanning's, 223894421 code quality's.
            Apps = Texts("github-code-quality"),
        },
        new Agent("Claude Code")
        {
            Names = Texts("claude-code*"),
        },
        new Agent("Claude")
        {
            Names = Texts(
                "claude-ai", "claude-bot", "claude-opus*", "claude-sonnet*", "claude-haiku*", "claude-3*", "claude-4*", "claude-5*",
                "anthropic", "anthropic-claude*"),
            SharedNames = Texts("claude"),
            // Own, of Claude Code: Co-authored-by with the model as the name (git-ai too). 81847 is what GitHub makes of it.
            Addresses = Texts("noreply@anthropic.com", "claude@anthropic.com", "81847+claude@users.noreply.github.com"),
        },
        new Agent("Codex")
        {
            Names = Texts("codex", "openai-codex*", "codex-cli*", "codex-bot", "codex-agent*"),
            // Own: Co-authored-by of the CLI and of the cloud (git-ai too).
            Addresses = Texts("noreply@openai.com", "codex@openai.com"),
            Apps = Texts("chatgpt-codex-connector"),
        },
        new Agent("Cursor")
        {
            Names = Texts("cursor", "cursor-agent*", "cursoragent*", "cursor-ai*", "cursor-bot", "cursorbot*", "bugbot"),
            // Own, also as author and committer in its cloud (git-ai too).
            Addresses = Texts("cursoragent@cursor.com", "agent@cursor.com", "agent@cursor.sh"),
        },
        new Agent("Devin")
        {
            Names = Texts("devin-ai*", "devin-bot", "cognition-devin"),
            SharedNames = Texts("devin"),
            // Its application's account is 158243242+devin-ai-integration[bot] (git-ai too).
            Addresses = Texts("devin@cognition.ai", "devin@cognition-labs.com", "devin@devin.ai"),
        },
        new Agent("OpenHands")
        {
            Names = Texts("openhands*", "opendevin*", "all-hands-bot"),
            Addresses = Texts("openhands@all-hands.dev", "openhands@openhands.dev"),
        },
        new Agent("Jules")
        {
            // The application's account is 161369871+google-labs-jules[bot].
            Names = Texts("google-labs-jules*", "google-jules*", "jules-ai", "jules-bot"),
            SharedNames = Texts("jules"),
            Addresses = Texts("*@jules.google.com"),
        },
        new Agent("Gemini")
        {
            Names = Texts(
                "gemini-ai*", "gemini-cli*", "gemini-code-assist*", "google-gemini*", "gemini-pro", "gemini-flash", "gemini-1*",
                "gemini-2*", "gemini-3*"),
            SharedNames = Texts("gemini", "bard"),
            // 218195315+gemini-cli is what users of its CLI write.
            Addresses = Texts(
                "gemini@google.com", "*@gemini.google.com", "*@bard.google.com", "218195315+gemini-cli@users.noreply.github.com"),
        },
        new Agent("Antigravity") { SharedNames = Texts("antigravity") },
        new Agent("Aider")
        {
            // Own: "Jane Doe (aider)" as author or committer, and "aider (model) <aider@aider.chat>" as co-author.
            Names = Texts("aider", "aider-(*)", "*-(aider)", "aider-chat*"),
            Addresses = Texts("aider@aider.chat", "noreply@aider.chat"),
        },
        new Agent("Windsurf")
        {
            Names = Texts("windsurf", "windsurf-ai*", "windsurf-bot*", "windsurf-cascade", "codeium*"),
        },
        new Agent("Amazon Q")
        {
            // The application's account is 208079219+amazon-q-developer[bot].
            Names = Texts("amazon-q*", "amazonq*", "aws-q-developer*", "codewhisperer*", "amazon-codewhisperer*"),
        },
        new Agent("Kiro") { Names = Texts("kiro-agent*"), SharedNames = Texts("kiro") },
        new Agent("Junie")
        {
            Names = Texts("jetbrains-junie*", "jetbrains-ai*", "junie-agent*", "junie-ai*"),
            SharedNames = Texts("junie"),
            Addresses = Texts("junie@jetbrains.com"),
        },
        new Agent("Cody")
        {
            Names = Texts("sourcegraph-cody*", "cody-ai", "cody-by-sourcegraph"),
            SharedNames = Texts("cody"),
            Addresses = Texts("cody@sourcegraph.com"),
        },
        new Agent("Amp")
        {
            // Own: Co-authored-by, beside Amp-Thread-ID.
            Names = Texts("ampcode*", "sourcegraph-amp"),
            SharedNames = Texts("amp"),
            Addresses = Texts("amp@ampcode.com"),
        },
        new Agent("OpenCode")
        {
            Names = Texts("opencode", "opencode-agent*"),
            Addresses = Texts("noreply@opencode.ai"),
        },
        new Agent("Crush")
        {
            // Own: Co-authored-by, below "Generated with Crush".
            Addresses = Texts("crush@charm.land"),
        },
        new Agent("Warp") { Names = Texts("warp-agent"), Addresses = Texts("agent@warp.dev") },
        new Agent("Zed") { Names = Texts("zed-agent") },
        new Agent("Cline") { Names = Texts("cline-bot*"), SharedNames = Texts("cline") },
        new Agent("Roo Code") { Names = Texts("roo-code*"), Apps = Texts("roomote*") },
        new Agent("Kilo Code") { Names = Texts("kilo-code*") },
        new Agent("Continue") { SharedNames = Texts("continue") },
        new Agent("Goose") { SharedNames = Texts("goose") },
        new Agent("Trae") { SharedNames = Texts("trae") },
        new Agent("Augment")
        {
            Names = Texts("augment-code*", "augmentcode*", "augment-agent"),
            SharedNames = Texts("augment"),
        },
        new Agent("Factory Droid") { Names = Texts("factory-droid*") },
        new Agent("Replit Agent")
        {
            // Own: its agent commits as author.
            Names = Texts("replit", "replit-agent*", "replit-ghostwriter"),
            SharedNames = Texts("ghostwriter"),
            Addresses = Texts("agent@replit.com"),
        },
        new Agent("Lovable")
        {
            Names = Texts("lovable-dev*"),
            SharedNames = Texts("lovable"),
            Addresses = Texts("noreply@lovable.dev"),
            Apps = Texts("gpt-engineer-app"),
        },
        new Agent("v0") { Names = Texts("v0-dev"), SharedNames = Texts("v0") },
        new Agent("Bolt") { Names = Texts("bolt-new"), SharedNames = Texts("bolt") },
        new Agent("Sweep")
        {
            Names = Texts("sweep-ai*", "sweepai*"),
            SharedNames = Texts("sweep"),
            Addresses = Texts("sweep@sweep.dev"),
        },
        new Agent("Codegen") { Names = Texts("codegen-sh*") },
        new Agent("Ona") { Addresses = Texts("no-reply@ona.com") },
        new Agent("CodeRabbit") { Names = Texts("coderabbit*") },
        new Agent("Sourcery") { Names = Texts("sourcery-ai*", "sourcery") },
        new Agent("Tabnine") { Names = Texts("tabnine*") },
        new Agent("GitLab Duo") { Names = Texts("gitlab-duo*", "gitlabduo*") },
        new Agent("SWE-agent") { Names = Texts("swe-agent*", "sweagent*") },
        new Agent("AutoGPT") { Names = Texts("auto-gpt*", "autogpt*") },
        new Agent("MetaGPT") { Names = Texts("metagpt*") },
        new Agent("Phind") { Names = Texts("phind*"), SharedNames = Texts("phind") },
        new Agent("Blackbox AI") { Names = Texts("blackbox-ai", "blackboxai*") },
        new Agent("Bito") { Names = Texts("bito-ai*") },
        new Agent("Qodo") { Names = Texts("qodo-*", "codiumai*", "pr-agent*") },
        new Agent("IntelliCode") { Names = Texts("intellicode") },
        new Agent("Perplexity") { Names = Texts("perplexity-ai"), SharedNames = Texts("perplexity") },

        // Chats and models that no tool names beside them.
        new Agent("ChatGPT") { Names = Texts("*chatgpt*", "*chat-gpt*") },
        new Agent("OpenAI")
        {
            Names = Texts("openai", "openai-*", "o1-mini*", "o1-preview*", "o3-mini*", "o4-mini*", "gpt-*", "gpt4*", "gpt5*"),
        },
        new Agent("DeepSeek") { Names = Texts("deepseek*") },
        new Agent("Qwen") { Names = Texts("qwen*") },
        new Agent("Mistral") { Names = Texts("codestral*", "mistral-ai"), SharedNames = Texts("mistral") },
        new Agent("Llama")
        {
            Names = Texts("llama-2*", "llama-3*", "llama-4*", "code-llama*", "codellama*"),
            SharedNames = Texts("llama"),
        },
        new Agent("Grok")
        {
            Names = Texts("grok-ai", "grok-code*", "grok-3*", "grok-4*", "xai-grok"),
            SharedNames = Texts("grok"),
            Addresses = Texts("noreply@x.ai"),
        },

        // Who does not say which.
        new Agent("AI")
        {
            Names = Texts("ai-agent", "ai-assistant", "ai-bot", "coding-agent", "llm"),
            SharedNames = Texts("ai", "agent", "assistant"),
        });

    /// <summary>The agent that an identity names, or null: a person, a machine that is no agent, or nobody that this list knows.</summary>
    /// <param name="identity">A name, an address, or both, as <c>Claude &lt;noreply@anthropic.com&gt;</c>.</param>
    public static Agent? Find(string identity)
    {
        if (identity.Length > Spelling.MaxLength)
            return null;
        var parts = IdentityParts.Split(Spelling.Normalize(identity)).ToList();
        return All.FirstOrDefault(agent => parts.Any(part => part.IsAddress && Matches(agent.AddressGlobs, part.Text)))
            ?? All.FirstOrDefault(agent => parts.Any(part => IsNamed(agent, part)))
            ?? All.FirstOrDefault(agent => IsShared(agent, parts));
    }

    private static bool IsNamed(Agent agent, IdentityPart part)
    {
        var handle = BotIdentities.Hyphenated(part.Handle);
        if (FindApp(part.Handle) is { } app)
            return Matches(agent.AppGlobs, BotIdentities.Hyphenated(app));
        return Matches(agent.NameGlobs, handle)
            || (part.IsAddress && Matches(agent.NameGlobs, BotIdentities.Hyphenated(EmailAddress.WithoutTag(part.Handle))));
    }

    // A name that people have as well is the agent's where nothing else stands there, or an address that is no person's.
    private static bool IsShared(Agent agent, List<IdentityPart> parts)
    {
        var name = parts[0];
        if (name.IsAddress || !agent.SharedNames.Contains(name.Handle.ToLowerInvariant()))
            return false;
        return name.IsWhole || BotIdentities.IsBot(parts[1].Text, ImmutableArray<Glob>.Empty) || !IsDelivered(parts[1].Text);
    }

    // Mail to localhost, or to a domain that cannot be (RFC 2606), reaches nobody.
    private static bool IsDelivered(string address) =>
        EmailAddress.IsValid(address)
        && !Undelivered.Any(end => EmailAddress.Domain(address).EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Undelivered = { ".local", ".localhost", ".invalid", ".test", ".example" };

    private static string? FindApp(string handle) =>
        handle.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase) ? handle.Substring(0, handle.Length - "[bot]".Length) : null;

    private static bool Matches(ImmutableArray<Glob> globs, string text)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(text))
                return true;
        }

        return false;
    }

    private static ImmutableArray<string> Texts(params string[] texts) => ImmutableArray.Create(texts);
}
