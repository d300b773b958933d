using System.Collections.Immutable;

namespace AiProvenance.Package.Tests.Reviews;

/// <summary>What a verification is worth, with the packed package in a consumer's build.</summary>
public sealed class ReviewTests(ReviewedShop shop) : IClassFixture<ReviewedShop>
{
    public static TheoryData<string> Refused => [.. ReviewCases.Refused.Select(static review => review.Name)];

    public static TheoryData<string> Blanket => [.. ReviewCases.Blanket.Select(static review => review.Name)];

    public static TheoryData<string> Changes => [.. ReviewCases.Changes.Select(static review => review.Name)];

    [Fact]
    public void Code_with_the_reviews_that_its_zone_asks_for_builds()
    {
        var accepted = ReviewCases.Accepted.Concat(ReviewCases.Changes).Append(ReviewCases.Copy);
        Assert.Empty(accepted.SelectMany(review => In(shop.Reviewed, review)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_review_that_does_not_count_stops_the_build_and_says_what_to_do(string name)
    {
        var review = ReviewCases.Refused.Single(review => review.Name == name);
        var error = Assert.Single(In(shop.Reviewed, review));
        Assert.Equal((review.Rule, "error"), (error.Id, error.Severity));
        Assert.StartsWith($"'{name}.Total' ", error.Message, StringComparison.Ordinal);
        Assert.Contains(" touches zone '", error.Message, StringComparison.Ordinal);
        Assert.Contains(review.Message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Blanket))]
    public void An_approval_of_everything_at_once_is_refused(string name)
    {
        var error = Assert.Single(In(shop.Reviewed, ReviewCases.Blanket.Single(review => review.Name == name)));
        Assert.Equal(("AIP0005", "error"), (error.Id, error.Severity));
        Assert.Contains(
            "is ignored: without Target, it would approve everything at once, which is no review", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "must put it on the declaration that was reviewed, or name that in Target", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_after_the_review_stops_the_build(string name)
    {
        var review = ReviewCases.Changes.Single(review => review.Name == name);
        var error = Assert.Single(In(shop.Changed, review));
        Assert.Equal(("AIP0002", "error"), (error.Id, error.Severity));
        Assert.Contains(review.Message, error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "A person must review and renew it: Sign off, or Request review for the fingerprint", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_takes_no_review_along()
    {
        Assert.Empty(In(shop.Changed, ReviewCases.Copy));
        var error = Assert.Single(In(shop.Changed, "Pasted.cs"));
        Assert.Equal(("AIP0002", "error"), (error.Id, error.Severity));
        Assert.StartsWith(
            "'Pasted.Total' touches zone 'pricing' (PriceEngine.Quote) with a stale verification: the code changed after ",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_is_said()
    {
        var files = ReviewCases.All.Select(static review => review.File).Append("Pasted.cs").ToImmutableHashSet();
        Assert.All(shop.Reviewed.Diagnostics.Concat(shop.Changed.Diagnostics), diagnostic => Assert.Contains(diagnostic.File, files));
    }

    private static ImmutableArray<BuildDiagnostic> In(Build build, ReviewCase review) => In(build, review.File);

    private static ImmutableArray<BuildDiagnostic> In(Build build, string file) =>
        [.. build.Diagnostics.Where(diagnostic => diagnostic.File == file)];
}
