using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>Approvals and keys: a signature of a review is none of an approval, even over the same facts.</summary>
public sealed class SignedApprovalTests
{
    private const string Asking = "signatures = required\nrequired_approvals = 1\napprovers = *@pricing.contoso.com\n";

    private const string Total =
        "[AiGenerated(\"Copilot\", PromptedBy = \"dana@contoso.com\", On = \"2026-11-02\")]\n" +
        "[HumanVerified(\"lee@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\")]\n" +
        "[HumanApproved(\"kim@pricing.contoso.com\", \"2026-11-04\", Fingerprint = \"FINGERPRINT\")]\n" +
        "public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);\n";

    [Fact]
    public void A_signed_approval_counts_and_one_without_a_signature_does_not()
    {
        using var release = Publish();
        release.Sign();
        Refused(release.Check(), "the [HumanApproved] by 'lee@pricing.contoso.com' has no line in AiProvenance.Signatures");

        release.Sign(Approval(), "lee");
        var run = release.Check();
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Fact]
    public void A_signature_of_a_review_is_no_signature_of_an_approval_and_neither_is_its_copy()
    {
        using var release = Publish();
        release.Sign();
        var review = SignedRelease.Statement(person: "lee", on: "2026-11-04");
        release.Sign(review, "lee");
        Refused(release.Check(), "signs another deed (a review)");

        // The same signature in a line that says that it is an approval.
        release.List(Approval(), release.Keys.SignWord("lee", review.Text));
        Refused(release.Check(), "is signed in vain: the signature is over something else");
    }

    [Fact]
    public void A_signature_of_an_approval_is_no_signature_of_a_review()
    {
        using var release = new SignedRelease();
        release.Sign(Approval("kim", "2026-11-03"));

        Refused(release.Check(), "signs another deed (an approval)");
    }

    [Fact]
    public void An_approver_signs_with_the_command_of_reviewers()
    {
        using var table = new SigningTable(Total, Asking);
        table.Answers = "y\n";

        var run = table.Sign();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("approval of 2026-11-04", run.Output, StringComparison.Ordinal);
        var line = Assert.Single(SignatureParser.Parse(table.Signatures).Lines).Value;
        Assert.Equal((SignOffRole.Approver, "kim@pricing.contoso.com"), (line.Statement.Role, line.Statement.Reviewer));
        Assert.Contains(" approval ", table.Signatures, StringComparison.Ordinal);
        Assert.Contains("Everything is signed.", table.Sign().Output, StringComparison.Ordinal);
        Assert.Contains("Every line is needed.", table.Sign("--prune").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_zone_asks_for_approvals_there_is_none_to_sign()
    {
        using var table = new SigningTable("", "signatures = required\n");
        table.Code = table.Code.Replace("public class OrderPage\n    {", "public class OrderPage\n    {\n" +
            Total.Replace("FINGERPRINT", StoreSource.Fingerprint, StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(3, table.Sign().ExitCode);
    }

    [Fact]
    public void An_approval_by_a_reviewer_is_not_signed()
    {
        using var table = new SigningTable(
            Total.Replace("lee@pricing", "kim@pricing", StringComparison.Ordinal), Asking);
        table.Answers = "y\ny\n";

        Assert.Contains("that person is one of its reviewers", table.Sign().Output, StringComparison.Ordinal);
        Assert.Equal(
            SignOffRole.Reviewer, Assert.Single(SignatureParser.Parse(table.Signatures).Lines).Value.Statement.Role);
    }

    [Fact]
    public void An_approval_is_renewed_after_a_rename()
    {
        using var table = new SigningTable(Total, Asking);
        table.Answers = "y\n";
        Assert.Equal(0, table.Sign().ExitCode);
        table.Code = table.Code.Replace("PriceEngine", "Pricer", StringComparison.Ordinal);

        var run = table.Run(
            "renew", "--rename", "PriceEngine=Pricer", "--as", "kim@pricing.contoso.com", "--key", table.Keys["kim"]);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.All(
            SignatureParser.Parse(table.Signatures).Lines, static line => Assert.Equal(SignOffRole.Approver, line.Value.Statement.Role));
        Assert.Equal(2, SignatureParser.Parse(table.Signatures).Lines.Length);
        Assert.Contains("Everything is signed.", table.Sign().Output, StringComparison.Ordinal);
    }

    private static SignedRelease Publish()
    {
        var release = new SignedRelease(Asking);
        release.Publish(StoreSource.Write(isVerified: true, release.Digest).Replace(
            "[HumanVerified(",
            $"[HumanApproved(\"lee@pricing.contoso.com\", \"2026-11-04\", Fingerprint = \"{StoreSource.Fingerprint}\")]\n[HumanVerified(",
            StringComparison.Ordinal));
        return release;
    }

    private static SignedStatement Approval(string person = "lee", string on = "2026-11-04")
    {
        var approval = new Verification(SignedRelease.Address(person), on)
        {
            Role = SignOffRole.Approver,
            Fingerprint = StoreSource.Fingerprint,
        };
        return SignedStatement.Of(StoreSource.Identity, approval, out _)!;
    }

    private static void Refused(CliRun run, string said)
    {
        Assert.True(run.ExitCode == 1, run.Output + run.Error);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }
}
