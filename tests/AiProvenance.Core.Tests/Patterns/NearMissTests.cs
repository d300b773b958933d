using AiProvenance.Core.Patterns;
using CsCheck;

namespace AiProvenance.Core.Tests.Patterns;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("Contoso.pricing", "Contoso.Pricing", "case")]
    [InlineData("**.PRICING", "Contoso.Pricing", "case")]
    [InlineData("io.Files", "IO.Files", "case, however short")]
    [InlineData("**.Discount", "Contoso.Discounts", "plural missing")]
    [InlineData("**.Discounts", "Contoso.Discount", "plural too many")]
    [InlineData("**.Tax", "Contoso.Taxes", "plural in es")]
    [InlineData("**.Category", "Contoso.Categories", "plural in ies")]
    [InlineData("**.Categories", "Contoso.Category", "singular of ies")]
    [InlineData("Contoso.Priicng", "Contoso.Pricing", "neighbours swapped")]
    [InlineData("Contoso.Pricng", "Contoso.Pricing", "letter missing")]
    [InlineData("Contoso.Priceing", "Contoso.Pricing", "letter too many")]
    [InlineData("Contoso.Pricinh", "Contoso.Pricing", "letter replaced")]
    [InlineData("Contso.*.Rules", "Contoso.Pricing.Rules", "slip beside a wildcard")]
    [InlineData("Contoso.**.Rule", "Contoso.Pricing.Rules", "slip behind a wildcard")]
    public void A_single_slip_finds_the_namespace_that_was_meant(string pattern, string existing, string slip) =>
        Assert.True(Find(pattern, existing) == existing, slip);

    [Theory]
    [InlineData("Contoso.Pricing", "Contoso.Shipping", "another word")]
    [InlineData("Contoso.pricings", "Contoso.Pricing", "two slips in one segment")]
    [InlineData("Contso.Pricng", "Contoso.Pricing", "slips in two segments")]
    [InlineData("Contoso.Tax", "Contoso.Fax", "too short for edits")]
    [InlineData("Contoso.IO", "Contoso.IOs", "too short for a plural")]
    [InlineData("Contoso.Api1", "Contoso.Api2", "versions differ in a digit")]
    [InlineData("Contoso.Api1", "Contoso.Api11", "versions differ by a digit")]
    [InlineData("Contoso.Pricing", "Contoso", "a whole segment missing")]
    [InlineData("Contoso.Pricing", "Contoso.Retail.Pricing", "a whole segment too many")]
    [InlineData("Contoso.Pricing", "", "the global namespace")]
    public void More_than_a_slip_or_something_meant_is_left_alone(string pattern, string existing, string reason)
    {
        Assert.NotEmpty(reason);
        Assert.Null(Find(pattern, existing));
    }

    [Theory]
    [InlineData("contoso.pricing", "Contoso.Pricing")]
    [InlineData("CONTOSO.PRICING", "Contoso.Pricing")]
    [InlineData("contoso.PRICING.rules", "Contoso.Pricing.Rules")]
    [InlineData("**.pricing", "Contoso.Pricing")]
    [InlineData("contoso.*.rules", "Contoso.Pricing.Rules")]
    public void Letter_case_may_differ_everywhere(string pattern, string meant) => Assert.Equal(
        meant,
        NearMiss.FindInOtherCase(
            Parse(pattern), ["Contoso", "Contoso.Pricing.Rules.Tax", "Contoso.Pricing.Rules", "Contoso.Pricing", "Other"]));

    [Fact]
    public void Nothing_is_meant_where_letters_differ() =>
        Assert.Null(NearMiss.FindInOtherCase(Parse("contoso.prices"), ["Contoso.Pricing"]));

    [Fact]
    public void A_pattern_that_matches_something_is_no_miss() =>
        Assert.Null(Find("Contoso.Pricing", "Contoso.Pricings", "Contoso.Pricing.Rules"));

    [Fact]
    public void A_namespace_that_the_policy_covers_is_not_suggested() =>
        Assert.Null(NearMiss.Find(Parse("Contoso.Pricng"), ["Contoso.Pricing"], name => name == "Contoso.Pricing"));

    [Fact]
    public void What_lies_below_the_namespace_that_was_meant_leads_to_it() =>
        Assert.Equal("Contoso.Pricing", Find("Contoso.Pricng", "Contoso.Pricing.Rules.Tax"));

    [Fact]
    public void Of_several_the_ordinal_least_is_suggested_whatever_the_order()
    {
        Assert.Equal("Contoso.Price", Find("Contoso.Prices", "Contoso.Pricess", "Contoso.Price", "Contoso.Pricey"));
        Assert.Equal("Contoso.Price", Find("Contoso.Prices", "Contoso.Pricey", "Contoso.Price", "Contoso.Pricess"));
    }

    private static string? Find(string pattern, params string[] existing) => NearMiss.Find(Parse(pattern), existing, _ => false);

    private static NamespacePattern Parse(string text) => NamespacePattern.TryParse(text, out var pattern, out var error)
        ? pattern!
        : throw new ArgumentException(error, nameof(text));

    [Fact]
    public void One_edit_is_what_the_whole_table_of_distances_calls_one() =>
        Gen.Select(Gen.Char["abc"].Array[4, 9], Gen.Char["abc"].Array[4, 9]).Sample(
            (a, b) =>
            {
                Assert.True(NamespacePattern.TryParse(new string(a), out var pattern, out _));
                return NearMiss.Find(pattern!, [new string(b)], _ => false) is not null == (Distance(a, b) == 1);
            },
            iter: 20_000);

    private static int Distance(char[] a, char[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
