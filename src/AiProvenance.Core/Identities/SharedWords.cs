namespace AiProvenance.Core.Identities;

/// <summary>Words that addresses of tools, machines and roles are made of.</summary>
internal static class SharedWords
{
    /// <summary>Models, products and their vendors, and names of agents.</summary>
    public static readonly ImmutableArray<string> Tools = ImmutableArray.Create(
        // Models.
        "claude", "opus", "sonnet", "haiku", "gpt", "chatgpt", "dalle", "o1", "o3", "o4", "davinci", "gemini", "gemma", "bard", "palm",
        "grok", "llama", "codellama", "mistral", "mixtral", "ministral", "codestral", "devstral", "magistral", "pixtral", "deepseek",
        "qwen", "qwq", "kimi", "glm", "chatglm", "ernie", "doubao", "hunyuan", "minimax", "internlm", "baichuan", "phi", "nova", "titan",
        "granite", "jamba", "falcon", "nemotron", "starcoder", "wizardcoder", "vicuna", "alpaca", "dbrx", "sonar", "whisper", "olmo",
        "pangu", "exaone", "solar",
        // Products.
        "copilot", "codex", "cursor", "bugbot", "windsurf", "cascade", "codeium", "devin", "aider", "cline", "roo", "roocode", "kilo",
        "kilocode", "cody", "amp", "ampcode", "tabnine", "replit", "ghostwriter", "bolt", "lovable", "v0", "sweep", "codegen",
        "openhands", "opendevin", "goose", "crush", "opencode", "warp", "droid", "augment", "junie", "trae", "antigravity", "jules",
        "kiro", "phind", "perplexity", "supermaven", "qodo", "codium", "coderabbit", "ellipsis", "greptile", "sourcery", "deepsource",
        "codacy", "snyk", "dependabot", "renovate", "greenkeeper", "mergify", "intellicode", "blackbox", "bito", "refact", "manus",
        "operator", "ollama", "huggingface", "langchain", "autogpt", "crewai", "metagpt", "openclaw",
        "watsonx", "bedrock", "codewhisperer", "poolside", "continue", "continuedev", "factory",
        // Vendors.
        "anthropic", "openai", "deepmind", "google", "microsoft", "amazon", "meta", "nvidia", "ibm", "xai", "cohere", "alibaba", "baidu",
        "tencent", "moonshot", "zhipu", "stability", "sourcegraph", "jetbrains", "cognition", "github", "gitlab", "bitbucket",
        // Kinds.
        "ai", "agi", "ml", "llm", "llms", "agent", "agents", "subagent", "agentic", "assistant", "assistants", "bot", "bots", "chatbot",
        "robot", "robots", "automation", "machine", "model", "ci", "cicd");

    /// <summary>The tasks of machines and roles.</summary>
    public static readonly ImmutableArray<string> Roles = ImmutableArray.Create(
        // Machines.
        "cd", "build", "builds", "builder", "buildbot", "buildserver", "compile", "deploy", "deployer", "deployment", "deploybot",
        "release", "releases", "releasebot", "pipeline", "pipelines", "workflow", "workflows", "action", "actions", "runner", "runners",
        "job", "jobs", "cron", "scheduler", "automated", "automatic", "auto", "autoreview", "autoapprove", "script", "scripts", "service",
        "services", "svc", "daemon", "system", "server", "host", "localhost", "jenkins", "travis", "circleci", "teamcity",
        "bamboo", "buildkite", "azure", "aws", "gcp", "docker", "kubernetes", "k8s", "cloud", "git", "svn", "api", "app", "apps", "www",
        "web", "webapp", "ubuntu", "vagrant", "ec2", "node", "sync", "mirror", "backup", "monitor", "monitoring", "alert", "alerts",
        "notification", "notifications", "notify", "noreply", "mailer", "scanner", "scan", "lint", "linter", "checker", "check", "checks",
        "proxy", "internal", "default",
        // Mailboxes that many read.
        "root", "admin", "admins", "administrator", "administrators", "superuser", "sudo", "sysadmin", "sysop", "postmaster",
        "hostmaster", "webmaster", "abuse", "support", "helpdesk", "helpline", "info", "contact", "office", "sales", "marketing",
        "billing", "team", "teams", "group", "groups", "everyone", "everybody", "all", "staff", "list", "lists", "mailbox", "inbox",
        "postbox", "guest", "guests", "user", "users", "account", "accounts", "owner", "owners", "nobody",
        // Roles.
        "developer", "developers", "devs", "engineer", "engineers", "engineering", "programmer", "programmers", "coder", "coders",
        "architect", "architects", "manager", "managers", "management", "maintainer", "maintainers", "committer", "committers",
        "contributor", "contributors", "reviewer", "reviewers", "review", "reviews", "reviewed", "approver", "approvers", "approval",
        "approvals", "approved", "approve", "verifier", "verifiers", "verify", "verified", "verification", "auditor", "auditors", "audit",
        "security", "compliance", "legal", "quality", "qa", "test", "tests", "tester", "testers", "testing", "ops", "operations",
        "devops", "sre", "infra", "infrastructure", "platform", "lgtm", "human", "humans", "person", "code", "coding", "software",
        "product", "project", "department", "company", "pull", "request", "merge", "commit", "expert", "experts", "specialist", "intern",
        "trainee", "contractor", "consultant", "employee", "someone", "somebody", "anybody", "anyone", "whoever");

    /// <summary>Words that prove nothing by themselves: some are people's names.</summary>
    public static readonly ImmutableArray<string> Fillers = ImmutableArray.Create(
        "pro", "max", "mini", "nano", "ultra", "turbo", "lite", "flash", "large", "medium", "small", "preview", "latest", "instruct",
        "chat", "reasoner", "thinking", "vision", "plus", "beta", "alpha", "exp", "fast", "dev", "it", "me", "my", "our", "your", "the",
        "of", "for", "and", "by", "at", "in", "on", "with", "to", "via", "no", "do", "not", "reply", "senior", "junior", "lead",
        "principal", "chief", "head", "staff", "main", "prod", "production", "staging", "stage", "dept", "co", "inc", "gmbh", "llc",
        "corp", "id", "gen", "pr", "mr", "ok", "looks", "good", "new", "old", "first", "second", "third", "one", "two", "three", "temp",
        "tmp", "q", "labs", "cli", "ide", "sdk");

    /// <summary>Whole local parts that no rule above tells from people's names.</summary>
    public static readonly ImmutableArray<string> Accounts = ImmutableArray.Create(
        "www-data", "ec2-user", "john.doe", "johndoe", "john-doe", "john_doe", "max.mustermann", "erika.mustermann", "do-not-reply",
        "no-reply");

    /// <summary>Parts of a domain in which no people have mailboxes.</summary>
    public static readonly ImmutableArray<string> Domains = ImmutableArray.Create(
        "bot", "bots", "ci", "cicd", "build", "builds", "noreply", "no-reply", "donotreply", "automation", "jenkins", "pipeline",
        "pipelines", "runner", "runners", "agent", "agents", "copilot", "claude", "chatgpt", "bard", "devin",
        "llm", "llms", "aider", "grok", "dependabot", "renovateapp", "localhost",
        "serviceaccount", "gserviceaccount", "iam");
}
