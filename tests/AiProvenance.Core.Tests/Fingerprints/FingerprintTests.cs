using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Tests.Fingerprints;

public class FingerprintTests
{
    private static readonly DeclarationText A = MarkedSource.WholeText("int a;");
    private static readonly DeclarationText B = MarkedSource.WholeText("int b;");

    [Fact]
    public void It_is_written_as_version_text_and_touch() =>
        Assert.Matches("^1:[A-Z2-7]{32}\\.[A-Z2-7]{16}$", Fingerprint.Compute("T:C", [A], ["T:D"]).ToString());

    [Fact]
    public void The_order_of_parts_does_not_matter() =>
        Assert.Equal(Fingerprint.Compute("T:C", [A, B], []), Fingerprint.Compute("T:C", [B, A], []));

    [Fact]
    public void A_part_that_stands_twice_counts_twice() =>
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], []).Text, Fingerprint.Compute("T:C", [A, A], []).Text);

    [Fact]
    public void Another_identity_is_another_text() =>
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], []).Text, Fingerprint.Compute("T:D", [A], []).Text);

    [Fact]
    public void Other_touched_types_change_the_touch_only()
    {
        var (one, two) = (Fingerprint.Compute("T:C", [A], ["T:D"]), Fingerprint.Compute("T:C", [A], ["T:E"]));
        Assert.Equal(one.Text, two.Text);
        Assert.NotEqual(one.Touch, two.Touch);
    }

    [Fact]
    public void Order_and_repetition_of_touched_types_do_not_matter() =>
        Assert.Equal(Fingerprint.Compute("T:C", [A], ["T:D", "T:E"]), Fingerprint.Compute("T:C", [A], ["T:E", "T:D", "T:E"]));

    [Fact]
    public void Touched_types_do_not_run_into_each_other() =>
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], ["T:DT:E"]), Fingerprint.Compute("T:C", [A], ["T:D", "T:E"]));

    [Fact]
    public void An_unpaired_surrogate_is_hashed_as_its_own_three_bytes() =>
        Assert.Equal(
            "XIXBSD7TOW6A43FYRDVRTHMWWUPWY6TG", Fingerprint.Compute("F:A.B", [MarkedSource.WholeText("string B = \"\ud83d\";")], []).Text);

    [Fact]
    public void Tokens_longer_than_any_buffer_are_hashed_whole()
    {
        var (one, two) = (new string('a', 100_000), new string('a', 99_999) + "b");
        Assert.NotEqual(
            Fingerprint.Compute("T:C", [MarkedSource.WholeText(one)], []),
            Fingerprint.Compute("T:C", [MarkedSource.WholeText(two)], []));
    }
}
