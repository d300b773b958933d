using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Tests.Audits;

/// <summary>AIP0304 and keys: signed commits, and signatures of reviews, made by the ssh-keygen of this machine.</summary>
public class AuditedKeyTests
{
    private const string Identity = "M:Shop.Page.Total(System.Int32)";

    [Theory]
    [InlineData(AuditShop.Dana, AuditShop.Claude)]
    [InlineData(AuditShop.Bot, "")]
    [InlineData(AuditShop.Erin, "")]
    public void A_commit_signed_with_the_persons_key_stands(string author, string trailer)
    {
        using var shop = new AuditShop();
        shop.SignWith("dana");
        _ = shop.Verify(author, "Review" + trailer, AuditShop.Dana);
        shop.ExpectWith(["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 0);
        shop.Expect(1, "AIP0304");
    }

    [Fact]
    public void A_commit_signed_with_another_key_does_not_whatever_its_author_says()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.SignWith("erin");
        _ = shop.Verify(AuditShop.Dana);
        var allowed = shop.AllowedSigners(("dana@contoso.com", "dana"), ("erin@contoso.com", "erin"));
        shop.ExpectWith(["--allowed-signers", allowed], 1, "it is signed by erin@contoso.com, not by dana@contoso.com");
    }

    [Fact]
    public void A_key_of_nobody_known_proves_nothing()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.SignWith("stranger");
        _ = shop.Verify(AuditShop.Bot);
        shop.ExpectWith(
            ["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 1,
            "an AI worked on it",
            "signed with a key that nobody is known for");
    }

    [Fact]
    public void A_revoked_key_stands_for_nothing()
    {
        using var shop = new AuditShop();
        shop.SignWith("dana");
        shop.Repository.Write("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana") + "\n");
        _ = shop.Verify();
        var allowed = shop.AllowedSigners(("dana@contoso.com", "dana"));
        var revoked = shop.Keys.Write("revoked", shop.Keys.Public("dana") + "\n");
        shop.ExpectWith(["--allowed-signers", allowed], 0);
        shop.ExpectWith(["--allowed-signers", allowed, "--revocations", revoked], 1, "src/Page.cs(7,1): error AIP0304", "revoked");
        shop.ExpectWith(["--allowed-signers", allowed, "--revocations", revoked + ".none"], 2, "--revocations FILE");
    }

    [Fact]
    public void A_squash_that_the_forge_signs_has_one_author()
    {
        using var shop = new AuditShop();
        shop.SignWith("forge");
        _ = shop.Verify(AuditShop.Erin, "Squash", AuditShop.WebFlow);
        shop.ExpectWith(
            ["--allowed-signers", shop.AllowedSigners(("noreply@github.com", "forge"))], 1,
            "its author is Erin Roe <erin@contoso.com>, not dana@contoso.com",
            "a squash keeps one author of many");
        shop.Base = shop.Repository.Head;
        _ = shop.Change("src/Page.cs", AuditShop.Page(""), AuditShop.Dana, "Edit on the web", AuditShop.WebFlow);
        shop.ExpectWith(["--allowed-signers", shop.AllowedSigners(("noreply@github.com", "forge"))], 0);
    }

    [Fact]
    public void A_signature_of_the_review_survives_a_squash()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.Repository.Write("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana") + "\n");
        _ = shop.Verify(AuditShop.Bot, "Squash", AuditShop.WebFlow);
        var allowed = shop.AllowedSigners(("dana@contoso.com", "dana"));
        shop.ExpectWith(["--allowed-signers", allowed], 0, "2 lines that somebody answers for changed: 2 by their own person");
        shop.Expect(1, "a line of AiProvenance.Signatures signs it, which '--allowed-signers FILE' would verify");
    }

    [Theory]
    [InlineData("erin", AuditShop.Print)]
    [InlineData("dana", AuditShop.OtherPrint)]
    public void A_signature_by_another_key_or_of_other_code_does_not(string key, string print)
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        if (key != "dana")
            _ = shop.Keys.Make(key);
        shop.Repository.Write("AiProvenance.Signatures", Sign(shop, print, key) + "\n");
        _ = shop.Verify(AuditShop.Bot);
        shop.ExpectWith(
            ["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 1, "src/Page.cs(7,1): error AIP0304");
    }

    [Theory]
    [InlineData(SignOffRole.Approver, 0)]
    [InlineData(SignOffRole.Reviewer, 1)]
    public void An_approval_is_proven_by_the_signature_of_an_approval(SignOffRole role, int code)
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.Base = shop.Change("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana", role: role) + "\n");
        var approval = AuditShop.Review.Replace("HumanVerified", "HumanApproved", StringComparison.Ordinal);
        _ = shop.Change("src/Page.cs", AuditShop.Page(approval), AuditShop.Bot);

        shop.ExpectWith(
            ["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], code, code == 0 ? "" : "[HumanApproved(\"dana");
    }

    [Fact]
    public void A_signature_in_a_file_that_no_commit_of_the_range_changed_counts()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.Base = shop.Change("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana") + "\n");
        _ = shop.Verify(AuditShop.Bot);
        shop.ExpectWith(["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 0);
    }

    [Fact]
    public void A_line_of_the_list_names_its_person()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        _ = shop.Keys.Make("erin");
        var line = Sign(shop, AuditShop.Print, "erin");
        _ = shop.Change("AiProvenance.Signatures", line + "\n", AuditShop.Erin);
        shop.Expect(1, "the signature of dana@contoso.com for 'M:Shop.Page.Total(System.Int32)' was added");
        shop.ExpectWith(["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 1, "its line in AiProvenance.Signatures");
    }

    [Fact]
    public void A_line_that_is_still_needed_may_not_go()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.Repository.Write("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana") + "\n");
        shop.Base = shop.Verify();
        _ = shop.Change("AiProvenance.Signatures", "# None.\n", AuditShop.Erin);
        shop.Expect(1, "was removed by commit", "the verification is still there");

        _ = shop.Change("src/Page.cs", "namespace Shop;\n", AuditShop.Erin);
        shop.Expect(0, "2 lines");
    }

    public static TheoryData<string, bool> MadeUpSignatures
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var hasProgram in new[] { true, false })
            {
                all.Add("-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----", hasProgram);
                all.Add("-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----", hasProgram);
                all.Add("-----BEGIN PGP MESSAGE-----\n\nowEBMwHM\n-----END PGP MESSAGE-----", hasProgram);
                all.Add("-----BEGIN SIGNED MESSAGE-----\nMIAGCSqG\n-----END SIGNED MESSAGE-----", hasProgram);
                all.Add("no signature at all", hasProgram);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(MadeUpSignatures))]
    public void A_signature_that_git_cannot_verify_is_told_and_counts_for_nothing(string signature, bool hasProgram)
    {
        using var shop = new AuditShop();
        if (!hasProgram)
        {
            foreach (var program in new[] { "gpg.program", "gpg.openpgp.program", "gpg.x509.program" })
                _ = shop.Repository.Git("config", program, "/no/such/program");
        }

        _ = shop.Verify();
        _ = shop.Repository.ForgeSignature(signature);
        shop.Expect(0, "1 commit has a signature that cannot be verified here and does not count");
        foreach (var author in new[] { AuditShop.Bot, AuditShop.Erin })
        {
            _ = shop.Change("src/Page.cs", AuditShop.Page(""), AuditShop.Dana);
            shop.Base = shop.Repository.Head;
            _ = shop.Verify(author);
            _ = shop.Repository.ForgeSignature(signature);
            shop.Expect(1, "error AIP0304", "here and does not count", "signed, and the signature cannot be checked here");
            shop.ExpectWith(["--output", "json"], 1, "\"unverifiableSignatures\": 1");
        }
    }

    [Fact]
    public void A_made_up_signature_by_SSH_is_bad_and_one_without_a_list_is_told()
    {
        using var shop = new AuditShop();
        shop.SignWith("dana");
        _ = shop.Verify();
        shop.Expect(0, "1 commit has a signature that cannot be verified here");
        var allowed = shop.AllowedSigners(("dana@contoso.com", "dana"));
        Assert.DoesNotContain("cannot be verified", shop.Audit("--allowed-signers", allowed).Output, StringComparison.Ordinal);

        // What git cannot even name hides no other commit.
        shop.SignWith(null);
        _ = shop.Change("README.md", "Shop\n", AuditShop.Bot);
        _ = shop.Repository.ForgeSignature("no signature at all");
        shop.ExpectWith(["--allowed-signers", allowed], 0, "2 commits", "1 commit has a signature that cannot be verified here");

        _ = shop.Change("src/Page.cs", AuditShop.Page(AuditShop.Review.Replace("03-01", "03-02", StringComparison.Ordinal)));
        _ = shop.Repository.ForgeSignature(shop.Keys.Sign("dana", "another commit", "git"));
        shop.ExpectWith(["--allowed-signers", allowed], 1, "error AIP0304", "its signature is bad");
    }

    [Theory]
    [InlineData("", 0, "2 lines that somebody answers for changed: 2 by their own person")]
    [InlineData("namespaces=\"aiprovenance,git\" ", 0, "2 lines that somebody answers for changed: 2 by their own person")]
    [InlineData("namespaces=\"git\" ", 0, "2 lines that somebody answers for changed: 2 by their own person")]
    [InlineData("namespaces=\"aiprovenance\" ", 1, "1 commit has a signature that cannot be verified here")]
    public void A_key_that_is_listed_for_reviews_alone_signs_no_commit(string options, int code, string said)
    {
        using var shop = new AuditShop();
        shop.SignWith("dana");
        shop.Repository.Write("AiProvenance.Baseline.txt", "AIP0001 M:Shop.Page.Total(System.Int32) " + AuditShop.Print + "\n");
        _ = shop.Verify(AuditShop.Dana, "Review" + AuditShop.Claude);
        var allowed = shop.Keys.Write("allowed", $"dana@contoso.com {options}{shop.Keys.Public("dana")}\n");
        shop.ExpectWith(["--allowed-signers", allowed], code, said);
        if (code == 0)
            return;

        // It is no accusation either: the person's own commit stands as an unsigned one does, and a copied signature is still bad.
        _ = shop.Change("src/Page.cs", AuditShop.Page(""));
        shop.Base = shop.Repository.Head;
        _ = shop.Verify();
        shop.ExpectWith(["--allowed-signers", allowed], 0, said);
        shop.SignWith(null);
        _ = shop.Verify();
        _ = shop.Change("src/Page.cs", AuditShop.Page(AuditShop.Review.Replace("03-01", "03-02", StringComparison.Ordinal)));
        _ = shop.Repository.ForgeSignature(shop.Keys.Sign("dana", "another commit", "git"));
        shop.ExpectWith(["--allowed-signers", allowed], 1, "its signature is bad");
    }

    [Theory]
    [InlineData("missing", "This list of keys does not exist.")]
    [InlineData("folder", "This list of keys is a folder.")]
    [InlineData("empty", "This list of keys is empty")]
    [InlineData("broken link", "This list of keys ")]
    public void A_list_of_keys_that_cannot_be_used_judges_nothing(string state, string problem)
    {
        using var shop = new AuditShop();
        _ = shop.Verify();
        var path = shop.Keys["allowed"];
        if (state == "folder")
            _ = Directory.CreateDirectory(path);
        else if (state == "empty")
            _ = shop.Keys.Write("allowed", "\n# nobody\n");
        else if (state == "broken link")
            _ = File.CreateSymbolicLink(path, path + ".none");
        shop.ExpectWith(["--allowed-signers", path], 2, problem);
    }

    [Fact]
    public void The_statement_of_the_attribute_is_the_one_that_is_signed()
    {
        using var shop = new AuditShop();
        _ = shop.Keys.Make("dana");
        shop.Repository.Write("AiProvenance.Signatures", Sign(shop, AuditShop.Print, "dana", "pricing", "SEC-1") + "\n");
        var review = AuditShop.Review.Replace(")]", ", Zone = \"pricing\", Ticket = \"SEC-1\")]", StringComparison.Ordinal);
        _ = shop.Change("src/Page.cs", AuditShop.Page(review), AuditShop.Bot);
        string[] allowed = ["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))];
        shop.ExpectWith(allowed, 0);
        foreach (var other in new[] { review.Replace("SEC-1", "SEC-2", StringComparison.Ordinal), AuditShop.Review })
        {
            _ = shop.Change("src/Page.cs", AuditShop.Page(other), AuditShop.Bot);
            shop.ExpectWith(allowed, 1, "src/Page.cs(7,1): error AIP0304");
        }
    }

    private static string Sign(
        AuditShop shop, string print, string key, string? zone = null, string? ticket = null, SignOffRole role = SignOffRole.Reviewer)
    {
        var verification = new Verification("dana@contoso.com", "2026-03-01")
        {
            Role = role,
            Fingerprint = print,
            Zone = zone,
            Ticket = ticket,
        };
        var statement = SignedStatement.Of(Identity, verification, out var problem);
        Assert.Null(problem);
        var signature = SshSignature.Parse(shop.Keys.SignWord(key, statement!.Text), out problem);
        Assert.Null(problem);
        return new SignatureLine(statement, signature!).ToString();
    }
}
