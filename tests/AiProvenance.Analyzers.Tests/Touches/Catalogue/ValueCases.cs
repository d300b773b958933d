namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class ValueCases
{
    public static CaseGroup All { get; } = new CaseGroup("A value held")
        .Member("value never named", "void M() => Depot.Any(Depot.«Only»);", "Price")
        .Member("value in a collection never named", "int M() => Depot.«Prices».«Count»;", "Price")
        .Member("value in a tuple never named", "int M() => Depot.«Pair».«Count»;", "Price")
        .Member("nullable value never named", "bool M() => Depot.«Maybe».«HasValue»;", "Money")
        .Member("array element never named", "object M() => Depot.«Array»«[0]»;", "Price")
        .Member("reference never named", "void M() => Depot.Open(Depot.«Slot»);", "Money")
        .Member("conditional value", "object M(bool b) => b «?» Depot.«Only» : Depot.«Only»;", "Price")
        .Member("switch expression's value", "object M(bool b) => b «switch» { _ => Depot.«Only» };", "Price")
        .Member("awaited value", "async Task M(Func<Task<«Price»>> get) => «await» «get»();", "Price")
        .Member(
            "value of a generic type's member",
            "object M(Func<«Catalogue»<int>> get) => «get»().«Only»;",
            "Catalogue<T>",
            "Catalogue<T>.Only")
        .Member("parameter used", "object M(«Price» price) => «price»;", "Price")
        .Member("discarded value", "void M() { «_» = Depot.«Only»; }", "Price");
}
