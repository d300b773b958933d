namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

internal static class StatementCases
{
    public static CaseGroup All { get; } = new CaseGroup("Statements with hidden members")
        .Member(
            "foreach over an inherited GetEnumerator",
            "void M(Loop loop) { foreach (var x in «loop») { } }",
            "EnumerableBook.GetEnumerator")
        .Member(
            "foreach over an extension GetEnumerator",
            "void M(Shelf shelf) { foreach (var x in «shelf») { } }",
            "StockExtensions.GetEnumerator")
        .Member(
            "foreach with a zone's enumerator",
            "void M(CursorLoop loop) { foreach (var x in «loop») { } }",
            "Cursor.Current",
            "Cursor.MoveNext")
        .Member(
            "foreach over an explicitly implemented GetEnumerator",
            "void M(Sheaf sheaf) { foreach (var x in «sheaf») { } }",
            "SheafBook.IEnumerable.GetEnumerator")
            .Given("namespace Contoso.Pricing { public class SheafBook : IEnumerable { IEnumerator IEnumerable.GetEnumerator() => null!; } } public class Sheaf : SheafBook { }")
        .Member(
            "foreach that disposes of its enumerator", "void M(Steps steps) { foreach (var x in «steps») { } }", "DisposableBook.Dispose")
            .Given("public class Step : DisposableBook { public int Current => 0; public bool MoveNext() => false; } public class Steps { public Step GetEnumerator() => null!; }")
        .Member(
            "foreach over an extension block's GetEnumerator",
            "void M(Rack rack) { foreach (var x in «rack») { } }",
            "RackExtensions.extension(Rack).GetEnumerator")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member(
            "await on an extension block's GetAwaiter",
            "async Task M(Rack rack) => «await» rack;",
            "RackExtensions.extension(Rack).GetAwaiter")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member(
            "deconstruction through an extension block",
            "void M(Rack rack) { «var» (a, b) = rack; }",
            "RackExtensions.extension(Rack).Deconstruct")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member(
            "fixed on an extension block's GetPinnableReference",
            "unsafe void M(Rack rack) { fixed (int* p = «rack») { } }",
            "RackExtensions.extension(Rack).GetPinnableReference")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member("spread through an extension block", "int[] M(Rack rack) => [.. «rack»];", "RackExtensions.extension(Rack).GetEnumerator")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member(
            "query through an extension block",
            "object M(Rack rack) => from x in rack «select» x;",
            "RackExtensions.extension(Rack).Select")
            .Since(CaseGroup.CSharp14)
            .Given(Racks)
        .Member("spread element conversion", "int[] M(List<Token> tokens) => [.. «tokens»];", "OperatorBook.implicit operator int")
        .Member(
            "goto case",
            "void M(int i) { switch (i) { case 1: goto case PriceEngine.«Limit»; case PriceEngine.«Limit»: break; } }",
            "PriceEngine.Limit")
        .Program("local function of top-level statements", "Local();\nstatic void Local() { PriceEngine.«Quote»(1); }", "PriceEngine.Quote")
        .Member("foreach element", "void M() { foreach («var» x in Depot.«Prices») { } }", "Price")
        .Member(
            "foreach element conversion",
            "void M(List<Token> tokens) { foreach (int x in «tokens») { } }",
            "OperatorBook.implicit operator int")
        .Member(
            "foreach with deconstruction", "void M(List<Strip> strips) { foreach («var» (a, b) in strips) { } }", "SpanBook.Deconstruct")
        .Member(
            "foreach with extension deconstruction",
            "void M(List<Shelf> shelves) { foreach («var» (a, b) in shelves) { } }",
            "StockExtensions.Deconstruct")
        .Member("await on an inherited GetAwaiter", "async Task M(Waiting waiting) => «await» waiting;", "AwaitableBook.GetAwaiter")
        .Member("await on an extension GetAwaiter", "async Task M(Shelf shelf) => «await» shelf;", "StockExtensions.GetAwaiter")
        .Member(
            "await with a zone's awaiter",
            "async Task M(Pending pending) => «await» pending;",
            "PriceAwaiter.GetResult",
            "PriceAwaiter.IsCompleted",
            "PriceAwaiter.OnCompleted")
        .Member(
            "await foreach over an inherited GetAsyncEnumerator",
            "async Task M(AsyncLoop loop) { await foreach (var x in «loop») { } }",
            "AsyncBook.GetAsyncEnumerator")
        .Member(
            "await foreach over an extension GetAsyncEnumerator",
            "async Task M(Shelf shelf) { await foreach (var x in «shelf») { } }",
            "StockExtensions.GetAsyncEnumerator")
        .Member(
            "await foreach with a zone's enumerator",
            "async Task M(AsyncCursorLoop loop) { await foreach (var x in «loop») { } }",
            "AsyncCursor.Current",
            "AsyncCursor.MoveNextAsync")
        .Member(
            "await foreach with an awaiter of the zone",
            "async Task M(SlowMoves moves) { await foreach (var x in «moves») { } }",
            "BoolPriceAwaiter.GetResult",
            "BoolPriceAwaiter.IsCompleted",
            "BoolPriceAwaiter.OnCompleted")
            .Given("""
                namespace Contoso.Pricing { public struct BoolPriceAwaiter : INotifyCompletion { public bool IsCompleted => true; public bool GetResult() => true; public void OnCompleted(Action next) { } } }
                public class SlowMove { public BoolPriceAwaiter GetAwaiter() => default; }
                public class SlowMoves { public SlowMoves GetAsyncEnumerator() => this; public int Current => 0; public SlowMove MoveNextAsync() => null!; }
                """)
        .Member("using with an inherited Dispose", "void M(Door door) { «using» (door) { } }", "DisposableBook.Dispose")
        .Member("using declaration", "void M() { «using» var door = new Door(); }", "DisposableBook.Dispose")
        .Member(
            "using with a pattern Dispose",
            "void M() { «using» «var» lid = new «PriceLid»(); }",
            "PriceLid",
            "PriceLid.Dispose",
            "new PriceLid")
            .Given("namespace Contoso.Pricing { public ref struct PriceLid { public PriceLid() { } public void Dispose() { } } }")
        .Member(
            "using with an explicitly implemented Dispose", "void M(Vault vault) { «using» (vault) { } }", "VaultBook.IDisposable.Dispose")
            .Given("namespace Contoso.Pricing { public class VaultBook : IDisposable { void IDisposable.Dispose() { } } } public class Vault : VaultBook { }")
        .Member("using of a type parameter's Dispose", "void M<T>(T value) where T : IGate { «using» (value) { } }", "IPriceGate.Dispose")
            .Given("namespace Contoso.Pricing { public interface IPriceGate : IDisposable { new void Dispose(); } } public interface IGate : IPriceGate { }")
        .Member(
            "await using with an inherited DisposeAsync",
            "async Task M(AsyncDoor door) { await «using» (door) { } }",
            "AsyncDisposableBook.DisposeAsync")
        .Member(
            "await using declaration", "async Task M() { await «using» var door = new AsyncDoor(); }", "AsyncDisposableBook.DisposeAsync")
        .Member(
            "await using with an awaiter of the zone",
            "async Task M(SlowDoor door) { await «using» (door) { } }",
            "PriceAwaiter.GetResult",
            "PriceAwaiter.IsCompleted",
            "PriceAwaiter.OnCompleted")
        .Member("deconstruction", "void M(Strip strip) { «var» (a, b) = strip; }", "SpanBook.Deconstruct")
        .Member("deconstruction through an extension", "void M(Shelf shelf) { «var» (a, b) = shelf; }", "StockExtensions.Deconstruct")
        .Member("nested deconstruction", "void M((Strip, int) pair) { «var» ((a, b), c) = pair; }", "SpanBook.Deconstruct")
        .Member(
            "deconstruction with a conversion",
            "void M((Token, int) pair) { int a; «(a, var b)» = pair; }",
            "OperatorBook.implicit operator int")
        .Member("query select", "object M(Report report) => «from» x in report «select» x;", "QueryBook.Select", "QueryBook")
        .Member("query where", "object M(Report report) => «from» x in report «where» x > 1 select x;", "QueryBook", "QueryBook.Where")
        .Member("query through extensions", "object M(Shelf shelf) => from x in shelf «where» x > 1 select x;", "StockExtensions.Where")
        .Member("query cast", "object M(Report report) => «from» int x in report «select» x;", "QueryBook.Cast<T>", "QueryBook.Select")
        .Member("query cast to a zone's type", "object M(ArrayList list) => «from» «Price» p in list «select» 1;", "Price")
        .Member("query orderby", "object M(Report report) => «from» x in report orderby «x» select x;", "QueryBook", "QueryBook.OrderBy")
        .Member("query group", "object M(Report report) => «from» x in report «group» x by x;", "QueryBook", "QueryBook.GroupBy")
        .Member(
            "query join",
            "object M(Report report) => «from» x in report «join» y in «report» on x equals y select x;",
            "QueryBook",
            "QueryBook.Join")
        .Member(
            "query over several sources",
            "object M(Report report) => «from» x in report «from» y in «report» select x;",
            "QueryBook",
            "QueryBook.SelectMany")
        .Member("query let", "object M(List<int> list) => from x in list «let» p = Depot.«Only» «where» x > 1 «select» x;", "Price")
        .Member(
            "fixed on GetPinnableReference", "unsafe void M(Strip strip) { fixed (int* p = «strip») { } }", "SpanBook.GetPinnableReference")
        .Member(
            "fixed on an extension GetPinnableReference",
            "unsafe void M(Shelf shelf) { fixed (int* p = «shelf») { } }",
            "StockExtensions.GetPinnableReference")
        .Member("fixed on an array of the zone's", "unsafe void M(object o) { fixed («Money»* p = («Money»[])o) { } }", "Money")
        .Member(
            "interpolated-string handler",
            "void M(int x) => Depot.«Log»(«$\"»«a»{«x»}\");",
            "PriceHandler",
            "new PriceHandler",
            "PriceHandler.AppendLiteral",
            "PriceHandler.AppendFormatted<T>")
        .Member("collection initializer's Add", "object M() => new Pile { «1» };", "ListBook.Add")
        .Member("collection initializer's extension Add", "object M() => new Basket { «\"a\"» };", "StockExtensions.Add")
        .Member("collection initializer's Add of several values", "object M() => new Pairs { «{» 1, 2 } };", "PairBook.Add")
            .Given("namespace Contoso.Pricing { public class PairBook : List<int> { public void Add(int a, int b) { } } } public class Pairs : PairBook { }")
        .Member("lock", "void M() { lock (Depot.«Only») { } }", "Price")
        .Member(
            "lock, where the zone is System.Threading",
            "void M(string text) { «lock» (text) { } }",
            "Monitor.Enter",
            "Monitor.Exit").Given(Threads)
        .Member(
            "lock on a Lock, where the zone is System.Threading",
            "void M() { «lock» (Gate.«Only») { } }",
            "Lock",
            "Lock.EnterScope",
            "Lock.Scope.Dispose").Since(CaseGroup.CSharp13)
            .Given(Threads + "public static class Gate { public static readonly System.Threading.Lock Only = new(); }")
        .Member("throw", "void M() => throw new «PricingException»();", "new PricingException")
        .Member("catch", "void M() { try { } catch («PricingException») { } }", "PricingException")
        .Member("catch with a variable", "void M() { try { } catch («PricingException» e) { } }", "PricingException")
        .Member("catch filter", "void M() { try { } catch when (PriceEngine.«IsOpen») { } }", "PriceEngine.IsOpen")
        .Member("async method's builder", "async «Job» M() { await Task.Yield(); }", "JobBuilder")
        .Member("async local function's builder", "void M() { async Job «Local»() { await Task.Yield(); } }", "JobBuilder")
        .Member("async lambda's builder", "void M() { Func<Job> f = async () «=>» await Task.Yield(); }", "JobBuilder")
        .Program("top-level statements", "«var» price = Depot.«Only»;", "Price");

    private const string Threads = """
        [assembly: AiProvenance.CriticalNamespace("System.Threading", Zone = "threads")]
        namespace AiProvenance
        {
            [AttributeUsage(AttributeTargets.Assembly)]
            sealed class CriticalNamespaceAttribute : Attribute { public CriticalNamespaceAttribute(string pattern) { } public string Zone { get; set; } = ""; }
        }
        """;

    private const string Racks = """
        public class Rack { }
        namespace Contoso.Pricing
        {
            static class RackExtensions
            {
                extension(Rack rack)
                {
                    public List<int>.Enumerator GetEnumerator() => default;
                    public TaskAwaiter<int> GetAwaiter() => default;
                    public void Deconstruct(out int left, out int right) { left = right = 0; }
                    public ref readonly int GetPinnableReference() => ref SpanBook.Pin;
                    public Rack Select(Func<int, int> selector) => rack;
                }
            }
        }
        """;
}
