namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class TypeCases
{
    public static CaseGroup All { get; } = new CaseGroup("Types in code")
        .Member("typeof", "Type M() => typeof(«Price»);", "Price")
        .Member("typeof of an open generic", "Type M() => typeof(«Catalogue»<>);", "Catalogue<T>")
        .Member("typeof of a constructed type", "Type M() => typeof(Dictionary<string, «Price»[]>);", "Price")
        .Member("default with a type", "object? M() => default(«Money»);", "Money")
        .Member("default literal (implicit)", "void M() => Depot.«Take3»(«default»);", "Money")
        .Member("sizeof", "unsafe int M() => sizeof(«Money»);", "Money")
        .Member("array creation", "object M() => new «Price»[2];", "Price")
        .Member("array initializer", "void M() { «Price»?[] a = «{» «null» }; }", "Price")
        .Member("jagged array", "object M() => new «Price»[2][];", "Price")
        .Member("array of several dimensions", "object M() => new «Price»[2, 2];", "Price")
        .Member("implicitly typed array (implicit)", "object M() => «new»[] { Depot.«Only» };", "Price")
        .Member("stackalloc", "void M() { Span<«Money»> s = stackalloc «Money»[2]; }", "Money")
        .Member("implicitly typed stackalloc (implicit)", "int M() => («stackalloc»[] { Depot.«Slot» }).«Length»;", "Money")
        .Member("collection expression of a zone's type", "void M() => Depot.«TakeAll»(«[»]);", "Price")
        .Member("collection expression's builder (implicit)", "Tray<int> M() => «[»1, 2];", "TrayBuilder.Create<T>")
        .Member("collection expression's Add (implicit)", "Pile M() => «[»1, 2];", "ListBook.Add")
        .Member("collection expression's extension Add (implicit)", "Basket M() => «[»\"a\"];", "StockExtensions.Add")
        .Member("spread (implicit)", "int[] M(Loop loop) => [.. «loop»];", "EnumerableBook.GetEnumerator")
        .Member("spread through an extension (implicit)", "int[] M(Shelf shelf) => [.. «shelf»];", "StockExtensions.GetEnumerator")
        .Member("params array (implicit)", "void M() => Depot.«TakeAll»(«null»!, Depot.«Only»);", "Price")
        .Member("params array with no argument (implicit)", "void M() => Depot.«TakeAll»();", "Price")
        .Member(
            "params collection's builder (implicit)",
            "void M() => TrayDepot.«Fill»(1, 2);",
            "TrayBuilder.Create<T>").Since(CaseGroup.CSharp13)
            .Given("static class TrayDepot { public static void Fill(params Tray<int> tray) { } }")
        .Member("params span (implicit)", "void M() => Spans.«Fill»(«null»!, Depot.«Only»);", "Price").Since(CaseGroup.CSharp13)
            .Given("static class Spans { public static void Fill(params ReadOnlySpan<Price> span) { } }")
        .Member("explicit generic argument", "object M() => Array.Empty<«Price»>();", "Price")
        .Member(
            "generic argument before a static member",
            "object M() => System.Collections.Immutable.ImmutableArray<«Price»>.«Empty»;",
            "Price")
        .Member("inferred generic argument (implicit)", "void M() => Depot.«Same»(Depot.«Only»);", "Price")
        .Member("inferred generic argument of a constructed type (implicit)", "bool M() => Depot.«Prices».«Any»();", "Price")
        .Member("nested generic argument", "object M() => new List<Dictionary<int, «Price»?>>();", "Price")
        .Member("new() constraint", "void M() => Depot.Any(Depot.Make<«Price»>());", "Price")
        .Member("typed local", "void M() { «Price»? p; }", "Price")
        .Member("var local (implicit)", "void M() { «var» p = Depot.«Only»; }", "Price")
        .Member("out variable", "void M() => Depot.«TryGet»(out «Price» p);", "Price")
        .Member("out var (implicit)", "void M() => Depot.«TryGet»(out «var» p);", "Price")
        .Member("out discard (implicit)", "void M() => Depot.«TryGet»(out «_»);", "Price")
        .Member("ref local", "void M() { ref «Money» m = ref Depot.«Slot»; }", "Money")
        .Member("ref return", "ref «Money» M() => ref Depot.«Slot»;", "Money")
        .Member("nullable local", "void M() { «Money»? m = «null»; }", "Money")
        .Member("tuple local", "void M() { («Price», int)? pair; }", "Price")
        .Member("tuple with names in a generic argument", "void M() { List<(«Price»? Old, «Money» New)>? pairs; }", "Price", "Money")
        .Member("tuple element", "void M() { «var» pair = (1, Depot.«Only»); }", "Price")
        .Member("pointer local", "unsafe void M() { «Money»* m; }", "Money")
        .Member("function pointer local", "unsafe void M() { delegate*<«Price», void> f; }", "Price")
        .Member("anonymous type (implicit)", "object M() => «new» { «Held» = Depot.«Only» };", "Price")
        .Member("type parameter bound to a zone's type", "void M<T>(«T» value) where T : «Price» { }", "Price")
        .Member("local constant", "void M() { const «Tier» T = Tier.«Gold»; }", "Tier", "Tier.Gold")
        .File("alias in use", "using Cost = Contoso.Pricing.Price;\nclass Book { [AiGenerated(\"x\")] «Cost»? M() => «null»; }", "Price")
        .File("alias of a constructed type in use", "using Costs = System.Collections.Generic.List<Contoso.Pricing.Price>;\nclass Book { [AiGenerated(\"x\")] object M() => new «Costs»(); }", "Price");
}
