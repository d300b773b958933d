namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class DeclarationCases
{
    public static CaseGroup All { get; } = new CaseGroup("Declarations")
        .Member("type of a field", "«Price»? held;", "Price")
        .Member("type of a property", "«Price»? Held { get; set; }", "Price")
        .Member("type of an indexer", "«Price»? this[«Tier» tier] => «null»;", "Price", "Tier")
        .Member("type of a field-like event", "event «Rule»? Ruled;", "Rule")
        .Member("type of an event", "event «Rule»? Ruled { add { } remove { } }", "Rule")
        .Member("type of a parameter", "void M(«Price» p) { }", "Price")
        .Member("type of a params parameter", "void M(params «Price»[] p) { }", "Price")
        .Member("type of an in parameter", "void M(in «Money» m) { }", "Money")
        .Member("type of a return", "«Price»? M() => «null»;", "Price")
        .Member("type of a constructed return", "List<Dictionary<string, «Price»[]>>? M() => «null»;", "Price")
        .Member("type of a tuple's element", "(int, «Price»?) M() => «default»;", "Price")
        .File("type of a delegate", "delegate «Price» Deal(«Tier» tier);", "Price", "Tier")
        .File(
            "type of an operator",
            "class Book { [AiGenerated(\"x\")] public static «Price»? operator +(Book book, «Tier» tier) => «null»; }",
            "Price",
            "Tier")
        .File(
            "type of a conversion",
            "class Book { [AiGenerated(\"x\")] public static explicit operator «Price»?(Book book) => «null»; }",
            "Price")
        .Member("generic constraint", "void M<T>() where T : «Price» { }", "Price")
        .File("generic constraint of a type", "class Book<T> where T : «IPricer» { }", "IPricer")
        .File("base type", "class Book : «PriceBook» { Book(int x) : «base»(1) { } }", "PriceBook", "new PriceBook")
        .File("interface", "interface IBook : «IPricer» { }", "IPricer")
        .File("base type as a generic argument", "abstract class Book : List<«Price»> { }", "Price")
        .File(
            "interface as a generic argument",
            "abstract class Book : IEquatable<«Price»> { public abstract bool «Equals»(«Price»? p); }",
            "Price")
        .File("explicit interface implementation", "abstract class Book : IPricer { [AiGenerated(\"x\")] decimal «IPricer».«PriceOf»(int i) => 0; public abstract decimal Margin { get; } public abstract event EventHandler Updated; }", "IPricer", "IPricer.PriceOf")
        .File("implicit implementation of a method (implicit)", "class Book : IPricer { [AiGenerated(\"x\")] public decimal «PriceOf»(int i) => 0; public decimal Margin => 0; public event EventHandler? Updated; }", "IPricer.PriceOf")
        .File(
            "implicit implementation of a property (implicit)",
            "class Book : ILedger { [AiGenerated(\"x\")] public int «Rate» => 0; }",
            "IRated.Rate")
        .File("implicit implementation of an event (implicit)", "abstract class Book : IPricer { public abstract decimal PriceOf(int i); public abstract decimal Margin { get; } [AiGenerated(\"x\")] public event EventHandler? «Updated»; }", "IPricer.Updated")
        .File(
            "implicit implementation by an accessor with its own mark (implicit)",
            "class Book : ILedger { public int Rate { [AiGenerated(\"x\")] «get» => 0; } }",
            "IRated.Rate.get")
        .File("implicit implementation by a record's parameter (implicit)", "record Book(int «Rate») : ILedger;", "IRated.Rate")
        .File("implementation of a default interface member (implicit)", "abstract class Book : IPricer { public abstract decimal PriceOf(int i); public abstract decimal Margin { get; } public abstract event EventHandler Updated; [AiGenerated(\"x\")] public string «Describe»() => \"\"; }", "IPricer.Describe")
        .Member("call of a default interface member", "string M(IPricerOfOurs pricer) => pricer.«Describe»();", "IPricer.Describe").Given(
            "interface IPricerOfOurs : IPricer { }")
        .File(
            "override of a method",
            "class Book : Ledger { [AiGenerated(\"x\")] public override decimal «Total»(int item) => 1; }",
            "PriceBook.Total")
        .File(
            "override of a property",
            "class Book : Ledger { [AiGenerated(\"x\")] public override decimal «Sum» { get; set; } }",
            "PriceBook.Sum")
        .File(
            "override of an event",
            "class Book : Ledger { [AiGenerated(\"x\")] public override event EventHandler? «Closed»; }",
            "PriceBook.Closed")
        .File("override of an override", "class Mid : Ledger { public override decimal Total(int item) => 1; } class Book : Mid { [AiGenerated(\"x\")] public override decimal «Total»(int item) => 1; }", "PriceBook.Total")
        .File(
            "override by an accessor with its own mark",
            "class Book : Ledger { public override decimal Sum { [AiGenerated(\"x\")] «get» => 1; set { } } }",
            "PriceBook.Sum.get")
        .File("static abstract implemented (implicit)", "abstract class Book : IBuilt<Book> { [AiGenerated(\"x\")] public static Book «Build»() => null!; public static Book operator +(Book a, Book b) => a; }", "IBuilt<TSelf>.Build")
        .File("static abstract operator implemented (implicit)", "abstract class Book : IBuilt<Book> { public static Book Build() => null!; [AiGenerated(\"x\")] public static Book operator «+»(Book a, Book b) => a; }", "IBuilt<TSelf>.operator +")
        .File("static abstract called through a type parameter", "interface IOurs<T> : IBuilt<T> where T : IOurs<T> { } class Book { [AiGenerated(\"x\")] object M<T>() where T : IOurs<T> => T.«Build»(); }", "IBuilt<TSelf>.Build")
        .File("static abstract operator called through a type parameter", "interface IOurs<T> : IBuilt<T> where T : IOurs<T> { } class Book { [AiGenerated(\"x\")] T M<T>(T a) where T : IOurs<T> => a «+» a; }", "IBuilt<TSelf>.operator +")
        .Member("field initializer", "decimal rate = PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("initializer of a field's second declarator", "decimal a, b = PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("property initializer", "decimal Rate { get; } = PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("field keyword", "Contoso.Pricing.«Price»? Held { get => «field»; set; }", "Price").Since(CaseGroup.CSharp14)
        .Member("constant's value", "const decimal Rate = Price.«Vat»;", "Price.Vat")
        .File("enum value", "enum Level { [AiGenerated(\"x\")] High = PriceEngine.«Limit» }", "PriceEngine.Limit")
        .File(
            "size of a fixed buffer",
            "unsafe struct Book { [AiGenerated(\"x\")] fixed int f[«PriceEngine».«Limit»]; }",
            "PriceEngine",
            "PriceEngine.Limit")
        .File("implicit implementation by an event's second declarator (implicit)", "abstract class Book : IPricer { public abstract decimal PriceOf(int i); public abstract decimal Margin { get; } [AiGenerated(\"x\")] public event EventHandler? A, «Updated»; }", "IPricer.Updated")
        .Member("DllImport signature", "[DllImport(\"x\")] static extern void M(«Money» money);", "Money")
        .File("record parameter", "record Book(«Price» Price, int Count = PriceEngine.«Limit»);", "Price", "PriceEngine.Limit")
        .File("record's base arguments", "record Book(int X) : «Offer»(PriceEngine.«Limit», \"\");", "new Offer", "PriceEngine.Limit")
        .File("primary-constructor parameter", "class Book(«Price» price) { }", "Price")
        .File("captured primary-constructor parameter", "class Book(Price price) { [AiGenerated(\"x\")] object M() => «price»; }", "Price")
        .Member("accessor", "decimal Rate { get { return PriceEngine.«Quote»(1); } set { } }", "PriceEngine.Quote")
        .Member("init accessor", "decimal Rate { get => 0; init => PriceEngine.«Quote»(1); }", "PriceEngine.Quote")
        .Member(
            "accessor with its own mark",
            "decimal Rate { get => PriceEngine.Quote(1); [AiGenerated(\"x\")] set => PriceEngine.«Quote»(1); }",
            "PriceEngine.Quote")
        .Member("event accessor", "event EventHandler Sold { add { PriceEngine.«Quote»(1); } remove { } }", "PriceEngine.Quote")
        .File("constructor", "class Book { [AiGenerated(\"x\")] Book() { PriceEngine.«Quote»(1); } }", "PriceEngine.Quote")
        .File("static constructor", "class Book { [AiGenerated(\"x\")] static Book() { PriceEngine.«Quote»(1); } }", "PriceEngine.Quote")
        .File("finalizer", "class Book { [AiGenerated(\"x\")] ~Book() { PriceEngine.«Quote»(1); } }", "PriceEngine.Quote")
        .File(
            "finalizer of a derived type (implicit)", "class Book : Ledger { [AiGenerated(\"x\")] ~«Book»() { } }", "PriceBook.~PriceBook")
        .File("extension method", "static class Book { [AiGenerated(\"x\")] public static void M(this «Price» price) { } }", "Price")
        .File(
            "extension block", "[AiGenerated(\"x\")] static class Book { extension(«Price» price) { } }", "Price").Since(CaseGroup.CSharp14)
        .File(
            "member of an extension block",
            "static class Book { extension(«Price» price) { [AiGenerated(\"x\")] public void M() { } } }",
            "Price").Since(CaseGroup.CSharp14)
        .File("partial type", "partial class Book : «IEmpty» { } partial class Book : «IEmpty2» { }", "IEmpty", "IEmpty2").Given(
            "namespace Contoso.Pricing { interface IEmpty { } interface IEmpty2 { } }")
        .File(
            "partial method",
            "partial class Book { [AiGenerated(\"x\")] partial void M(); partial void M() { PriceEngine.«Quote»(1); } }",
            "PriceEngine.Quote")
        .File(
            "partial property",
            "partial class Book { [AiGenerated(\"x\")] partial decimal P { get; } partial decimal P => PriceEngine.«Quote»(1); }",
            "PriceEngine.Quote").Since(CaseGroup.CSharp13)
        .File(
            "partial constructor",
            "partial class Book { [AiGenerated(\"x\")] partial Book(); partial Book() { PriceEngine.«Quote»(1); } }",
            "PriceEngine.Quote").Since(CaseGroup.CSharp14)
        .File("partial event", "partial class Book { [AiGenerated(\"x\")] partial event Action E; partial event Action E { add { PriceEngine.«Quote»(1); } remove { } } }", "PriceEngine.Quote").Since(CaseGroup.CSharp14)
        .File("file-local type", "file class Book { void M() { PriceEngine.«Quote»(1); } }", "PriceEngine.Quote")
        .File("nested type", "class Book { class Page { void M() { PriceEngine.«Quote»(1); } } }", "PriceEngine.Quote")
        .File(
            "user-defined compound assignment operator",
            "class Book { [AiGenerated(\"x\")] public void operator +=(«Tier» tier) { } }",
            "Tier").Since(CaseGroup.CSharp14)
        .File("declaration inside a zone", "namespace Contoso.Pricing { class Book { [AiGenerated(\"x\")] void «M»() { } } }", "Book.M")
        .File("type inside a zone", "namespace Contoso.Pricing { [AiGenerated(\"x\")] enum «Level» { } }", "Level");
}
