using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Tests.Fingerprints;

public class FingerprintTests
{
    private static readonly DeclarationPart A = new(MarkedSource.WholeText("int a = b + c;"), []);
    private static readonly DeclarationPart B = new(MarkedSource.WholeText("int b;"), []);

    [Fact]
    public void It_is_written_as_version_text_and_touch() =>
        Assert.Matches("^1:[A-Z2-7]{32}\\.[A-Z2-7]{16}$", Compute(Names((8, "T:D"))).ToString());

    [Fact]
    public void The_order_of_parts_does_not_matter() => Assert.Equal(
        Fingerprint.Compute("T:C", [A with { Names = [new(8, "T:D")] }, B], []),
        Fingerprint.Compute("T:C", [B, A with { Names = [new(8, "T:D")] }], []));

    [Fact]
    public void A_part_that_stands_twice_counts_twice() =>
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], []).Text, Fingerprint.Compute("T:C", [A, A], []).Text);

    [Fact]
    public void Another_identity_is_another_text() =>
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], []).Text, Fingerprint.Compute("T:D", [A], []).Text);

    public static TheoryData<string, (int, string)[], (int, string)[]> OtherMeanings => new()
    {
        { "another type", [(8, "T:D")], [(8, "T:E")] },
        { "two types that change places", [(8, "T:D"), (12, "T:E")], [(8, "T:E"), (12, "T:D")] },
        { "one of two names that comes to mean nothing critical", [(8, "T:D"), (12, "T:D")], [(8, "T:D")] },
        { "another name than before", [(8, "T:D")], [(12, "T:D")] },
        { "names that run into each other", [(8, "T:D"), (12, "T:E")], [(8, "T:DT:E")] },
        { "none", [(8, "T:D")], [] },
    };

    [Theory]
    [MemberData(nameof(OtherMeanings))]
    public void Names_that_mean_something_else_change_the_touch_only(string change, (int, string)[] before, (int, string)[] after)
    {
        var (one, two) = (Compute(Names(before)), Compute(Names(after)));
        Assert.Equal(one.Text, two.Text);
        Assert.True(one.Touch != two.Touch, change);
    }

    [Fact]
    public void The_order_in_which_names_are_given_does_not_matter() =>
        Assert.Equal(Compute(Names((8, "T:D"), (12, "T:E"))), Compute(Names((12, "T:E"), (8, "T:D"))));

    [Fact]
    public void White_space_moves_no_name() => Assert.Equal(
        Compute(Names((8, "T:D"))),
        Fingerprint.Compute("T:C", [new(MarkedSource.WholeText("int  a =  b + c;"), [new(10, "T:D")])], []));

    [Fact]
    public void Names_of_two_equal_parts_count_for_each()
    {
        DeclarationPart d = A with { Names = [new(8, "T:D")] }, e = A with { Names = [new(8, "T:E")] };
        Assert.Equal(Fingerprint.Compute("T:C", [d, e], []), Fingerprint.Compute("T:C", [e, d], []));
        Assert.NotEqual(Fingerprint.Compute("T:C", [d, e], []).Touch, Fingerprint.Compute("T:C", [d, d], []).Touch);
    }

    [Fact]
    public void What_counts_besides_names_is_a_set()
    {
        Assert.Equal(Fingerprint.Compute("T:C", [A], ["x", "y"]), Fingerprint.Compute("T:C", [A], ["y", "x", "y"]));
        Assert.NotEqual(Fingerprint.Compute("T:C", [A], ["xy"]).Touch, Fingerprint.Compute("T:C", [A], ["x", "y"]).Touch);
    }

    [Theory]
    [InlineData("#line 7\n")]
    [InlineData("#line 7 \"Other.cs\"\n")]
    [InlineData("#line hidden\n")]
    [InlineData("#line (1, 1) - (2, 2) 3 \"Other.cs\"\n")]
    [InlineData("\n\n\n")]
    public void Where_the_code_is_counted_as_standing_is_no_part_of_it(string before)
    {
        const string Code = "int a = Log();";
        Assert.Equal(
            Fingerprint.Compute("T:C", [new(MarkedSource.WholeText(Code), [])], []),
            Fingerprint.Compute("T:C", [new(MarkedSource.WholeText("int a =\n" + before + "Log();"), [])], []));
    }

    [Fact]
    public void An_unpaired_surrogate_is_hashed_as_its_own_three_bytes() =>
        Assert.Equal(
            "XIXBSD7TOW6A43FYRDVRTHMWWUPWY6TG", Fingerprint.Compute(
                "F:A.B", [new(MarkedSource.WholeText("string B = \"\ud83d\";"), [])], []).Text);

    [Fact]
    public void Tokens_longer_than_any_buffer_are_hashed_whole()
    {
        var (one, two) = (new string('a', 100_000), new string('a', 99_999) + "b");
        Assert.NotEqual(
            Fingerprint.Compute("T:C", [new(MarkedSource.WholeText(one), [])], []),
            Fingerprint.Compute("T:C", [new(MarkedSource.WholeText(two), [])], []));
    }

    private static Fingerprint Compute(ZoneName[] names) => Fingerprint.Compute("T:C", [A with { Names = names }], []);

    private static ZoneName[] Names(params (int Position, string Type)[] names) =>
        [.. names.Select(static name => new ZoneName(name.Position, name.Type))];
}
