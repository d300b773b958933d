namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

/// <summary>What is not a touch.</summary>
internal static class SilentCases
{
    public const string Group = "Not a touch";

    public static CaseGroup All { get; } = new CaseGroup(Group)
        .Member("nameof a type", "string M() => nameof(Price);")
        .Member("nameof a member", "string M() => nameof(Price.Amount);")
        .Member("nameof in an attribute", "[Obsolete(nameof(Price))] void M() { }")
        .Member("nameof an unbound generic type", "string M() => nameof(Catalogue<>);").Since(CaseGroup.CSharp14)
        .Member("documentation", "/// <summary><see cref=\"Price\"/></summary>\n[AiGenerated(\"x\")] void M() { }")
        .File("using directive", "using Contoso.Pricing.Inner;\n[AiGenerated(\"x\")] class Book { }").Given(
            "namespace Contoso.Pricing.Inner { class Page { } }")
        .File("alias directive", "using Cost = Contoso.Pricing.Price;\n[AiGenerated(\"x\")] class Book { }")
        .File("static using directive", "using static Contoso.Pricing.PriceEngine;\n[AiGenerated(\"x\")] class Book { }")
        .Member("comment", "void M() { /* PriceEngine.Quote(1) */ }")
        .Member("disabled text", "void M() {\n#if NEVER\n PriceEngine.Quote(1);\n#endif\n}")
        .Member("type of the same name outside the zone", "void M(Contoso.Plain.Price p) { }").Given(
            "namespace Contoso.Plain { public class Price { } }")
        .File(
            "namespace that only begins like the zone's",
            "class Book { [AiGenerated(\"x\")] void M(Contoso.PricingReports.Page p) { } }").Given(
            "namespace Contoso.PricingReports { public class Page { } }")
        .Member("unmarked twin", "void M() { } void Twin() { PriceEngine.Quote(1); }")
        .File(
            "unmarked member of a type marked nowhere",
            "class Book { void Twin() { PriceEngine.Quote(1); } [AiGenerated(\"x\")] void M() { } }")
        .Member("call of unmarked code that touches", "void M() => Twin(); void Twin() { PriceEngine.Quote(1); }")
        .Member("local function by a person", "void M() { [HumanAuthored(\"ann@contoso.com\")] void Local() { PriceEngine.Quote(1); } }")
        .Member("lambda by a person", "Action M() => [HumanAuthored(\"ann@contoso.com\")] () => PriceEngine.Quote(1);")
        .Member("accessor by a person", "decimal Rate { [HumanAuthored(\"ann@contoso.com\")] get => PriceEngine.Quote(1); }")
        .File("member by a person", "class Book { [HumanAuthored(\"ann@contoso.com\")] void M() { PriceEngine.Quote(1); } }")
        .Member("label and argument names", "void M(int Price) { goto Gold; Gold: M(Price: 1); }")
        .Member("anonymous type's member name", "object M() => new { Price = 1 };")
        .Member("the mark's own arguments", "[AiGenerated(\"x\", Trace = Contoso.Pricing.Slogan.Text)] void M() { }").Given(
            "namespace Contoso.Pricing { static class Slogan { public const string Text = \"\"; } }")
        .Member("Add that an empty collection expression does not call", "Pile M() => [];")
        .Member("text that names the zone", "string M() => \"Contoso.Pricing.Price\";")
        .Member("type derived from the zone's, outside it", "void M(Ledger ledger) { }")
        .File("implicit base constructor behind a type outside the zone", "class Book : Ledger { [AiGenerated(\"x\")] Book() { } }")
        .Member("attribute inherited from the zone's", "[Derived] void M() { }").Given(
            "namespace Contoso.Pricing { public class BaseAttribute : Attribute { } } class DerivedAttribute : BaseAttribute { }");
}
