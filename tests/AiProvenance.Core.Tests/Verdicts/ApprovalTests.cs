using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using CsCheck;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>Approvals beside reviews: by people who neither wrote nor reviewed the code.</summary>
public sealed class ApprovalTests
{
    private const string Board = "mia@board.contoso.com";

    private static readonly ZonePolicy One = Given.Pricing with { RequiredApprovals = 1 };

    private static readonly ZonePolicy Two = Given.Pricing with { RequiredApprovals = 2 };

    private static readonly ZonePolicy OfBoard = One with { Approvers = Given.Globs("*@board.contoso.com") };

    [Fact]
    public void A_review_and_an_approval_by_somebody_else_pass() =>
        Assert.Empty(Given.Code(Given.Verified(), Approved()).Touching(OfBoard).Verdict());

    [Fact]
    public void A_zone_that_asks_for_none_needs_none_and_judges_none() =>
        Assert.Empty(Given.Code(Given.Verified(), Approved("Copilot") with { Fingerprint = null }).Verdict());

    [Fact]
    public void A_reviewed_declaration_without_approval_has_too_few_sign_offs()
    {
        var finding = Given.Code(Given.Verified()).Touching(OfBoard).Verdict().Only(GateRule.TooFewReviews);

        Assert.Equal(SignOffRole.Approver, finding.Role);
        Assert.Equal("zone 'pricing' needs an approval, and has none", finding.Problem);
        Assert.Equal("AIP0003", RuleIds.Get(finding.Rule));
    }

    [Fact]
    public void One_of_two_approvals_is_too_few() => Assert.Equal(
        "zone 'pricing' needs 2 approvals, and only 'mia@board.contoso.com' counts so far",
        Given.Code(Given.Verified(), Approved()).Touching(Two).Verdict().Only(GateRule.TooFewReviews).Problem);

    [Fact]
    public void Two_approvals_by_two_people_are_two() => Assert.Empty(
        Given.Code(Given.Verified(), Approved(), Approved("noa@board.contoso.com")).Touching(Two).Verdict());

    [Theory]
    [InlineData("mia@board.contoso.com")]
    [InlineData("MIA@Board.Contoso.com")]
    [InlineData("Mia Berg <mia@board.contoso.com>")]
    [InlineData("mia+board@board.contoso.com")]
    [InlineData("m\u200Bia@board.contoso.com")]
    [InlineData("\uFF4Dia@board.contoso.com")]
    public void One_approver_is_one_however_written(string again) => Assert.Equal(
        SignOffRole.Approver,
        Given.Code(Given.Verified(), Approved(), Approved(again)).Touching(Two).Verdict().Only(GateRule.TooFewReviews).Role);

    [Theory]
    [InlineData("dana@contoso.com")]
    [InlineData("DANA@Contoso.Com")]
    [InlineData("Dana Reyes <dana@contoso.com>")]
    [InlineData("dana+approvals@contoso.com")]
    [InlineData("da\u200Bna@contoso.com")]
    [InlineData("4711+dana@contoso.com")]
    [InlineData("\uFF44ana@contoso.com")]
    public void A_reviewer_may_not_approve_under_any_spelling(string approver)
    {
        var finding = Given.Code(Given.Verified(), Approved(approver)).Touching(One).Verdict().Only(GateRule.NotAllowed);

        Assert.Equal(SignOffRole.Approver, finding.Role);
        Assert.EndsWith(
            "is ignored: that person is one of its reviewers, and somebody else must approve it",
            finding.Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewer_who_is_known_by_words_may_not_approve_by_an_address()
    {
        var zone = One with { Reviewers = Given.Globs("Kim Lee", "dana@contoso.com"), Approvers = Given.Globs("*@contoso.com") };

        Given.Code(Given.Verified("Kim Lee"), Approved("kim.lee@contoso.com")).Touching(zone).Verdict().Only(GateRule.NotAllowed);
    }

    // Whoever read an earlier version, or read it for another zone, or in vain, has reviewed it.
    public static TheoryData<string> OtherReviews => ["stale", "of another zone", "expired", "around", "second"];

    [Theory]
    [MemberData(nameof(OtherReviews))]
    public void Any_review_by_an_approver_keeps_the_approval_from_counting(string which)
    {
        var own = Given.Verified(Board) with
        {
            Fingerprint = which == "stale" ? Given.Print('B', 'A').ToString() : Given.Now.ToString(),
            Zone = which == "of another zone" ? "accounts" : null,
            On = which == "expired" ? "2026-01-11" : Given.Reviewed,
        };
        var code = Given.Code(Given.Verified(), Approved()).Touching(One with { MaxReviewAgeDays = 30 });
        code = which == "around"
            ? code with { Scopes = code.Scopes.Add(Given.Scope(own)) }
            : code with { Scopes = [Given.Scope(Given.Verified(), Approved(), own)] };

        var findings = code.Verdict("2026-02-15");

        Assert.Contains(findings, finding => finding is { Rule: GateRule.NotAllowed, Role: SignOffRole.Approver });
    }

    [Fact]
    public void The_approver_of_a_type_may_not_be_the_reviewer_of_its_member()
    {
        var code = Given.Code().Touching(One) with { Scopes = [Given.Scope(Given.Verified(Board)), Given.Scope(Approved())] };

        code.Verdict().Only(GateRule.NotAllowed);
        Assert.Empty((code with { Scopes = [Given.Scope(Given.Verified()), Given.Scope(Approved())] }).Verdict());
    }

    [Theory]
    [InlineData("paul@contoso.com", "whoever prompted the code may not approve it")]
    [InlineData("Paul <PAUL@contoso.com>", "whoever prompted the code may not approve it")]
    [InlineData("Copilot", "a tool may not approve code")]
    [InlineData("renovate[bot]@users.noreply.github.com", "a tool may not approve code")]
    [InlineData("ci@contoso.com", "list it under approvers if it is a person's")]
    [InlineData("cto@contoso.com", "does not list that person under approvers")]
    [InlineData("mia@board.contoso.com.evil.org", "does not list that person under approvers")]
    public void Some_may_not_approve(string by, string why)
    {
        var finding = Given.Code(Given.Verified(), Approved(by)).Touching(OfBoard).Verdict().Only(GateRule.NotAllowed);

        Assert.Equal(SignOffRole.Approver, finding.Role);
        Assert.Contains("the [HumanApproved] by ", finding.Problem, StringComparison.Ordinal);
        Assert.Contains(why, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_reviewers_says_nothing_of_approvers_and_the_other_way_round()
    {
        var zone = OfBoard with { Reviewers = Given.Globs("*@contoso.com") };

        Assert.Empty(Given.Code(Given.Verified(), Approved()).Touching(zone).Verdict());
        Assert.Equal(
            2,
            Given.Code(Given.Verified(Board), Approved("dana@contoso.com"))
                .Touching(zone)
                .Verdict()
                .Sum(finding => finding.Culprits.Length));
    }

    [Fact]
    public void A_policys_own_bots_may_not_approve() => Given.Code(Given.Verified(), Approved("svc-release@contoso.com")).Touching(One)
        .Verdict(policy: new Policy { BotIdentities = Given.Globs("svc-*@contoso.com") }).Only(GateRule.NotAllowed);

    [Fact]
    public void Words_name_an_approver_only_where_the_list_of_approvers_has_them()
    {
        var code = Given.Code(Given.Verified(), Approved("Mia Berg"));

        var finding = code.Touching(One with { Reviewers = Given.Globs("Mia Berg", "dana@contoso.com") })
            .Verdict()
            .Only(GateRule.Malformed);
        Assert.EndsWith("write the address, or list the name under approvers", finding.Problem, StringComparison.Ordinal);
        Assert.Empty(code.Touching(One with { Approvers = Given.Globs("Mia Berg") }).Verdict());
    }

    [Theory]
    [InlineData('B', 'A', "the code changed after the [HumanApproved] by 'mia@board.contoso.com'")]
    [InlineData('A', 'B', "the meaning of its names changed after the [HumanApproved] by 'mia@board.contoso.com'")]
    public void A_stale_approval_is_stale(char text, char touch, string problem)
    {
        var stale = Approved() with { Fingerprint = Given.Print(text, touch).ToString() };
        var finding = Given.Code(Given.Verified(), stale).Touching(One).Verdict().Only(GateRule.Stale);

        Assert.Equal((SignOffRole.Approver, problem), (finding.Role, finding.Problem));
    }

    [Fact]
    public void A_change_of_the_code_makes_reviews_and_approvals_stale_and_says_so_of_each()
    {
        var old = Given.Print('B', 'A').ToString();
        var findings = Given.Code(Given.Verified() with { Fingerprint = old }, Approved() with { Fingerprint = old })
            .Touching(One)
            .Verdict();

        Assert.Equal([SignOffRole.Reviewer, SignOffRole.Approver], findings.Select(finding => finding.Role));
        Assert.All(findings, finding => Assert.Equal(GateRule.Stale, finding.Rule));
    }

    [Fact]
    public void An_approval_expires_as_a_review_does()
    {
        var zone = One with { MaxReviewAgeDays = 30 };
        var code = Given.Code(Given.Verified(on: "2026-02-20"), Approved());

        Assert.Equal(SignOffRole.Approver, code.Touching(zone).Verdict("2026-02-20").Only(GateRule.Expired).Role);
        Assert.Empty(code.Touching(zone).Verdict("2026-02-19").Where(finding => finding.Rule == GateRule.Expired));
    }

    [Fact]
    public void An_approval_is_malformed_as_a_review_is()
    {
        Approval("", Given.Reviewed, "names nobody as the approver");
        Approval("TODO", Given.Reviewed, "names nobody as the approver");
        Approval(Board, "soon", "where a date of the form yyyy-MM-dd belongs");
        Approval(Board, null, "states no date");
        Approval(Board, "2026-01-09", "is dated before the code was written");
        Approval(Board, "2026-12-31", "is dated after today");

        void Approval(string by, string? on, string problem)
        {
            var finding = Given.Code(Given.Verified(), Approved(by, on)).Touching(One).Verdict("2026-02-01").Only(GateRule.Malformed);
            Assert.Equal(SignOffRole.Approver, finding.Role);
            Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_approval_without_a_fingerprint_approves_nothing() => Assert.Contains(
        "states no Fingerprint",
        Given.Code(Given.Verified(), Approved() with { Fingerprint = null }).Touching(One).Verdict().Only(GateRule.Malformed).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void An_approval_states_the_ticket_that_the_zone_asks_for()
    {
        var zone = One.AskingForTicket("PRC-[0-9]+");
        var review = Given.Verified() with { Ticket = "PRC-1" };

        Given.Code(review, Approved()).Touching(zone).Verdict().Only(GateRule.Malformed);
        Assert.Empty(Given.Code(review, Approved() with { Ticket = "PRC-2" }).Touching(zone).Verdict());
    }

    [Fact]
    public void An_approval_for_another_zone_counts_there_alone()
    {
        var finding = Given.Code(Given.Verified(), Approved() with { Zone = "accounts" })
            .Touching(One)
            .Verdict()
            .Only(GateRule.TooFewReviews);

        Assert.Equal(
            "zone 'pricing' needs an approval, and has none; the [HumanApproved] by 'mia@board.contoso.com' is limited to zone 'accounts'",
            finding.Problem);
    }

    [Fact]
    public void Approvals_without_any_review_are_no_review()
    {
        var finding = Given.Code(Approved(), Approved("noa@board.contoso.com")).Touching(One).Verdict().Only(GateRule.Unverified);

        Assert.Equal(SignOffRole.Reviewer, finding.Role);
        Assert.Empty(finding.AwaitingApproval);
    }

    [Fact]
    public void Where_reviews_are_missing_the_approval_is_announced_and_not_asked_for_yet()
    {
        Assert.Same(One, Assert.Single(Given.Code().Touching(One).Verdict().Only(GateRule.Unverified).AwaitingApproval));
        var half = Given.Code(Given.Verified()).Touching(One with { RequiredReviews = 2 }).Verdict().Only(GateRule.TooFewReviews);
        Assert.Equal((SignOffRole.Reviewer, 1), (half.Role, half.AwaitingApproval.Length));
    }

    [Fact]
    public void Where_reviews_are_missing_what_is_wrong_with_an_approval_is_said_all_the_same() => Assert.Equal(
        [(GateRule.Unverified, SignOffRole.Reviewer), (GateRule.NotAllowed, SignOffRole.Approver)],
        Given.Code(Approved("paul@contoso.com")).Touching(One).Verdict().Select(finding => (finding.Rule, finding.Role)));

    [Fact]
    public void Each_zone_asks_for_its_own_approvals()
    {
        var accounts = new ZonePolicy("accounts") { RequiredApprovals = 1, Approvers = Given.Globs("noa@board.contoso.com") };
        var finding = Given.Code(Given.Verified(), Approved()).Touching(One, accounts).Verdict().Only(GateRule.NotAllowed);

        Assert.Equal(["accounts"], finding.ZoneNames());
        Assert.Empty(Given.Code(Given.Verified(), Approved("noa@board.contoso.com")).Touching(One, accounts).Verdict());
    }

    [Fact]
    public void A_signature_is_asked_of_an_approval_as_of_a_review()
    {
        var zone = One with { Signatures = SignatureDemand.Required };
        var (review, approval) = (Given.Verified(), Approved());
        var code = Given.Code().Touching(zone) with
        {
            Scopes =
            [
                new VerifiedScope([review, approval], () => Given.Now)
                {
                    Signatures = stated => stated == review
                        ? new SignatureProof(null, [Signatures.Given.Signature])
                        : SignatureProof.Failed("has no line in AiProvenance.Signatures"),
                },
            ],
        };

        Assert.Equal(SignOffRole.Approver, code.Verdict().Only(GateRule.NotSigned).Role);
    }

    [Fact]
    public void An_approver_signs_once_the_reviews_are_there_and_a_reviewer_may_not()
    {
        var reviewed = Given.Code(Given.Verified()).Touching(OfBoard);

        Assert.Equal(["pricing"], OpenTo(reviewed, Approved()));
        Assert.Empty(OpenTo(Given.Code().Touching(OfBoard), Approved()));
        Assert.Empty(OpenTo(reviewed, Approved("omar@contoso.com")));
        Assert.Empty(OpenTo(reviewed.Touching(One), Approved("dana@contoso.com")));
        Assert.Empty(OpenTo(Given.Code(Given.Verified()), Approved()));
        Assert.Empty(OpenTo(Given.Code(Given.Verified(), Approved()).Touching(OfBoard), Approved("noa@board.contoso.com")));
    }

    [Fact]
    public void Whoever_has_approved_is_not_asked_to_review()
    {
        var code = Given.Code(Given.Verified(), Approved()).Touching(One with { RequiredReviews = 2 });

        Assert.Empty(OpenTo(code, Given.Verified(Board)));
        Assert.Equal(["pricing"], OpenTo(code, Given.Verified("omar@contoso.com")));
    }

    [Fact]
    public void A_zone_lacks_sign_offs_until_it_is_approved()
    {
        var code = Given.Code(Given.Verified()).Touching(OfBoard);

        Assert.Single(Given.Judge().FindZonesLackingReviews(code));
        Assert.Empty(Given.Judge().FindZonesLackingReviewsAfter(code, Given.Scope(Approved())));
        Assert.Single(Given.Judge().FindZonesLackingReviewsAfter(Given.Code().Touching(OfBoard), Given.Scope(Given.Verified())));
        Assert.Single(Given.Judge().FindZonesLackingReviewsAfter(Given.Code(Approved()).Touching(One), Given.Scope(Given.Verified(Board))));
    }

    [Fact]
    public void Code_passes_exactly_where_reviewers_and_other_approvers_suffice() =>
        Gen.Select(
            Gen.Int[0, 5].Array[0, 4], Gen.Int[0, 5].Array[0, 4], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Bool).Sample(
            (reviewers, approvers, reviews, approvals, onType) =>
            {
                string[] people = ["paul", "ada", "bob", "eva", "lea", "tim"];
                var zone = Given.Pricing with { RequiredReviews = reviews, RequiredApprovals = approvals };
                var verified = reviewers.Select((person, i) => Given.Verified(Spell(people[person], i))).ToArray();
                var approved = approvers.Select((person, i) => Approved(Spell(people[person], i + 1))).ToArray();
                var code = Given.Code().Touching(zone) with
                {
                    Scopes = onType
                    ? [Given.Scope(verified), Given.Scope(approved)]
                    : [Given.Scope([.. approved, .. verified])]
                };

                var reviewed = reviewers.Where(person => person != 0).Distinct().Count() >= reviews;
                var released = approvers.Where(person => person != 0).Except(reviewers).Count() >= approvals;
                return code.Verdict().IsEmpty == (reviewed && released);
            },
            iter: 4000);

    private static string Spell(string person, int way) => (way % 3) switch
    {
        0 => person + "@contoso.com",
        1 => person.ToUpperInvariant() + " Somebody <" + person + "@CONTOSO.com>",
        _ => person + "+" + way + "@contoso.com",
    };

    private static Verification Approved(string? by = Board, string? on = Given.Reviewed) =>
        Given.Verified(by, on) with { Role = SignOffRole.Approver };

    private static string[] OpenTo(DeclarationFacts code, Verification signature) =>
        [.. Given.Judge().FindZonesOpenTo(code, Given.Scope(signature)).Select(zone => zone.Name)];
}
