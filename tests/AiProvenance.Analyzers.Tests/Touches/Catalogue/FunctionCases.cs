namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class FunctionCases
{
    public static CaseGroup All { get; } = new CaseGroup("Functions")
        .Member("method group", "Func<int, decimal> M() => PriceEngine.«Quote»;", "PriceEngine.Quote")
        .Member("method group of an extension", "Func<int, int> M(Shelf shelf) => shelf.«Ration»;", "StockExtensions.Ration")
        .Member("delegate creation", "object M() => new «Rule»(x => x);", "Rule")
        .Member("delegate creation from a method group", "object M() => new «Rule»(PriceEngine.«Quote»);", "PriceEngine.Quote", "Rule")
        .Member("delegate from a lambda (implicit)", "void M() => «Run»(x «=>» 1m); static void Run(Rule rule) { }", "Rule")
        .Member("delegate invocation", "decimal M() => Depot.«Rule»(1);", "Rule.Invoke")
        .Member("delegate invoked through Invoke", "decimal M() => Depot.«Rule».«Invoke»(1);", "Rule", "Rule.Invoke")
        .Member("lambda with typed parameters", "object M() => («Price» p) «=>» 1;", "Price")
        .Member("lambda with a typed return", "object M() => «Price»? () «=>» «null»;", "Price")
        .Member("lambda with inferred parameters (implicit)", "void M() => Depot.«Each»(«p» «=>» { });", "Price")
        .Member("lambda with inferred return (implicit)", "object M() => () «=>» Depot.«Only»;", "Price")
        .Member(
            "lambda with a modified inferred parameter (implicit)",
            "void M() { Slots s = (ref «m») => { }; }",
            "Money").Since(CaseGroup.CSharp14)
            .Given("delegate void Slots(ref Money money);")
        .Member("lambda's default argument", "object M() => (int x = PriceEngine.«Limit») => x;", "PriceEngine.Limit")
        .Member("lambda's natural type (implicit)", "void M() { «var» f = («Price» p) «=>» 1; }", "Price")
        .Member("lambda's body", "Action M() => () => PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("anonymous method", "Action M() => delegate { PriceEngine.«Quote»(1); };", "PriceEngine.Quote")
        .Member("anonymous method's parameters", "void M() => Depot.«Each»(«delegate» («Price» p) { });", "Price")
        .Member("attribute on a lambda", "Action M() => [«Priced»] () => { };", "new PricedAttribute")
        .Member("attribute on a lambda's parameter", "Action<int> M() => ([«Priced»] int x) => { };", "new PricedAttribute")
        .Member("attribute on a local function", "void M() { [«Priced»] void Local() { } }", "new PricedAttribute")
        .Member("attribute on a local function's return", "void M() { [return: «Priced»] int Local() => 1; }", "new PricedAttribute")
        .Member("local function's signature", "void M() { «Price»? Local(«Tier» t) => «null»; }", "Price", "Tier")
        .Member("local function's body", "void M() { void Local() { PriceEngine.«Quote»(1); } }", "PriceEngine.Quote")
        .Member("local function's default argument", "void M() { void Local(int x = PriceEngine.«Limit») { } }", "PriceEngine.Limit")
        .Member("local function's constraint", "void M() { void Local<T>() where T : «Price» { } }", "Price")
        .Member("expression tree", "void M() => Depot.«Look»(«p» «=>» «p».«Note»);", "Price", "Price.Note")
        .Member(
            "function pointer to a method", "unsafe void M() { delegate*<int, decimal> f = &PriceEngine.«Quote»; }", "PriceEngine.Quote")
        .Member("call through a function pointer", "unsafe void M(delegate*<«Tier», void> f) => «f»(«default»);", "Tier")
        .Member("iterator", "IEnumerable<decimal> M() { yield return PriceEngine.«Quote»(1); }", "PriceEngine.Quote")
        .Member("iterator of the zone's type", "IEnumerable<«Price»> M() { yield break; }", "Price")
        .Member("async method", "async Task<«Price»?> M() { await Task.Yield(); return «null»; }", "Price")
        .Member("lambda in a field's initializer", "Func<decimal> f = () => PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member("static lambda", "Func<decimal> M() => static () => PriceEngine.«Quote»(1);", "PriceEngine.Quote")
        .Member(
            "local function with a mark of its own",
            "void M() { [AiGenerated(\"x\")] void Local() { PriceEngine.«Quote»(1); } PriceEngine.Quote(2); }",
            "PriceEngine.Quote")
        .Member("local function with a mark inside a person's", "void M() { [HumanAuthored(\"ann@contoso.com\")] void Outer() { PriceEngine.Quote(1); [AiGenerated(\"x\")] void Inner() { PriceEngine.«Quote»(2); } } }", "PriceEngine.Quote")
        .Member(
            "lambda with a mark of its own in an initializer",
            "Func<decimal> f = [AiGenerated(\"x\")] () => PriceEngine.«Quote»(1), g = () => PriceEngine.Quote(2);",
            "PriceEngine.Quote")
        .Member(
            "lambda with a mark of its own",
            "Action M() { PriceEngine.Quote(2); return [AiGenerated(\"x\")] () => PriceEngine.«Quote»(1); }",
            "PriceEngine.Quote");
}
