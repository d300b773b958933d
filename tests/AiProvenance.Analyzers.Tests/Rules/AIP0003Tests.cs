using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Not enough independent reviews.</summary>
public sealed class AIP0003Tests
{
    private const string TwoPeople = "[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_reviews = 2";

    [Fact]
    public async Task One_of_two_reviews_is_not_enough()
    {
        var analysis = await Signed("ann@contoso.com");

        Assert.Equal(["AIP0003 M"], await analysis.Findings());
        Assert.Equal(
            "'C.M' touches zone 'pricing' (PriceEngine.Quote) with too few reviews: " +
            "zone 'pricing' needs 2 people, and only 'ann@contoso.com' counts so far. Another person must review and sign it",
            await analysis.Message());
    }

    [Fact]
    public async Task Two_reviews_by_different_people_are() =>
        Assert.Empty(await (await Signed("ann@contoso.com", "bob@contoso.com")).Run());

    [Theory]
    [InlineData("ann@contoso.com")]
    [InlineData("ANN@contoso.com")]
    public async Task The_same_person_counts_once(string again) =>
        Assert.Equal(["AIP0003 M"], await (await Signed("ann@contoso.com", again)).Findings());

    [Fact]
    public async Task A_review_of_the_type_and_one_of_the_member_count_together()
    {
        var analysis = new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;

            [HumanVerified("bob@contoso.com", "2026-01-02", Fingerprint = "TYPE")]
            class C : PriceEngine
            {
                [AiGenerated("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
                void M() => PriceEngine.Quote(1);
            }
            """)
        { Policy = TwoPeople };
        var member = await analysis.WithFingerprint();
        var marked = analysis with
        {
            Source = analysis.Source.Replace(
            "[HumanVerified(\"bob", "[AiGenerated(\"x\")][HumanVerified(\"bob", StringComparison.Ordinal)
        };
        var type = (await marked.Run()).First(
            finding => Analysis.Describe(finding).EndsWith(" C", StringComparison.Ordinal)).Properties["Fingerprint"]!;

        Assert.Empty(await (member with { Source = member.Source.Replace("TYPE", type, StringComparison.Ordinal) }).Run());
    }

    private static Task<Analysis> Signed(params string[] people) => new Analysis($$"""
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            [AiGenerated("Copilot")]
            {{string.Join("\n    ", people.Select(person => "[HumanVerified(\"" + person + "\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")]"))}}
            void M() => PriceEngine.Quote(1);
        }
        """)
    { Policy = TwoPeople }.WithFingerprint();
}
