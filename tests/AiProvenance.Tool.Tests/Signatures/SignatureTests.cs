using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>What <c>check</c> makes of signatures, by the <c>ssh-keygen</c> of this machine and keys that are made for each test.</summary>
public sealed class SignatureTests
{
    [Fact]
    public void A_release_whose_reviewer_has_signed_passes()
    {
        using var release = new SignedRelease();
        release.Sign();

        var run = release.Check();
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("1 verified (1 as stated), 0 not", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_somebody_typed_is_no_review()
    {
        using var release = new SignedRelease();

        Refused(release.Check(), "the [HumanVerified] by 'kim@pricing.contoso.com' has no line in AiProvenance.Signatures");
    }

    public static TheoryData<string, string> Copies => new()
    {
        { "identity", "has no line in AiProvenance.Signatures (one with its fingerprint signs" },
        { "zone", "signs another zone (pricing)" },
        { "date", "signs another date (2026-11-04)" },
        { "ticket", "signs another ticket (PAY-1)" },
        { "fingerprint", "signs another fingerprint" },
        { "reviewer", "has no line in AiProvenance.Signatures" },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_signature_over_something_else_is_refused_and_so_is_its_copy(string fact, string said)
    {
        using var release = new SignedRelease();
        var other = fact switch
        {
            "identity" => SignedRelease.Statement("M:Contoso.Orders.OrderPage.Other"),
            "zone" => SignedRelease.Statement(zone: "pricing"),
            "date" => SignedRelease.Statement(on: "2026-11-04"),
            "ticket" => SignedRelease.Statement(ticket: "PAY-1"),
            "fingerprint" => SignedRelease.Statement(fingerprint: "1:CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC.BBBBBBBBBBBBBBBB"),
            _ => SignedRelease.Statement(person: "lee"),
        };
        release.Sign(other, fact == "reviewer" ? "lee" : "kim");
        Refused(release.Check(), said);

        // The same signature under the statement that is asked for.
        release.List(SignedRelease.Statement(), release.Keys.SignWord(fact == "reviewer" ? "lee" : "kim", other.Text));
        Refused(release.Check(), "is signed in vain: the signature is over something else");
    }

    [Fact]
    public void A_key_of_another_person_is_named()
    {
        using var release = new SignedRelease();
        release.Sign(key: "lee");

        Refused(release.Check(), "the key is that of 'lee@pricing.contoso.com', not of 'kim@pricing.contoso.com'");
    }

    [Fact]
    public void A_key_that_is_on_no_list_is_refused()
    {
        using var release = new SignedRelease();
        _ = release.Keys.Make("mallory");
        release.Sign(key: "mallory");

        Refused(release.Check(), "the key is none of 'kim@pricing.contoso.com' in the list of allowed signers");
    }

    [Fact]
    public void One_genuine_signature_among_others_is_enough()
    {
        using var release = new SignedRelease();
        release.Sign(key: "lee");
        release.Sign();

        Assert.Equal(0, release.Check().ExitCode);
    }

    [Fact]
    public void A_signature_that_was_made_for_git_is_a_malformed_line()
    {
        using var release = new SignedRelease();
        release.Sign();
        var text = File.ReadAllText(release["AiProvenance.Signatures"]);
        var statement = SignedRelease.Statement();
        var words = text.Trim().Split(' ');
        _ = release.Write(
            "AiProvenance.Signatures", string.Join(' ', words[..^1]) + " " + release.Keys.SignWord("kim", statement.Text, "git") + "\n");

        var run = release.Check();
        Refused(run, "The signature was made for the namespace 'git', not for 'aiprovenance'");
        Assert.Contains("has no line in AiProvenance.Signatures", run.Output, StringComparison.Ordinal);
        Assert.Contains("AiProvenance.Signatures", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_listed_for_another_purpose_does_not_sign_reviews()
    {
        using var release = new SignedRelease();
        release.AllowNobody();
        release.Allow("kim", release.Keys.Public("kim"), "namespaces=\"git\" ");
        release.Sign();

        Refused(release.Check(), "key is not permitted for use in signature namespace");
    }

    [Theory]
    [InlineData("valid-before=\"20261103\" ", "key has expired")]
    [InlineData("valid-before=\"20250101\" ", "key has expired")]
    [InlineData("valid-after=\"20261104\" ", "key is not yet valid")]
    public void A_key_counts_on_the_days_that_it_was_valid_on(string validity, string said)
    {
        using var release = new SignedRelease();
        release.AllowNobody();
        release.Allow("kim", release.Keys.Public("kim"), validity);
        release.Sign();

        Refused(release.Check(), said);
    }

    [Theory]
    [InlineData("valid-after=\"20261103\",valid-before=\"20261104\" ")]
    [InlineData("valid-after=\"202611031800\" ")]
    public void A_key_that_was_valid_on_the_day_counts_ever_after(string validity)
    {
        using var release = new SignedRelease();
        release.AllowNobody();
        release.Allow("kim", release.Keys.Public("kim"), validity);
        release.Sign();

        var run = release.Check("--as-of", "2030-01-01");
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Theory]
    [InlineData("-n", "kim@pricing.contoso.com", "20260101:20271231", "")]
    [InlineData("-n", "kim@pricing.contoso.com", "20261103:20261104", "")]
    [InlineData("-n", "kim@pricing.contoso.com", "20260101:20261103", "Certificate invalid: expired")]
    [InlineData("-n", "kim@pricing.contoso.com", "20261104:20271231", "Certificate invalid: not yet valid")]
    [InlineData("-n", "lee@pricing.contoso.com", "20260101:20271231", "Certificate invalid: name is not a listed principal")]
    public void A_certificate_counts_for_its_names_on_its_days(string option, string names, string days, string said)
    {
        using var release = new SignedRelease();
        release.AllowNobody();
        _ = release.Keys.Make("authority");
        release.Allow("*", release.Keys.Public("authority"), "cert-authority ");
        _ = release.Keys.Run(
            "", "-q", "-s", release.Keys["authority"], "-I", "kim", option, names, "-V", days, release.Keys["kim.pub"]);
        release.List(SignedRelease.Statement(), release.Keys.SignWord("kim-cert.pub", SignedRelease.Statement().Text));

        var run = release.Check();
        if (said.Length == 0)
            Assert.True(run.ExitCode == 0, run.Output);
        else
            Refused(run, said);
    }

    [Fact]
    public void A_certificate_of_an_unknown_authority_is_refused()
    {
        using var release = new SignedRelease();
        release.AllowNobody();
        _ = release.Keys.Make("authority");
        _ = release.Keys.Make("other");
        release.Allow("*", release.Keys.Public("other"), "cert-authority ");
        _ = release.Keys.Run(
            "", "-q", "-s", release.Keys["authority"], "-I", "kim", "-n", SignedRelease.Address("kim"), release.Keys["kim.pub"]);
        release.List(SignedRelease.Statement(), release.Keys.SignWord("kim-cert.pub", SignedRelease.Statement().Text));

        Refused(release.Check(), "is signed in vain");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_revoked_key_counts_on_no_day(bool asBinaryList)
    {
        using var release = new SignedRelease();
        release.Sign();
        var revoked = release.Write("revoked_keys", release.Keys.Public("kim") + "\n");
        if (asBinaryList)
            _ = release.Keys.Run("", "-q", "-k", "-f", revoked, release.Keys["kim.pub"]);

        Refused(release.Check("--revocations", revoked), "is signed in vain: the key was revoked");
        Assert.Equal(0, release.Check("--revocations", release.Write("revoked_keys", release.Keys.Public("lee") + "\n")).ExitCode);
    }

    [Theory]
    [InlineData("ed25519", "ed25519", true)]
    [InlineData("rsa", "", true)]
    [InlineData("rsa", "ed25519, ed25519-sk", false)]
    [InlineData("ecdsa", "ecdsa", true)]
    [InlineData("ecdsa", "rsa", false)]
    public void The_policy_decides_which_kinds_of_keys_sign(string kind, string algorithms, bool passes)
    {
        using var release = new SignedRelease(
            "signatures = required\n" + (algorithms.Length == 0 ? "" : $"signature_algorithms = {algorithms}\n"));
        _ = release.Keys.Make("laptop", kind);
        release.Allow("kim", release.Keys.Public("laptop"));
        release.Sign(key: "laptop");

        var run = release.Check();
        if (passes)
            Assert.True(run.ExitCode == 0, run.Output);
        else
            Refused(run, "is signed with a key of the kind " + kind + ", and the zone's signature_algorithms are " + algorithms);
    }

    [Theory]
    [InlineData("ed25519-sk", 1, "")]
    [InlineData("ed25519-sk", 5, "")]
    [InlineData("ecdsa-sk", 1, "")]
    [InlineData("ed25519-sk", 0, "is signed without a touch of the device")]
    [InlineData("ed25519-sk", 4, "is signed without a touch of the device")]
    [InlineData("ecdsa-sk", 0, "is signed without a touch of the device")]
    public void Where_a_zone_asks_for_hardware_somebody_has_to_have_touched_it(string kind, int flags, string said)
    {
        using var release = new SignedRelease("signatures = hardware\n");
        var device = kind == "ecdsa-sk" ? SoftwareDevice.Ecdsa() : SoftwareDevice.Ed25519();
        release.Allow("kim", device.Public);
        release.List(SignedRelease.Statement(), device.Sign(SignedRelease.Statement().Text, (byte)flags));

        var run = release.Check();
        if (said.Length == 0)
            Assert.True(run.ExitCode == 0, run.Output);
        else
            Refused(run, said);
    }

    [Fact]
    public void Flags_that_were_set_afterwards_break_the_signature()
    {
        using var release = new SignedRelease("signatures = hardware\n");
        var device = SoftwareDevice.Ed25519();
        release.Allow("kim", device.Public);
        var bytes = Convert.FromBase64String(device.Sign(SignedRelease.Statement().Text, flags: 0));
        bytes[^5] = 1;
        release.List(SignedRelease.Statement(), Convert.ToBase64String(bytes));

        Refused(release.Check(), "is signed in vain: the signature is over something else");
    }

    [Fact]
    public void A_key_in_a_file_is_no_hardware()
    {
        using var release = new SignedRelease("signatures = hardware\n");
        release.Sign();

        Refused(release.Check(), "is signed with a key of the kind ed25519, and the zone asks for a key on a device");
    }

    [Theory]
    [InlineData("required_reviews = 2\n", 1)]
    [InlineData("", 0)]
    public void An_unsigned_verification_does_not_count_beside_a_signed_one(string keys, int code)
    {
        using var release = new SignedRelease("signatures = required\n" + keys);
        release.Publish(StoreSource.Write(isVerified: true, release.Digest).Replace(
            "[HumanVerified",
            $"[HumanVerified(\"lee@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"{StoreSource.Fingerprint}\")] [HumanVerified",
            StringComparison.Ordinal));
        release.Sign();

        var run = release.Check();
        Assert.Equal(code, run.ExitCode);
        if (code == 1)
            Refused(run, "the [HumanVerified] by 'lee@pricing.contoso.com' has no line");
        release.Sign(SignedRelease.Statement(person: "lee"), "lee");
        Assert.Equal(0, release.Check().ExitCode);
    }

    [Theory]
    [InlineData("enforcement = warn\n", 0)]
    [InlineData("", 1)]
    public void A_zone_that_only_warns_warns(string keys, int code)
    {
        using var release = new SignedRelease("signatures = required\n" + keys);

        var run = release.Check();
        Assert.Equal(code, run.ExitCode);
        Assert.Contains("AIP0303", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", "This list of keys is empty")]
    [InlineData("missing", "This list of keys does not exist")]
    [InlineData("folder", "This list of keys is a folder")]
    [InlineData("unnamed", "there is no list of the reviewers' keys")]
    [InlineData("revocations", "This list of keys does not exist")]
    [InlineData("signatures", "The signatures do not exist")]
    [InlineData("latin", "The signatures are not UTF-8 text")]
    [InlineData("list is a folder", "The signatures are a folder")]
    [InlineData("list is a broken link", "The signatures ")]
    [InlineData("broken link", "This list of keys ")]
    [InlineData("byte order mark", "This list of keys begins with a byte order mark")]
    [InlineData("UTF-16", "This list of keys begins with a byte order mark")]
    public void Without_what_it_takes_to_judge_nothing_passes(string what, string said)
    {
        using var release = new SignedRelease();
        release.Sign();
        if (what == "empty")
            release.AllowNobody();
        if (what == "latin")
        {
            File.WriteAllBytes(
                release["AiProvenance.Signatures"], [.. File.ReadAllBytes(release["AiProvenance.Signatures"]), 0xE4, (byte)'\n']);
        }

        if (what.StartsWith("list is", StringComparison.Ordinal))
            File.Delete(release["AiProvenance.Signatures"]);
        if (what == "list is a folder")
            _ = Directory.CreateDirectory(release["AiProvenance.Signatures"]);
        if (what == "list is a broken link")
            _ = File.CreateSymbolicLink(release["AiProvenance.Signatures"], release["nowhere"]);
        if (what == "broken link")
            _ = File.CreateSymbolicLink(release["link"], release["nowhere"]);

        if (what is "byte order mark" or "UTF-16")
        {
            var text = File.ReadAllText(release["allowed_signers"]);
            File.WriteAllText(
                release["allowed_signers"],
                text,
                what == "UTF-16" ? System.Text.Encoding.Unicode : new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var run = what switch
        {
            "broken link" => new Cli().Run("check", release["publish"], "--allowed-signers", release["link"]),
            "missing" => new Cli().Run("check", release["publish"], "--allowed-signers", release["nowhere"]),
            "folder" => new Cli().Run("check", release["publish"], "--allowed-signers", release["publish"]),
            "unnamed" => new Cli().Run("check", release["publish"]),
            "revocations" => release.Check("--revocations", release["nowhere"]),
            "signatures" => release.Check("--signatures", release["nowhere"]),
            _ => release.Check(),
        };

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_keys_that_can_be_read_only_once_is_told_as_such()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var release = new SignedRelease();
        release.Sign();

        // What '--allowed-signers <(cat list)' gives.
        using var made = System.Diagnostics.Process.Start("mkfifo", [release["pipe"]])!;
        made.WaitForExit();
        using var writer = System.Diagnostics.Process.Start(
            "/bin/sh", ["-c", $"cat '{release["allowed_signers"]}' > '{release["pipe"]}'"])!;
        var run = SignedRelease.Run("check", release["publish"], "--allowed-signers", release["pipe"]);
        writer.WaitForExit();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("This list of keys is a pipe", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ssh_keygen_it_names_the_package_to_install()
    {
        using var release = new SignedRelease();
        release.Sign();

        // A program of that name in the repository, or where the search path does not say where, is not asked.
        _ = release.Write("ssh-keygen", "#!/bin/sh\nexit 0\n");
        var run = release.CheckWith(string.Join(Path.PathSeparator, "", ".", "publish"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ssh-keygen", run.Output, StringComparison.Ordinal);
        Assert.Contains("openssh-client (Debian, Ubuntu)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_asks_for_no_signature_needs_no_keys()
    {
        using var release = new SignedRelease("signatures = none\n");
        _ = release.Write("AiProvenance.Signatures", "junk\n");

        Assert.Equal(0, new Cli().Run("check", release["publish"]).ExitCode);
    }

    [Fact]
    public void Signatures_may_lie_elsewhere()
    {
        using var release = new SignedRelease();
        release.Sign();
        File.Move(release["AiProvenance.Signatures"], release["elsewhere.txt"]);

        Assert.Equal(1, release.Check().ExitCode);
        Assert.Equal(0, release.Check("--signatures", release["elsewhere.txt"]).ExitCode);
    }

    [Fact]
    public void A_malformed_line_is_told_with_its_place_and_nothing_else_is_lost()
    {
        using var release = new SignedRelease();
        release.Sign();
        File.WriteAllText(release["AiProvenance.Signatures"], "<<<<<<< HEAD\n" + File.ReadAllText(release["AiProvenance.Signatures"]));

        var run = release.Check();
        Refused(run, "left behind by a merge");
        Assert.Contains("AiProvenance.Signatures(1,1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 verified", run.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> MalformedLines => new()
    {
        { "junk", "'junk' is no signature" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET", "is no signature" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET SIGNATURE more", "is no signature" },
        { "IDENTITY  PRINT ZONE kim@pricing.contoso.com DATE TICKET SIGNATURE", "is no signature" },
        { "IDENTITY 1:SHORT ZONE kim@pricing.contoso.com DATE TICKET SIGNATURE", "states no valid Fingerprint" },
        { "IDENTITY PRINT z%ne kim@pricing.contoso.com DATE TICKET SIGNATURE", "names a Zone that no policy can have" },
        { "IDENTITY PRINT ZONE kim%00 DATE TICKET SIGNATURE", "is not how an identity is written here" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com 2026-02-30 TICKET SIGNATURE", "states no valid date" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com 03.11.2026 TICKET SIGNATURE", "states no valid date" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET %%%%", "is no base64 on one line" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET U1NIU0lH", "has a version that this package does not know" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET AAAA", "is none that ssh-keygen -Y sign makes" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET CUT", "is cut off or damaged" },
        { "IDENTITY PRINT ZONE kim@pricing.contoso.com DATE TICKET OFGIT", "was made for the namespace 'git', not for 'aiprovenance'" },
        { "=======", "is no signature but left behind by a merge" },
        { ">>>>>>> theirs", "is no signature but left behind by a merge" },
    };

    [Theory]
    [MemberData(nameof(MalformedLines))]
    public void Every_malformed_line_has_its_message_and_its_place_and_signs_nothing(string line, string said)
    {
        using var release = new SignedRelease();
        var statement = SignedRelease.Statement();
        var good = release.Keys.SignWord("kim", statement.Text);
        var bad = line
            .Replace("IDENTITY", StoreSource.Identity, StringComparison.Ordinal)
            .Replace("PRINT", StoreSource.Fingerprint, StringComparison.Ordinal)
            .Replace("ZONE", "*", StringComparison.Ordinal)
            .Replace("DATE", "2026-11-03", StringComparison.Ordinal)
            .Replace("TICKET", "-", StringComparison.Ordinal)
            .Replace("SIGNATURE", good, StringComparison.Ordinal)
            .Replace("CUT", Convert.ToBase64String(Convert.FromBase64String(good)[..60]), StringComparison.Ordinal)
            .Replace("OFGIT", release.Keys.SignWord("kim", statement.Text, "git"), StringComparison.Ordinal);
        _ = release.Write("AiProvenance.Signatures", "# Reviews.\n" + bad + "\n");

        var run = release.Check();
        Refused(run, said);
        Assert.Contains("AiProvenance.Signatures(2,", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 verified", run.Output, StringComparison.Ordinal);
        Assert.Contains("has no line in AiProvenance.Signatures", run.Output, StringComparison.Ordinal);

        // The good line beside it still counts, and the bad one is told all the same.
        release.Sign();
        run = release.Check();
        Refused(run, said);
        Assert.Contains("1 verified (1 as stated), 0 not", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("kim@pricing.contoso.com")]
    [InlineData("kim@pricing.contoso.com ssh-ed25519 AAAA")]
    [InlineData("kim@pricing.contoso.com valid-before=\"soon\" KEY")]
    [InlineData("kim@pricing.contoso.com no-such-option KEY")]
    [InlineData("<html>not found</html>")]
    public void A_list_of_keys_that_is_no_list_lets_nobody_pass(string line)
    {
        using var release = new SignedRelease();
        release.Sign();
        _ = release.Write("allowed_signers", line.Replace("KEY", release.Keys.Public("kim"), StringComparison.Ordinal) + "\n");

        Refused(release.Check(), "the [HumanVerified] by 'kim@pricing.contoso.com' is signed in vain: ");
    }

    [Fact]
    public void What_two_branches_have_signed_git_merges_and_both_count()
    {
        using var release = new SignedRelease("signatures = required\nrequired_reviews = 2\n");
        release.Publish(StoreSource.Write(isVerified: true, release.Digest).Replace(
            "[HumanVerified",
            $"[HumanVerified(\"lee@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"{StoreSource.Fingerprint}\")] [HumanVerified",
            StringComparison.Ordinal));
        release.Sign();
        File.Move(release["AiProvenance.Signatures"], release["ours"]);
        release.Sign(SignedRelease.Statement(person: "lee"), "lee");
        File.Move(release["AiProvenance.Signatures"], release["theirs"]);

        // What 'merge=union' does.
        using var git = System.Diagnostics.Process.Start(
            "git", ["merge-file", "--union", release["ours"], release.Write("base", ""), release["theirs"]])!;
        git.WaitForExit();
        File.Move(release["ours"], release["AiProvenance.Signatures"]);

        var run = release.Check();
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Fact]
    public void The_wrong_person_does_not_review_by_signing()
    {
        using var release = new SignedRelease();
        release.Publish(StoreSource.Write(isVerified: true, release.Digest).Replace(
            "AiGenerated(\"Copilot\"", "AiGenerated(\"Copilot\", PromptedBy = \"kim@pricing.contoso.com\"", StringComparison.Ordinal));
        release.Sign();

        var run = release.Check();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AIP0004", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AIP0303", run.Output, StringComparison.Ordinal);
    }

    private static void Refused(CliRun run, string said)
    {
        Assert.True(run.ExitCode == 1, run.Output + run.Error);
        Assert.Contains("AIP0303", run.Output, StringComparison.Ordinal);
        Assert.Contains(said, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
