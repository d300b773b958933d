using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Audits;

/// <summary>A shop's repository with a policy, a reviewer with a key, and an agent.</summary>
internal sealed class AuditShop : IDisposable
{
    public const string Dana = "Dana Doe <dana@contoso.com>";
    public const string Erin = "Erin Roe <erin@contoso.com>";
    public const string Fred = "Fred Poe <fred@contoso.com>";
    public const string Bot = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
    public const string WebFlow = "GitHub <noreply@github.com>";
    public const string Claude = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";
    public const string Print = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB";
    public const string OtherPrint = "1:CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC.BBBBBBBBBBBBBBBB";
    public const string Review = "[HumanVerified(\"dana@contoso.com\", \"2026-03-01\", Fingerprint = \"" + Print + "\")]";

    public const string Policy = """
        # The shop's policy.
        [policy]
        max_review_age_days = 100

        [zone pricing]
        namespaces = Contoso.Pricing
        reviewers = dana@contoso.com, erin@contoso.com
        required_reviews = 2

        """;

    public AuditShop()
    {
        Repository.Write("AiProvenance.policy", Policy);
        Repository.Write("src/Page.cs", Page(""));
        Base = Repository.Commit("Begin");
    }

    /// <summary>The repository.</summary>
    public TestRepository Repository { get; } = new();

    /// <summary>Keys.</summary>
    public SshKeygen Keys { get; } = new();

    /// <summary>The commit that audits begin behind.</summary>
    public string Base { get; set; }

    /// <summary>Where programs are looked for.</summary>
    public string SearchPath { get; set; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>The page, with an attribute on its first method.</summary>
    public static string Page(string attribute, string body = "first + 17", string second = "") => $$"""
        using AiProvenance;

        namespace Shop;

        public class Page
        {
            {{attribute}}
            public int Total(int first)
            {
                return {{body}};
            }

            {{second}}
            public int Tax(int value) => value * 19 / 100;
        }

        """;

    /// <summary>Writes a file and commits it.</summary>
    public string Change(string path, string text, string? author = null, string message = "Change", string? committer = null)
    {
        Repository.Write(path, text);
        return Repository.Commit(message, author, committer ?? author);
    }

    /// <summary>Writes the page with a verification and commits it.</summary>
    public string Verify(string? author = null, string message = "Review", string? committer = null) =>
        Change("src/Page.cs", Page(Review), author, message, committer);

    /// <summary>From here on commits are signed with a key; with none, they are not.</summary>
    public void SignWith(string? key)
    {
        _ = Repository.Git("config", "gpg.format", "ssh");
        _ = Repository.Git("config", "commit.gpgsign", key is null ? "false" : "true");
        if (key is not null)
            _ = Repository.Git("config", "user.signingkey", File.Exists(Keys[key]) ? Keys[key] : Keys.Make(key));
    }

    /// <summary>A list of keys, a line for each person and key.</summary>
    public string AllowedSigners(params (string Person, string Key)[] lines) =>
        Keys.Write("allowed", string.Concat(lines.Select(line => $"{line.Person} {Keys.Public(line.Key)}\n")));

    /// <summary>Audits.</summary>
    public CliRun Audit(params string[] arguments)
    {
        var cli = new Cli { Variables = { ["PATH"] = SearchPath } };
        var run = cli.Run(["audit", Repository.Path, "--base", Base, .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n") };
    }

    /// <summary>Audits, and expects a code and texts.</summary>
    public void ExpectWith(string[] arguments, int code, params string[] texts)
    {
        var run = Audit(arguments);
        Assert.True(run.ExitCode == code, $"{run.ExitCode} instead of {code}:\n{run.Output}{run.Error}");
        foreach (var text in texts)
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    /// <summary>Audits, and expects a code and texts.</summary>
    public void Expect(int code, params string[] texts) => ExpectWith([], code, texts);

    public void Dispose()
    {
        Repository.Dispose();
        Keys.Dispose();
    }
}
