namespace AiProvenance.Core.Identities;

/// <summary>The agents and bots of today.</summary>
internal static class BotNames
{
    /// <summary>
    /// Globs over names, handles and the local parts of addresses, in which a hyphen stands for every dot, underscore and space. No person
    /// has such a name.
    /// </summary>
    public static readonly ImmutableArray<string> Unmistakable = ImmutableArray.Create(
        // Mailboxes of tools and services; a person's own address at GitHub has noreply in its domain instead.
        "noreply", "no-reply", "noreply+*", "no-reply+*", "donotreply", "do-not-reply", "do-not-reply-*", "noreply-*", "no-reply-*",
        "*-noreply", "*-no-reply", "donotreply-*", "mailer-daemon", "bounces", "bounces+*", "notifications",
        // Applications on GitHub; access tokens and service users on GitLab; Azure DevOps; build servers.
        "*[bot]*", "project-*-bot*", "group-*-bot*", "*-build-service-(*)", "*build-service", "azure-devops*", "azuredevops*",
        "azure-pipelines*", "github-actions*", "github-action", "actions-user", "web-flow", "gitlab-bot", "gitlab-ci*", "gitlab-duo*",
        "gitlabduo*", "gitlab-dependency-*", "jenkins-ci*", "jenkins-bot", "travis-ci*", "circleci*", "buildkite*", "teamcity*",
        "microsoft-visualstudio-services*",
        // Dependencies, releases, quality.
        "*dependabot*", "renovate", "renovate-bot*", "renovatebot*", "*-renovate-bot", "whitesource-renovate*", "mend-renovate*",
        "greenkeeper*", "snyk-bot", "pyup-bot", "depfu*", "semantic-release*", "release-please*", "mergify*", "kodiakhq*",
        "pre-commit-ci*", "allcontributors*", "imgbot*", "codecov*", "deepsource*", "codefactor*", "restyled*", "sonarcloud*",
        "sonarqube*", "coderabbit*", "dotnet-maestro*",
        // Assistants and agents.
        "*copilot*", "claude-code*", "claude-ai", "claude-bot", "claude-opus*", "claude-sonnet*", "claude-haiku*", "claude-3*",
        "claude-4*", "claude-5*", "anthropic", "anthropic-claude*", "*chatgpt*", "openai", "openai-*", "codex", "codex-cli*", "codex-bot",
        "codex-agent*", "o1-mini*", "o1-preview*", "o3-mini*", "o4-mini*", "gpt-*", "gpt4*", "gpt5*", "cursor", "cursor-agent*",
        "cursoragent*", "cursor-ai*", "cursor-bot", "cursorbot*", "bugbot", "devin-ai*", "devin-bot", "cognition-devin", "opendevin*",
        "openhands*", "all-hands-bot", "gemini-ai*", "gemini-cli*", "gemini-code-assist*", "google-gemini*", "gemini-pro", "gemini-flash",
        "gemini-1*", "gemini-2*", "gemini-3*", "google-labs-jules*", "google-jules*", "jules-ai", "jules-bot", "aider", "aider-(*)",
        "*-(aider)", "aider-chat*", "windsurf", "windsurf-ai*", "windsurf-bot*", "windsurf-cascade", "codeium*", "amazon-q*", "amazonq*",
        "aws-q-developer*", "codewhisperer*", "amazon-codewhisperer*", "sourcery-ai*", "sourcery", "tabnine*", "sourcegraph-cody*",
        "cody-ai", "cody-by-sourcegraph", "jetbrains-junie*", "jetbrains-ai*", "junie-agent*", "junie-ai*", "sweep-ai*", "sweepai*",
        "augment-code*", "augmentcode*", "augment-agent", "roo-code*", "kilo-code*", "replit", "replit-agent*", "replit-ghostwriter",
        "lovable-dev*", "v0-dev", "bolt-new", "factory-droid*", "codegen-sh*", "swe-agent*", "sweagent*", "auto-gpt*", "autogpt*",
        "metagpt*", "kiro-agent*", "cline-bot*", "opencode", "opencode-agent*", "ampcode*", "sourcegraph-amp", "warp-agent", "zed-agent",
        "deepseek*", "qwen*", "codestral*", "mistral-ai", "llama-2*", "llama-3*", "llama-4*", "code-llama*", "codellama*", "grok-ai",
        "grok-code*", "grok-3*", "grok-4*", "xai-grok", "perplexity-ai", "phind*", "blackbox-ai", "blackboxai*", "bito-ai*", "qodo-*",
        "codiumai*", "pr-agent*", "intellicode", "ai-agent", "ai-assistant", "ai-bot", "coding-agent", "bot", "robot", "llm",
        "*chat-gpt*", "code-review-bot*", "codereviewbot*", "review-bot*", "reviewbot*", "service-account*");

    /// <summary>Names of tools that are people's names or common words as well, lower case.</summary>
    public static readonly ImmutableArray<string> SharedWithPeople = ImmutableArray.Create(
        "claude", "devin", "gemini", "jules", "cody", "junie", "sweep", "amp", "goose", "kiro", "cline", "continue", "trae",
        "grok", "mistral", "llama", "perplexity", "phind", "bard", "bolt", "lovable", "v0", "augment", "jenkins", "travis",
        "github", "gitlab", "ghostwriter", "antigravity", "ai", "agent", "assistant", "automation", "ci", "machine");

    /// <summary>Globs over whole addresses of tools that their local part alone does not reveal.</summary>
    public static readonly ImmutableArray<string> Addresses = ImmutableArray.Create(
        "claude@anthropic.com", "81847+claude@users.noreply.github.com", "agent@cursor.com", "agent@cursor.sh",
        "devin@cognition.ai", "devin@cognition-labs.com", "devin@devin.ai", "gemini@google.com",
        "cody@sourcegraph.com", "amp@ampcode.com", "junie@jetbrains.com", "sweep@sweep.dev", "agent@warp.dev", "crush@charm.land",
        "action@github.com", "actions@github.com", "*@dependabot.com", "*@renovateapp.com",
        "renovate@whitesourcesoftware.com", "*@noreply.gitlab.com", "builds@travis-ci.org",
        "*@gemini.google.com", "*@jules.google.com", "*@bard.google.com", "*@copilot.microsoft.com", "*@copilot.github.com");
}
