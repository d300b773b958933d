using AiProvenance.Core.Lines;
using AiProvenance.Core.Signatures;

namespace AiProvenance.Core.Tests.Signatures;

public sealed class SignatureParserTests
{
    private static readonly string Valid = new SignatureLine(Given.Statement(), Given.Signature).ToString();

    private static readonly string Signature = Given.Signature.Base64;

    public static TheoryData<string, int, string> Wrong => new()
    {
        { "M:A", 0, "is no signature; expected 'IDENTITY FINGERPRINT ZONE REVIEWER DATE TICKET SIGNATURE'" },
        { Valid + " more", 0, "is no signature" },
        { " " + Valid, 0, "is no signature" },
        { Valid + " ", 0, "is no signature" },
        { Valid.Replace(" ", "  ", StringComparison.Ordinal), 0, "is no signature" },
        { Valid.Replace(' ', '\t'), 0, "is no signature" },
        { "<<<<<<< HEAD", 0, "but left behind by a merge" },
        { "=======", 0, "but left behind by a merge" },
        { $"M:A%0041 {Given.Code} * ada@contoso.com 2026-11-30 - {Signature}", 0, "is not how an identity is written here" },
        { $"M:A {Given.Code} * ada%0041 2026-11-30 - {Signature}", 58, "is not how an identity is written here" },
        { $"M:A {Given.Code} * a 2026-11-30 T% {Signature}", 71, "is not how an identity is written here" },
        { $"M:A {Given.Code} * ada%000Azone 2026-11-30 - {Signature}", 0, "has the character U+000A in its reviewer" },
        { $"M:A {Given.Code} * ada 2026-11-31 - {Signature}", 0, "states no valid date" },
        { $"M:A {Given.Code} Pricing ada 2026-11-30 - {Signature}", 0, "names a Zone that no policy can have" },
        { $"M:A 1:A.B * ada 2026-11-30 - {Signature}", 0, "states no valid Fingerprint" },
        { $"M:A \t{Given.Code} * ada 2026-11-30 - {Signature}", 0, "is not spelled as 'ai-provenance sign' does" },
        { $"M:A {Given.Code} * ada 2026-11-30 - AAAA", 75, "The signature is none that ssh-keygen -Y sign makes" },
        { $"M:A {Given.Code} * ada 2026-11-30 - !", 75, "The signature is no base64" },
        { $"M:A {Given.Code} * ada 2026-11-30 - approved {Signature}", 0, "is no signature" },
        { $"M:A {Given.Code} * ada 2026-11-30 - Approval {Signature}", 0, "is no signature" },
        { $"M:A {Given.Code} * ada 2026-11-30 approval - {Signature}", 0, "is no signature" },
        { $"M:A {Given.Code} * ada 2026-11-30 - approval approval {Signature}", 0, "is no signature" },
        { $"M:A {Given.Code} * ada 2026-11-30 - {Signature} approval", 0, "is no signature" },
        { $"M:A {Given.Code} * ada%000Azone 2026-11-30 - approval {Signature}", 0, "has the character U+000A in its approver" },
        { $"M:A {Given.Code} * ada 2026-11-30 - approval AAAA", 84, "The signature is none that ssh-keygen -Y sign makes" },
        {
            $"M:A {Given.Code} * ada 2026-11-30 - {Convert.ToBase64String(Given.Blob(purpose: "git"))}", 75,
            "The signature was made for the namespace 'git', not for 'aiprovenance'"
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_line_that_is_no_signature_signs_nothing_and_is_reported_at_its_place(string line, int column, string message)
    {
        var file = SignatureParser.Parse("# Comment\n" + line + "\n" + Valid + "\n");

        Assert.Equal(Valid, Assert.Single(file.Lines).Value.ToString());
        var error = Assert.Single(file.Errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((1, column), (error.Span.Line, error.Span.Start));
    }

    [Fact]
    public void A_line_break_that_editors_do_not_show_is_an_error() => Assert.Contains(
        "U+2028", Assert.Single(SignatureParser.Parse("# One comment\u2028" + Valid).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_that_a_merge_has_left_twice_signs_once()
    {
        var file = SignatureParser.Parse("\uFEFF" + Valid + "\r\n\r\n" + Valid + "\r\n");

        Assert.Empty(file.Errors);
        Assert.Equal(2, file.Lines.Length);
        _ = Assert.Single(new SignatureIndex(file.Lines.Select(static line => line.Value)).Find(Given.Statement()));
    }

    [Fact]
    public void Lines_are_added_in_their_order_whatever_order_they_come_in()
    {
        var lines = Enumerable.Range(0, 30).Select(static i => new SignatureLine(
            Given.Statement("T:C@a file " + i + "%.cs", "Ada " + i, ticket: "T " + i), Given.Signature).ToString()).ToList();
        var one = SortedLines.Add(SortedLines.Add("# Head\n", lines), lines);
        var other = SortedLines.Add(SortedLines.Add("# Head\n", lines.Skip(15)), lines.Take(15));

        Assert.Equal(one, other);
        var file = SignatureParser.Parse(one);
        Assert.Empty(file.Errors);
        Assert.Equal(lines.Order(StringComparer.Ordinal), file.Lines.Select(static line => line.Value.ToString()));
    }

    [Theory]
    [InlineData(
        "M:Other", "2026-11-30", null, null, "has no line in AiProvenance.Signatures (one with its fingerprint signs 'M:Shop.Page.Total')")]
    [InlineData("M:Shop.Page.Total", "2026-11-29", null, null, "(the one there signs another date (2026-11-30))")]
    [InlineData("M:Shop.Page.Total", "2026-11-30", "checkout", null, "(the one there signs another zone (*))")]
    [InlineData("M:Shop.Page.Total", "2026-11-30", null, "T-1", "(the one there signs another ticket (-))")]
    public void A_statement_without_a_line_says_what_the_closest_one_signs(
        string identity, string on, string? zone, string? ticket, string said)
    {
        var index = new SignatureIndex([new SignatureLine(Given.Statement(), Given.Signature)]);
        var asked = Given.Statement(identity, on: on, zone: zone, ticket: ticket);

        Assert.Empty(index.Find(asked));
        Assert.Contains(said, index.DescribeAbsence(asked), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_for_somebody_else()
    {
        var index = new SignatureIndex([new SignatureLine(Given.Statement(), Given.Signature)]);

        Assert.Equal("has no line in AiProvenance.Signatures", index.DescribeAbsence(Given.Statement(by: "bob@contoso.com")));
        Assert.Contains(
            "another fingerprint",
            index.DescribeAbsence(Given.Statement(code: Given.Code.Replace('A', 'B'))), StringComparison.Ordinal);
    }
}
