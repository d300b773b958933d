using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;

namespace AiProvenance.Core.Tests.Fingerprints.Renames;

public class RenameTests
{
    public static TheoryData<string, string, string> Renamed => new()
    {
        { "a type", "decimal Total() => Price.Of(1);", "decimal Total() => Money.Of(1);" },
        { "every use", "Price Add(Price a) => new Price(a.Value);", "Money Add(Money a) => new Money(a.Value);" },
        { "nested names", "var a = new Price.Unit(Shop.Price.One);", "var a = new Money.Unit(Shop.Money.One);" },
        { "type arguments", "List<Price[]> L = Map<Price?, List<Price>>();", "List<Money[]> L = Map<Money?, List<Money>>();" },
        { "a finalizer", "~Price() { }", "~Money() { }" },
        { "names of names", "string N = nameof(Price) + typeof(Price);", "string N = nameof(Money) + typeof(Money);" },
        { "a hole", "string S => $\"Price: {Price.One:N2}\";", "string S => $\"Price: {Money.One:N2}\";" },
        { "a hole in a hole", "string S => $\"{$\"{Price.One}\"}\";", "string S => $\"{$\"{Money.One}\"}\";" },
        { "a hole of a raw string", "string S => $$\"\"\"{Price}{{Price.One}}\"\"\";", "string S => $$\"\"\"{Price}{{Money.One}}\"\"\";" },
        { "strings that stay", "string S => \"Price\" + Price.One;", "string S => \"Price\" + Money.One;" },
        { "with @, as it was", "int @Price = @Price + 1;", "int @Money = @Money + 1;" },
        { "with @, as it is", "int Price = Price + 1;", "int @Money = @Money + 1;" },
        { "with @, no more", "int @Price = @Price + 1;", "int Money = Money + 1;" },
        { "an escape", "int Price = Price + 1;", "int Mone\\u0079 = M\\U0000006Fney + 1;" },
        { "branches", "int P =\n#if A\nPrice.One;\n#else\nPrice.Two;\n#endif", "int P =\n#if A\nMoney.One;\n#else\nMoney.Two;\n#endif" },
        { "a comment that still says it", "int P /* Price */ = Price.One;", "int P /* Price */ = Money.One;" },
        { "white space besides", "int P = Price.One;", "int P =\n    Money.One;" },
        { "a longer name that holds it", "Price PriceList() => Price1;", "Money PriceList() => Price1;" },
        { "an attribute", "[Price] int P = 1;", "[Money] int P = 1;" },
        { "a label", "void M() { Price: goto Price; }", "void M() { Money: goto Money; }" },
        { "nothing of the text", "decimal Total() => 1;", "decimal Total() => 1;" },
    };

    [Theory]
    [MemberData(nameof(Renamed))]
    public void Code_that_says_the_same_but_for_the_name_is_proven(string what, string then, string now) =>
        Assert.True(Prove("Price=Money", "M:C.M", then, "M:C.M", now) == RenameProof.Whole, what);

    public static TheoryData<string, string, string> Changed => new()
    {
        { "another number", "int P = Price.Of(1);", "int P = Money.Of(2);" },
        { "another name besides", "int P = Price.Of(a);", "int P = Money.Of(b);" },
        { "an operator", "int P = Price.A + 1;", "int P = Money.A - 1;" },
        { "a text in a string", "string S = \"Price\" + Price.A;", "string S = \"Money\" + Money.A;" },
        { "a text between holes", "string S = $\"Price {Price.A}\";", "string S = $\"Money {Money.A}\";" },
        { "a format", "string S = $\"{Price.A:Price}\";", "string S = $\"{Money.A:Money}\";" },
        { "a symbol of #if", "int P =\n#if Price\n1 +\n#endif\nPrice.A;", "int P =\n#if Money\n1 +\n#endif\nMoney.A;" },
        { "a character", "char C = 'P';", "char C = 'M';" },
        { "another case", "int P = price.A;", "int P = Money.A;" },
        { "part of a name", "int P = PriceList;", "int P = MoneyList;" },
        { "a token more", "int P = Price.A;", "int P = Money.A + 0;" },
        { "a token less", "int P = Price.A + 0;", "int P = Money.A;" },
        { "tokens that change places", "int P = Price.A - 1;", "int P = 1 - Money.A;" },
        { "the other way round", "int P = Money.A;", "int P = Price.A;" },
        { "a rename that was not asked about", "int P = Cost.A;", "int P = Money.A;" },
        // One of two uses, or two names that become one: that is an edit.
        { "one of two", "int P = Price.A + Price.A;", "int P = Money.A + Price.A;" },
        { "one of two, the other with @", "int P = Price.A + @Price.A;", "int P = Money.A + @Price.A;" },
        { "one of two, the other escaped", "int P = Price.A + Pric\\u0065.A;", "int P = Money.A + Pric\\u0065.A;" },
        { "one of two, the other with a joiner", "int P = Price.A + Pri\u200Dce.A;", "int P = Money.A + Pri\u200Dce.A;" },
        { "one of two, in a branch", "int P = Price.A;\n#if X\nPrice.B();\n#endif", "int P = Money.A;\n#if X\nPrice.B();\n#endif" },
        { "one that was the other", "int P = Price.A + Money.A;", "int P = Money.A + Money.A;" },
        { "two that change places", "int P = Price.A - Money.A;", "int P = Money.A - Price.A;" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Code_that_says_anything_else_is_not(string what, string then, string now) =>
        Assert.True(Prove("Price=Money", "M:C.M", then, "M:C.M", now) == RenameProof.None, what);

    [Theory]
    [InlineData("M:Shop.Price.Total", "M:Shop.Money.Total")]
    [InlineData("M:Shop.Price.#ctor(Shop.Price)", "M:Shop.Money.#ctor(Shop.Money)")]
    [InlineData("T:Shop.Price`1", "T:Shop.Money`1")]
    [InlineData(
        "M:Shop.Order.Total(System.Collections.Generic.List{Shop.Price[]},Shop.Price@)",
        "M:Shop.Order.Total(System.Collections.Generic.List{Shop.Money[]},Shop.Money@)")]
    [InlineData("M:Shop.Order.op_Explicit(Shop.Order)~Shop.Price", "M:Shop.Order.op_Explicit(Shop.Order)~Shop.Money")]
    [InlineData("M:Shop.Order.Shop#Price#Dispose", "M:Shop.Order.Shop#Money#Dispose")]
    [InlineData("F:Shop.Order.A;F:Shop.Order.Price;F:Shop.Order.B", "F:Shop.Order.A;F:Shop.Order.Money;F:Shop.Order.B")]
    [InlineData("M:Shop.Order.get_Price", "M:Shop.Order.get_Money")]
    [InlineData("M:Shop.Order.remove_Price(System.Action)", "M:Shop.Order.remove_Money(System.Action)")]
    [InlineData("M:Shop.Order.Total/Price#0/lambda#1", "M:Shop.Order.Total/Money#0/lambda#1")]
    [InlineData("T:Shop.Price@Price.cs", "T:Shop.Money@Money.cs")]
    [InlineData("T:Shop.Price@Price.cs", "T:Shop.Money@Price.cs")]
    [InlineData("M:Price.Price.Price(Price.Price)", "M:Price.Money.Price(Price.Money)")]
    [InlineData("P:Shop.Order.Money(Shop.Price)", "P:Shop.Order.Money(Shop.Money)")]
    [InlineData("top-level/Price#0", "top-level/Money#0")]
    public void A_declaration_may_have_another_identity_for_it(string then, string now) =>
        Assert.Equal(RenameProof.Whole, Prove("Price=Money", then, "int A = 1;", now, "int A = 1;"));

    [Theory]
    [InlineData("M:Shop.Order.Total", "M:Shop.Basket.Total")]
    [InlineData("M:Shop.PriceList.Total", "M:Shop.MoneyList.Total")]
    [InlineData("M:Shop.Money.Total", "M:Shop.Price.Total")]
    [InlineData("M:Shop.Price.Total/lambda#0", "M:Shop.Money.Total/lambda#1")]
    [InlineData("M:Shop.Order.is_Price", "M:Shop.Order.is_Money")]
    [InlineData("T:Shop.Price", "T:Shop.Money`1")]
    public void Another_declaration_is_not_proven(string then, string now) =>
        Assert.Equal(RenameProof.None, Prove("Price=Money", then, "int A = 1;", now, "int A = 1;"));

    [Fact]
    public void An_identity_with_more_names_than_anybody_writes_is_put_back_whole()
    {
        var (then, now) = (Method("Price"), Method("Money"));
        Assert.Equal(RenameProof.Whole, Prove("Price=Money", then, "int A = 1;", now, "int A = 1;"));

        static string Method(string type) => "M:C.M(" + string.Join(',', Enumerable.Repeat(type, 40)) + ")";
    }

    [Theory]
    [InlineData("event=Money", "int @event = @event + 1;", "int Money = Money + 1;")]
    [InlineData("event=Money", "int @event = @event + 1;", "int @Money = @Money + 1;")]
    [InlineData("Price=@event", "int Price = Price + 1;", "int @event = @event + 1;")]
    [InlineData("@value=@record", "int @value = @value + 1;", "int @record = @record + 1;")]
    public void Words_of_the_language_are_names_with_an_at_sign(string rename, string then, string now) =>
        Assert.Equal(RenameProof.Whole, Prove(rename, "M:C.M", then, "M:C.M", now));

    [Theory]
    [InlineData("int=long", "int A = 1;", "long A = 1;")]
    [InlineData("var=Money", "var a = F();", "Money a = F();")]
    [InlineData("Money=var", "Money a = F();", "var a = F();")]
    [InlineData("public=private", "public int A;", "private int A;")]
    [InlineData("_=a", "_ = F();", "a = F();")]
    [InlineData("dynamic=Money", "dynamic a = F();", "Money a = F();")]
    [InlineData("checked=unchecked", "int A = checked(b);", "int A = unchecked(b);")]
    [InlineData("and=or", "bool A = b is 1 and 2;", "bool A = b is 1 or 2;")]
    public void Words_of_the_language_without_it_are_not(string rename, string then, string now) =>
        Assert.Equal(RenameProof.None, Prove(rename, "M:C.M", then, "M:C.M", now));

    [Fact]
    public void Two_names_may_have_been_renamed_together()
    {
        Assert.Equal(RenameProof.Whole, Prove(["Price=Money", "Of=From"], "Price.Of(Price.One)", "Money.From(Money.One)"));
        Assert.Equal(RenameProof.None, Prove(["Price=Money"], "Price.Of(Price.One)", "Money.From(Money.One)"));
        Assert.Equal(RenameProof.None, Prove(["Price=Money", "Of=From"], "Price.Of(Price.Of)", "Money.From(Money.Of)"));
    }

    [Fact]
    public void Any_of_the_stated_fingerprints_will_do()
    {
        var stated = new[] { Fingerprint.Compute("M:C.N", [Part("1")], []), Fingerprint.Compute("M:C.M", [Part("Price")], []) };
        Assert.Equal(RenameProof.Whole, Rename("Price=Money").Prove("M:C.M", [Part("Money")], [], stated));
        Assert.Equal(RenameProof.None, Rename("Price=Money").Prove("M:C.M", [Part("Money")], [], stated.Take(1)));
        Assert.Equal(RenameProof.None, Rename("Price=Money").Prove("M:C.M", [Part("Money")], [], []));
    }

    [Fact]
    public void Parts_may_sort_in_another_order_than_before()
    {
        for (var number = 0; number < 16; number++)
        {
            DeclarationPart[] then = [Part(
                $"Price a{number};",
                (0, "T:S.Price")), Part($"Price b{number};"), Part("int c;", (4, "T:S.Order"))];
            DeclarationPart[] now = [Part("int c;", (4, "T:S.Order")), Part(
                $"Money a{number};",
                (0, "T:S.Money")), Part($"Money b{number};")];
            Assert.Equal(
                RenameProof.Whole, Rename("Price=Money").Prove("T:S.C", now, [], [Fingerprint.Compute("T:S.C", then, [])]));
        }
    }

    private static RenameProof Prove(string rename, string identityThen, string then, string identityNow, string now) =>
        Rename(rename).Prove(identityNow, [Part(now)], [], [Fingerprint.Compute(identityThen, [Part(then)], [])]);

    private static RenameProof Prove(string[] renames, string then, string now) =>
        Rename(renames).Prove("M:C.M", [Part(now)], [], [Fingerprint.Compute("M:C.M", [Part(then)], [])]);

    private static Rename Rename(params string[] pairs)
    {
        var rename = Core.Fingerprints.Renames.Rename.Parse(pairs, out var error);
        Assert.Null(error);
        return rename!;
    }

    private static DeclarationPart Part(string text, params (int Position, string Type)[] names) =>
        new(MarkedSource.WholeText(text), [.. names.Select(static name => new ZoneName(name.Position, name.Type))]);
}
