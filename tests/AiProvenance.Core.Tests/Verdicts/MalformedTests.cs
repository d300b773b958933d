using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class MalformedTests
{
    private const string Dana = "the [HumanVerified] by 'dana@contoso.com' ";

    [Theory]
    [InlineData(null, "the [HumanVerified] names nobody as the reviewer")]
    [InlineData("", "the [HumanVerified] names nobody as the reviewer")]
    [InlineData(" \t", "the [HumanVerified] names nobody as the reviewer")]
    [InlineData("TODO", "the [HumanVerified] by 'TODO' names nobody as the reviewer")]
    [InlineData("TO\u200BDO", "the [HumanVerified] by 'TODO' names nobody as the reviewer")]
    [InlineData("you@example.com", "the [HumanVerified] by 'you@example.com' names nobody as the reviewer")]
    public void A_verification_names_its_reviewer(string? by, string problem) => Assert.Equal(problem, ProblemOf(Given.Verified(by)));

    [Theory]
    [InlineData("dana@contoso.com, omar@contoso.com")]
    [InlineData("dana@contoso.com;omar@contoso.com")]
    [InlineData("dana@contoso.com omar@contoso.com")]
    [InlineData("Dana Reyes; Omar Haddad")]
    [InlineData("Dana (dana@contoso.com)")]
    [InlineData("Dana <dana@contoso.com> <omar@contoso.com>")]
    [InlineData("dana@contoso.com <omar@contoso.com>")]
    [InlineData("Dana <dana@contoso.com>, Omar")]
    [InlineData("Dana <>")]
    [InlineData("<dana")]
    [InlineData("dana@")]
    [InlineData("dana@contoso@com")]
    [InlineData("Reyes, Dana")]
    [InlineData("CONTOSO\\dana")]
    [InlineData("@dana")]
    [InlineData("Dana <dreyes>")]
    [InlineData("Dana O'Neill-Reyes (Pricing)")]
    [InlineData("Kim Lee")]
    [InlineData("John Doe")]
    [InlineData("Reviewer 1")]
    [InlineData("Senior Engineer")]
    [InlineData("LGTM")]
    [InlineData("verified by pipeline")]
    [InlineData("Automated Review")]
    [InlineData("root")]
    [InlineData("admin")]
    [InlineData("dana@contoso")]
    [InlineData("dana@.contoso.com")]
    [InlineData(".dana@contoso.com")]
    [InlineData("da..na@contoso.com")]
    [InlineData("_@contoso.com")]
    [InlineData("\"dana\"@contoso.com")]
    [InlineData("dana@[10.0.0.1]")]
    [InlineData("mailto:dana@contoso.com")]
    [InlineData("https://contoso.com/dana")]
    public void A_reviewer_is_named_by_an_address(string by) => Assert.Equal(
        $"the [HumanVerified] by '{by}' is ignored: that name is no e-mail address; write the address, or list the name under reviewers",
        ProblemOf(Given.Verified(by)));

    [Theory]
    [InlineData("d\u0430na@contoso.com", "U+0430")]
    [InlineData("dana@c\u043Entoso.com", "U+043E")]
    [InlineData("\u0131an@contoso.com", "U+0131")]
    [InlineData("jos\u00E9@contoso.com", "U+00E9")]
    [InlineData("jose\u0301@contoso.com", "U+00E9")]
    [InlineData("\u674E@contoso.com", "U+674E")]
    [InlineData("\U00010411ana@contoso.com", "U+10411")]
    [InlineData("dana@m\u00FCnchen.com", "U+00FC")]
    [InlineData("Dana <d\u0430na@contoso.com>", "U+0430")]
    public void An_address_has_no_letter_that_looks_like_another(string by, string letter) => Assert.EndsWith(
        $" has a letter that no address here may have ({letter}); write the address, or list the name under reviewers",
        ProblemOf(Given.Verified(by)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Kim Lee")]
    [InlineData("kim  LEE")]
    [InlineData("@mei")]
    [InlineData("CONTOSO\\dana")]
    [InlineData("Jos\u00E9")]
    [InlineData("Jose\u0301")]
    [InlineData("jos\u00E9@contoso.com")]
    [InlineData("\u674E\u96F7")]
    [InlineData("Dana")]
    public void What_is_no_address_counts_where_the_zone_lists_it_literally(string by)
    {
        var listed = Given.Pricing.ReviewedBy(
            "Kim Lee", "@mei", "contoso\\dana", "JOS\u00C9", "jos\u00E9@contoso.com", "\u674E\u96F7", "dana");
        var patterns = Given.Pricing.ReviewedBy("*", "*e*", "K* L*", "?????", "*\u674E*");
        Assert.Empty(Given.Code(Given.Verified(by)).Touching(listed).Verdict());
        Given.Code(Given.Verified(by)).Touching(patterns).Verdict().Only(GateRule.Malformed);
        Given.Code(Given.Verified(by)).Touching(Given.Pricing.ReviewedBy("Kim Lee <kim@contoso.com>", "jose@contoso.com"))
            .Verdict().Only(GateRule.Malformed);
    }

    [Theory]
    [InlineData("Reyes, Dana <dana@contoso.com>")]
    [InlineData("Dana <dana@contoso.com>")]
    [InlineData("\u674E\u96F7 <dana@contoso.com>")]
    [InlineData("<dana@contoso.com>")]
    [InlineData(" DANA@contoso.com\n")]
    [InlineData("dana.reyes-smith@mail.contoso.co.uk")]
    [InlineData("o'neill_2@contoso.com")]
    [InlineData("dana+reviews@contoso.com")]
    [InlineData("4711+dana@users.noreply.github.com")]
    [InlineData("dana_contoso.com#EXT#@contoso.onmicrosoft.com")]
    [InlineData("\uFF44\uFF41\uFF4E\uFF41@contoso.com")]
    [InlineData("\u212Aim@contoso.com")]
    [InlineData("da\u00ADna@contoso.com")]
    public void A_display_name_and_what_unicode_calls_the_same_do_not_matter(string by) =>
        Assert.Empty(Given.Code(Given.Verified(by)).Verdict());

    [Fact]
    public void Somebody_whose_name_has_no_end_is_nobody() => Assert.EndsWith(
        "names somebody in more than 500 characters as the reviewer",
        ProblemOf(Given.Verified(new string('d', 500) + "@contoso.com")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "states no date")]
    [InlineData(" ", "states no date")]
    [InlineData("20.01.2026", "states '20.01.2026' where a date of the form yyyy-MM-dd belongs")]
    [InlineData("2026-02-30", "states '2026-02-30' where a date of the form yyyy-MM-dd belongs")]
    [InlineData("2026-01-20\n", "states '2026-01-20' where a date of the form yyyy-MM-dd belongs")]
    public void A_verification_is_dated(string? on, string problem) =>
        Assert.Equal("the [HumanVerified] by 'dana@contoso.com' " + problem, ProblemOf(Given.Verified(on: on)));

    [Fact]
    public void A_verification_is_not_dated_after_today() => Assert.Equal(
        Dana + "is dated after today (2026-01-19, UTC)",
        Given.Code(Given.Verified()).Verdict("2026-01-19").Only(GateRule.Malformed).Problem);

    [Fact]
    public void A_verification_may_be_of_today() => Assert.Empty(Given.Code(Given.Verified()).Verdict(Given.Reviewed));

    [Fact]
    public void Nothing_is_after_a_today_that_is_not_known() => Assert.Empty(Given.Code(Given.Verified(on: "9999-12-31")).Verdict());

    [Fact]
    public void A_verification_is_not_dated_before_the_code_was_written() => Assert.Equal(
        "the [HumanVerified] by 'dana@contoso.com' is dated before the code was written (2026-01-10, by its mark)",
        ProblemOf(Given.Verified(on: "2026-01-09")));

    [Fact]
    public void A_verification_may_be_of_the_day_on_which_the_code_was_written() =>
        Assert.Empty(Given.Code(Given.Verified(on: Given.Written)).Verdict());

    [Theory]
    [InlineData("2026-02-01", "2026-01-10")]
    [InlineData("2026-01-10", "2026-02-01")]
    public void The_last_of_several_marks_dates_the_code(string first, string second)
    {
        var code = Given.Code(Given.Verified()).MarkedBy(Given.Mark with { On = first }, new Mark(Origin.Assisted) { On = second });

        Assert.Equal(
            Dana + "is dated before the code was written (2026-02-01, by its mark)", code.Verdict().Only(GateRule.Malformed).Problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tomorrow")]
    public void A_mark_without_a_date_sets_none(string? on) =>
        Assert.Empty(Given.Code(Given.Verified(on: "2000-01-01")).MarkedBy(Given.Mark with { On = on }).Verdict());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_verification_states_a_fingerprint(string? fingerprint) => Assert.Equal(
        Dana +
            "states no Fingerprint (dotnet format analyzers --diagnostics AIP0005 writes it)", ProblemOf(
                Given.Verified() with { Fingerprint = fingerprint }));

    [Fact]
    public void A_fingerprint_that_cannot_be_read_is_malformed()
    {
        var problem = ProblemOf(Given.Verified() with { Fingerprint = "1:nonsense" });

        Assert.StartsWith(Dana + "has a malformed Fingerprint, '1:nonsense' is not of the form 1:TEXT.TOUCH", problem, StringComparison.Ordinal);
        Assert.EndsWith(")", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_fingerprints_are_malformed_even_where_one_matches() =>
        Given.Code(Given.Verified() with { Fingerprint = string.Join(",", Enumerable.Repeat(Given.Now, 5)) })
            .Verdict()
            .Only(GateRule.Malformed);

    [Fact]
    public void One_unreadable_fingerprint_spoils_the_list() =>
        Given.Code(Given.Verified() with { Fingerprint = Given.Now + ",1:nonsense" }).Verdict().Only(GateRule.Malformed);

    [Theory]
    [InlineData(null, "states no Ticket")]
    [InlineData("", "states no Ticket")]
    [InlineData("PRC", "states the Ticket 'PRC'")]
    [InlineData("PRC-12, PRC-13", "states the Ticket 'PRC-12, PRC-13'")]
    [InlineData(" PRC-12", "states the Ticket 'PRC-12'")]
    [InlineData("PRC-12\n", "states the Ticket 'PRC-12'")]
    [InlineData("PRC\nX.cs(1,1): error", "states the Ticket 'PRC X.cs(1,1): error'")]
    public void A_ticket_matches_the_zones_pattern_whole(string? ticket, string problem) => Assert.Equal(
        Dana + problem + @", but zone 'pricing' asks for one that matches PRC-\d+",
        Given.Code(Given.Verified() with { Ticket = ticket }).Touching(Given.Pricing.AskingForTicket(@"PRC-\d+"))
            .Verdict().Only(GateRule.Malformed).Problem);

    [Fact]
    public void A_ticket_that_matches_is_fine() => Assert.Empty(
        Given.Code(Given.Verified() with { Ticket = "PRC-12" }).Touching(Given.Pricing.AskingForTicket(@"PRC-\d+")).Verdict());

    [Fact]
    public void A_pattern_that_matches_the_empty_ticket_makes_the_ticket_optional() =>
        Assert.Empty(Given.Code(Given.Verified()).Touching(Given.Pricing.AskingForTicket(@"(PRC-\d+)?")).Verdict());

    [Fact]
    public void No_ticket_is_asked_for_where_the_zone_has_no_pattern() => Assert.Empty(Given.Code(Given.Verified()).Verdict());

    [Fact]
    public void A_ticket_that_takes_too_long_to_match_does_not_and_is_told_why() => Assert.Equal(
        Dana + "states the Ticket 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', which took too long to match against (A+)+B, " +
            "the ticket_pattern of zone 'pricing'; simplify the pattern",
        Given.Code(Given.Verified() with { Ticket = new string('A', 44) })
            .Touching(Given.Pricing.AskingForTicket("(A+)+B"))
            .Verdict()
            .Only(GateRule.Malformed)
            .Problem);

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(
        "the [HumanVerified] names nobody as the reviewer and states no date and states no Fingerprint (dotnet format analyzers --diagnostics AIP0005 writes it)",
        ProblemOf(new Verification(null, null)));

    [Fact]
    public void Each_verification_is_told_what_is_wrong_with_it() => Assert.Equal(
        "the [HumanVerified] by 'dana@contoso.com' states no date; the [HumanVerified] by 'omar@contoso.com' states no date",
        Given.Code(Given.Verified("omar@contoso.com", null), Given.Verified(on: null)).Verdict().Only(GateRule.Malformed).Problem);

    [Fact]
    public void Two_by_one_person_of_one_day_are_told_in_one_order_whichever_comes_first()
    {
        var zone = Given.Pricing.AskingForTicket("X");
        Verification[] both = [Given.Verified() with { Ticket = "b" }, Given.Verified() with { Ticket = "a" }];

        var problem = Given.Code(both).Touching(zone).Verdict().Only(GateRule.Malformed).Problem;

        Assert.Equal(
            Dana + "states the Ticket 'a', but zone 'pricing' asks for one that matches X and states the Ticket 'b', but zone 'pricing' asks for one that matches X",
            problem);
        Array.Reverse(both);
        Assert.Equal(problem, Given.Code(both).Touching(zone).Verdict().Only(GateRule.Malformed).Problem);
    }

    private static string ProblemOf(Verification verification) => Given.Code(verification).Verdict().Only(GateRule.Malformed).Problem;
}
