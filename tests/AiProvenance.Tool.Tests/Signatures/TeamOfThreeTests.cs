using System.Diagnostics;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>
/// A team of three with keys of its own, from end to end: each signs in the working tree, the compiler builds it, git carries it, and
/// <c>check</c> and <c>audit</c> judge it.
/// </summary>
public sealed class TeamOfThreeTests : IDisposable
{
    private static readonly string[] Team = ["kim", "lee", "sam"];
    private static readonly string[] Methods = ["Total", "Twice", "Thrice"];

    private readonly SigningTable _table = new(string.Concat(Team.Select((person, i) => Method(Methods[i], person, i + 1))));

    public TeamOfThreeTests()
    {
        foreach (var person in Team.Skip(1))
            _ = _table.Keys.Make(person);
        _ = _table.Keys.Write("allowed", string.Concat(Team.Select(person =>
            $"{Address(person)} namespaces=\"aiprovenance\" {_table.Keys.Public(person)}\n")));
        Git("init", "-q", "-b", "main");
        File.WriteAllText(_table[".gitattributes"], "AiProvenance.Signatures text eol=lf merge=union\n");
        File.WriteAllText(_table[".gitignore"], "publish/\n");
        var reviewed = _table.Code;
        _table.Code = string.Join(
            '\n', reviewed.Split('\n').Where(static line => !line.Contains("HumanVerified", StringComparison.Ordinal)));
        Commit("Dana <dana@contoso.com>", "Orders");
        _table.Code = reviewed;
    }

    public void Dispose() => _table.Dispose();

    [Fact]
    public void Each_signs_and_the_release_passes()
    {
        foreach (var person in Team)
            Refused($"the [HumanVerified] by '{Address(person)}' has no line in AiProvenance.Signatures");
        SignAll();

        Passes();
        Assert.Equal(3, SignatureParser.Parse(_table.Signatures).Lines.Length);
    }

    [Fact]
    public void The_same_attributes_typed_by_another_hand_are_named_each()
    {
        Sign("kim");

        var run = Check();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("by 'lee@pricing.contoso.com' has no line", run.Output, StringComparison.Ordinal);
        Assert.Contains("by 'sam@pricing.contoso.com' has no line", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("by 'kim@pricing.contoso.com'", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kim", "lee")]
    [InlineData("sam", "kim")]
    public void Nobody_signs_for_a_colleague(string person, string colleague)
    {
        _table.Answers = "y\n";
        _ = _table.Run("sign", "--as", Address(colleague), "--key", _table.Keys[person]);

        Refused($"the key is that of '{Address(person)}', not of '{Address(colleague)}'");
    }

    [Theory]
    [InlineData("method")]
    [InlineData("zone")]
    [InlineData("date")]
    [InlineData("ticket")]
    public void A_copied_line_is_refused_and_says_why(string copiedTo)
    {
        SignAll();
        Passes();
        var kim = SignatureParser.Parse(_table.Signatures).Lines.Select(static line => line.Value)
            .Single(static line => line.Statement.Reviewer == Address("kim"));

        // The attribute as the copy would have it, then the copy as well.
        var attribute = _table.Code.Split('\n').Single(static line => line.Contains("\"kim@", StringComparison.Ordinal));
        _table.Code = copiedTo switch
        {
            "method" => _table.Code.Replace("\"lee@", "\"kim@", StringComparison.Ordinal),
            "zone" => _table.Code.Replace(attribute, With(attribute, ", Zone = \"pricing\")]"), StringComparison.Ordinal),
            "date" => _table.Code.Replace(
                attribute, attribute.Replace("11-03", "11-04", StringComparison.Ordinal), StringComparison.Ordinal),
            _ => _table.Code.Replace(attribute, With(attribute, ", Ticket = \"PAY-1\")]"), StringComparison.Ordinal),
        };
        Refused(copiedTo switch
        {
            "method" => "by 'kim@pricing.contoso.com' has no line in AiProvenance.Signatures",
            "zone" => "(the one there signs another zone (*))",
            "date" => "(the one there signs another date (2026-11-03))",
            _ => "(the one there signs another ticket (-))",
        });
        var words = kim.ToString().Split(' ');
        var twice = SignatureParser.Parse(_table.Signatures).Lines.Select(static line => line.Value.Statement)
            .Single(static statement => statement.Reviewer == Address("lee"));
        string[] copied = copiedTo switch
        {
            "method" => [twice.Identity, twice.Fingerprint, .. words[2..]],
            "zone" => [.. words[..2], "pricing", .. words[3..]],
            "date" => [.. words[..4], "2026-11-04", .. words[5..]],
            _ => [.. words[..5], "PAY-1", words[6]],
        };
        File.AppendAllText(_table["AiProvenance.Signatures"], string.Join(' ', copied) + "\n");
        Refused("is signed in vain: the signature is over something else");
    }

    [Fact]
    public void A_squash_merge_keeps_every_signature()
    {
        Git("switch", "-q", "-c", "review");
        foreach (var person in Team)
        {
            Sign(person);
            Commit($"{person} <{Address(person)}>", "Review");
        }

        Git("switch", "-q", "main");
        Git("merge", "-q", "--squash", "review");
        Commit("Dana <dana@contoso.com>", "Reviews (#1)", "GitHub <noreply@github.com>");

        Passes();
        var audit = SignedRelease.Run("audit", _table["."], "--base", "main~1", "--allowed-signers", _table.Keys["allowed"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        Assert.Contains("6 lines that somebody answers for changed: 6 by their own person, 0 not", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_branches_sign_a_merge_keeps()
    {
        Git("switch", "-q", "-c", "one");
        Sign("kim");
        Sign("sam");
        Commit("Kim <kim@pricing.contoso.com>", "Review");
        Git("switch", "-q", "-c", "two", "main");
        File.WriteAllText(_table["src/Code.cs"], Show("one:src/Code.cs"));
        Sign("lee");
        Commit("Lee <lee@pricing.contoso.com>", "Review");

        Git("merge", "-q", "--no-edit", "one");

        Assert.Equal(3, SignatureParser.Parse(_table.Signatures).Lines.Length);
        Passes();
        foreach (var person in Team)
        {
            var again = _table.Run("sign", "--as", Address(person), "--key", _table.Keys[person]);
            Assert.Contains("Everything is signed.", again.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pull_request_in_which_an_agent_wrote_the_reviews_is_told_line_by_line()
    {
        Git("switch", "-q", "-c", "agent");
        Sign("sam");
        Commit("Kim <kim@pricing.contoso.com>", "Review\n\nCo-authored-by: Claude <noreply@anthropic.com>");

        var audit = SignedRelease.Run("audit", _table["."], "--base", "main", "--allowed-signers", _table.Keys["allowed"]);

        Assert.Equal(1, audit.ExitCode);
        foreach (var person in new[] { "kim", "lee" })
        {
            Assert.Contains($"[HumanVerified(\"{Address(person)}\")] on", audit.Output, StringComparison.Ordinal);
            Assert.Contains($"a signature of {Address(person)} ('ai-provenance sign')", audit.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain($"[HumanVerified(\"{Address("sam")}\")]", audit.Output, StringComparison.Ordinal);
        Assert.Contains("an AI worked on it (Co-authored-by: Claude", audit.Output, StringComparison.Ordinal);
        Assert.Contains("4 lines that somebody answers for changed: 2 by their own person, 2 not", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_of_a_zones_type_is_renewed_by_each_in_one_command()
    {
        SignAll();
        _table.Code = _table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal);
        Refused("AIP0002");

        foreach (var person in Team)
        {
            _table.Answers = "y\n";
            var run = _table.Run("renew", "--rename", "PriceEngine=Pricer", "--as", Address(person), "--key", _table.Keys[person]);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
            Assert.Contains("1 renewed and signed, 0 left.", run.Output, StringComparison.Ordinal);
        }

        Passes();
    }

    [Fact]
    public void A_statement_that_is_signed_by_hand_is_the_one_that_the_tool_signs()
    {
        if (OperatingSystem.IsWindows())
            return;
        SignAll();
        var byTool = _table.Signatures;
        foreach (var line in SignatureParser.Parse(byTool).Lines.Select(static line => line.Value))
        {
            var statement = line.Statement;
            var person = statement.Reviewer[..3];

            // docs/signatures.md, "By hand": its first commands, with this review's values.
            var commands = Repository.Page("docs/signatures.md").BlocksIn("By hand").Where(static block => block.Language == "console")
                .Select(static block => block.Text).First().Split('\n')
                .SkipWhile(static command => !command.StartsWith("printf", StringComparison.Ordinal));
            Shell(
                string.Join('\n', commands).Replace("~/.ssh/aiprovenance", "\"$key\"", StringComparison.Ordinal),
                ("identity", statement.Identity),
                ("fingerprint", statement.Fingerprint),
                ("zone", statement.Zone),
                ("reviewer", statement.Reviewer),
                ("date", statement.On.ToString()),
                ("ticket", statement.Ticket),
                ("key", _table.Keys[person]));

            Assert.Equal(statement.Text, File.ReadAllText(_table["statement"]));
            Assert.Equal(line.Signature.Armored, File.ReadAllText(_table["statement.sig"]));
            File.Delete(_table["statement.sig"]);
        }

        Passes();
    }

    private static string Method(string name, string person, int factor) =>
        "[AiGenerated(\"Copilot\", PromptedBy = \"dana@contoso.com\", On = \"2026-11-02\")]\n" +
        $"[HumanVerified(\"{Address(person)}\", \"2026-11-03\", Fingerprint = \"{SigningTable.Print}\")]\n" +
        $"public decimal {name}(int item) => Contoso.Pricing.PriceEngine.Quote(item) * {factor};\n";

    private static string Address(string person) => SignedRelease.Address(person);

    private static string With(string attribute, string end) => attribute.Replace(")]", end, StringComparison.Ordinal);

    private void SignAll()
    {
        foreach (var person in Team)
            Sign(person);
    }

    private void Sign(string person)
    {
        _table.Answers = "y\n";
        var run = _table.Run("sign", "--as", Address(person), "--key", _table.Keys[person]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("1 signed, 0 left.", run.Output, StringComparison.Ordinal);
    }

    private CliRun Check() => SignedRelease.Run(
        "check", _table.Publish(), "--policy", _table["AiProvenance.policy"], "--sources", _table["src"],
        "--allowed-signers", _table.Keys["allowed"]);

    private void Passes()
    {
        var run = Check();
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("3 verified (0 as stated), 0 not", run.Output, StringComparison.Ordinal);
    }

    private void Refused(string said)
    {
        var run = Check();
        Assert.True(run.ExitCode == 1, run.Output);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    private void Commit(string author, string message, string? committer = null)
    {
        Git("add", "--all");
        var (name, address) = Split(committer ?? author);
        Git(
            "-c", "commit.gpgsign=false", "-c", "user.name=" + name, "-c", "user.email=" + address,
            "commit", "-q", "--author", author, "-m", message);
    }

    private static (string Name, string Address) Split(string person)
    {
        var at = person.IndexOf('<', StringComparison.Ordinal);
        return (person[..at].Trim(), person[(at + 1)..^1]);
    }

    private string Show(string file) => Start("git", "show", file);

    private void Git(params string[] arguments) =>
        _ = Start("git", ["-c", "user.name=Dana", "-c", "user.email=dana@contoso.com", .. arguments]);

    private void Shell(string commands, params (string Name, string Value)[] variables) => _ = Start(
        "/bin/sh",
        "-c",
        string.Concat(variables.Select(static variable => $"{variable.Name}='{variable.Value}'\n")) + "set -e\n" + commands);

    private string Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _table["."],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult() + output);
        return output;
    }
}
