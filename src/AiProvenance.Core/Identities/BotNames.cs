namespace AiProvenance.Core.Identities;

/// <summary>The agents and bots of today.</summary>
internal static class BotNames
{
    /// <summary>Globs over names, handles and the local parts of addresses: no person is called that.</summary>
    public static readonly ImmutableArray<string> Unmistakable = ImmutableArray.Create(
        // Mailboxes of tools and services; a person's own address at GitHub has noreply in its domain instead.
        "noreply", "no-reply", "noreply+*", "no-reply+*", "donotreply", "do-not-reply",
        // Applications on GitHub; access tokens and service users on GitLab; Azure DevOps; build servers.
        "*[bot]*", "project_*_bot*", "group_*_bot*", "* build service (*)", "*build service", "azure devops*", "azuredevops*",
        "azure-pipelines*", "azure pipelines*", "github-actions*", "github actions*", "github action", "actions-user", "web-flow",
        "gitlab-bot", "gitlab bot", "gitlab-ci*", "gitlab ci*", "gitlab duo*", "gitlab-duo*", "gitlabduo*", "gitlab-dependency-*",
        "jenkins-ci*", "jenkins ci*", "jenkins-bot", "jenkins bot", "travis ci", "travis-ci*", "circleci*", "buildkite*", "teamcity*",
        "microsoft.visualstudio.services*",
        // Dependencies, releases, quality.
        "*dependabot*", "renovate", "renovate bot", "renovate-bot*", "renovatebot*", "*-renovate-bot", "whitesource-renovate*",
        "mend renovate*", "greenkeeper*", "snyk-bot", "snyk bot", "pyup-bot", "depfu*", "semantic-release*", "release-please*",
        "mergify*", "kodiakhq*", "pre-commit-ci*", "allcontributors*", "imgbot*", "codecov*", "deepsource*", "codefactor*",
        "restyled*", "sonarcloud*", "sonarqube*", "coderabbit*", "dotnet-maestro*",
        // Assistants and agents.
        "*copilot*", "claude code*", "claude-code*", "claude ai", "claude-ai", "claude.ai", "claude bot", "claude-bot",
        "claude opus*", "claude sonnet*", "claude haiku*", "claude-opus*", "claude-sonnet*", "claude-haiku*",
        "claude 3*", "claude 4*", "claude 5*", "claude-3*", "claude-4*", "claude-5*", "anthropic", "anthropic claude*",
        "anthropic-claude*",
        "*chatgpt*", "openai", "openai *", "openai-*", "codex", "codex cli", "codex-cli*", "codex-bot", "codex-agent*",
        "codex agent*", "o1-mini*", "o1-preview*", "o3-mini*", "o4-mini*", "gpt-*", "gpt 4*", "gpt 5*", "gpt4*", "gpt5*",
        "cursor", "cursor agent*", "cursor-agent*", "cursoragent*", "cursor ai*", "cursor-ai*", "cursor bot", "cursorbot*", "bugbot",
        "devin ai*", "devin-ai*", "devin.ai", "devin bot", "cognition devin", "opendevin*", "openhands*", "all-hands-bot",
        "gemini ai*", "gemini cli*", "gemini-cli*", "gemini code assist*", "gemini-code-assist*", "google gemini*", "google-gemini*",
        "gemini pro", "gemini flash", "gemini 1*", "gemini 2*", "gemini 3*", "gemini-1*", "gemini-2*", "gemini-3*",
        "google-labs-jules*", "google jules*", "google labs jules*", "jules ai", "jules-ai", "jules bot",
        "aider", "aider (*)", "* (aider)", "aider.chat", "aider-chat*", "windsurf", "windsurf ai*", "windsurf-ai*", "windsurf-bot*",
        "windsurf cascade", "codeium*", "amazon q*", "amazon-q*", "amazonq*", "aws q developer*", "codewhisperer*",
        "amazon codewhisperer*",
        "sourcery-ai*", "sourcery ai*", "sourcery", "tabnine*", "sourcegraph cody*", "cody ai", "cody-ai", "cody by sourcegraph",
        "jetbrains junie*", "jetbrains-junie*", "jetbrains ai*", "junie-agent*", "junie ai*", "sweep-ai*", "sweep ai*", "sweepai*",
        "augment code*", "augmentcode*", "augment-code*", "augment agent", "roo code*", "roo-code*", "kilo code*", "kilo-code*",
        "replit", "replit agent*", "replit-agent*", "replit ghostwriter", "lovable-dev*", "lovable dev", "gpt-engineer*", "v0.dev",
        "bolt.new",
        "factory droid*", "factory-droid*", "codegen-sh*", "swe-agent*", "sweagent*", "auto-gpt*", "autogpt*", "metagpt*",
        "kiro agent*", "kiro-agent*", "cline bot*", "cline-bot*",
        "opencode", "opencode-agent*", "opencode agent", "ampcode*", "sourcegraph amp", "warp agent", "zed agent",
        "deepseek*", "qwen*", "codestral*", "mistral ai", "llama-2*", "llama-3*", "llama-4*", "llama 2*", "llama 3*", "llama 4*",
        "code llama*", "codellama*", "grok ai", "grok code*", "grok-code*", "grok 3*", "grok 4*", "grok-3*", "grok-4*", "xai grok",
        "perplexity ai", "perplexity-ai", "phind*", "blackbox ai", "blackbox-ai", "blackboxai*", "bito-ai*", "bito ai",
        "qodo-*", "qodo merge*", "codiumai*", "pr-agent*", "intellicode",
        "ai agent", "ai-agent", "ai assistant", "ai-assistant", "ai bot", "ai-bot", "coding agent", "coding-agent", "bot", "robot",
        "llm");

    /// <summary>Names of tools that are people's names or common words as well, lower case.</summary>
    public static readonly ImmutableArray<string> SharedWithPeople = ImmutableArray.Create(
        "claude", "devin", "gemini", "jules", "cody", "junie", "sweep", "amp", "goose", "kiro", "cline", "continue", "trae",
        "grok", "mistral", "llama", "perplexity", "phind", "bard", "bolt", "lovable", "v0", "augment", "jenkins", "travis",
        "github", "gitlab", "ghostwriter", "antigravity", "ai", "agent", "assistant", "automation", "ci", "machine");

    /// <summary>Globs over whole addresses that belong to tools whose local part alone does not say so.</summary>
    public static readonly ImmutableArray<string> Addresses = ImmutableArray.Create(
        "claude@anthropic.com", "81847+claude@users.noreply.github.com", "agent@cursor.com", "agent@cursor.sh",
        "devin@cognition.ai", "devin@cognition-labs.com", "devin@devin.ai", "gemini@google.com",
        "cody@sourcegraph.com", "amp@ampcode.com", "junie@jetbrains.com", "sweep@sweep.dev", "agent@warp.dev", "crush@charm.land",
        "action@github.com", "actions@github.com", "*@dependabot.com", "*@renovateapp.com",
        "renovate@whitesourcesoftware.com", "*@noreply.gitlab.com", "builds@travis-ci.org");
}
