using System.Text;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>Large and deep code: no overflowing stack, no hang.</summary>
public sealed class SizeTests
{
    [Fact]
    public async Task A_literal_of_a_hundred_thousand_characters_is_judged() =>
        Assert.Equal(["AIP0001 M"], await Judged("PriceEngine.Quote(\"" + new string('x', 100_000) + "\".Length);"));

    [Fact]
    public async Task A_sum_of_two_thousand_terms_is_judged() =>
        Assert.Equal(["AIP0001 M"], await Judged("_ = PriceEngine.Quote(1)" + string.Concat(Enumerable.Repeat(" + item", 2_000)) + ";"));

    [Fact]
    public async Task A_concatenation_of_two_thousand_terms_is_judged() =>
        Assert.Equal(["AIP0001 M"], await Judged("_ = \"a\"" + string.Concat(Enumerable.Repeat(" + item", 2_000)) + " + Price.Zero;"));

    [Fact]
    public async Task A_chain_of_five_hundred_calls_is_judged() =>
        Assert.Equal(
            ["AIP0001 M"],
            await Judged(
                "_ = new System.Text.StringBuilder()" + string.Concat(Enumerable.Repeat(".Append(item)", 500)) + ".Append(Price.Zero);"));

    [Fact]
    public async Task Three_hundred_nested_parentheses_are_judged() =>
        Assert.Equal(["AIP0001 M"], await Judged("_ = " + new string('(', 300) + "PriceEngine.Quote(1)" + new string(')', 300) + ";"));

    [Fact]
    public async Task Three_hundred_nested_blocks_are_judged() =>
        Assert.Equal(["AIP0001 M"], await Judged(new string('{', 300) + "PriceEngine.Quote(1);" + new string('}', 300)));

    [Fact]
    public async Task Nested_lambdas_are_judged_and_those_with_marks_apart()
    {
        const int Depth = 60;
        var code = new StringBuilder();
        for (var i = 0; i < Depth; i++)
            code.Append("System.Action a" + i + " = " + (i == Depth / 2 ? "[AiGenerated(\"y\")]" : "") + " () => { ");
        code.Append("PriceEngine.Quote(1);");
        for (var i = 0; i < Depth; i++)
            code.Append(" };");

        Assert.Equal(["AIP0001 =>"], await Judged(code.ToString()));
    }

    [Fact]
    public async Task Three_hundred_nested_arrays_are_judged() => Assert.Equal(
        ["AIP0001 M"],
        await Judged(
            "_ = " +
                string.Concat(Enumerable.Repeat("new object[] { ", 300)) +
                "Price.Zero" +
                string.Concat(Enumerable.Repeat(" }", 300)) +
                ";"));

    private static async Task<string[]> Judged(string body) => await EveryAnalyzer.Over(Class(body)).WithoutFailure();

    private static string Class(string body) =>
        "using AiProvenance; using Contoso.Pricing; class C { [AiGenerated(\"x\")] void M(int item) { " + body + " } }";
}
