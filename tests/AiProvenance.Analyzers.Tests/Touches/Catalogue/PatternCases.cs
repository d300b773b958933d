namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class PatternCases
{
    public static CaseGroup All { get; } = new CaseGroup("Patterns")
        .Member("type pattern", "int M(object o) => o switch { «Price» => 1, _ => 2 };", "Price")
        .Member("declaration pattern", "bool M(object o) => o is «Price» p;", "Price")
        .Member("recursive pattern", "bool M(object o) => o is «Price» { };", "Price")
        .Member("property pattern", "bool M(Ledger ledger) => ledger is { «Sum»: > 1 };", "PriceBook.Sum")
        .Member(
            "property pattern on an extension property",
            "bool M(Shelf shelf) => shelf is { «Weight»: > 1 };",
            "WeightExtensions.extension(Shelf).Weight")
            .Since(CaseGroup.CSharp14)
            .Given(CallCases.Weights)
        .Member("extended property pattern", "bool M(Tuple<Ledger> ledger) => ledger is { Item1.«Sum»: > 1 };", "PriceBook.Sum")
        .Member("property pattern on a named type", "bool M(object o) => o is «Price» { «Amount»: > 1 };", "Price", "Price.Amount")
        .Member("positional pattern (implicit Deconstruct)", "bool M(Strip strip) => strip is «(1, _)»;", "SpanBook.Deconstruct")
        .Member(
            "positional pattern through an extension (implicit)",
            "bool M(Shelf shelf) => shelf is «(1, _)»;",
            "StockExtensions.Deconstruct")
        .Member("positional pattern of a tuple", "bool M(object a, int b) => (a, b) is («Price» p, 1);", "Price")
        .Member("positional pattern on a named type", "bool M(object o) => o is «Price» «(> 1, _)»;", "Price", "Price.Deconstruct")
        .Member("constant pattern", "bool M(object o) => o is Tier.«Gold»;", "Tier.Gold")
        .Member("constant in a switch expression", "int M(int i) => i switch { PriceEngine.«Limit» => 1, _ => 2 };", "PriceEngine.Limit")
        .Member("constant in a switch statement", "void M(int i) { switch (i) { case PriceEngine.«Limit»: break; } }", "PriceEngine.Limit")
        .Member("pattern in a switch statement", "void M(object o) { switch (o) { case «Price»: break; } }", "Price")
        .Member("guard in a switch", "int M(int i) => i switch { 1 when PriceEngine.«IsOpen» => 1, _ => 2 };", "PriceEngine.IsOpen")
        .Member("relational pattern", "bool M(int i) => i is > PriceEngine.«Limit»;", "PriceEngine.Limit")
        .Member("combined patterns", "bool M(object o) => o is not («Price» or «Offer»);", "Offer", "Price")
        .Member("list pattern (implicit)", "bool M(Strip strip) => strip is «[»1, 2];", "SpanBook.Length", "SpanBook.this")
        .Member(
            "slice pattern (implicit)",
            "bool M(Strip strip) => strip is «[»1, «..» var rest];",
            "SpanBook.Length",
            "SpanBook.Slice",
            "SpanBook.this")
        .Member("var pattern", "bool M() => Depot.«Only» is «var» p;", "Price");
}
