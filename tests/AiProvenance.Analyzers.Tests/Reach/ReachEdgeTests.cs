namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>Each way in which unmarked code is run, with a neighbour that runs nothing critical.</summary>
public sealed class ReachEdgeTests
{
    // In all cases: AI code is `Page.Show`, and `Helper.Touch` asks for a price where `Helper.Still` does not.
    private const string Helper = """

        static class Helper
        {
            public static decimal Touch() => PriceEngine.Quote(1);
            public static decimal Still() => 1;
        }

        """;

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "method", "Helper.RUN();", "", "Helper.Touch" },
        { "method of an instance", "new Middle().Go();", "class Middle { public void Go() { Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "extension method", "1.Go();", "static class Middle { public static void Go(this int x) { Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "generic method", "Middle.Go<int>();", "static class Middle { public static void Go<T>() { Helper.RUN(); } }", "Middle.Go<T> -> Helper.Touch" },
        { "method of a generic type", "new Middle<int>().Go();", "class Middle<T> { public void Go() { Helper.RUN(); } }", "Middle<T>.Go -> Helper.Touch" },
        { "constructor", "_ = new Middle();", "class Middle { public Middle() { Helper.RUN(); } }", "new Middle -> Helper.Touch" },
        { "base constructor, implied", "_ = new Leaf();", "class Leaf : Middle { } class Middle { public Middle() { Helper.RUN(); } }", "Leaf -> new Middle -> Helper.Touch" },
        { "base constructor, called", "_ = new Leaf();", "class Leaf : Middle { public Leaf() : base(1) { } } class Middle { public Middle(int x) { Helper.RUN(); } }", "new Leaf -> new Middle -> Helper.Touch" },
        { "primary constructor's base arguments", "_ = new Leaf();", "class Leaf() : Middle(Helper.RUN()) { } class Middle(decimal x) { public decimal X => x; }", "Leaf -> Helper.Touch" },
        { "getter", "_ = Middle.Rate;", "static class Middle { public static decimal Rate => Helper.RUN(); }", "Middle.Rate -> Helper.Touch" },
        { "setter", "new Middle().Rate = 1;", "class Middle { public decimal Rate { get => 1; set { Helper.RUN(); } } }", "Middle.Rate -> Helper.Touch" },
        { "indexer", "_ = new Middle()[1];", "class Middle { public decimal this[int x] => Helper.RUN(); }", "Middle.this -> Helper.Touch" },
        { "event accessor", "Middle.Changed += () => { };", "static class Middle { public static event Action Changed { add { Helper.RUN(); } remove { } } }", "Middle.Changed -> Helper.Touch" },
        { "operator", "_ = new Middle() + 1;", "class Middle { public static decimal operator +(Middle left, int right) => Helper.RUN(); }", "Middle.operator + -> Helper.Touch" },
        { "implicit conversion", "decimal x = new Middle();", "class Middle { public static implicit operator decimal(Middle value) => Helper.RUN(); }", "Middle.implicit operator decimal -> Helper.Touch" },
        { "static initialiser", "_ = Middle.Other;", "static class Middle { public static int Other; private static decimal _rate = Helper.RUN(); }", "static Middle -> Middle._rate -> Helper.Touch" },
        { "static property's initialiser", "Middle.Go();", "static class Middle { public static void Go() { } private static decimal Rate { get; } = Helper.RUN(); }", "static Middle -> Middle.Rate -> Helper.Touch" },
        { "static constructor", "Middle.Go();", "static class Middle { static Middle() { Helper.RUN(); } public static void Go() { } }", "static Middle -> Helper.Touch" },
        { "instance initialiser", "_ = new Middle();", "class Middle { private decimal _rate = Helper.RUN(); }", "Middle -> Middle._rate -> Helper.Touch" },
        { "instance initialiser behind a constructor", "_ = new Middle(1);", "class Middle { private decimal _a = 0, _rate = Helper.RUN(); public Middle(int x) { } }", "new Middle -> Middle._a -> Helper.Touch" },
        { "instance initialiser behind two constructors", "_ = new Middle();", "class Middle { private decimal _rate = Helper.RUN(); public Middle() : this(1) { } public Middle(int x) { } }", "new Middle -> new Middle -> Middle._rate -> Helper.Touch" },
        { "finalizer", "_ = new Middle();", "class Middle { ~Middle() { Helper.RUN(); } }", "Middle -> Middle.~Middle -> Helper.Touch" },
        { "lambda", "Middle.Go();", "static class Middle { public static void Go() { Func<decimal> f = () => Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "local function", "Middle.Go();", "static class Middle { public static void Go() { Inner(); decimal Inner() => Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "method group that escapes", "Register(Helper.RUN);", "", "Helper.Touch" },
        { "delegate held by a field", "_ = Middle.Rate();", "static class Middle { public static readonly Func<decimal> Rate = Helper.RUN; }", "Middle.Rate -> Helper.Touch" },
        { "function pointer", "unsafe { delegate*<decimal> f = &Helper.RUN; }", "", "Helper.Touch" },
        { "iterator", "_ = Middle.All().ToList();", "static class Middle { public static IEnumerable<decimal> All() { yield return Helper.RUN(); } }", "Middle.All -> Helper.Touch" },
        { "async method", "_ = Middle.Go();", "static class Middle { public static async Task Go() { await Task.Yield(); Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "awaiter", "async Task Wait() { await new Middle(); }", "class Middle { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() { Helper.RUN(); return default; } }", "Middle.GetAwaiter -> Helper.Touch" },
        { "foreach", "foreach (var x in new Middle()) { }", "class Middle { public IEnumerator<int> GetEnumerator() { Helper.RUN(); yield break; } }", "Middle.GetEnumerator -> Helper.Touch" },
        { "foreach's end, by pattern", "foreach (var x in new Source()) { }", "class Source { public Middle GetEnumerator() => default; } ref struct Middle { public int Current => 1; public bool MoveNext() => false; public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "foreach's end, of a known enumerator", "foreach (var x in new Source()) { }", "class Source { public Middle GetEnumerator() => null; } class Middle : IDisposable { public int Current => 1; public bool MoveNext() => false; public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "foreach's end, of an enumerator that only the run time finds disposable", "foreach (var x in new Source()) { }", "class Source { public Root GetEnumerator() => null; } class Root { public int Current => 1; public bool MoveNext() => false; } class Middle : Root, IDisposable { public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "foreach's end, of an enumerator behind an interface", "IEnumerable<int> all = null; foreach (var x in all) { }", "class Middle : IEnumerator<int> { public int Current => 1; object System.Collections.IEnumerator.Current => 1; public bool MoveNext() => false; public void Reset() { } public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "foreach's end, of an enumerator of any kind", "void Inner<T>(Source<T> all) where T : IEnumerator<int> { foreach (var x in all) { } }", "class Source<T> { public T GetEnumerator() => default; } class Middle : IEnumerator<int> { public int Current => 1; object System.Collections.IEnumerator.Current => 1; public bool MoveNext() => false; public void Reset() { } public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "await foreach's end", "async Task Inner(IAsyncEnumerable<int> all) { await foreach (var x in all) { } }", "class Middle : IAsyncEnumerator<int> { public int Current => 1; public ValueTask<bool> MoveNextAsync() => default; public ValueTask DisposeAsync() { Helper.RUN(); return default; } }", "Middle.DisposeAsync -> Helper.Touch" },
        { "using", "using var x = new Middle();", "class Middle : IDisposable { public void Dispose() { Helper.RUN(); } }", "Middle.Dispose -> Helper.Touch" },
        { "deconstruction", "var (a, b) = new Middle();", "class Middle { public void Deconstruct(out int a, out int b) { Helper.RUN(); a = b = 1; } }", "Middle.Deconstruct -> Helper.Touch" },
        { "interpolated text", "_ = $\"{new Middle()}\";", "class Middle { public override string ToString() => \"\" + Helper.RUN(); }", "Middle.ToString -> Helper.Touch" },
        { "attribute", "[Middle] void Inner() { }", "class MiddleAttribute : Attribute { public MiddleAttribute() { Helper.RUN(); } }", "new MiddleAttribute -> Helper.Touch" },
        { "interface", "((IMiddle)null).Go();", "interface IMiddle { void Go(); } class Middle : IMiddle { public void Go() { Helper.RUN(); } }", "IMiddle.Go -> Middle.Go -> Helper.Touch" },
        { "interface, explicitly implemented", "((IMiddle)null).Go();", "interface IMiddle { void Go(); } class Middle : IMiddle { void IMiddle.Go() { Helper.RUN(); } }", "IMiddle.Go -> Middle.IMiddle.Go -> Helper.Touch" },
        { "interface, implemented by a base class", "((IMiddle)null).Go();", "interface IMiddle { void Go(); } class Root { public void Go() { Helper.RUN(); } } class Middle : Root, IMiddle { }", "IMiddle.Go -> Root.Go -> Helper.Touch" },
        { "interface's own implementation", "((IMiddle)null).Go();", "interface IMiddle { void Go() { Helper.RUN(); } }", "IMiddle.Go -> Helper.Touch" },
        { "interface of the framework", "((IComparable<int>)null).CompareTo(1);", "class Middle : IComparable<int> { public int CompareTo(int other) => (int)Helper.RUN(); }", "IComparable<T>.CompareTo -> Middle.CompareTo -> Helper.Touch" },
        { "property of an interface", "_ = ((IMiddle)null).Rate;", "interface IMiddle { decimal Rate { get; } } class Middle : IMiddle { public decimal Rate => Helper.RUN(); }", "IMiddle.Rate -> Middle.Rate -> Helper.Touch" },
        { "virtual method", "((Root)null).Go();", "class Root { public virtual void Go() { } } class Middle : Root { public override void Go() { Helper.RUN(); } }", "Root.Go -> Middle.Go -> Helper.Touch" },
        { "abstract method, two steps down", "((Root)null).Go();", "abstract class Root { public abstract void Go(); } class Middle : Root { public override void Go() { } } class Leaf : Middle { public override void Go() { Helper.RUN(); } }", "Root.Go -> Middle.Go -> Leaf.Go -> Helper.Touch" },
        { "virtual method of the framework", "((System.IO.Stream)null).Flush();", "abstract class Middle : System.IO.Stream { public override void Flush() { Helper.RUN(); } }", "Stream.Flush -> Middle.Flush -> Helper.Touch" },
        { "constrained type parameter", "void Inner<T>(T x) where T : IMiddle { x.Go(); }", "interface IMiddle { void Go(); } struct Middle : IMiddle { public void Go() { Helper.RUN(); } }", "IMiddle.Go -> Middle.Go -> Helper.Touch" },
        { "static abstract member", "void Inner<T>() where T : IMiddle { T.Go(); }", "interface IMiddle { static abstract void Go(); } struct Middle : IMiddle { public static void Go() { Helper.RUN(); } }", "IMiddle.Go -> Middle.Go -> Helper.Touch" },
        { "type argument that is constructed", "Make<Middle>();", "class Middle { public Middle() { Helper.RUN(); } }", "new Middle -> Helper.Touch" },
        { "type argument of a type that is constructed", "_ = new Pool<Middle>();", "class Pool<T> where T : new() { } class Middle { public Middle() { Helper.RUN(); } }", "new Middle -> Helper.Touch" },
        { "record", "_ = new Middle(1);", "record Middle(int X) { public decimal Rate { get; } = Helper.RUN(); }", "Middle -> Middle.Rate -> Helper.Touch" },
        { "partial method", "Middle.Go();", "static partial class Middle { public static partial void Go(); } static partial class Middle { public static partial void Go() { Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "optional argument's default has no code, its callee does", "Middle.Go();", "static class Middle { public static void Go(int x = 1) { Helper.RUN(); } }", "Middle.Go -> Helper.Touch" },
        { "query", "_ = from x in new Middle() select x;", "class Middle { public int Select(Func<int, int> f) { Helper.RUN(); return 1; } }", "Middle.Select -> Helper.Touch" },
        { "nested type", "Middle.Inner.Go();", "static class Middle { public static class Inner { public static void Go() { Helper.RUN(); } } }", "Middle.Inner.Go -> Helper.Touch" },
        { "struct", "_ = new Middle(1);", "struct Middle { public Middle(int x) { Helper.RUN(); } }", "new Middle -> Helper.Touch" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_followed(string kind, string show, string middle, string path)
    {
        Assert.NotEmpty(kind);
        Assert.Equal(["Page.Show -> " + path + " -> PriceEngine.Quote"], await ReachWorld.Of(Source(show, middle, "Touch")).Paths());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Where_it_touches_nothing_it_is_silent(string kind, string show, string middle, string path)
    {
        Assert.NotEmpty(kind + path);
        Assert.Empty(await ReachWorld.Of(Source(show, middle, "Still")).Paths());
    }

    // The other way round: the page is the zone's own code, and the helper is where AI code begins.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_followed_from_critical_code_to_AI_code_as_well(string kind, string show, string middle, string path)
    {
        Assert.NotEmpty(kind);
        Assert.Equal(["Page.Show -> " + path + " -> Written.Quote"], await ReachWorld.Of(Reversed(show, middle, "Touch")).PathsToAiCode());
        Assert.Empty(await ReachWorld.Of(Reversed(show, middle, "Still")).Findings());
    }

    // The shape is the same, but what runs is another member.
    [Theory]
    [InlineData("a name alone", "_ = nameof(Helper.Touch);", "")]
    [InlineData(
        "a type alone", "Middle x = null; _ = typeof(Middle); _ = x is Middle;", "class Middle { public Middle() { Helper.Touch(); } }")]
    [InlineData(
        "another overload",
        "Middle.Go(1);",
        "static class Middle { public static void Go(int x) { } public static void Go(string x) { Helper.Touch(); } }")]
    [InlineData(
        "a constant",
        "_ = Middle.Most;",
        "static class Middle { public const int Most = 1; private static decimal _rate = Helper.Touch(); }")]
    [InlineData(
        "an instance member and static initialisers",
        "((Middle)null).Go();",
        "class Middle { public void Go() { } private static decimal _rate = Helper.Touch(); }")]
    [InlineData(
        "an instance member and instance initialisers",
        "((Middle)null).Go();",
        "class Middle { public void Go() { } private decimal _rate = Helper.Touch(); }")]
    [InlineData(
        "a static member and instance initialisers",
        "Middle.Go();",
        "class Middle { public static void Go() { } private decimal _rate = Helper.Touch(); }")]
    [InlineData("a call on base and overrides beside it", "new Leaf().Go();", "class Root { public virtual void Go() { } } class Leaf : Root { public override void Go() => base.Go(); } class Middle : Root { public override void Go() { Helper.Touch(); } }")]
    [InlineData(
        "another interface",
        "((IOther)null).Go();",
        "interface IOther { void Go(); } interface IMiddle { void Go(); } class Middle : IMiddle { public void Go() { Helper.Touch(); } }")]
    [InlineData(
        "another construction of an interface",
        "((IMiddle<int>)null).Go();",
        "interface IMiddle<T> { void Go(); } class Middle : IMiddle<string> { public void Go() { Helper.Touch(); } }")]
    [InlineData(
        "a record's property and its others",
        "_ = ((Middle)null).X;",
        "record Middle(int X, [property: Critical(Zone = \"pricing\")] int Rate) { private decimal _rate = Helper.Touch(); }")]
    [InlineData("an override of another branch", "((Other)null).Go();", "class Root { public virtual void Go() { } } class Other : Root { public override void Go() { } } class Middle : Root { public override void Go() { Helper.Touch(); } }")]
    [InlineData(
        "a loop and everything disposable",
        "IEnumerable<int> all = null; foreach (var x in all) { }",
        "class Middle : IDisposable { public void Dispose() { Helper.Touch(); } }")]
    [InlineData(
        "what any object can do",
        "object x = 1; _ = x.ToString();",
        "class Middle { public override string ToString() => \"\" + Helper.Touch(); }")]
    [InlineData(
        "the implementer of what touches elsewhere",
        "((IMiddle)new Page()).Go();",
        "class Middle : IOther { public void Go() { Helper.Touch(); } } interface IOther { void Go(); }")]
    public async Task What_does_not_run_is_not_followed(string kind, string show, string middle)
    {
        Assert.NotEmpty(kind);
        Assert.Empty(
            await ReachWorld.Of(
                Source(
                    show,
                    middle + (show.Contains("new Page()", StringComparison.Ordinal) ? " interface IMiddle { void Go(); }" : ""),
                    "Touch")).Paths());
    }

    [Fact]
    public async Task A_call_on_base_runs_the_base() => Assert.Equal(
        ["Page.Show -> Leaf.Go -> Root.Go -> Helper.Touch -> PriceEngine.Quote"],
        await ReachWorld.Of(Source(
            "((Leaf)null).Go();",
            "class Root { public virtual void Go() { Helper.Touch(); } } class Leaf : Root { public override void Go() => base.Go(); }",
            "Touch")).Paths());

    [Fact]
    public async Task An_override_is_not_what_it_overrides() => Assert.Empty(await ReachWorld.Of(Helper + """
        class Root { public virtual void Go() { Helper.Touch(); } }
        class Page : Root { [AiGenerated("x")] public override void Go() { } }
        """).Paths());

    [Fact]
    public async Task An_implementation_is_not_its_siblings() => Assert.Empty(await ReachWorld.Of(Helper + """
        interface IPage { void Go(); int Size { get; } }
        class Other : IPage { public void Go() { Helper.Touch(); } public int Size => (int)Helper.Touch(); }
        class Page : IPage { [AiGenerated("x")] public void Go() { } [AiGenerated("x")] public int Size => 1; }
        """).Paths());

    private static string Source(string show, string middle, string run) => (Helper + middle).Replace("RUN", run, StringComparison.Ordinal) + """

        partial class Page
        {
            [AiGenerated("x")]
            void Show() { SHOW }

            static void Register(Func<decimal> rate) { }
            static void Make<T>() where T : new() { }
        }
        """.Replace("SHOW", show.Replace("RUN", run, StringComparison.Ordinal), StringComparison.Ordinal);

    private static string Reversed(string show, string middle, string run) => Source(show, middle, run)
        .Replace("PriceEngine.Quote", "Written.Quote", StringComparison.Ordinal)
        .Replace("partial class Page", "namespace Contoso.Pricing { partial class Page", StringComparison.Ordinal)
        .Replace("[AiGenerated(\"x\")]", "", StringComparison.Ordinal) +
        " } static class Written { [AiGenerated(\"x\")] public static decimal Quote(int item) => item; }";
}
