using static AiProvenance.Package.Tests.Reviews.ReviewCase;

namespace AiProvenance.Package.Tests.Reviews;

/// <summary>Reviews that count, reviews that do not, and changes after a review.</summary>
public static class ReviewCases
{
    private const string Quote = "Contoso.Pricing.PriceEngine.Quote(item)";
    private const string Balance = "Contoso.Accounts.Balance.Of(item)";
    private const string Pay = "Contoso.Checkout.Till.Pay(item)";
    private const string Book = "Contoso.Payments.Ledger.Book(item)";

    /// <summary>What counts: nothing is said about these.</summary>
    public static readonly ReviewCase[] Accepted =
    [
        Of("OnePerson", Quote, Kim),
        Of("OnePersonBehindGitHub", Quote, By("123+mei@users.noreply.github.com")),
        Of("TwoPeople", Balance, By("kim@contoso.com") + By("lee@contoso.com")),
        Of("OnTheListWithTicket", Pay, By("lee@checkout.contoso.com", ", Ticket = \"CHK-7\"")),
        Of("RecentEnough", Book, Kim),
        Of("NameOnTheList", Book, By("zo\u00EB  brandt")),
        Of("NameOnTheListDecomposed", Book, By("Zoe\u0308 Brandt")),
        Of("PersonCalledLikeATool", Book, By("claude@contoso.com")),
        Of("AddressBehindAName", Quote, By("Kim Roe <kim@contoso.com>")),
        Of("WrittenTheSameDay", Quote, Kim, ", On = \"2026-11-03\""),
        Of("PromptedBySomebodyElse", Quote, Kim, ", PromptedBy = \"lee@contoso.com\""),
    ];

    /// <summary>What does not count, by the rule that says so.</summary>
    public static readonly ReviewCase[] Refused =
    [
        Of("OneOfTwoPeople", Balance, Kim) with
        {
            Rule = "AIP0003",
            Message = OnlyOne("kim@contoso.com"),
        },
        Of(
            "OnePersonTwice",
            Balance,
            By("kim@contoso.com") + By("Kim Roe <KIM@contoso.com>")) with
        {
            Rule = "AIP0003",
            Message = OnlyOne("Kim Roe <KIM@contoso.com>"),
        },

        Twins("FullWidth", "\uFF4B\uFF49\uFF4D@contoso.com"),
        Twins("KelvinSign", "\u212Aim@contoso.com"),
        Twins("Invisible", "k\u200Bim@contoso.com"),
        Twins("Tag", "kim+reviews@contoso.com") with { Message = OnlyOne("kim+reviews@contoso.com") },
        Of("SelfReviewInOtherLetters", Quote, Kim, ", PromptedBy = \"\uFF4Bim+ai@contoso.com\"") with
        {
            Rule = "AIP0004",
            Message = "is ignored: whoever prompted the code may not verify it. A person must review it",
        },
        Of("SelfReviewByName", Quote, By("kim.roe@contoso.com"), ", PromptedBy = \"Kim Roe\"") with
        {
            Rule = "AIP0004",
            Message = "is ignored: whoever prompted the code may not verify it. A person must review it",
        },
        OfARole("ClaudesName", "claude@contoso.com"),
        OfARole("AiReviewer", "ai-reviewer@contoso.com"),
        OfARole("Ci", "ci@contoso.com"),
        OfARole("Build", "build-7@contoso.com"),
        OfARole("SeniorEngineer", "senior.engineer@contoso.com"),
        OfARole("Bots", "kim@bots.contoso.com"),
        Of("SelfReview", Quote, Kim, ", PromptedBy = \"Kim@Contoso.com\"") with
        {
            Rule = "AIP0004",
            Message = "'kim@contoso.com' is ignored: whoever prompted the code may not verify it. A person must review it",
        },
        ByTool("Claude", "Claude <noreply@anthropic.com>"),
        ByTool("Copilot", "198982749+Copilot@users.noreply.github.com"),
        ByTool("Cursor", "cursoragent@cursor.com"),
        ByTool("Devin", "158243242+devin-ai-integration[bot]@users.noreply.github.com"),
        ByTool("Jules", "161369871+google-labs-jules[bot]@users.noreply.github.com"),
        Of("NotOnTheList", Pay, By("kim@contoso.com", ", Ticket = \"CHK-7\"")) with
        {
            Rule = "AIP0004",
            Message =
                "is ignored: zone 'checkout' does not list that person under reviewers. A person of *@checkout.contoso.com must review it",
        },
        new("ClaimedByTool", $$"""
            using AiProvenance;

            namespace Contoso.Web
            {
                [AiGenerated("Copilot")]
                public static class ClaimedByTool
                {
                    [HumanAuthored("copilot@github.com")]
                    public static decimal Total(int item) => {{Quote}};
                }
            }

            """, "")
        {
            Rule = "AIP0004",
            Message = "under an invalid claim: the [HumanAuthored] by 'copilot@github.com' is ignored: a tool may not claim code as a " +
                "person's work. Its author must claim it, or it must go and a person must review the code",
        },

        Malformed(
            "NoFingerprint",
            Quote,
            """[HumanVerified("kim@contoso.com", "2026-11-03")]""",
            "states no Fingerprint (dotnet format analyzers --diagnostics AIP0005 writes it)"),
        Malformed(
            "NotAFingerprint",
            Quote,
            """[HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "looks good")]""",
            "has a malformed Fingerprint, 'looks good' is not of the form 1:TEXT.TOUCH " +
                "(dotnet format analyzers --diagnostics AIP0005 writes it)"),
        Malformed("NoDate", Quote, On(""), "states no date"),
        Malformed("LocalDate", Quote, On("03/11/2026"), "states '03/11/2026' where a date of the form yyyy-MM-dd belongs"),
        Malformed("NoSuchDay", Quote, On("2026-02-30"), "states '2026-02-30' where a date of the form yyyy-MM-dd belongs"),
        Malformed("FromTheFuture", Quote, On("2026-11-21"), "is dated after today (2026-11-20, UTC)"),
        Malformed(
            "BeforeItWasWritten", Quote, Kim, "is dated before the code was written (2026-11-04, by its mark)", ", On = \"2026-11-04\""),
        Malformed(
            "NoTicket", Pay, By("lee@checkout.contoso.com"), "states no Ticket, but zone 'checkout' asks for one that matches CHK-[0-9]+"),
        Malformed(
            "AnotherTicket",
            Pay,
            By("lee@checkout.contoso.com", ", Ticket = \"see CHK-7\""),
            "states the Ticket 'see CHK-7', but zone 'checkout' asks for one that matches CHK-[0-9]+"),
        Malformed("Nobody", Quote, By(""), "names nobody as the reviewer"),
        Malformed("Todo", Quote, By("TODO"), "names nobody as the reviewer"),
        Malformed("YourName", Quote, By("your-name"), "names nobody as the reviewer"),
        Malformed("QuestionMark", Quote, By("?"), "names nobody as the reviewer"),
        NoAddress("TwoInOne", "kim@contoso.com, lee@contoso.com"),
        NoAddress("FreeName", "Kim Roe"),
        NoAddress("Praise", "LGTM"),
        NoAddress("Position", "Senior Engineer"),
        NoAddress("Machine", "verified by pipeline"),
        NoAddress("Account", "root"),
        Malformed("Cyrillic", Quote, By("k\u0456m@contoso.com"), Ignored("has a letter that no address here may have (U+0456)")),
        Malformed("DotlessI", Quote, By("k\u0131m@contoso.com"), Ignored("has a letter that no address here may have (U+0131)")),
        Malformed("NameOnNoList", Quote, By("Zo\u00EB Brandt"), Ignored("is no e-mail address")),

        Of("Expired", Book, By("kim@contoso.com", on: "2026-08-21")) with
        {
            Rule = "AIP0006",
            Message =
                "is 91 days old, and zone 'payments' allows 90 days. One of the reviewers (*@contoso.com, 2 more) must review and renew it",
        },
        Of(
            "ForAnotherZone",
            Quote,
            By("kim@contoso.com", ", Zone = \"accounts\"")) with
        {
            Rule = "AIP0001",
            Message = "unverified: a person must review it. The [HumanVerified] by 'kim@contoso.com' is limited to zone 'accounts'",
        },
    ];

    /// <summary>Approvals of everything at once, each with the name of its attribute.</summary>
    public static readonly ReviewCase[] Blanket =
    [
        new("BlanketVerification", "[assembly: AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-11-03\")]\n", ""),
        new("BlanketAuthorship", "[assembly: AiProvenance.HumanAuthored(\"kim@contoso.com\")]\n", ""),
    ];

    /// <summary>What somebody changes after a review.</summary>
    public static readonly ReviewCase[] Changes =
    [
        Of("Literal", Quote + " * 0.9m", Kim) with { Change = ("0.9m", "0.8m") },
        Of("LineBreakInVerbatim", Quote + " * @\"a\nb\".Split('\\n').Length", Kim) with { Change = ("\"a\nb\"", "\"a\u2028b\"") },
        Of("LineBreakInInterpolated", Quote + " * $@\"a\nb{item}\".Split('\\n').Length", Kim) with { Change = ("a\nb", "a\rb") },
        Of("Renamed", Quote, Kim) with { Change = ("decimal Total", "decimal Net") },
        Of("Moved", Quote, Kim) with { Change = ("namespace Contoso.Web", "namespace Contoso.Site") },
        Of("Parameter", Quote, Kim) with { Change = ("int item", "short item") },
        Of("DefaultValue", Quote, Kim) with { Change = ("int item", "int item = 1") },
        Of("OtherAttribute", Quote, Kim) with { Change = ("public static decimal", "[System.Obsolete] public static decimal") },
        Of("InactiveBranch", "\n#if EUROPE\n            1.2m *\n#endif\n            " + Quote, Kim) with { Change = ("1.2m", "1.3m") },
        WithUsing("Alias", "using Engine = Contoso.Pricing.PriceEngine;", "using Engine = Contoso.Pricing.DiscountEngine;"),
        WithUsing("Using", "using Contoso.Pricing.Sales;", "using Contoso.Pricing.Gifts;"),
        WithUsing(
            "StaticUsing", "using static Contoso.Pricing.PriceEngine;", "using static Contoso.Pricing.DiscountEngine;", "Quote(item)"),
        WholeType("MemberOfVerifiedType", "Total(int item) => item;", "Total(int item) => item + 1;"),
        WholeType("HeaderOfVerifiedType", "public class HeaderOfVerifiedType", "public sealed class HeaderOfVerifiedType"),
    ];

    /// <summary>A verified member that somebody copies, review and all, under another name.</summary>
    public static readonly ReviewCase Copy = Of("Copy", Quote, Kim);

    /// <summary>All files.</summary>
    public static IEnumerable<ReviewCase> All => [.. Accepted, .. Refused, .. Blanket, .. Changes, Copy];

    private static string By(string by, string more = "", string on = "2026-11-03") =>
        $"[HumanVerified(\"{by}\", \"{on}\"{more}, Fingerprint = \"FINGERPRINT\")]";

    private static string On(string on) => By("kim@contoso.com", on: on);

    private static ReviewCase ByTool(string name, string identity) => Of("SignedBy" + name, Quote, By(identity)) with
    {
        Rule = "AIP0004",
        Message = "is ignored: a tool may not verify code. A person must review it",
    };

    private static ReviewCase Twins(string name, string again) => Of("TwiceBy" + name, Balance, Kim + By(again)) with
    {
        Rule = "AIP0003",
        Message = OnlyOne("kim@contoso.com"),
    };

    private static string OnlyOne(string reviewer) =>
        $"with too few reviews: zone 'accounts' needs 2 people, and only '{reviewer}' counts so far. " +
        "Another person must review and sign it";

    private static ReviewCase OfARole(string name, string address) => Of("SignedBy" + name, Quote, By(address)) with
    {
        Rule = "AIP0004",
        Message = $"by '{address}' is ignored: that address reads like a tool, a machine or a role; " +
            "list it under reviewers if it is a person's. A person must review it",
    };

    private static ReviewCase NoAddress(string name, string by) => Malformed(
        name, Quote, By(by), $"by '{by}' " + Ignored("is no e-mail address"));

    private static string Ignored(string flaw) => $"is ignored: that name {flaw}; write the address, or list the name under reviewers";

    private static ReviewCase Malformed(string name, string expression, string review, string message, string mark = "") =>
        Of(name, expression, review, mark) with { Rule = "AIP0005", Message = message + ". The reviewer must correct it" };

    private static ReviewCase WithUsing(string name, string before, string after, string expression = "Engine.Quote(item)")
    {
        var review = Of(name, expression, Kim);
        return review with
        {
            Code = before + "\n" + review.Code,
            Change = (before, after),
            Message = "the meaning of its names changed after the [HumanVerified] by 'kim@contoso.com'",
        };
    }

    // Its members touch nothing, so that the one request is the type's.
    private static ReviewCase WholeType(string name, string before, string after) => new(name, $$"""
        using AiProvenance;

        namespace Contoso.Web
        {
            [AiGenerated("Copilot")]
            REVIEW
            public class {{name}} : System.Collections.Generic.List<Contoso.Pricing.Sheet>
            {
                public int Total(int item) => item;
            }
        }

        """, Kim)
    { Change = (before, after) };
}
