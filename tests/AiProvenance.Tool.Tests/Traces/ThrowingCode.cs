namespace AiProvenance.Tool.Tests.Traces;

/// <summary>
/// Code of every kind that throws. Behind each line that can stand in a trace is the declaration that it belongs to, written by hand.
/// </summary>
internal static class ThrowingCode
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        namespace Fixture
        {
            public sealed class Boom : Exception { }

            public static class Scenarios
            {
                static void Overload1() => Overloads.Run(1); // = M:Fixture.Scenarios.Overload1
                static void Overload2() => Overloads.Run(1L); // = M:Fixture.Scenarios.Overload2
                static void Overload3() => Overloads.Run("a"); // = M:Fixture.Scenarios.Overload3
                static void Overload4() { var x = 1; Overloads.Run(ref x); } // = M:Fixture.Scenarios.Overload4
                static void Overload5() => Overloads.Run(new[] { 1 }); // = M:Fixture.Scenarios.Overload5
                static void Overload6() => Overloads.Run(new int[1, 1]); // = M:Fixture.Scenarios.Overload6
                static void Overload7() => Overloads.Run((int?)1); // = M:Fixture.Scenarios.Overload7
                static void Overload8() => Overloads.Run<int>(); // = M:Fixture.Scenarios.Overload8
                static void Overload9() => Overloads.Run<int, string>(); // = M:Fixture.Scenarios.Overload9
                static void Overload10() => Overloads.Run(); // = M:Fixture.Scenarios.Overload10
                static void Overload11() => Overloads.Run((1, "a")); // = M:Fixture.Scenarios.Overload11
                static unsafe void Overload12() { var x = 1; Overloads.Run(&x); } // = M:Fixture.Scenarios.Overload12
                static unsafe void Overload13() => Overloads.Call(&Overloads.Target); // = M:Fixture.Scenarios.Overload13
                static void Overload14() => Overloads.Named(new List<int>()); // = M:Fixture.Scenarios.Overload14
                static void Overload15() => Overloads.Named(new List<string>()); // = M:Fixture.Scenarios.Overload15
                static void Overload16() => Overloads.Dynamic(new Boom()); // = M:Fixture.Scenarios.Overload16
                static void Overload17() => Overloads.Run(new int[][] { }); // = M:Fixture.Scenarios.Overload17
                static void Overload18() => Overloads.Spans("a"); // = M:Fixture.Scenarios.Overload18
                static void Overload19() => Overloads.Optional(); // = M:Fixture.Scenarios.Overload19
                static void Overload20() => Overloads.Many(1, 2, 3); // = M:Fixture.Scenarios.Overload20
                static void Async1() => Wait(new Works().Plain(1)); // = M:Fixture.Scenarios.Async1
                static void Async2() => Wait(new Works().Plain("a")); // = M:Fixture.Scenarios.Async2
                static void Async3() => Wait(new Works().InLambda()); // = M:Fixture.Scenarios.Async3
                static void Async4() => Wait(new Works().InLocal()); // = M:Fixture.Scenarios.Async4
                static void Async5() => Wait(new Works().Generic<int>(1)); // = M:Fixture.Scenarios.Async5
                static void Async6() => Wait(new Works().Stream().ToBlockingEnumerable().ToList()); // = M:Fixture.Scenarios.Async6
                static void Async7() => Wait(new Works().Valued().AsTask()); // = M:Fixture.Scenarios.Async7
                static void Async8() => Wait(new Works().Outer()); // = M:Fixture.Scenarios.Async8
                static void Iterator1() => new Works().Count(3).ToList(); // = M:Fixture.Scenarios.Iterator1
                static void Iterator2() => new Works().Local().ToList(); // = M:Fixture.Scenarios.Iterator2
                static void Iterator3() => Works.Generic<string>().ToList(); // = M:Fixture.Scenarios.Iterator3
                static void Lambda1() => Works.Filter(); // = M:Fixture.Scenarios.Lambda1
                static void Lambda2() => Works.Capture(0); // = M:Fixture.Scenarios.Lambda2
                static void Lambda3() => Works.Nested(1); // = M:Fixture.Scenarios.Lambda3
                static void Lambda4() => new Works().This(1); // = M:Fixture.Scenarios.Lambda4
                static void Lambda5() => Works.Field(1); // = M:Fixture.Scenarios.Lambda5
                static void Lambda6() => Works.Two(1); // = M:Fixture.Scenarios.Lambda6
                static void Local1() => Works.WithLocal(1); // = M:Fixture.Scenarios.Local1
                static void Local2() => Works.WithCapturing(1); // = M:Fixture.Scenarios.Local2
                static void Local3() => Works.WithGeneric(1); // = M:Fixture.Scenarios.Local3
                static void Local4() => Works.Deep(); // = M:Fixture.Scenarios.Local4
                static void Generic1() => new Box<int>().Put("a"); // = M:Fixture.Scenarios.Generic1
                static void Generic2() => new Box<string>().Put("a"); // = M:Fixture.Scenarios.Generic2
                static void Generic3() => new Box<int>.Lid<string>().Close(1, "a"); // = M:Fixture.Scenarios.Generic3
                static void Generic4() => Box<int>.Swap<string>(1, "a"); // = M:Fixture.Scenarios.Generic4
                static void Generic5() => new Box<int>.Plain().Close(); // = M:Fixture.Scenarios.Generic5
                static void Generic6() => new Box().Put("a"); // = M:Fixture.Scenarios.Generic6
                static void Explicit1() => ((IShop)new Store()).Open(1); // = M:Fixture.Scenarios.Explicit1
                static void Explicit2() => ((IShop<int>)new Store()).Sell(1); // = M:Fixture.Scenarios.Explicit2
                static void Explicit3() => ((IShop<string>)new Store()).Sell("a"); // = M:Fixture.Scenarios.Explicit3
                static void Explicit4() => _ = ((IShop)new Store()).Name; // = M:Fixture.Scenarios.Explicit4
                static void Explicit5() => ((IShop)new Store()).Default(); // = M:Fixture.Scenarios.Explicit5
                static void New1() => _ = new Made(1); // = M:Fixture.Scenarios.New1
                static void New2() => _ = new Made("a"); // = M:Fixture.Scenarios.New2
                static void New3() => _ = Static.Value; // = M:Fixture.Scenarios.New3
                static void New4() => _ = new Made.Inner(); // = M:Fixture.Scenarios.New4
                static void Accessor1() => _ = new Made().Value; // = M:Fixture.Scenarios.Accessor1
                static void Accessor2() => new Made().Value = 1; // = M:Fixture.Scenarios.Accessor2
                static void Accessor3() => _ = new Made()[1]; // = M:Fixture.Scenarios.Accessor3
                static void Accessor4() => _ = new Made()["a"]; // = M:Fixture.Scenarios.Accessor4
                static void Accessor5() => new Made()[1] = 2; // = M:Fixture.Scenarios.Accessor5
                static void Accessor6() => new Made().Changed += () => { }; // = M:Fixture.Scenarios.Accessor6
                static void Accessor7() => _ = new Made().Arrow; // = M:Fixture.Scenarios.Accessor7
                static void Operator1() => _ = new Made() + new Made(); // = M:Fixture.Scenarios.Operator1
                static void Operator2() => _ = new Made() + 1; // = M:Fixture.Scenarios.Operator2
                static void Operator3() { int x = new Made(); } // = M:Fixture.Scenarios.Operator3
                static void Operator4() { string x = new Made(); } // = M:Fixture.Scenarios.Operator4
                static void Record1() => new Line(1).Check(); // = M:Fixture.Scenarios.Record1
                static void Record2() => _ = new Line(1) { Price = -1 }; // = M:Fixture.Scenarios.Record2
                static void Extension1() => "a".Shout(); // = M:Fixture.Scenarios.Extension1
                static void Extension2() => "a".Whisper(); // = M:Fixture.Scenarios.Extension2
                static void Extension3() => _ = "a".Loud; // = M:Fixture.Scenarios.Extension3
                static void Inner1() { try { Overloads.Run(1); } catch (Exception e) { throw new InvalidOperationException("outer", e); } } // = M:Fixture.Scenarios.Inner1
                static void Inner2() => Task.WaitAll(new Works().Plain(1), new Works().Plain("a")); // = M:Fixture.Scenarios.Inner2
                static void FileLocal1() => Hidden.Go(); // = M:Fixture.Scenarios.FileLocal1
                static void Wait(object work) => ((Task)work).GetAwaiter().GetResult(); // = M:Fixture.Scenarios.Wait(System.Object)
            }

            public static unsafe class Overloads
            {
                public static void Run() => throw new Boom(); // = M:Fixture.Overloads.Run
                public static void Run(int x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32)
                public static void Run(long x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int64)
                public static void Run(string x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.String)
                public static void Run(ref int x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32@)
                public static void Run(int[] x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32[])
                public static void Run(int[][] x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32[][])
                public static void Run(int[,] x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32[0:,0:])
                public static void Run(int? x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Nullable{System.Int32})
                public static void Run(int* x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.Int32*)
                public static void Run((int A, string B) x) => throw new Boom(); // = M:Fixture.Overloads.Run(System.ValueTuple{System.Int32,System.String})
                public static void Run<T>() => throw new Boom(); // = M:Fixture.Overloads.Run``1
                public static void Run<T, U>() => throw new Boom(); // = M:Fixture.Overloads.Run``2
                public static void Target(int x) { }
                public static void Call(delegate*<int, void> f) => throw new Boom(); // = M:Fixture.Overloads.Call()
                public static void Named(List<int> numbers) => throw new Boom(); // = M:Fixture.Overloads.Named(System.Collections.Generic.List{System.Int32})
                public static void Named(List<string> texts) => throw new Boom(); // = M:Fixture.Overloads.Named(System.Collections.Generic.List{System.String})
                public static void Dynamic(dynamic x) => throw (Exception)x; // = M:Fixture.Overloads.Dynamic(System.Object)
                public static void Spans(ReadOnlySpan<char> x) => throw new Boom(); // = M:Fixture.Overloads.Spans(System.ReadOnlySpan{System.Char})
                public static void Optional(int a = 1, in DateTime b = default) => throw new Boom(); // = M:Fixture.Overloads.Optional(System.Int32,System.DateTime@)
                public static void Many(params int[] all) => throw new Boom(); // = M:Fixture.Overloads.Many(System.Int32[])
            }

            public sealed class Works
            {
                private static readonly Func<int, int> Thrower = x => throw new Boom(); // = F:Fixture.Works.Thrower/lambda#0
                private int _state;
                public async Task Plain(int x) { await Task.Yield(); throw new Boom(); } // = M:Fixture.Works.Plain(System.Int32)
                public async Task Plain(string x) { await Task.Yield(); throw new Boom(); } // = M:Fixture.Works.Plain(System.String)
                public async Task InLambda()
                {
                    await Task.Run(async () => // = M:Fixture.Works.InLambda
                    {
                        await Task.Yield(); throw new Boom(); // = M:Fixture.Works.InLambda/lambda#0
                    });
                }
                public async Task InLocal()
                {
                    await Local(1); // = M:Fixture.Works.InLocal
                    async Task Local(int x)
                    {
                        await Task.Yield(); throw new Boom(); // = M:Fixture.Works.InLocal/Local#0
                    }
                }
                public async Task Generic<T>(T x) { await Task.Yield(); throw new Boom(); } // = M:Fixture.Works.Generic``1(``0)
                public async IAsyncEnumerable<int> Stream() { yield return 1; await Task.Yield(); throw new Boom(); } // = M:Fixture.Works.Stream
                public async ValueTask<int> Valued() { await Task.Yield(); throw new Boom(); } // = M:Fixture.Works.Valued
                public async Task Outer() => await Plain(2); // = M:Fixture.Works.Outer
                public IEnumerable<int> Count(int n) { yield return n; throw new Boom(); } // = M:Fixture.Works.Count(System.Int32)
                public IEnumerable<int> Local()
                {
                    return Numbers();
                    IEnumerable<int> Numbers()
                    {
                        yield return 1; throw new Boom(); // = M:Fixture.Works.Local/Numbers#0
                    }
                }
                public static IEnumerable<T> Generic<T>() { yield return default; throw new Boom(); } // = M:Fixture.Works.Generic``1
                public static void Filter()
                {
                    new[] { 1 }.Where( // = M:Fixture.Works.Filter
                        x => throw new Boom()) // = M:Fixture.Works.Filter/lambda#0
                        .ToList();
                }
                public static void Capture(int y)
                {
                    new[] { 1 }.Where( // = M:Fixture.Works.Capture(System.Int32)
                        x => x > y ? throw new Boom() : true) // = M:Fixture.Works.Capture(System.Int32)/lambda#0
                        .ToList();
                }
                public static void Nested(int y)
                {
                    Action outer = () =>
                    {
                        Action inner = () =>
                        {
                            if (y == 1) throw new Boom(); // = M:Fixture.Works.Nested(System.Int32)/lambda#0/lambda#0
                        };
                        inner(); // = M:Fixture.Works.Nested(System.Int32)/lambda#0
                    };
                    outer(); // = M:Fixture.Works.Nested(System.Int32)
                }
                public void This(int y)
                {
                    Action act = () =>
                    {
                        _state++; throw new Boom(); // = M:Fixture.Works.This(System.Int32)/lambda#0
                    };
                    act(); // = M:Fixture.Works.This(System.Int32)
                }
                public static void Field(int x) => Thrower(x); // = M:Fixture.Works.Field(System.Int32)
                public static void Two(int y)
                {
                    Func<int, int> first = x => x;
                    Func<int, int> second = x =>
                        throw new Boom(); // = M:Fixture.Works.Two(System.Int32)/lambda#1
                    second(first(y)); // = M:Fixture.Works.Two(System.Int32)
                }
                public static void WithLocal(int x)
                {
                    Inside(x); // = M:Fixture.Works.WithLocal(System.Int32)
                    static void Inside(int y)
                    {
                        throw new Boom(); // = M:Fixture.Works.WithLocal(System.Int32)/Inside#0
                    }
                }
                public static void WithCapturing(int x)
                {
                    Inside("a"); // = M:Fixture.Works.WithCapturing(System.Int32)
                    void Inside(string text)
                    {
                        x++; throw new Boom(); // = M:Fixture.Works.WithCapturing(System.Int32)/Inside#0
                    }
                }
                public static void WithGeneric<T>(T x)
                {
                    Inside(x); // = M:Fixture.Works.WithGeneric``1(``0)
                    static void Inside<U>(U y)
                    {
                        throw new Boom(); // = M:Fixture.Works.WithGeneric``1(``0)/Inside#0
                    }
                }
                public static void Deep()
                {
                    First(); // = M:Fixture.Works.Deep
                    void First()
                    {
                        Second(); // = M:Fixture.Works.Deep/First#0
                        void Second()
                        {
                            throw new Boom(); // = M:Fixture.Works.Deep/First#0/Second#0
                        }
                    }
                }
            }

            public class Box { public void Put(object x) => throw new Boom(); } // = M:Fixture.Box.Put(System.Object)

            public class Box<T>
            {
                public void Put<U>(U x) => throw new Boom(); // = M:Fixture.Box`1.Put``1(``0)
                public static void Swap<U>(T x, U y) => throw new Boom(); // = M:Fixture.Box`1.Swap``1(`0,``0)
                public class Lid<V> { public void Close(T x, V y) => throw new Boom(); } // = M:Fixture.Box`1.Lid`1.Close(`0,`1)
                public class Plain { public void Close() => throw new Boom(); } // = M:Fixture.Box`1.Plain.Close
            }

            public interface IShop
            {
                void Open(int x);
                string Name { get; }
                void Default() => throw new Boom(); // = M:Fixture.IShop.Default
            }

            public interface IShop<T> { void Sell(T x); }

            public class Store : IShop, IShop<int>, IShop<string>
            {
                void IShop.Open(int x) => throw new Boom(); // = M:Fixture.Store.Fixture#IShop#Open(System.Int32)
                string IShop.Name { get { throw new Boom(); } } // = M:Fixture.Store.Fixture#IShop#get_Name
                void IShop<int>.Sell(int x) => throw new Boom(); // = M:Fixture.Store.Fixture#IShop{System#Int32}#Sell(System.Int32)
                void IShop<string>.Sell(string x) => throw new Boom(); // = M:Fixture.Store.Fixture#IShop{System#String}#Sell(System.String)
            }

            public class Made
            {
                public Made() { }
                public Made(int x) => throw new Boom(); // = M:Fixture.Made.#ctor(System.Int32)
                public Made(string x) => throw new Boom(); // = M:Fixture.Made.#ctor(System.String)
                public int Value { get { throw new Boom(); } // = M:Fixture.Made.get_Value
                    set { throw new Boom(); } } // = M:Fixture.Made.set_Value(System.Int32)
                public int Arrow => throw new Boom(); // = M:Fixture.Made.get_Arrow
                public int this[int x] { get { throw new Boom(); } // = M:Fixture.Made.get_Item(System.Int32)
                    set { throw new Boom(); } } // = M:Fixture.Made.set_Item(System.Int32,System.Int32)
                public int this[string x] { get { throw new Boom(); } } // = M:Fixture.Made.get_Item(System.String)
                public event Action Changed { add { throw new Boom(); } // = M:Fixture.Made.add_Changed(System.Action)
                    remove { } }
                public static Made operator +(Made a, Made b) => throw new Boom(); // = M:Fixture.Made.op_Addition(Fixture.Made,Fixture.Made)
                public static Made operator +(Made a, int b) => throw new Boom(); // = M:Fixture.Made.op_Addition(Fixture.Made,System.Int32)
                public static implicit operator int(Made a) => throw new Boom(); // = M:Fixture.Made.op_Implicit(Fixture.Made)~System.Int32
                public static implicit operator string(Made a) => throw new Boom(); // = M:Fixture.Made.op_Implicit(Fixture.Made)~System.String
                public class Inner { public Inner() => throw new Boom(); } // = M:Fixture.Made.Inner.#ctor
            }

            public static class Static
            {
                public static int Value;
                static Static() => throw new Boom(); // = M:Fixture.Static.#cctor
            }

            public sealed record Line(int Count)
            {
                public decimal Price { get; init { throw new Boom(); } } // = M:Fixture.Line.set_Price(System.Decimal)
                public void Check() => throw new Boom(); // = M:Fixture.Line.Check
            }

            public static class Texts
            {
                public static void Shout(this string text) => throw new Boom(); // = M:Fixture.Texts.Shout(System.String)
                extension(string text)
                {
                    public void Whisper() => throw new Boom(); // = Whisper
                    public int Loud => throw new Boom(); // = get_Loud
                }
            }

            file static class Hidden { public static void Go() => throw new Boom(); } // = M:Fixture.Hidden.Go@Throwing.cs
        }
        """;
}
