namespace AiProvenance.Tool.Tests.Audits;

/// <summary>AIP0304 about policies, baselines and marks.</summary>
public class AuditedFileTests
{
    private const string Entry = "AIP0001 M:Shop.Page.Total(System.Int32) " + AuditShop.Print;
    private const string Mark =
        "[assembly: global::AiProvenance.AiGenerated(\"Claude\", Target = \"M:Shop.Page.Total(System.Int32)\")]\n";

    [Fact]
    public void An_agent_that_removes_a_reviewer_is_told_with_the_name()
    {
        using var shop = new AuditShop();
        _ = shop.Change("AiProvenance.policy", WithPolicy(", erin@contoso.com", ""), AuditShop.Bot);
        shop.Expect(
            1,
            "AiProvenance.policy(7,1): error AIP0304: [zone pricing] reviewers = erin@contoso.com was removed by commit ",
            ": erin@contoso.com may not review any more",
            "a commit of erin@contoso.com, or of another reviewer",
            "a commit signed with the key of");
    }

    [Theory]
    [InlineData(AuditShop.Erin, 0)]
    [InlineData(AuditShop.Dana, 1)]
    [InlineData(AuditShop.Fred, 1)]
    public void A_reviewer_may_leave_but_not_be_removed(string author, int code)
    {
        using var shop = new AuditShop();
        _ = shop.Change("AiProvenance.policy", WithPolicy(", erin@contoso.com", ""), author);
        shop.Expect(code);
    }

    [Fact]
    public void Another_reviewers_key_may_remove_a_reviewer()
    {
        using var shop = new AuditShop();
        shop.SignWith("dana");
        _ = shop.Change("AiProvenance.policy", WithPolicy(", erin@contoso.com", ""));
        shop.ExpectWith(["--allowed-signers", shop.AllowedSigners(("dana@contoso.com", "dana"))], 0);
    }

    [Theory]
    [InlineData("required_reviews = 2", "required_reviews = 1", "required_reviews = 1 was changed", ", was '2'")]
    [InlineData("required_reviews = 2\n", "", "required_reviews = 2 was removed", "asks for less")]
    [InlineData("namespaces = Contoso.Pricing", "namespaces = Contoso.Pricing.Core", "namespaces = Contoso.Pricing was removed", "")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nenforcement = warn", "enforcement = warn was added", "")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nexcept = Contoso.Pricing.Old", "except = Contoso.Pricing.Old was added", "")]
    [InlineData("required_reviews = 2", "required_reviews = 2\napplies_to = generated", "applies_to = generated was added", "")]
    [InlineData("max_review_age_days = 100", "max_review_age_days = 400", "max_review_age_days = 400 was changed", ", was '100'")]
    [InlineData("max_review_age_days = 100", "exempt_assemblies = Shop", "exempt_assemblies = Shop was added", "")]
    [InlineData("erin@contoso.com", "erin@contoso.com, fred@contoso.com", "reviewers = fred@contoso.com was added", "")]
    [InlineData("[zone pricing]", "[zone prices]", "[zone pricing] namespaces = Contoso.Pricing was removed", "")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nsignature_algorithms = rsa", "", "")]
    public void A_weaker_policy_is_a_reviewers_to_make(string text, string instead, string told, string more)
    {
        foreach (var (author, code) in new[] { (AuditShop.Fred, 1), (AuditShop.Bot, 1), (AuditShop.Dana, 0) })
        {
            using var shop = new AuditShop();
            _ = shop.Change("AiProvenance.policy", WithPolicy(text, instead), author);
            if (told.Length == 0)
            {
                shop.Expect(author == AuditShop.Bot ? 1 : 0);
                continue;
            }

            var isRemovedPerson = instead == "[zone prices]" && author == AuditShop.Dana;
            shop.Expect(isRemovedPerson ? 1 : code, code == 0 ? [] : [told, more]);
        }
    }

    [Theory]
    [InlineData("required_approvals = 1\n", "", "required_approvals = 1 was removed")]
    [InlineData("required_approvals = 1", "required_approvals = 0", "required_approvals = 0 was changed")]
    [InlineData("board.contoso.com", "board.contoso.com, fred@contoso.com", "approvers = fred@contoso.com was added")]
    public void Fewer_approvals_are_a_reviewers_to_ask_for(string text, string instead, string told)
    {
        foreach (var (author, code) in new[] { (AuditShop.Fred, 1), (AuditShop.Bot, 1), (AuditShop.Dana, 0) })
        {
            using var shop = new AuditShop();
            var asking = AuditShop.Policy + "required_approvals = 1\napprovers = *@board.contoso.com\n";
            shop.Base = shop.Change("AiProvenance.policy", asking);
            _ = shop.Change("AiProvenance.policy", asking.Replace(text, instead, StringComparison.Ordinal), author);

            shop.Expect(code, code == 0 ? [] : [told]);
        }
    }

    [Theory]
    [InlineData("required_reviews = 2", "required_reviews = 3")]
    [InlineData("max_review_age_days = 100", "max_review_age_days = 50")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nsignatures = required")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nrequired_approvals = 1")]
    [InlineData("required_reviews = 2", "required_reviews = 2\nrequired_approvals = 1\napprovers = *@board.contoso.com")]
    [InlineData("required_reviews = 2", "required_reviews = 2\n[zone tax]\nnamespaces = Contoso.Tax\nreviewers = fred@contoso.com")]
    public void A_stricter_policy_is_anybodys_to_make_but_no_agents(string text, string instead)
    {
        foreach (var (author, code) in new[] { (AuditShop.Fred, 0), (AuditShop.Bot, 1) })
        {
            using var shop = new AuditShop();
            _ = shop.Change("AiProvenance.policy", WithPolicy(text, instead), author);
            shop.Expect(code);
        }
    }

    [Theory]
    [InlineData("# The shop's policy.", "# The policy of the shop.")]
    [InlineData("dana@contoso.com, erin@contoso.com", "erin@contoso.com,dana@contoso.com")]
    [InlineData("dana@contoso.com, erin@contoso.com", "dana@contoso.com\nreviewers = erin@contoso.com")]
    [InlineData("required_reviews = 2", "\n  required_reviews=2")]
    public void Layout_and_comments_of_a_policy_say_nothing(string text, string instead)
    {
        using var shop = new AuditShop();
        _ = shop.Change("AiProvenance.policy", WithPolicy(text, instead), AuditShop.Bot);
        shop.Expect(0, "0 lines");
    }

    [Fact]
    public void A_policy_that_goes_or_moves_is_missed()
    {
        using var shop = new AuditShop();
        File.Delete(Path.Combine(shop.Repository.Path, "AiProvenance.policy"));
        _ = shop.Change("src/AiProvenance.policy", AuditShop.Policy, AuditShop.Fred);
        shop.Expect(1, "AiProvenance.policy(7,1): error AIP0304: [zone pricing] reviewers = dana@contoso.com was removed");
    }

    [Fact]
    public void Without_a_policy_before_any_person_may_write_one_and_no_agent()
    {
        foreach (var (author, code) in new[] { (AuditShop.Fred, 0), (AuditShop.Bot, 1) })
        {
            using var shop = new AuditShop();
            File.Delete(Path.Combine(shop.Repository.Path, "AiProvenance.policy"));
            shop.Base = shop.Repository.Commit("Without");
            _ = shop.Change("AiProvenance.policy", AuditShop.Policy, author);
            shop.Expect(code);
        }
    }

    [Fact]
    public void A_policys_own_bots_are_tools()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Change("AiProvenance.policy", WithPolicy("[policy]", "[policy]\nbot_identities = helper@contoso.com"));
        _ = shop.Change("AiProvenance.policy", WithPolicy(
            "[policy]", "[policy]\nbot_identities = helper@contoso.com\nreach = transitive"), "Helper <helper@contoso.com>");
        shop.Expect(1, "its author is a bot");
    }

    [Theory]
    [InlineData(AuditShop.Dana, 0)]
    [InlineData(AuditShop.Fred, 1)]
    [InlineData(AuditShop.Bot, 1)]
    public void A_finding_is_a_reviewers_to_accept(string author, int code)
    {
        using var shop = new AuditShop();
        _ = shop.Change("src/AiProvenance.Baseline.txt", "# Old.\n" + Entry + "\n", author);
        shop.Expect(code, code == 0
            ? []
            : ["src/AiProvenance.Baseline.txt(2,1): error AIP0304: the baseline's AIP0001 of 'M:Shop.Page.Total(System.Int32)' was added"]);
    }

    [Fact]
    public void A_shorter_baseline_is_anybodys()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Change("src/AiProvenance.Baseline.txt", Entry + "\n");
        _ = shop.Change("src/AiProvenance.Baseline.txt", "# None left.\n", AuditShop.Bot);
        shop.Expect(0, "1 line");
    }

    [Fact]
    public void Agents_may_mark_and_may_not_unmark()
    {
        using var shop = new AuditShop();
        var marked = shop.Change("src/AiProvenance.Origins.cs", Mark, AuditShop.Bot);
        shop.Expect(0, "1 line");

        shop.Base = marked;
        _ = shop.Change("src/AiProvenance.Origins.cs", "// Empty.\n", AuditShop.Bot);
        shop.Expect(1, "[AiGenerated(\"Claude\")] on 'Shop.Page.Total' was removed", "the code is still there");
    }

    [Fact]
    public void A_mark_may_not_become_a_weaker_one()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Change("src/AiProvenance.Origins.cs", Mark);
        _ = shop.Change("src/AiProvenance.Origins.cs", Mark.Replace("Generated", "Assisted", StringComparison.Ordinal), AuditShop.Bot);
        shop.Expect(1, "[AiAssisted(\"Claude\")] on 'Shop.Page.Total' was changed", "was [AiGenerated(\"Claude\")]");
    }

    [Fact]
    public void A_mark_goes_with_its_code_and_may_move_into_the_source()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Change("src/AiProvenance.Origins.cs", Mark);
        shop.Repository.Write("src/Page.cs", AuditShop.Page("[AiGenerated(\"Claude\")]"));
        _ = shop.Change("src/AiProvenance.Origins.cs", "// Empty.\n", AuditShop.Bot);
        shop.Expect(0);

        _ = shop.Change("src/Page.cs", "namespace Shop;\n\npublic class Page\n{\n}\n", AuditShop.Bot);
        shop.Expect(0);
    }

    [Fact]
    public void Reordered_marks_are_no_change()
    {
        using var shop = new AuditShop();
        var other = Mark.Replace("Total(System.Int32)", "Tax(System.Int32)", StringComparison.Ordinal);
        shop.Base = shop.Change("src/AiProvenance.Origins.cs", Mark + other);
        _ = shop.Change("src/AiProvenance.Origins.cs", other + Mark, AuditShop.Bot);
        shop.Expect(0, "0 lines");
    }

    private static string WithPolicy(string text, string instead)
    {
        Assert.Contains(text, AuditShop.Policy, StringComparison.Ordinal);
        return AuditShop.Policy.Replace(text, instead, StringComparison.Ordinal);
    }
}
