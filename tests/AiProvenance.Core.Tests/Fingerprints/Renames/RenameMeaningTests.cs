using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;

namespace AiProvenance.Core.Tests.Fingerprints.Renames;

/// <summary>What names mean, besides what the text says.</summary>
public class RenameMeaningTests
{
    [Fact]
    public void Names_that_mean_the_renamed_type_make_the_proof_whole() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price.Of(1)", [(0, "T:Shop.Price"), (6, "T:Shop.Price")]),
        Given("Money.Of(1)", [(0, "T:Shop.Money"), (6, "T:Shop.Money")])));

    [Fact]
    public void A_type_with_parameters_is_a_type() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price<int>.Of(1)", [(0, "T:Shop.Price`1")]),
        Given("Money<int>.Of(1)", [(0, "T:Shop.Money`1")])));

    [Fact]
    public void Names_that_mean_a_type_within_it_are_the_same() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price.Unit", [(0, "T:Shop.Price"), (6, "T:Shop.Price.Unit")]),
        Given("Money.Unit", [(0, "T:Shop.Money"), (6, "T:Shop.Money.Unit")])));

    [Fact]
    public void Code_that_never_names_the_type_still_means_it() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Of(1)", [(0, "T:Shop.Price")], "generated T:Shop.Price"),
        Given("Of(1)", [(0, "T:Shop.Money")], "generated T:Shop.Money")));

    [Fact]
    public void What_runs_in_place_of_a_call_may_be_renamed() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Of(1)", [], "interceptor 0 M:Shop.C.Of(Shop.Price)"),
        Given("Of(1)", [], "interceptor 0 M:Shop.C.Of(Shop.Money)")));

    [Fact]
    public void What_an_attribute_is_called_may_be_renamed() => Assert.Equal(RenameProof.Whole, Prove(
        Given("1", [], "attribute T:Price.HumanVerifiedAttribute(7:\"Price2)"),
        Given("1", [], "attribute T:Money.HumanVerifiedAttribute(7:\"Price2)")));

    [Fact]
    public void What_an_attribute_is_told_may_not() => Assert.Equal(RenameProof.Text, Prove(
        Given("1", [], "attribute T:X.HumanVerifiedAttribute(6:\"Price)"),
        Given("1", [], "attribute T:X.HumanVerifiedAttribute(6:\"Money)")));

    [Fact]
    public void A_name_that_means_another_type_proves_the_text_only() => Assert.Equal(RenameProof.Text, Prove(
        Given("Price.Of(1)", [(0, "T:Shop.Price")]),
        Given("Money.Of(1)", [(0, "T:Shop.Legacy.Money")])));

    [Fact]
    public void A_policy_that_covers_less_proves_the_text_only() => Assert.Equal(RenameProof.Text, Prove(
        Given("Price.Of(1)", [(0, "T:Shop.Price")]),
        Given("Money.Of(1)", [])));

    [Fact]
    public void Nothing_is_proven_where_a_type_has_the_old_name_still()
    {
        Assert.Equal(RenameProof.None, Prove(
            Given("Price.Of(Low())", [(0, "T:Shop.Price"), (9, "T:Shop.Price")]),
            Given("Money.Of(Low())", [(0, "T:Shop.Money"), (9, "T:Shop.Price")])));
        Assert.Equal(RenameProof.None, Prove(
            Given("Price.Of(1)", [(0, "T:Shop.Price")], "generated T:Shop.Price"),
            Given("Money.Of(1)", [(0, "T:Shop.Money")], "generated T:Shop.Price")));
    }

    [Fact]
    public void A_property_that_keeps_the_old_name_of_its_type_stands_in_no_ones_way() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price Price => Price.One;", [(0, "T:Shop.Price"), (15, "T:Shop.Price")]),
        Given("Money Price => Money.One;", [(0, "T:Shop.Money"), (15, "T:Shop.Money")])));

    [Fact]
    public void Nor_does_one_that_had_the_new_name_before() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price Money => Price.One;", [(0, "T:Shop.Price"), (15, "T:Shop.Price")]),
        Given("Money Money => Money.One;", [(0, "T:Shop.Money"), (15, "T:Shop.Money")])));

    [Fact]
    public void One_of_two_critical_types_in_place_of_the_other_is_an_edit()
    {
        Assert.Equal(RenameProof.None, Prove(
            Given("Price.A - Money.A", [(0, "T:Shop.Price"), (10, "T:Shop.Money")]),
            Given("Money.A - Money.A", [(0, "T:Shop.Money"), (10, "T:Shop.Money")])));
        Assert.Equal(RenameProof.None, Prove(
            Given("Price.A - Price.A", [(0, "T:Shop.Price"), (10, "T:Shop.Price")]),
            Given("Money.A - Price.A", [(0, "T:Shop.Money"), (10, "T:Shop.Price")])));
    }

    [Fact]
    public void A_critical_type_in_place_of_a_harmless_one_is_an_edit() => Assert.Equal(RenameProof.None, Prove(
        Given("Price.A - Price.B", []),
        Given("Money.A - Price.B", [(0, "T:Shop.Money")])));

    [Fact]
    public void A_member_of_another_type_may_keep_the_old_name() => Assert.Equal(RenameProof.Whole, Prove(
        Given("a.Price - b.Price", [(2, "T:Shop.A"), (12, "T:Shop.B")]),
        Given("a.Money - b.Price", [(2, "T:Shop.A"), (12, "T:Shop.B")])));

    [Fact]
    public void A_member_of_another_type_may_have_had_the_new_name() => Assert.Equal(RenameProof.Whole, Prove(
        Given("a.Price - b.Money", [(2, "T:Shop.A"), (12, "T:Shop.B")]),
        Given("a.Money - b.Money", [(2, "T:Shop.A"), (12, "T:Shop.B")])));

    [Fact]
    public void Two_members_of_one_type_are_told_apart_by_nothing()
    {
        Assert.Equal(RenameProof.None, Prove(
            Given("a.Price - a.Price", [(2, "T:Shop.A"), (12, "T:Shop.A")]),
            Given("a.Money - a.Price", [(2, "T:Shop.A"), (12, "T:Shop.A")])));
        Assert.Equal(RenameProof.None, Prove(
            Given("a.Price - a.Money", [(2, "T:Shop.A"), (12, "T:Shop.A")]),
            Given("a.Money - a.Money", [(2, "T:Shop.A"), (12, "T:Shop.A")])));
    }

    [Fact]
    public void Editors_leave_the_old_name_in_branches_that_are_not_compiled() => Assert.Equal(RenameProof.Whole, Prove(
        Given("Price.One\n#if X\n+ Price.Two\n#endif", [(0, "T:Shop.Price")]),
        Given("Money.One\n#if X\n+ Price.Two\n#endif", [(0, "T:Shop.Money")])));

    private static RenameProof Prove(Declaration then, Declaration now)
    {
        var stated = Fingerprint.Compute("M:Shop.Order.Total", [then.Part], then.Besides);
        return Rename.Parse(["Price=Money"], out _)!.Prove("M:Shop.Order.Total", [now.Part], now.Besides, [stated]);
    }

    private static Declaration Given(string text, (int Position, string Type)[] names, params string[] besides) => new(
        new(MarkedSource.WholeText(text), [.. names.Select(static name => new ZoneName(name.Position, name.Type))]), besides);

    private sealed record Declaration(DeclarationPart Part, string[] Besides);
}
