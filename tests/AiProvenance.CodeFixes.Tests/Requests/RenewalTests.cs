using AiProvenance.CodeFixes.Tests.Infrastructure;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>A request for code that has changed since is renewed, not repeated.</summary>
public sealed class RenewalTests
{
    [Theory]
    [InlineData("[PendingReview(\"1:OLD.OLD\")]", "[PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[PendingReviewAttribute(\"1:OLD.OLD\")]", "[PendingReviewAttribute(\"1:TEXT.TOUCH\")]")]
    [InlineData("[AiProvenance.PendingReview(\"1:OLD.OLD\")]", "[AiProvenance.PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[global::AiProvenance.PendingReview(\"1:OLD.OLD\")]", "[global::AiProvenance.PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[method: PendingReview(\"1:OLD.OLD\")]", "[method: PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[Waiting(\"1:OLD.OLD\")]", "[Waiting(\"1:TEXT.TOUCH\")]")]
    [InlineData("[PendingReview(fingerprint: \"1:OLD.OLD\")]", "[PendingReview(fingerprint: \"1:TEXT.TOUCH\")]")]
    [InlineData("[PendingReview(C.Old)]", "[PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[AiGenerated(\"x\"), PendingReview(\"1:OLD.OLD\")]", "[AiGenerated(\"x\"), PendingReview(\"1:TEXT.TOUCH\")]")]
    public async Task A_request_keeps_the_form_it_is_written_in(string old, string renewed)
    {
        Assert.Equal(Source(renewed).Replace("[|M|]", "M", StringComparison.Ordinal), await FixScenario.Fix(Source(old)));
    }

    [Fact]
    public async Task Everything_else_that_a_request_says_is_kept()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [PendingReview(
                    "1:TEXT.TOUCH", // the code
                    Zone = "pricing",
                    RequestedBy = "dana@contoso.com", On = "2026-03-01")]
                void M() { }
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    [PendingReview(
                        "1:OLD.OLD", // the code
                        Zone = "pricing",
                        RequestedBy = "dana@contoso.com", On = "2026-03-01")]
                    void [|M|]() { }
                }
                """));
    }

    [Fact]
    public async Task Requests_for_several_zones_are_all_renewed()
    {
        Assert.Equal(
            Source("[PendingReview(\"1:TEXT.TOUCH\", Zone = \"a\")] [PendingReview(\"1:TEXT.TOUCH\", Zone = \"b\")]")
                .Replace("[|M|]", "M", StringComparison.Ordinal),
            await FixScenario.Fix(Source("[PendingReview(\"1:OLD.OLD\", Zone = \"a\")] [PendingReview(\"1:OLDER.OLD\", Zone = \"b\")]")));
    }

    [Fact]
    public async Task A_request_that_speaks_of_something_else_is_left_alone()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [field: PendingReview("1:OLD.OLD")]
                [PendingReview("1:TEXT.TOUCH")]
                event System.Action E;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    [field: PendingReview("1:OLD.OLD")]
                    event System.Action [|E|];
                }
                """));
    }

    [Fact]
    public async Task Another_attribute_of_the_same_name_is_left_alone()
    {
        Assert.Equal(
            Source("[Contoso.PendingReview]\n    [PendingReview(\"1:TEXT.TOUCH\")]").Replace("[|M|]", "M", StringComparison.Ordinal),
            await FixScenario.Fix(
                Source("[Contoso.PendingReview]"),
                "namespace Contoso { public sealed class PendingReviewAttribute : System.Attribute { } }"));
    }

    [Theory]
    [InlineData("[PendingReview]", "[PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[PendingReview()]", "[PendingReview(\"1:TEXT.TOUCH\")]")]
    [InlineData("[PendingReview(Zone = \"a\")]", "[PendingReview(\"1:TEXT.TOUCH\", Zone = \"a\")]")]
    public async Task A_request_without_a_fingerprint_gets_one(string old, string renewed)
    {
        using var scenario = FixScenario.With();

        Assert.Equal(Source(renewed).Replace("[|M|]", "M", StringComparison.Ordinal), await scenario.FixMalformed(Source(old)));
    }

    private static string Source(string attributes) =>
        $$"""
        using AiProvenance;
        using WaitingAttribute = AiProvenance.PendingReviewAttribute;
        class C
        {
            internal const string Old = "1:OLD.OLD";

            {{attributes}}
            int [|M|]() => 1;
        }
        """;
}
