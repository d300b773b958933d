using AiProvenance.Core.Patterns;
using CsCheck;

namespace AiProvenance.Core.Tests.Patterns;

public sealed class NamespacePatternTests
{
    [Theory]
    [InlineData("Contoso.Pricing", "Contoso.Pricing")]
    [InlineData("Contoso.Pricing", "Contoso.Pricing.Rules")]
    [InlineData("Contoso.Pricing", "Contoso.Pricing.Rules.Tax")]
    [InlineData("Contoso", "Contoso")]
    [InlineData("*.Pricing", "Contoso.Pricing")]
    [InlineData("*.Pricing", "Contoso.Pricing.Rules")]
    [InlineData("Contoso.*.Rules", "Contoso.Pricing.Rules")]
    [InlineData("Contoso.*", "Contoso.Pricing")]
    [InlineData("**.Discounts", "Discounts")]
    [InlineData("**.Discounts", "A.Discounts")]
    [InlineData("**.Discounts", "A.B.Discounts")]
    [InlineData("**.Discounts", "A.Discounts.B")]
    [InlineData("**.Discounts", "Discounts.Discounts")]
    [InlineData("Contoso.**", "Contoso")]
    [InlineData("Contoso.**.Rules", "Contoso.Rules")]
    [InlineData("Contoso.**.Rules", "Contoso.A.B.Rules.C")]
    [InlineData("**.A.*.B", "A.A.A.B")]
    [InlineData("**.**.A", "A")]
    [InlineData("Größe.Преис", "Größe.Преис.X")]
    public void A_pattern_covers_the_namespace_it_names_and_what_lies_below(string pattern, string name) =>
        Assert.True(Parse(pattern).Matches(name));

    [Theory]
    [InlineData("Contoso.Pricing", "Contoso")]
    [InlineData("Contoso.Pricing", "Contoso.PricingRules")]
    [InlineData("Contoso.Pricing", "Contoso.Pric")]
    [InlineData("Contoso.Pricing", "Fabrikam.Contoso.Pricing")]
    [InlineData("Contoso.Pricing", "contoso.pricing")]
    [InlineData("Contoso.Pricing", "")]
    [InlineData("*.Pricing", "Pricing")]
    [InlineData("*.Pricing", "A.B.Pricing")]
    [InlineData("Contoso.*", "Contoso")]
    [InlineData("Contoso.*.Rules", "Contoso.Rules")]
    [InlineData("Contoso.*.Rules", "Contoso.A.B.Rules")]
    [InlineData("**.Discounts", "")]
    [InlineData("**.Discounts", "A.discounts")]
    [InlineData("**.Discounts", "A.MyDiscounts")]
    [InlineData("**.*.A", "A")]
    public void A_pattern_covers_nothing_else(string pattern, string name) =>
        Assert.False(Parse(pattern).Matches(name));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(".", "it begins with a dot")]
    [InlineData(".A", "it begins with a dot")]
    [InlineData("A.", "it ends with a dot")]
    [InlineData("A..B", "it has an empty segment")]
    [InlineData("*", "it has no name in it and would cover everything")]
    [InlineData("**", "it has no name in it and would cover everything")]
    [InlineData("**.*", "it has no name in it and would cover everything")]
    [InlineData("Pric*", "segment 'Pric*' is more than a wildcard: '*' stands for one whole segment, '**' for any number")]
    [InlineData("A.***", "segment '***' is more than a wildcard: '*' stands for one whole segment, '**' for any number")]
    [InlineData("A. B", "segment ' B' is not a C# identifier")]
    [InlineData("1A", "segment '1A' is not a C# identifier")]
    [InlineData("A.@new", "segment '@new' is not a C# identifier")]
    [InlineData("A-B", "segment 'A-B' is not a C# identifier")]
    [InlineData("A.List`1", "segment 'List`1' is not a C# identifier")]
    [InlineData("A.B\u200D", "segment 'B\u200D' is not a C# identifier")]
    public void What_is_no_pattern_is_refused_in_words(string text, string expected)
    {
        Assert.False(NamespacePattern.TryParse(text, out var pattern, out var error));
        Assert.Null(pattern);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Matching_agrees_with_a_naive_matcher()
    {
        var name = Gen.Select(Gen.OneOf("A", "B", "a").Array[0, 7], segments => string.Join(".", segments));
        var pattern = Gen.OneOf("A", "B", "*", "**", "**").Array[1, 6].Where(segments => segments.Any(s => s is "A" or "B"));

        Gen.Select(pattern, name).Sample(
            (segments, fullName) => Parse(string.Join(".", segments)).Matches(fullName) == Naive(segments, Split(fullName)),
            iter: 5000);
    }

    [Fact]
    public void Many_wildcards_do_not_blow_up()
    {
        var pattern = Parse(string.Join(".", Enumerable.Repeat("**.A", 200)) + ".B");
        var name = string.Join(".", Enumerable.Repeat("A", 2000));

        Assert.False(pattern.Matches(name));
    }

    [Fact]
    public void A_pattern_shows_itself_as_written() => Assert.Equal("**.Pricing", Parse("**.Pricing").ToString());

    private static NamespacePattern Parse(string text)
    {
        Assert.True(NamespacePattern.TryParse(text, out var pattern, out var error), error);
        return pattern!;
    }

    private static string[] Split(string name) => name.Length == 0 ? [] : name.Split('.');

    private static bool Naive(ReadOnlySpan<string> pattern, ReadOnlySpan<string> name)
    {
        if (pattern.IsEmpty)
            return true;

        if (pattern[0] == "**")
            return Naive(pattern[1..], name) || (!name.IsEmpty && Naive(pattern, name[1..]));

        return !name.IsEmpty && (pattern[0] == "*" || pattern[0] == name[0]) && Naive(pattern[1..], name[1..]);
    }
}
