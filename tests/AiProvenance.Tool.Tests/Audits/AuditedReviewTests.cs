namespace AiProvenance.Tool.Tests.Audits;

/// <summary>AIP0304 about verifications and claims: who wrote them, against the person whom they name.</summary>
public class AuditedReviewTests
{
    private const string Ways =
        "One of these would satisfy it: a commit of dana@contoso.com, without an agent; a signature of dana@contoso.com " +
        "('ai-provenance sign'); a commit signed with the key of dana@contoso.com";

    [Fact]
    public void A_commit_of_the_person_stands_for_a_verification()
    {
        using var shop = new AuditShop();
        _ = shop.Verify();
        shop.Expect(0, "1 line that somebody answers for changed: 1 by their own person, 0 not");
    }

    [Theory]
    [InlineData(AuditShop.Bot, null, "", "an AI worked on it (commit author: copilot-swe-agent[bot]")]
    [InlineData(AuditShop.Erin, null, "", "its author is Erin Roe <erin@contoso.com>, not dana@contoso.com")]
    [InlineData(AuditShop.Dana, null, AuditShop.Claude, "an AI worked on it (Co-authored-by: Claude")]
    [InlineData(AuditShop.Dana, null, "\n\nAssisted-by: Claude:claude-opus-4", "an AI worked on it (Assisted-by")]
    [InlineData(AuditShop.Dana, null, "\n\nGenerated with Claude Code", "an AI worked on it")]
    [InlineData(
        AuditShop.Erin, null, "\n\nCo-authored-by: Dana Doe <dana@contoso.com>", "that the message names a co-author proves nothing")]
    [InlineData(AuditShop.Bot, null, "\n\nCo-authored-by: Dana Doe <dana@contoso.com>", "an AI worked on it")]
    [InlineData(AuditShop.Erin, AuditShop.WebFlow, "", "a squash keeps one author of many, so audit before the merge")]
    [InlineData(AuditShop.Erin, AuditShop.Dana, "", "not dana@contoso.com, who only recorded it")]
    [InlineData("Dana Doe <dana@elsewhere.com>", null, "", "its author is Dana Doe <dana@elsewhere.com>")]
    [InlineData("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", null, "", "its author is")]
    public void Somebody_else_does_not(string author, string? committer, string trailer, string reason)
    {
        using var shop = new AuditShop();
        var commit = shop.Verify(author, "Review" + trailer, committer);
        shop.Expect(
            1,
            "src/Page.cs(7,1): error AIP0304: [HumanVerified(\"dana@contoso.com\")] on 'Shop.Page.Total' was added by commit " +
                commit[..10],
            reason,
            Ways);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("1-14", true)]
    [InlineData("3,7-9", true)]
    [InlineData("9-12", false)]
    public void A_note_of_git_ai_says_that_an_agent_wrote_the_line_whoever_committed_it(string lines, bool isOfReview)
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana);
        Note(shop, $"src/Page.cs\n  s_c9883b05a2487d::t_9f8e7d6c5b4a32 {lines}\n");

        if (isOfReview)
            shop.Expect(1, "src/Page.cs(7,1): error AIP0304", "an AI worked on it (", "Claude", Ways);
        else
            shop.Expect(0, "1 with AI");
    }

    [Fact]
    public void A_note_of_git_ai_that_names_a_person_for_the_line_is_no_agent()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana);
        Note(shop, "src/Page.cs\n  h_31dce776f88375 1-14\n");
        shop.Expect(0);
    }

    [Fact]
    public void A_note_that_cannot_be_read_keeps_from_judging()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana);
        _ = shop.Repository.Git("notes", "--ref=ai", "add", "-m", "src/Page.cs\n  s_1::t_1 1-14\n---\n{ broken", "HEAD");
        shop.Expect(2, "Without this record it is not known who wrote the lines");
    }

    private static void Note(AuditShop shop, string attestations) => shop.Repository.Git(
        "notes",
        "--ref=ai",
        "add",
        "-m",
        attestations + """
            ---
            {
              "schema_version": "authorship/3.0.0",
              "humans": { "h_31dce776f88375": { "author": "Dana Doe <dana@contoso.com>" } },
              "sessions": { "s_c9883b05a2487d": { "agent_id": { "tool": "claude", "id": "c", "model": "claude-sonnet-4-5" } } }
            }
            """,
        "HEAD");

    [Theory]
    [InlineData(AuditShop.WebFlow)]
    [InlineData(AuditShop.Dana)]
    [InlineData("D. Doe <DANA@contoso.com>")]
    public void The_person_may_commit_through_a_forge(string committer)
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana, committer: committer);
        shop.Expect(0);
    }

    [Fact]
    public void A_rebase_by_somebody_else_is_a_warning()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana, committer: AuditShop.Erin);
        shop.Expect(0, "warning AIP0304", "Erin Roe <erin@contoso.com> recorded it, as after a rebase");
    }

    [Fact]
    public void An_agent_that_rebases_is_an_error()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Dana, committer: AuditShop.Bot);
        shop.Expect(1, "commit committer: copilot-swe-agent[bot]");
    }

    [Theory]
    [InlineData("[HumanAuthored(\"dana@contoso.com\")]")]
    [InlineData("[HumanVerified(by: \"dana@contoso.com\", on: \"2026-03-01\")]")]
    [InlineData(
        "[AiProvenance.HumanVerifiedAttribute(\"dana@contoso.com\", \"2026-03-01\",\n        Notes = \"a\",\n        Ticket = \"b\")]")]
    [InlineData("[global::AiProvenance.HumanVerified(\"Dana Doe <dana@contoso.com>\", \"2026-03-01\")]")]
    [InlineData("#if RELEASE\n    [HumanVerified(\"dana@contoso.com\", \"2026-03-01\")]\n#endif\n")]
    [InlineData("#if !DEBUG && A\n    [HumanAuthored(\"dana@contoso.com\")]\n#endif\n")]
    [InlineData("[Human\\u0056erified(\"dana@contoso.com\", \"2026-03-01\")]")]
    [InlineData("[HumanApproved(\"dana@contoso.com\", \"2026-03-01\")]")]
    public void Every_spelling_is_found(string attribute)
    {
        using var own = new AuditShop();
        _ = own.Change("src/Page.cs", AuditShop.Page(attribute));
        own.Expect(0, "1 line that somebody answers for changed");

        using var other = new AuditShop();
        _ = other.Change("src/Page.cs", AuditShop.Page(attribute), AuditShop.Erin);
        other.Expect(1, "AIP0304");
    }

    [Fact]
    public void An_alias_hides_nothing_and_neither_does_an_assembly_attribute()
    {
        using var shop = new AuditShop();
        _ = shop.Change(
            "src/Page.cs",
            "using V = AiProvenance.HumanVerifiedAttribute;\n" + AuditShop.Page("[V(\"dana@contoso.com\", \"2026-03-01\")]"),
            AuditShop.Bot);
        _ = shop.Change(
            "src/More.cs",
            "[assembly: AiProvenance.HumanAuthored(\"dana@contoso.com\", Target = \"M:Shop.Page.Tax(System.Int32)\")]\n",
            AuditShop.Bot);
        shop.Expect(1, "src/Page.cs(8,1): error", "on 'Shop.Page.Total'", "src/More.cs(1,1): error", "on 'Shop.Page.Tax'");
    }

    [Fact]
    public void What_moves_with_its_code_or_is_laid_out_anew_is_no_change()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        var laidOut = AuditShop.Review.Replace(", ", ",\n        ", StringComparison.Ordinal)
            .Replace("HumanVerified", "HumanVerifiedAttribute", StringComparison.Ordinal);
        File.Delete(Path.Combine(shop.Repository.Path, "src", "Page.cs"));
        _ = shop.Change("src/Pages/Page.cs", "// Moved.\n\n" + AuditShop.Page(laidOut), AuditShop.Bot);
        shop.Expect(0, "0 lines that somebody answers for changed");
    }

    [Fact]
    public void A_copy_of_a_verification_is_an_addition()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        _ = shop.Change("src/Page.cs", AuditShop.Page(AuditShop.Review, second: AuditShop.Review), AuditShop.Bot);
        shop.Expect(1, "was added by commit");
    }

    [Fact]
    public void A_claim_that_wanders_to_other_code_is_an_addition()
    {
        const string Claim = "[HumanAuthored(\"dana@contoso.com\")]";
        using var shop = new AuditShop();
        shop.Base = shop.Change("src/Page.cs", AuditShop.Page(Claim));
        _ = shop.Change("src/Page.cs", AuditShop.Page("", second: Claim), AuditShop.Bot);
        shop.Expect(1, "on 'Shop.Page.Tax' was added", "on 'Shop.Page.Total' was removed");
    }

    [Fact]
    public void A_claim_that_moves_with_its_code_to_another_name_is_no_change()
    {
        using var shop = new AuditShop();
        var page = AuditShop.Page("[HumanAuthored(\"dana@contoso.com\")]");
        shop.Base = shop.Change("src/Page.cs", page);
        _ = shop.Change("src/Page.cs", page.Replace("namespace Shop", "namespace Store.Pages", StringComparison.Ordinal), AuditShop.Bot);
        shop.Expect(0, "0 lines");
    }

    [Fact]
    public void A_person_who_shares_a_name_with_an_agent_is_a_person()
    {
        using var shop = new AuditShop();
        var review = AuditShop.Review.Replace("dana@", "claude.dupont@", StringComparison.Ordinal);
        _ = shop.Change("src/Page.cs", AuditShop.Page(review), "Claude Dupont <claude.dupont@contoso.com>");
        shop.Expect(0);
    }

    [Fact]
    public void A_changed_fact_is_a_change()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        var renewed = AuditShop.Review.Replace(AuditShop.Print, AuditShop.OtherPrint, StringComparison.Ordinal);
        _ = shop.Change("src/Page.cs", AuditShop.Page(renewed, "first + 18"), AuditShop.Bot);
        shop.Expect(1, "was changed by commit");
        _ = shop.Change("src/Page.cs", AuditShop.Page(renewed.Replace("03-01", "03-02", StringComparison.Ordinal), "first + 18"));
        shop.Expect(0);
    }

    [Fact]
    public void A_verification_that_is_taken_from_unchanged_code_is_missed()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        _ = shop.Change("src/Page.cs", AuditShop.Page(""), AuditShop.Erin);
        shop.Expect(1, "was removed by commit", "and the code is what it was");
    }

    [Theory]
    [InlineData("first + 18", 0, "warning AIP0304")]
    [InlineData(null, 0, "0 lines")]
    public void With_the_code_it_may_go(string? body, int code, string text)
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        var page = body is null
            ? "namespace Shop;\n\npublic class Page\n{\n}\n"
            : AuditShop.Page("", body);
        _ = shop.Change("src/Page.cs", page, AuditShop.Bot);
        shop.Expect(code, body is null ? "1 line that somebody answers for changed: 1 by their own person, 0 not" : text);
    }

    [Fact]
    public void The_person_may_withdraw()
    {
        using var shop = new AuditShop();
        shop.Base = shop.Verify();
        _ = shop.Change("src/Page.cs", AuditShop.Page(""));
        shop.Expect(0);
    }

    [Fact]
    public void What_came_and_went_is_nothing()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Bot);
        _ = shop.Change("src/Page.cs", AuditShop.Page(""), AuditShop.Erin);
        shop.Expect(0, "2 commits", "0 lines");
    }

    [Fact]
    public void The_person_who_writes_it_again_stands_for_it()
    {
        using var shop = new AuditShop();
        _ = shop.Verify(AuditShop.Bot);
        _ = shop.Change("src/Page.cs", AuditShop.Page(""), AuditShop.Erin);
        _ = shop.Verify();
        shop.Expect(0);
    }

    [Fact]
    public void A_merge_stands_for_nothing_that_its_parents_brought()
    {
        using var shop = new AuditShop();
        _ = shop.Repository.Git("switch", "-q", "-c", "review");
        _ = shop.Verify();
        _ = shop.Repository.Git("switch", "-q", "main");
        _ = shop.Change("README.md", "Shop\n", AuditShop.Erin);
        _ = shop.Repository.Git("-c", "user.name=Erin Roe", "merge", "-q", "--no-ff", "--no-commit", "review");
        _ = shop.Repository.Commit("Merge", AuditShop.Erin, AuditShop.Erin);
        shop.Expect(0, "3 commits");
    }

    [Fact]
    public void A_merge_answers_for_what_it_adds_itself()
    {
        using var shop = new AuditShop();
        _ = shop.Repository.Git("switch", "-q", "-c", "other");
        _ = shop.Change("README.md", "Shop\n");
        _ = shop.Repository.Git("switch", "-q", "main");
        _ = shop.Change("LICENSE", "None\n");
        _ = shop.Repository.Git("merge", "-q", "--no-ff", "--no-commit", "other");
        shop.Repository.Write("src/Page.cs", AuditShop.Page(AuditShop.Review));
        var merge = shop.Repository.Commit("Merge", AuditShop.Erin, AuditShop.Erin);
        shop.Expect(1, "was added by commit " + merge[..10]);
    }

    [Fact]
    public void A_merge_answers_for_what_it_drops()
    {
        using var shop = new AuditShop();
        _ = shop.Repository.Git("switch", "-q", "-c", "topic");
        _ = shop.Change("README.md", "Shop\n", AuditShop.Erin);
        _ = shop.Repository.Git("switch", "-q", "main");
        shop.Base = shop.Verify();
        _ = shop.Repository.Git("switch", "-q", "topic");
        _ = shop.Repository.Git("merge", "-q", "--no-ff", "--no-commit", "main");
        shop.Repository.Write("src/Page.cs", AuditShop.Page(""));
        var merge = shop.Repository.Commit("Merge", AuditShop.Erin, AuditShop.Erin);
        shop.Expect(1, "was removed by commit " + merge[..10]);
    }

    [Fact]
    public void What_the_base_brings_is_not_the_branchs()
    {
        using var shop = new AuditShop();
        _ = shop.Repository.Git("switch", "-q", "-c", "topic");
        _ = shop.Change("README.md", "Shop\n");
        _ = shop.Repository.Git("switch", "-q", "main");
        _ = shop.Verify(AuditShop.Bot);
        _ = shop.Repository.Git("switch", "-q", "topic");
        _ = shop.Repository.Git("merge", "-q", "--no-ff", "main");
        shop.Base = "main";
        shop.Expect(0, "0 lines");
    }
}
