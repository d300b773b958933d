using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class StaleTests
{
    [Fact]
    public void Changed_code_is_stale() => Assert.Equal(
        "the code changed after the [HumanVerified] by 'dana@contoso.com'",
        ProblemOf(Given.Print('B', 'A')));

    [Fact]
    public void Changed_meaning_of_the_same_text_is_stale() => Assert.Equal(
        "the meaning of its names changed after the [HumanVerified] by 'dana@contoso.com'",
        ProblemOf(Given.Print('A', 'B')));

    [Fact]
    public void Where_both_differ_the_code_has_changed() =>
        Assert.StartsWith("the code changed after the [HumanVerified]", ProblemOf(Given.Print('B', 'B')), StringComparison.Ordinal);

    [Fact]
    public void One_fingerprint_of_the_same_text_is_enough_to_say_that_the_meaning_changed() =>
        Assert.Contains("the meaning of its names changed after", ProblemOf(Given.Print('B', 'A'), Given.Print('A', 'B')), StringComparison.Ordinal);

    [Fact]
    public void One_of_four_fingerprints_is_enough() =>
        Assert.Empty(Given.Code(Stating(Given.Print('B', 'A'), Given.Print('A', 'B'), Given.Print('C', 'C'), Given.Now)).Verdict());

    [Fact]
    public void The_text_of_one_fingerprint_and_the_touch_of_another_do_not_make_one() =>
        Given.Code(Stating(Given.Print('A', 'B'), Given.Print('B', 'A'))).Verdict().Only(GateRule.Stale);

    [Fact]
    public void It_is_told_whatever_the_date_says()
    {
        var verification = Stating(Given.Print('B', 'A')) with { On = "lately" };

        var stale = Given.Code(verification).Verdict()[0];

        Assert.Equal("the code changed after the [HumanVerified] by 'dana@contoso.com'", stale.Problem);
    }

    private static string ProblemOf(params Fingerprint[] stated) =>
        Given.Code(Stating(stated)).Verdict().Only(GateRule.Stale).Problem;

    private static Verification Stating(params Fingerprint[] stated) =>
        Given.Verified() with { Fingerprint = string.Join(", ", stated) };
}
