using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Tests.SignOffs;
using AiProvenance.CodeFixes.Withdrawals;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Marks in a type's header that are not the type's own: of its primary constructor, and of a record's properties.</summary>
public sealed class HeaderTests
{
    private const string Stale =
        "HumanVerified(\"dana@contoso.com\", \"2026-01-01\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")";

    public static TheoryData<string, string, string> Headers => new()
    {
        {
            "record R(int A, [property: AiGenerated(\"x\")] Price B);",
            "record R(int A, [property: AiGenerated(\"x\")] [property: PendingReview(\"1:F\")] Price B);",
            "R.B"
        },
        {
            "record R(\n    [property: AiGenerated(\"x\")]\n    Price A,\n    int B);",
            "record R(\n    [property: AiGenerated(\"x\")]\n    [property: PendingReview(\"1:F\")]\n    Price A,\n    int B);",
            "R.A"
        },
        {
            "[method: AiGenerated(\"x\")]\nrecord struct R(Price A);",
            "[method: AiGenerated(\"x\")]\n[method: PendingReview(\"1:F\")]\nrecord struct R(Price A);",
            "new R"
        },
        {
            "[Obsolete]\n[method: AiGenerated(\"x\")]\nclass C(Price a) { Price A => a; }",
            "[Obsolete]\n[method: AiGenerated(\"x\")]\n[method: PendingReview(\"1:F\")]\nclass C(Price a) { Price A => a; }",
            "new C"
        },
        {
            "class C\n{\n    [field: AiGenerated(\"x\")]\n    Price A { get; set; }\n}",
            "class C\n{\n    [field: AiGenerated(\"x\")]\n    [PendingReview(\"1:F\")]\n    Price A { get; set; }\n}",
            "C.A"
        },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_request_stands_where_the_mark_does_and_the_gate_reads_it(string before, string after, string name)
    {
        using var scenario = new GateScenario(new RequestReviewFixer());
        var document = scenario.Add(File(before));

        Assert.Equal(["Request review of '" + name + "' (a person must then verify it)"], await scenario.Titles(document));
        Assert.Equal(File(after), Given.Plain(await scenario.ApplyFirst(document)));

        await scenario.AssertCompiles();
        var finding = Assert.Single(await scenario.Findings());
        Assert.Contains(". A review is requested", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(await scenario.Offers(document));
    }

    [Fact]
    public async Task A_types_request_asks_for_its_primary_constructor_too()
    {
        using var scenario = new GateScenario(new RequestReviewFixer());
        var document = scenario.Add(File(
            "[AiAssisted(\"x\")]\n[method: AiGenerated(\"x\")]\nclass C(Price a) : Holder<Price> { Price A = a; }\nclass Holder<T> { }"));
        Assert.Equal(3, (await scenario.Findings()).Length);

        Assert.Equal(1, await scenario.ApplyEach(document));

        var text = await scenario.Text(document);
        Assert.Equal(2, text.Split("\n[PendingReview(").Length);
        Assert.DoesNotContain("method: PendingReview", text, StringComparison.Ordinal);
        Assert.All(
            await scenario.Findings(),
            static finding => Assert.Contains(". A review is requested", finding.GetMessage(null), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "record R([property: AiGenerated(\"x\")] [property: " + Stale + "] Price A);", "record R([property: AiGenerated(\"x\")] Price A);")]
    [InlineData(
        "[method: AiGenerated(\"x\")]\n[method: " + Stale + "]\nclass C(Price a) { Price A => a; }",
        "[method: AiGenerated(\"x\")]\nclass C(Price a) { Price A => a; }")]
    public async Task A_stale_verification_is_withdrawn_there(string before, string after)
    {
        using var scenario = new GateScenario(new WithdrawStaleVerificationFixer());
        Assert.Equal(File(after), await scenario.ApplyFirst(scenario.Add(File(before))));
    }

    [Theory]
    [InlineData("record R([property: " + Stale + "] Price A);", "record R(Price A);")]
    [InlineData("[method: " + Stale + "]\nclass C(Price a) { Price A => a; }", "class C(Price a) { Price A => a; }")]
    public async Task A_needless_one_is_removed_there(string before, string after)
    {
        using var scenario = new GateScenario(new RemoveNeedlessVerificationFixer());
        Assert.Equal(File(after), await scenario.ApplyFirst(scenario.Add(File(before))));
    }

    private static string File(string type) => "using System;\nusing AiProvenance;\nusing Shop.Pricing;\n\n" + type + "\n";
}
