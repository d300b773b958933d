using AiProvenance.Core.Signatures;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary><c>sign</c>: a reviewer's own verifications, shown, asked for, and signed one by one.</summary>
public sealed class SigningTests
{
    private const string Total =
        "[AiGenerated(\"Copilot\", PromptedBy = \"dana@contoso.com\", On = \"2026-11-02\")]\n" +
        "[AiGuidance(\"https://wiki/prices\", LastUpdated = \"2025-01-01\")]\n" +
        "[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\")]\n" +
        "public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);\n";

    private const string Twice =
        "[AiGenerated(\"Copilot\")]\n" +
        "[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\")]\n" +
        "public decimal Twice(int item) => Contoso.Pricing.PriceEngine.Quote(item) * 2;\n";

    private const string OfLee =
        "[AiGenerated(\"Copilot\")]\n" +
        "[HumanVerified(\"lee@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\")]\n" +
        "public decimal OfLee(int item) => Contoso.Pricing.PriceEngine.Quote(item) * 3;\n";

    private const string Identity = "M:Contoso.Orders.OrderPage.Total(System.Int32)";

    [Fact]
    public void A_reviewer_sees_the_code_and_why_it_is_asked_and_signs_it()
    {
        using var table = new SigningTable(Total + OfLee, "signatures = required\ncriteria = The figures were recomputed.\n");
        table.Answers = "y\n";

        var run = table.Sign();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        foreach (var shown in new[]
        {
            "OrderPage.Total", Identity, "zone pricing: you attest: The figures were recomputed.",
            "AI code: Copilot, prompted by dana@contoso.com, 2026-11-02", "relied on https://wiki/prices, of 2025-01-01",
            "review of 2026-11-03", "public decimal Total(int item)", "1 signed, 0 left.",
        })
        {
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("OfLee", run.Output, StringComparison.Ordinal);
        var line = Assert.Single(SignatureParser.Parse(table.Signatures).Lines).Value;
        Assert.Equal((Identity, "kim@pricing.contoso.com"), (line.Statement.Identity, line.Statement.Reviewer));
        _ = table.Keys.Write("allowed", "kim@pricing.contoso.com " + table.Keys.Public("kim") + "\n");
        _ = table.Keys.Write("made", line.Signature.Armored);
        Assert.Equal(0, table.Keys.Try(
            line.Statement.Text,
            "-Y", "verify", "-n", "aiprovenance", "-I", "kim@pricing.contoso.com",
            "-s", table.Keys["made"], "-f", table.Keys["allowed"]).Code);

        // Once signed, it is not asked again.
        Assert.Contains("Everything is signed.", table.Sign().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n\ny\n", 1)]
    [InlineData("s\ny\n", 1)]
    [InlineData("\ny\n", 1)]
    [InlineData("q\n", 0)]
    [InlineData("", 0)]
    [InlineData("y\nq\n", 1)]
    public void Only_a_yes_signs(string answers, int lines)
    {
        using var table = new SigningTable(Total + Twice);
        table.Answers = answers;

        Assert.Equal(1, table.Sign().ExitCode);
        Assert.Equal(lines, SignatureParser.Parse(table.Signatures).Lines.Length);
    }

    [Fact]
    public void Without_a_terminal_one_declaration_is_named()
    {
        using var table = new SigningTable(Total + Twice);
        table.CanAsk = false;

        var run = table.Sign();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--only IDENTITY", run.Error, StringComparison.Ordinal);
        Assert.Empty(table.Signatures);

        run = table.Sign("--only", Identity);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(Identity, Assert.Single(SignatureParser.Parse(table.Signatures).Lines).Value.Statement.Identity);
        Assert.Equal(0, table.Sign("--only", Identity).ExitCode);
        Assert.Equal(3, table.Sign("--only", "M:Nothing").ExitCode);
        Assert.Equal(3, table.Sign("--only", "M:Contoso.Orders.OrderPage.OfLee(System.Int32)").ExitCode);
    }

    [Theory]
    [InlineData(
        "Fingerprint = \"FINGERPRINT\"",
        "Fingerprint = \"1:CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC.BBBBBBBBBBBBBBBB\"",
        "is stale: the code changed")]
    [InlineData("dana@contoso.com", "kim@pricing.contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("2026-11-03", "2026-11-01", "is dated before the code was written")]
    public void What_would_not_count_is_refused_with_the_reason(string before, string after, string said)
    {
        using var table = new SigningTable(Total.Replace(before, after, StringComparison.Ordinal));
        table.Answers = "y\n";

        var run = table.Sign();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Not signed: it would not count, because it ", run.Output, StringComparison.Ordinal);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Empty(table.Signatures);
    }

    [Fact]
    public void A_person_who_is_not_on_the_zones_list_is_told_so()
    {
        using var table = new SigningTable(Total.Replace("kim@pricing.contoso.com", "kim@other.contoso.com", StringComparison.Ordinal));
        table.Answers = "y\n";

        Assert.Contains(
            "does not list that person", table.Run("sign", "--as", "kim@other.contoso.com", "--key", table.Keys["kim"]).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_that_the_zone_wants_is_asked_for_and_written_into_the_attribute()
    {
        using var table = new SigningTable(Total + Twice, "signatures = required\nticket_pattern = PAY-[0-9]+\n");
        table.Answers = "y\nnonsense\nPAY-17\ny\nPAY-18\n";

        var run = table.Sign();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("No zone here takes that ticket.", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, table.Code.Split(", Ticket = \"PAY-1").Length - 1);
        Assert.Equal(
            ["PAY-17", "PAY-18"],
            SignatureParser.Parse(table.Signatures).Lines.Select(static line => line.Value.Statement.Ticket).Order());
        Assert.Contains("Everything is signed.", table.Sign().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signatures = hardware\n", "the zone asks for a key on a device")]
    [InlineData("signatures = required\nsignature_algorithms = rsa\n", "signature_algorithms are rsa")]
    public void A_key_that_would_not_count_does_not_sign(string keys, string said)
    {
        using var table = new SigningTable(Total, keys);
        table.Answers = "y\n";

        Assert.Contains(said, table.Sign().Output, StringComparison.Ordinal);
        Assert.Empty(table.Signatures);
    }

    [Fact]
    public void Lines_that_nobody_needs_are_named_and_removed_only_when_told()
    {
        using var table = new SigningTable(Total);
        table.Answers = "y\n";
        _ = table.Sign();
        table.Code = table.Code.Replace("2026-11-03", "2026-11-04", StringComparison.Ordinal);
        _ = table.Sign();
        var both = table.Signatures;
        Assert.Equal(2, SignatureParser.Parse(both).Lines.Length);

        table.CanAsk = false;
        Assert.Contains("nothing is removed unasked", table.Sign("--prune").Output, StringComparison.Ordinal);
        table.CanAsk = true;
        table.Answers = "n\n";
        Assert.Contains("2026-11-03", table.Sign("--prune").Output, StringComparison.Ordinal);
        Assert.Equal(both, table.Signatures);
        table.Answers = "y\n";
        Assert.Equal(0, table.Sign("--prune").ExitCode);
        Assert.Equal("2026-11-04", Assert.Single(SignatureParser.Parse(table.Signatures).Lines).Value.Statement.On.ToString());
    }

    [Fact]
    public void Code_that_hides_something_is_shown_as_it_is()
    {
        using var table = new SigningTable(Total.Replace("=> Contoso", "/* \u202E\u001B[31m */ => Contoso", StringComparison.Ordinal));
        table.Answers = "n\n";

        var shown = table.Sign().Output;
        Assert.DoesNotContain('\u202E', shown);
        Assert.DoesNotContain('\u001B', shown);
    }

    [Theory]
    [InlineData("nowhere", "does not exist")]
    [InlineData(null, "There is no key: use --key FILE")]
    public void Without_a_key_nothing_is_signed(string? key, string said)
    {
        using var table = new SigningTable(Total);
        table.Answers = "y\n";

        var run = table.Run(["sign", "--as", "kim@pricing.contoso.com", .. key is null ? Array.Empty<string>() : ["--key", table[key]]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_knows_is_the_default_and_what_changed_since_is_shown()
    {
        using var table = new SigningTable(Total);
        var code = table.Code;
        Git(table, "init", "-q");
        Git(table, "config", "user.email", "kim@pricing.contoso.com");
        Git(table, "config", "user.name", "Kim");
        Git(table, "config", "gpg.format", "ssh");
        Git(table, "config", "user.signingkey", table.Keys["kim"]);
        table.Answers = "y\n";
        var first = table.Run("sign");
        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        Assert.DoesNotContain("changed since", first.Output, StringComparison.Ordinal);
        Git(table, "add", "-A");
        Git(table, "-c", "commit.gpgsign=false", "commit", "-qm", "Reviewed");

        var at = code.IndexOf("1:", StringComparison.Ordinal);
        table.Settle(code.Replace(code.Substring(at, 51), SigningTable.Print, StringComparison.Ordinal)
            .Replace("2026-11-03", "2026-11-20", StringComparison.Ordinal)
            .Replace("Quote(item);", "Quote(item) + 1;", StringComparison.Ordinal));
        table.Answers = "y\n";
        var second = table.Run("sign");

        Assert.True(second.ExitCode == 0, second.Output + second.Error);
        Assert.Contains("signed on 2026-11-03", second.Output, StringComparison.Ordinal);
        Assert.Contains(
            "+public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item) + 1;", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_is_renewed_in_one_command_and_signed_again()
    {
        using var table = new SigningTable(Total + Twice);
        table.Answers = "y\ny\n";
        _ = table.Sign();
        table.Code = table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal)
            .Replace(".Quote(item) * 2", ".Quote(item) * 4", StringComparison.Ordinal);

        table.Answers = "y\n";
        var run = table.Run("renew", "--rename", "PriceEngine=Pricer", "--as", "kim@pricing.contoso.com", "--key", table.Keys["kim"]);

        // What has changed besides is left for a review.
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("renewed:  " + Identity, run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "M:Contoso.Orders.OrderPage.Twice(System.Int32) (more than the name has changed", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 renewed and signed, 1 left.", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, SignatureParser.Parse(table.Signatures).Lines.Length);
        Assert.DoesNotContain("2026-11-30", table.Code, StringComparison.Ordinal);
        table.CanAsk = false;
        Assert.Contains("M:Contoso.Orders.OrderPage.Twice", table.Sign().Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Identity, table.Sign().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PriceEngine=Other")]
    [InlineData("Quote=Pricer")]
    public void Another_rename_renews_nothing(string rename)
    {
        using var table = new SigningTable(Total);
        table.Answers = "y\n";
        _ = table.Sign();
        table.Code = table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal);
        var before = (table.Code, table.Signatures);

        table.Answers = "y\n";
        var run = table.Run("renew", "--rename", rename, "--as", "kim@pricing.contoso.com", "--key", table.Keys["kim"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, (table.Code, table.Signatures));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_reviewers_own_key_has_not_signed_is_not_renewed(bool bySomebodyElse)
    {
        using var table = new SigningTable(Total);
        if (bySomebodyElse)
        {
            _ = table.Keys.Make("mallory");
            table.Answers = "y\n";
            _ = table.Run("sign", "--as", "kim@pricing.contoso.com", "--key", table.Keys["mallory"]);
        }

        table.Code = table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal);
        var before = table.Code;
        table.Answers = "y\n";

        var run = table.Run("renew", "--rename", "PriceEngine=Pricer", "--as", "kim@pricing.contoso.com", "--key", table.Keys["kim"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("your key has not signed it", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, table.Code);
    }

    [Fact]
    public void Nothing_is_renewed_without_a_yes()
    {
        using var table = new SigningTable(Total);
        table.Answers = "y\n";
        _ = table.Sign();
        table.Code = table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal);
        var before = (table.Code, table.Signatures);
        string[] renew = ["renew", "--rename", "PriceEngine=Pricer", "--as", "kim@pricing.contoso.com", "--key", table.Keys["kim"]];

        table.Answers = "n\n";
        Assert.Equal(1, table.Run(renew).ExitCode);
        table.CanAsk = false;
        Assert.Equal(2, table.Run(renew).ExitCode);
        Assert.Equal(before, (table.Code, table.Signatures));
    }

    private static void Git(SigningTable table, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = table["."] })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
