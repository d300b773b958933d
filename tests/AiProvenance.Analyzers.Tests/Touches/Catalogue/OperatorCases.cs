namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class OperatorCases
{
    public static CaseGroup All { get; } = new CaseGroup("Operators and conversions")
        .Member("unary operator", "object M(Func<«Money»> money) => «-»«money»();", "Money", "Money.operator -")
        .Member("binary operator", "object M(Token a, Token b) => «a» «+» «b»;", "OperatorBook", "OperatorBook.operator +")
        .Member("increment", "void M() => Depot.«Slot»«++»;", "Money", "Money.operator ++")
        .Member("compound assignment", "void M(«OperatorBook» a, Token b) => «a» «+=» «b»;", "OperatorBook", "OperatorBook.operator +")
        .Member(
            "conversion inside a compound assignment",
            "void M(int total, Token token) => total += «token»;",
            "OperatorBook.implicit operator int")
        .Member("comparison", "bool M() => Depot.«Slot» «<» Depot.«Slot»;", "Money", "Money.operator <")
        .Member("user-defined equality", "bool M(Token a, Token b) => «a» «==» «b»;", "OperatorBook", "OperatorBook.operator ==")
        .Member(
            "equality of tuples (implicit)",
            "bool M(Token a, Token b) => («a», 1) «==» («b», 1);",
            "OperatorBook",
            "OperatorBook.operator ==")
        .Member("equality of a record that holds another (implicit)", "bool M(Lot a, Lot b) => a «==» b;", "Offer.Equals")
        .Member("printing of a record that holds another (implicit)", "string M(Lot lot) => $\"{«lot»}\";", "Offer.ToString")
        .Member("checked operator", "object M() => checked(Depot.«Slot» «*» 2);", "Money", "Money.operator checked *")
        .Member("operator true in a condition (implicit)", "int M(Token a) => «a» ? 1 : 2;", "OperatorBook.operator true")
        .Member("operator true in an if (implicit)", "void M(Token a) { if («a») { } }", "OperatorBook.operator true")
        .Member(
            "&& through operator false (implicit)",
            "object M(Token a, Token b) => «a» «&&» «b»;",
            "OperatorBook",
            "OperatorBook.operator &",
            "OperatorBook.operator false")
        .Member(
            "|| through operator true (implicit)",
            "object M(Token a, Token b) => «a» «||» «b»;",
            "OperatorBook",
            "OperatorBook.operator |",
            "OperatorBook.operator true")
        .Member("implicit conversion (implicit)", "int M(Token token) => «token»;", "OperatorBook.implicit operator int")
        .Member(
            "implicit conversion of an argument (implicit)",
            "void M(Token token) => Math.Abs(«token»);",
            "OperatorBook.implicit operator int")
        .Member(
            "implicit conversion of a tuple's elements (implicit)",
            "(int, int) M((Token, int) pair) => «pair»;",
            "OperatorBook.implicit operator int")
        .Member("implicit conversion by ?? (implicit)", "long M(Token? token) => token «??» 1L;", "OperatorBook.implicit operator int")
        .Member(
            "explicit conversion", "string M(Token token) => («string»)«token»;", "OperatorBook", "OperatorBook.explicit operator string")
        .Member("conversion to a zone's type", "object M() => («Money»)\"1\";", "Money.explicit operator Money")
        .Member("reference conversion (implicit)", "void M(Ledger ledger) { «PriceBook» book = «ledger»; }", "PriceBook")
        .Member("cast", "object M(object o) => («Price»)o;", "Price")
        .Member("as", "object? M(object o) => o as «Price»;", "Price")
        .Member("is", "bool M(object o) => o is «Price»;", "Price")
        .Member("boxing", "object M() => Depot.«Slot»;", "Money")
        .Member("unboxing", "decimal M(object o) => («Money»)o;", "Money.implicit operator decimal")
        .Member("string interpolation of a zone's value", "string M() => $\"{Depot.«Slot»}\";", "Money")
        .Member(
            "string interpolation through an inherited ToString (implicit)",
            "string M(Ledger ledger) => $\"{«ledger»}\";",
            "PriceBook.ToString")
        .Member("string concatenation of a zone's value", "string M() => \"\" + Depot.«Slot»;", "Money")
        .Member(
            "string concatenation through an inherited ToString (implicit)",
            "string M(Ledger ledger) => \"\" + «ledger»;",
            "PriceBook.ToString")
        .Member(
            "string built up through an inherited ToString (implicit)",
            "void M(string text, Ledger ledger) => text += «ledger»;",
            "PriceBook.ToString")
        .Member("lifted operator", "object? M() => «-»Depot.«Maybe»;", "Money", "Money.operator -")
        .Member("coalescing assignment", "void M(object? o) => o ??= Depot.«Only»;", "Price")
        .Member("extension operator", "object M(Shelf a, Shelf b) => a «-» b;", "WeightExtensions.extension(Shelf).operator -")
            .Since(CaseGroup.CSharp14)
            .Given(CallCases.Weights)
        .Member("extension compound assignment operator", "void M(Shelf a) => a «+=» 1;", "WeightExtensions.extension(Shelf).operator +=")
            .Since(CaseGroup.CSharp14)
            .Given(CallCases.Weights)
        .Member("extension increment operator", "void M(Shelf a) => a«++»;", "WeightExtensions.extension(Shelf).operator ++")
            .Since(CaseGroup.CSharp14)
            .Given(CallCases.Weights)
        .Member("instance compound assignment operator", "void M(Tab tab) => tab «+=» 1;", "TabBook.operator +=")
            .Since(CaseGroup.CSharp14)
            .Given(Tabs)
        .Member("instance increment operator", "void M(Tab tab) => tab«++»;", "TabBook.operator ++").Since(CaseGroup.CSharp14).Given(Tabs)
        .Member(
            "implicit span conversion (implicit)",
            "void M() { ReadOnlySpan<«Price»> span = Depot.«Array»; }",
            "Price").Since(CaseGroup.CSharp14);

    private const string Tabs = """
        namespace Contoso.Pricing
        {
            public class TabBook { public void operator +=(int more) { } public void operator ++() { } }
        }
        namespace Contoso.Stock { public class Tab : TabBook { } }
        """;
}
