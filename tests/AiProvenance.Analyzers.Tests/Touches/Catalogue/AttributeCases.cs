namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class AttributeCases
{
    private const string Quote = "new PricedAttribute";

    public static CaseGroup All { get; } = new CaseGroup("Attributes")
        .File("attribute on a class", "[«Priced»] class Book { }", Quote)
        .File("attribute on a struct", "[«Priced»] struct Book { }", Quote)
        .File("attribute on an interface", "[«Priced»] interface IBook { }", Quote)
        .File("attribute on an enum", "[«Priced»] enum Book { }", Quote)
        .File("attribute on a delegate", "[«Priced»] delegate void Book();", Quote)
        .File("attribute on a record", "[«Priced»] record Book;", Quote)
        .File("attribute on an enum member", "enum Level { [AiGenerated(\"x\"), «Priced»] High }", Quote)
        .Member("attribute on a field", "[«Priced»] int f;", Quote)
        .Member("attribute on a property", "[«Priced»] int P { get; set; }", Quote)
        .Member("attribute on a property's field", "[field: «Priced»] int P { get; set; }", Quote)
        .Member("attribute on an accessor", "int P { [«Priced»] get; set; }", Quote)
        .Member("attribute on an event", "[«Priced»] event Action? E;", Quote)
        .Member("attribute on a method", "[«Priced»] void M() { }", Quote)
        .Member("attribute on a return", "[return: «Priced»] int M() => 1;", Quote)
        .Member("attribute on a parameter", "void M([«Priced»] int x) { }", Quote)
        .Member("attribute on a type parameter", "void M<[«Priced»] T>() { }", Quote)
        .File("attribute on a constructor", "class Book { [AiGenerated(\"x\"), «Priced»] Book() { } }", Quote)
        .File("attribute on a finalizer", "class Book { [AiGenerated(\"x\"), «Priced»] ~Book() { } }", Quote)
        .File(
            "attribute on an operator", "class Book { [AiGenerated(\"x\"), «Priced»] public static Book operator -(Book b) => b; }", Quote)
        .File("attribute on a primary constructor", "[method: «Priced»] class Book() { }", Quote)
        .Member("attribute with typeof", "[Described(typeof(«Price»))] void M() { }", "Price").Given(Described)
        .Member("attribute with an enum", "[Described(Tier.«Gold»)] void M() { }", "Tier.Gold").Given(Described)
        .Member("attribute with a constant", "[Obsolete(Slogan.«Text»)] void M() { }", "Slogan.Text")
            .Given("namespace Contoso.Pricing { static class Slogan { public const string Text = \"\"; } }")
        .Member("attribute with an array", "[Described(new[] { typeof(«Price») })] void M() { }", "Price").Given(Described)
        .Member("attribute with a named argument", "[Described(null, Value = Tier.«Gold»)] void M() { }", "Tier.Gold").Given(Described)
        .Member(
            "attribute's own named argument",
            "[«Priced»(«Tier» = Tier.«Gold»)] void M() { }",
            Quote,
            "PricedAttribute.Tier",
            "Tier",
            "Tier.Gold")
        .Member("attribute's optional argument's default", "[«Tiered»] void M() { }", "Tier").Given(
            "class TieredAttribute : Attribute { public TieredAttribute(Tier tier = Tier.Gold) { } }")
        .Member("generic attribute", "[«Priced»<int>] void M() { }", "new PricedAttribute<T>")
        .Member("generic attribute with a zone's type", "[Typed<«Price»>] void M() { }", "Price").Given(
            "class TypedAttribute<T> : Attribute { }");

    private const string Described =
        "[AttributeUsage(AttributeTargets.All)] class DescribedAttribute : Attribute { public DescribedAttribute(object? o) { } public DescribedAttribute(Type[] t) { } public object? Value { get; set; } }";
}
