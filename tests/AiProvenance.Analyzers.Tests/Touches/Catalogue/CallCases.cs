namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class CallCases
{
    public static CaseGroup All { get; } = new CaseGroup("Calls and members")
        .Member("static call", "decimal M() => PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("qualified static call", "decimal M() => global::Contoso.Pricing.PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("instance call", "decimal M() => Depot.«Only».«Round»(2);", "Price", "Price.Round")
        .Member("generic call", "int M() => PriceEngine.«Pick»(1);", "PriceEngine.Pick<T>")
        .Member("call of an inherited member", "decimal M(Ledger ledger) => ledger.«Total»(1);", "PriceBook.Total")
        .Member("static member through a derived type", "int M() => Ledger.«Shared»();", "PriceBook.Shared")
        .File(
            "call on base",
            "class Book : PriceBook { [AiGenerated(\"x\")] decimal M() => «base».«Total»(1); }",
            "PriceBook",
            "PriceBook.Total")
        .File(
            "call of an inherited member by its name alone",
            "class Book : Ledger { [AiGenerated(\"x\")] decimal M() => «Total»(1); }",
            "PriceBook.Total")
        .Member("extension method called as an instance's", "int M(Shelf shelf) => shelf.«Ration»(2);", "StockExtensions.Ration")
        .Member(
            "extension method called as a static one",
            "int M(Shelf shelf) => StockExtensions.«Ration»(shelf, 2);",
            "StockExtensions.Ration")
        .File(
            "static import",
            "using static Contoso.Pricing.PriceEngine;\nclass Book { [AiGenerated(\"x\")] decimal M() => «Quote»(1); }",
            "PriceEngine.Quote")
        .Member("null-conditional access", "decimal? M() => Depot.«Only»?.«Amount»;", "Price", "Price.Amount")
        .Member("null-conditional assignment", "void M(Ledger? ledger) => ledger?.«Sum» = 1;", "PriceBook.Sum").Since(CaseGroup.CSharp14)
        .Member("constructor", "object M() => new «Price»(1);", "new Price")
        .Member("target-typed constructor", "void M() => Depot.«Take2»(«new»(1));", "Price", "new Price")
        .File(
            "constructor initializer this",
            "class Book { Book(Tier tier) { } [AiGenerated(\"x\")] Book() : «this»(Tier.«Gold») { } }",
            "Tier",
            "Tier.Gold")
        .File("constructor initializer base", "class Book : PriceBook { [AiGenerated(\"x\")] Book() : «base»(1) { } }", "new PriceBook")
        .File("implicit base constructor", "class Book : PriceBook { [AiGenerated(\"x\")] «Book»() { } }", "new PriceBook")
        .File("implicit base constructor of a default constructor", "class Book : «PriceBook» { }", "new PriceBook")
        .File(
            "primary constructor's base arguments",
            "class Book() : «PriceBook»(PriceEngine.«Limit»);",
            "new PriceBook",
            "PriceEngine.Limit")
        .Member(
            "object initializer", "object M() => new «Price» { «Amount» = 1, «Note» = \"\" };", "Price.Amount", "Price.Note", "new Price")
        .Member(
            "nested object initializer",
            "object M() => new «Price» { «Base» = { «Amount» = 1 } };",
            "Price.Amount",
            "Price.Base",
            "new Price")
        .Member("collection initializer of a member", "object M() => new «Price» { «Tags» = { \"a\" } };", "new Price", "Price.Tags")
        .Member("initializer of an inherited member", "object M() => new Ledger { «Sum» = 1 };", "PriceBook.Sum")
        .Member("index initializer", "object M() => new «Price» { «[1]» = 2 };", "new Price", "Price.this")
        .Member("call of an override", "decimal M(Audit audit) => audit.«Total»(1);", "PriceBook.Total")
        .Member("an override's property", "decimal M(Audit audit) => audit.«Sum»;", "PriceBook.Sum")
        .Member("an override as a method group", "object M(Audit audit) => (Func<int, decimal>)audit.«Total»;", "PriceBook.Total")
        .Member(
            "with",
            "object M(object o) => o is «Offer» offer ? «offer» «with» { «Amount» = 1 } : o;",
            "Offer",
            "Offer.Amount",
            "new Offer")
        .Member("property read", "decimal M(Ledger ledger) => ledger.«Sum»;", "PriceBook.Sum")
        .Member("property written", "void M(Ledger ledger) => ledger.«Sum» = 1;", "PriceBook.Sum")
        .Member("static property", "bool M() => PriceEngine.«IsOpen»;", "PriceEngine.IsOpen")
        .Member("indexer", "int M(Strip strip) => strip«[1]»;", "SpanBook.this")
        .Member("implicit Index support", "int M(Strip strip) => strip«[^1]»;", "SpanBook.Length", "SpanBook.this")
        .Member("implicit Range support", "int M(Strip strip) => strip«[1..2]»;", "SpanBook.Length", "SpanBook.Slice")
        .Member("field", "string M() => Depot.«Only».«Note»;", "Price", "Price.Note")
        .Member("static field", "int M() => Price.«Count»;", "Price.Count")
        .Member("constant", "decimal M() => Price.«Vat»;", "Price.Vat")
        .Member("constant in a constant expression", "void M(decimal rate = 2 * Price.«Vat») { }", "Price.Vat")
        .Member("enum member", "object M() => Tier.«Gold»;", "Tier.Gold")
        .Member("event add", "void M(Ledger ledger) => ledger.«Closed» += null;", "PriceBook.Closed")
        .Member("event remove", "void M(Ledger ledger) => ledger.«Closed» -= null;", "PriceBook.Closed")
        .Member("optional argument's constant default", "void M() => Depot.«Take»();", "Tier")
        .Member("optional argument's null default", "void M() => Depot.«Take2»();", "Price")
        .Member("optional argument's default value", "void M() => Depot.«Take3»();", "Money")
        .Member("member of a nested type", "int M() => Price.History.«Days»;", "Price.History.Days")
        .Member("static member of a generic type", "int M() => Catalogue<int>.«Size»;", "Catalogue<T>.Size")
        .Member("static member of a type constructed from the zone's", "int M() => Comparer<«Price»>.«Default».GetHashCode();", "Price")
        .Member("call bound at run time", "void M(dynamic value) => PriceEngine.«Quote»(value);", "PriceEngine.Quote")
        .Member("event raised", "event Action<«Price»>? Sold; void Raise() { }", "Price")
        .Member("new extension member", "int M(Shelf shelf) => shelf.«Weight»;", "WeightExtensions.extension(Shelf).Weight")
            .Since(CaseGroup.CSharp14)
            .Given(Weights)
        .Member("new extension member of a type", "int M() => Shelf.«Heaviest»();", "WeightExtensions.extension(Shelf).Heaviest")
            .Since(CaseGroup.CSharp14)
            .Given(Weights);

    public const string Weights = """
        namespace Contoso.Pricing
        {
            static class WeightExtensions
            {
                extension(Shelf shelf)
                {
                    public int Weight => 1;
                    public static int Heaviest() => 1;
                    public static Shelf operator -(Shelf left, Shelf right) => left;
                    public void operator +=(int more) { }
                    public void operator ++() { }
                }
            }
        }
        """;
}
