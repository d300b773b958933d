using System.Globalization;
using AiProvenance.Core.Policies;
using CsCheck;

namespace AiProvenance.Core.Tests.Policies;

public sealed class PolicyParserFuzzTests
{
    private const string ValidPolicy = """
        # what holds here
        [policy]
        exempt_assemblies = *.Tests, *.Benchmarks
        required_reviews = 2
        builtin_zones = true
        generated_attributes = Contoso.WrittenByAiAttribute
        [zone pricing]
        namespaces = Contoso.Pricing, **.Discounts
        symbols = M:Contoso.Orders.Totals.#ctor(System.Decimal,System.String)
        reviewers = *@pricing.contoso.com
        ticket_pattern = (PRC|ACC)-\d+
        required_marks = Model, On
        applies_to = generated
        """;

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "[", "]", "(", ")", "{", "<", ">", "=", ",", "#", ":", ".", "*", "**", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\u0085",
        "\uFEFF", "\0", "\uD800", "zone ", "policy", "[zone a]\n", "[policy]\n", "namespaces = ", "symbols = ", "ticket_pattern = ",
        "M:", "T:A", "9", "99999999999", "\\", "(?", "é", "reviewers = ", "= =", "required_marks=", "On");

    [Fact]
    public void No_text_breaks_the_parser() =>
        Gen.OneOf(Gen.String, Pieces.Array[0, 40].Select(string.Concat)).Sample(AssertErrorsLieInTheText, iter: 3000);

    [Fact]
    public void No_change_to_a_valid_policy_breaks_the_parser()
    {
        Assert.Empty(PolicyParser.Parse(ValidPolicy).Errors);

        var change = Gen.Select(Gen.Int[0, ValidPolicy.Length], Gen.Int[0, 12], Pieces);
        change.Array[1, 4].Select(changes => changes.Aggregate(ValidPolicy, Mutate)).Sample(AssertErrorsLieInTheText, iter: 3000);
    }

    [Fact]
    public void A_huge_policy_is_read_in_one_go()
    {
        var lines = Enumerable.Range(0, 20000).Select(i => "namespaces = Contoso.N" + i.ToString(CultureInfo.InvariantCulture));

        var result = PolicyParser.Parse("[zone a]\n" + string.Join("\n", lines));

        Assert.Empty(result.Errors);
        Assert.Equal(20000, result.Policy.Zones[0].Namespaces.Length);
    }

    private static string Mutate(string text, (int At, int Length, string Piece) change)
    {
        var start = Math.Min(change.At, text.Length);
        return text.Remove(start, Math.Min(change.Length, text.Length - start)).Insert(start, change.Piece);
    }

    private static void AssertErrorsLieInTheText(string text)
    {
        var lines = Lines(text);
        foreach (var error in PolicyParser.Parse(text).Errors)
        {
            Assert.InRange(error.Span.Line, 0, lines.Count - 1);
            Assert.InRange(error.Span.Start, 0, lines[error.Span.Line].Length);
            // Of a file that says nothing there is nothing to show.
            Assert.True(error.Span.Length > 0 || error.Span == default, error.Message);
            Assert.InRange(error.Span.Start + error.Span.Length, 0, lines[error.Span.Line].Length);
            Assert.NotEmpty(error.Message);
        }
    }

    // Each with its break, as the compiler counts them.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        lines.Add(text[start..]);
        return lines;
    }
}
