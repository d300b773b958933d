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
        Assert.Contains("to renew: " + Identity, run.Output, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("of another declaration")]
    [InlineData("of another day")]
    [InlineData("by another person's key")]
    public void A_line_that_signs_something_else_does_not_keep_the_reviewer_from_signing(string signature)
    {
        using var table = new SigningTable(Total + Twice);
        table.Answers = "y\ny\n";
        _ = table.Sign();
        var lines = SignatureParser.Parse(table.Signatures).Lines;
        var (total, twice) = (lines[0].Value, lines[1].Value);
        _ = table.Keys.Make("mallory");
        var forged = signature switch
        {
            "of another declaration" => total with { Signature = twice.Signature },
            "of another day" => total with
            {
                Signature = Read(table.Keys.SignWord(
                    "kim", total.Statement.Text.Replace("2026-11-03", "2026-11-04", StringComparison.Ordinal))),
            },
            _ => total with { Signature = Read(table.Keys.SignWord("mallory", total.Statement.Text)) },
        };
        File.WriteAllText(table["AiProvenance.Signatures"], $"{forged}\n{twice}\n");
        _ = table.Keys.Write("allowed", "kim@pricing.contoso.com " + table.Keys.Public("kim") + "\n");
        string[] keys = signature == "by another person's key" ? ["--allowed-signers", table.Keys["allowed"]] : [];

        table.Answers = "y\n";
        var run = table.Sign(keys);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("its line in AiProvenance.Signatures does not count: it is signed in vain", run.Output, StringComparison.Ordinal);
        Assert.Contains(total.ToString(), table.Signatures, StringComparison.Ordinal);
        Assert.Contains("Everything is signed.", table.Sign(keys).Output, StringComparison.Ordinal);

        // Nothing goes unasked; told to, what signs something else goes.
        Assert.Contains(forged.ToString(), table.Signatures, StringComparison.Ordinal);
        if (keys.Length > 0)
            return;
        table.Answers = "y\n";
        Assert.Contains(": the signature is over something else", table.Sign("--prune").Output, StringComparison.Ordinal);
        Assert.Equal([total, twice], SignatureParser.Parse(table.Signatures).Lines.Select(static line => line.Value), SameLine);
    }

    [Fact]
    public void A_key_that_check_would_refuse_does_not_sign_where_the_list_of_keys_is_given()
    {
        using var table = new SigningTable(Total);
        _ = table.Keys.Make("lee");
        _ = table.Keys.Write(
            "allowed",
            $"kim@pricing.contoso.com {table.Keys.Public("kim")}\nlee@pricing.contoso.com {table.Keys.Public("lee")}\n");
        _ = table.Keys.Write("revoked", table.Keys.Public("kim") + "\n");
        string[] lee = ["sign", "--as", "kim@pricing.contoso.com", "--key", table.Keys["lee"], "--allowed-signers", table.Keys["allowed"]];

        table.Answers = "y\n";
        var run = table.Run(lee);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "the key is that of 'lee@pricing.contoso.com', not of 'kim@pricing.contoso.com'", run.Output, StringComparison.Ordinal);
        table.Answers = "y\n";
        run = table.Sign("--allowed-signers", table.Keys["allowed"], "--revocations", table.Keys["revoked"]);
        Assert.Contains("the key was revoked", run.Output, StringComparison.Ordinal);
        Assert.Empty(table.Signatures);
        table.Answers = "y\n";
        Assert.Equal(0, table.Sign("--allowed-signers", table.Keys["allowed"]).ExitCode);
    }

    [Theory]
    [InlineData("nowhere", "This list of keys does not exist.")]
    [InlineData("src", "This list of keys is a folder.")]
    [InlineData("empty", "This list of keys is empty")]
    public void A_list_of_keys_that_cannot_be_used_signs_nothing(string list, string said)
    {
        using var table = new SigningTable(Total);
        File.WriteAllText(table["empty"], "# nobody\n");
        table.Answers = "y\n";

        var run = table.Sign("--allowed-signers", table[list]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(table.Signatures);
    }

    [Theory]
    [InlineData("CRLF", 0)]
    [InlineData("no last line break", 0)]
    [InlineData("a byte order mark", 0)]
    [InlineData("comments", 0)]
    [InlineData("what a merge left behind", 3)]
    public void A_list_in_any_state_takes_another_line_and_loses_none(string state, int errors)
    {
        using var table = new SigningTable(Total + Twice + Total.Replace("Total(", "Last(", StringComparison.Ordinal));
        table.Answers = "y\ny\ny\n";
        _ = table.Sign();
        var lines = table.Signatures.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        var (first, last) = (lines[0], lines[2]);
        var text = state switch
        {
            "CRLF" => $"{first}\r\n{last}\r\n",
            "no last line break" => $"{first}\n{last}",
            "a byte order mark" => $"\uFEFF{first}\n{last}\n",
            "comments" => $"# The team's.\n\n{first}\n# More.\n{last}\n",
            _ => $"<<<<<<< HEAD\n{first}\n=======\n{last}\n>>>>>>> theirs\n",
        };
        File.WriteAllText(table["AiProvenance.Signatures"], text);

        table.Answers = "y\n";
        var run = table.Sign();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("1 signed, 0 left.", run.Output, StringComparison.Ordinal);
        var file = SignatureParser.Parse(table.Signatures);
        Assert.Equal(errors, file.Errors.Length);
        Assert.Equal(lines, file.Lines.Select(static line => line.Value.ToString()).Order(StringComparer.Ordinal));
        var others = table.Signatures.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal);
        Assert.Equal(state != "CRLF", others);
        Assert.Contains("Everything is signed.", table.Sign().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder", "The signatures are a folder.")]
    [InlineData("other encoding", "The signatures are not UTF-8 text.")]
    [InlineData("UTF-16", "The signatures are not UTF-8 text.")]
    public void A_list_that_cannot_be_read_is_told_before_anything_is_asked(string state, string said)
    {
        using var table = new SigningTable(Total);
        if (state == "folder")
            _ = Directory.CreateDirectory(table["AiProvenance.Signatures"]);
        else
            File.WriteAllBytes(table["AiProvenance.Signatures"], state == "UTF-16" ? [0xFF, 0xFE, (byte)'#', 0] : [(byte)'#', 0xE4]);
        table.Answers = "y\n";

        var run = table.Sign();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Where_the_list_cannot_be_written_the_reviewer_is_told_and_nothing_is_a_bug()
    {
        using var table = new SigningTable(Total);
        table.Answers = "y\n";

        var run = table.Sign("--signatures", table["no/such/folder/AiProvenance.Signatures"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The folder of the signatures does not exist.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);

        // Files are written beside, and then renamed.
        _ = Directory.CreateDirectory(table[$"AiProvenance.Signatures.{Environment.ProcessId}.tmp"]);
        run = table.Sign();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not signed: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
    }

    private static SshSignature Read(string word)
    {
        var signature = SshSignature.Parse(word, out var problem);
        Assert.Null(problem);
        return signature!;
    }

    private static bool SameLine(SignatureLine left, SignatureLine right) => left.ToString() == right.ToString();

    private static void Git(SigningTable table, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = table["."] })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
