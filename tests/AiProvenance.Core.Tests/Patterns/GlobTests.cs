using System.Text.RegularExpressions;
using AiProvenance.Core.Patterns;
using CsCheck;

namespace AiProvenance.Core.Tests.Patterns;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*@pricing.contoso.com", "jane@pricing.contoso.com")]
    [InlineData("*@pricing.contoso.com", "Jane@Pricing.Contoso.COM")]
    [InlineData("jane", "JANE")]
    [InlineData("j?ne", "jane")]
    [InlineData("*[bot]*", "renovate[bot]@users.noreply.github.com")]
    [InlineData("*", "")]
    [InlineData("*", "anything at all")]
    [InlineData("a*", "a")]
    [InlineData("*.Tests", "Contoso.Pricing.Tests")]
    [InlineData("*a*b*c", "aXbYbc")]
    [InlineData("", "")]
    [InlineData("größe*", "GRÖßE!")]
    [InlineData("\\*", "\\x")]
    public void A_glob_matches_the_whole_value_whatever_its_case(string glob, string value) =>
        Assert.True(new Glob(glob).IsMatch(value));

    [Theory]
    [InlineData("jane", "jane.doe")]
    [InlineData("jane", "mary jane")]
    [InlineData("j?ne", "jne")]
    [InlineData("?", "")]
    [InlineData("", "a")]
    [InlineData("[ab]", "a")]
    [InlineData("*.Tests", "Contoso.Tests.Shared")]
    [InlineData("*@pricing.contoso.com", "jane@pricing-contoso.com")]
    [InlineData("*a*b*c", "aXbYcX")]
    public void A_glob_matches_nothing_less_and_nothing_more(string glob, string value) =>
        Assert.False(new Glob(glob).IsMatch(value));

    [Fact]
    public void Matching_agrees_with_a_regular_expression() =>
        Gen.Select(Gen.Char["aB[*?"].Array[0, 8], Gen.Char["aAbB["].Array[0, 10]).Sample(
            (glob, value) => new Glob(new string(glob)).IsMatch(new string(value)) == AsRegex(new string(glob)).IsMatch(new string(value)),
            iter: 5000);

    [Fact]
    public void Many_stars_do_not_blow_up() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 200)) + "b").IsMatch(new string('a', 5000)));

    [Theory]
    [InlineData("*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*b")]
    public void Matching_costs_the_values_length_and_not_its_square(string glob) => Assert.InRange(
        Cost.Growth(new string('a', 50_000), new string('a', 400_000), value => new Glob(glob).IsMatch(value)), 0, 24);

    private static Regex AsRegex(string glob)
    {
        var inner = string.Concat(glob.Select(c => c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) }));
        return new Regex(@"\A" + inner + @"\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
