using System.Globalization;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Fingerprints;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Reach;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Approvals beside reviews, by people who neither wrote nor reviewed the code.</summary>
public sealed class ApprovalTests
{
    private const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreviewers = *@contoso.com\n" +
        "required_approvals = 1\napprovers = *@board.contoso.com\n";

    private const string Anyone = "[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_approvals = 1\n";

    private const string Review = "HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")";

    private const string Approval = "HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\")";

    private const string Other = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";

    [Fact]
    public async Task Reviewed_and_approved_code_passes() => Assert.Empty(await (await Signed(Review, Approval)).Run());

    [Fact]
    public async Task Reviewed_code_without_approval_says_who_may_give_it()
    {
        var code = await Signed(Review);

        Assert.Equal(["AIP0003 M"], await code.Findings());
        Assert.Equal(
            "'C.M' touches zone 'pricing' (PriceEngine.Quote) without approval: zone 'pricing' needs an approval, and has none. " +
            "A person of *@board.contoso.com must approve it ([HumanApproved])",
            await code.Message());
    }

    [Theory]
    [InlineData("approvers = mia@board.contoso.com\n", "Approver mia@board.contoso.com must approve it")]
    [InlineData("", "A person who neither wrote nor reviewed it must approve it")]
    [InlineData("approvers = a@b.com, c@d.com\n", "One of the approvers (a@b.com, 1 more) must approve it")]
    public async Task The_message_names_those_who_may(string approvers, string said) => Assert.Contains(
        said, await (await Signed(Anyone + approvers, Review)).Message(), StringComparison.Ordinal);

    [Fact]
    public async Task Code_without_any_review_says_that_an_approval_must_follow()
    {
        var code = await Signed();

        Assert.Equal(
            "'C.M' (AI-generated, Copilot) touches zone 'pricing' (PriceEngine.Quote) unverified: " +
            "a person of *@contoso.com must review it. Then a person of *@board.contoso.com must approve it",
            await code.Message());
        Assert.Equal("*@board.contoso.com", Assert.Single(await code.Run()).Properties[FindingProperties.Approvers]);
    }

    [Fact]
    public async Task An_approval_is_no_review() => Assert.Equal(["AIP0001 M"], await (await Signed(Approval)).Findings());

    [Theory]
    [InlineData("HumanApproved(\"kim@contoso.com\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\")",
        "is ignored: that person is one of its reviewers, and somebody else must approve it")]
    [InlineData("HumanApproved(\"Kim <KIM+board@contoso.com>\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\")",
        "is ignored: that person is one of its reviewers")]
    [InlineData("HumanApproved(\"dana@contoso.com\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\")",
        "is ignored: whoever prompted the code may not approve it")]
    [InlineData("HumanApproved(\"copilot\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\")", "is ignored: a tool may not approve code")]
    public async Task Some_may_not_approve(string approval, string why)
    {
        var code = await Signed(Anyone, Review, approval);

        Assert.Equal(["AIP0004 M"], await code.Findings());
        Assert.StartsWith(
            "'C.M' touches zone 'pricing'",
            await code.Message(),
            StringComparison.Ordinal);
        Assert.Contains(" approved by the wrong person: the [HumanApproved] by ", await code.Message(), StringComparison.Ordinal);
        Assert.Contains(why, await code.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_on_the_list_may_not_approve() => Assert.Contains(
        "zone 'pricing' does not list that person under approvers",
        await (await Signed(Review, Approval.Replace("mia@board", "mia@shop", StringComparison.Ordinal))).Message(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "AIP0002", Other, "2026-11-03", "with a stale approval: the code changed after the [HumanApproved] by 'mia@board.contoso.com'")]
    [InlineData(
        "AIP0005", "1:ABC", "2026-11-03", "with an invalid approval: the [HumanApproved] by 'mia@board.contoso.com' has a malformed")]
    [InlineData("AIP0005", "FINGERPRINT", "yesterday", "with an invalid approval: ")]
    [InlineData("AIP0005", "FINGERPRINT", "2026-11-21", "is dated after today")]
    [InlineData("AIP0006", "FINGERPRINT", "2025-01-03", "with an expired approval: ")]
    public async Task What_is_wrong_with_an_approval_is_said_under_the_rule_of_reviews(string rule, string code, string on, string said)
    {
        var approval = $"HumanApproved(\"mia@board.contoso.com\", \"{on}\", Fingerprint = \"{code}\")";
        var review = Review.Replace("2026-01-02", "2026-11-02", StringComparison.Ordinal);
        var analysis = await Signed(Policy + "max_review_age_days = 90\n", review, approval);
        analysis = analysis with { Properties = [("AiProvenanceAsOf", "2026-11-20")] };

        var finding = Assert.Single(await analysis.Run());
        Assert.Equal(rule, finding.Id);
        Assert.Contains(said, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_makes_both_stale_and_each_says_who_must_act() => Assert.Equal(
        [
            "AIP0002 A person of *@board.contoso.com must look at it again and renew it ([HumanApproved])",
            "AIP0002 A person of *@contoso.com must review and renew it: Sign off, or Request review for the fingerprint",
        ],
        (await (await Signed(
            Review.Replace("FINGERPRINT", Other, StringComparison.Ordinal), Approval.Replace(
                "FINGERPRINT", Other, StringComparison.Ordinal))).Run())
            .Select(static finding => finding.Id + " " + finding.GetMessage(CultureInfo.InvariantCulture).Split(". ")[1]).Order());

    [Theory]
    [InlineData("[assembly: HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\", Target = \"M:C.M\")]")]
    [InlineData("[module: HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", Fingerprint = \"FINGERPRINT\", Target = \"M:C.M\")]")]
    public async Task An_approval_may_stand_on_the_assembly(string approval)
    {
        var code = new Analysis("using AiProvenance;\n" + approval + "\nclass C { [AiGenerated(\"x\"), " + Review + "] " +
            "decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }")
        { Policy = Policy };

        Assert.Empty(await (await code.WithFingerprint()).Run());
    }

    [Theory]
    [InlineData(
        "[assembly: HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\")]", "without Target, it would approve everything at once")]
    [InlineData(
        "[assembly: HumanApproved(\"mia@board.contoso.com\", \"2026-01-03\", Target = \"M:C.N\")]", "its Target 'M:C.N' is neither")]
    public async Task A_blanket_approval_is_refused(string attribute, string said)
    {
        var finding = Assert.Single(await new Analysis("using AiProvenance;\n" + attribute + "\nclass C { }")
        {
            Analyzers = [new AssemblyAttributesAnalyzer()],
        }.Run());

        Assert.Equal("AIP0005", finding.Id);
        Assert.Contains("[assembly: HumanApproved] is ignored: " + said, finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AiProvenance.HumanApproved")]
    [InlineData("global::AiProvenance.HumanApprovedAttribute")]
    [InlineData("HumanApprovedAttribute")]
    public async Task It_is_known_under_its_full_name_too(string name)
    {
        var code = new Analysis("using AiProvenance;\nclass C { [AiGenerated(\"x\"), " + Review + ", " +
            Approval.Replace("HumanApproved", name, StringComparison.Ordinal) + "] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }")
        { Policy = Policy };

        Assert.Empty(await (await code.WithFingerprint()).Run());
    }

    [Fact]
    public async Task A_class_of_that_name_elsewhere_approves_nothing() => Assert.Contains("AIP0003", (await (await new Analysis("""
        namespace Mine { class HumanApprovedAttribute(string by, string on) : System.Attribute { public string Fingerprint { get; set; } } }
        class C
        {
            [AiProvenance.AiGenerated("x"), AiProvenance.HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            [Mine.HumanApproved("mia@board.contoso.com", "2026-01-03", Fingerprint = "the right one")]
            decimal M() => Contoso.Pricing.PriceEngine.Quote(1);
        }
        """)
    { Policy = Policy }.WithFingerprint()).Findings())[0], StringComparison.Ordinal);

    [Fact]
    public async Task An_approval_of_the_type_covers_its_members()
    {
        var code = new Analysis(
            "using AiProvenance; [AiGenerated(\"x\"), TYPEAPPROVAL] class C : Contoso.Pricing.PriceEngine { [" + Review +
            "] decimal M() => Quote(1); }")
        { Policy = Policy };
        var unapproved = code with { Source = code.Source.Replace(", TYPEAPPROVAL", "", StringComparison.Ordinal) };
        var findings = await unapproved.Run();
        var (type, member) = (Print(findings, "C"), Print(findings, "M"));

        var approved = code with
        {
            Source = code.Source.Replace(
                "TYPEAPPROVAL", Review.Replace("kim", "lee", StringComparison.Ordinal) + ", " + Approval, StringComparison.Ordinal)
                .Replace("[AiGenerated(\"x\")", "[AiGenerated(\"x\")", StringComparison.Ordinal),
        };
        var source = approved.Source[..approved.Source.IndexOf("class C", StringComparison.Ordinal)].Replace(
            "FINGERPRINT", type, StringComparison.Ordinal) +
            approved.Source[approved.Source.IndexOf("class C", StringComparison.Ordinal)..].Replace(
                "FINGERPRINT", member, StringComparison.Ordinal);
        Assert.Empty(await (approved with { Source = source }).Run());

        static string Print(IEnumerable<Diagnostic> findings, string at) => findings
            .First(finding => Analysis.Describe(finding).EndsWith(" " + at, StringComparison.Ordinal))
            .Properties[FindingProperties.Fingerprint]!;
    }

    [Theory]
    [InlineData("class C { [!] decimal M() => 1; }", "it is not marked as AI code")]
    [InlineData("class C { [AiGenerated(\"x\"), !] decimal M() => 1; }", "it touches no critical zone that asks for verification")]
    [InlineData(
        "class C { [AiGenerated(\"x\"), !] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }",
        "no zone that asks for its review asks for approvals")]
    [InlineData(
        "[!] class C { [AiGenerated(\"x\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }",
        "no zone that asks for its review asks for approvals")]
    public async Task An_approval_that_nothing_asks_for_has_no_effect(string source, string why)
    {
        var finding = Assert.Single(
            await Needless(source.Replace("!", Approval, StringComparison.Ordinal), "[zone pricing]\nnamespaces = Contoso.Pricing\n"));

        Assert.Equal("AIP0102", finding.Id);
        Assert.Contains("[HumanApproved] on ", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(why, finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_that_a_zone_asks_for_is_not_needless() => Assert.Empty(await Needless(
        "class C { [AiGenerated(\"x\"), " + Approval + "] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", Policy));

    [Fact]
    public async Task A_request_is_answered_when_the_code_is_approved()
    {
        const string Request = "PendingReview(\"FINGERPRINT\")";
        var waiting = await Signed(Review, Request) with { Analyzers = [new NeedlessVerificationAnalyzer()] };
        var approved = await Signed(Review, Approval, Request) with { Analyzers = [new NeedlessVerificationAnalyzer()] };

        Assert.Empty(await waiting.Run());
        Assert.Contains("is answered", await approved.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_approval_is_told_where_no_zone_asks() => Assert.Contains(
        "after the [HumanApproved] by 'mia@board.contoso.com'",
        await new Analysis("using AiProvenance; class C { [AiGenerated(\"x\"), " +
            Approval.Replace("FINGERPRINT", Other, StringComparison.Ordinal) + "] decimal M() => 1; }")
        {
            Analyzers = [new StatedFingerprintAnalyzer()],
        }.Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Code_that_reaches_a_zone_is_to_be_approved()
    {
        var code = ReachWorld.Of("""
            static class Helper { public static decimal A() => PriceEngine.Quote(1); }
            class Page
            {
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
                decimal Show() => Helper.A();
            }
            """);
        code = code with { Policy = code.Policy + "\nrequired_approvals = 1\n" };

        Assert.Equal(
            "'Page.Show' (AI-generated, Copilot) reaches zone 'pricing' unverified, through Helper.A -> PriceEngine.Quote: " +
            "a person who neither wrote nor reviewed it must approve it. Zone 'pricing' needs an approval, and has none",
            await (await code.WithFingerprint()).Message());
    }

    [Fact]
    public async Task A_zones_code_may_not_use_AI_code_that_nobody_approved()
    {
        var code = new Analysis("""
            using AiProvenance;
            class Texts
            {
                [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT", Zone = "pricing")]
                public static int Sum() => 1;
            }
            namespace Contoso.Pricing { class Quotes { int Total() => global::Texts.Sum(); } }
            """)
        { Policy = Anyone, Analyzers = [new DependencyAnalyzer()], HasShop = false };
        var print = Fingerprinted.Of(code.Compile(), "Contoso.Pricing")["M:Texts.Sum"].ToString();

        var message = await (code with { Source = code.Source.Replace("FINGERPRINT", print, StringComparison.Ordinal) }).Message();

        Assert.Contains("zone 'pricing' needs an approval, and has none", message, StringComparison.Ordinal);
        Assert.EndsWith("A person who neither wrote nor reviewed it must approve that code", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_of_a_review_does_not_sign_an_approval()
    {
        var asking = Anyone + "signatures = required\n";
        var code = (await Signed(asking, Review, Approval)) with { Analyzers = [new UnsignedVerificationAnalyzer()] };
        var print = Fingerprinted.Of(code.Compile(), "Contoso.Pricing")["M:C.M"].ToString();
        var (review, approval) = (
            Line("kim@contoso.com", "2026-01-02", SignOffRole.Reviewer), Line("mia@board.contoso.com", "2026-01-03", SignOffRole.Approver));
        var forged = Line("mia@board.contoso.com", "2026-01-03", SignOffRole.Reviewer);

        Assert.Equal(2, (await code.Run()).Length);
        Assert.Empty(await With(review, approval).Run());
        Assert.Contains(
            "'mia@board.contoso.com' has no line in AiProvenance.Signatures (the one there signs another deed (a review))",
            await With(review, forged).Message(),
            StringComparison.Ordinal);

        Analysis With(params string[] lines) => code with
        {
            AdditionalFiles = [new TextFile("/src/" + SignatureFile.FileName, string.Join('\n', lines) + "\n")],
        };

        string Line(string by, string on, SignOffRole role)
        {
            var statement = SignedStatement.Of("M:C.M", new Verification(by, on) { Fingerprint = print, Role = role }, out _)!;
            var signature = Repository.Read("docs/rules/AIP0303.md").Split("kim@contoso.com 2026-11-03 - ")[1].Split('\n')[0];
            return new SignatureLine(statement, SshSignature.Parse(signature, out _)!).ToString();
        }
    }

    [Fact]
    public async Task An_older_copy_of_the_attributes_without_it_still_works()
    {
        var code = new Analysis("""
            using AiProvenance;
            class C { [AiGenerated("x")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }
            namespace AiProvenance { class AiGeneratedAttribute(string tool) : System.Attribute { } }
            """)
        { Policy = Policy, Generators = [] };

        Assert.Equal(["AIP0001 M"], await code.Findings());
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Needless(string source, string policy) =>
        new Analysis("using AiProvenance;\n" + source) { Policy = policy, Analyzers = [new NeedlessVerificationAnalyzer()] }.Run();

    private static Task<Analysis> Signed(params string[] attributes) =>
        attributes is [var policy, .. var others] && policy.StartsWith('[') ? Sign(policy, others) : Sign(Policy, attributes);

    private static Task<Analysis> Sign(string policy, string[] attributes) => new Analysis($$"""
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            [AiGenerated("Copilot", PromptedBy = "dana@contoso.com")]
            {{string.Join("\n    ", attributes.Select(static attribute => "[" + attribute + "]"))}}
            void M() => PriceEngine.Quote(1);
        }
        """)
    { Policy = policy }.WithFingerprint();
}
