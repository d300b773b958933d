using AiProvenance.Analyzers.Tests.Differential;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>A program with every kind of declaration, over several files, with conditional code; <c>Engine</c> is critical.</summary>
internal static class Kinds
{
    /// <summary>The critical namespace.</summary>
    public const string Zone = "Shop.Zone";

    /// <summary>The directive that says what <c>Engine</c> is.</summary>
    public const string Using = "using Engine = Shop.Zone.Pricer;";

    private const string Critical = """
        namespace Shop.Zone
        {
            public class Pricer { public static int Quote(int i) => i; public int Rate { get; set; } }
            public class Rebater { public static int Quote(int i) => i; public int Rate { get; set; } }
        }

        namespace Shop.Zone.Summer { public class Engine { public static int Quote(int i) => i; public int Rate { get; set; } } }

        namespace Shop.Zone.Winter { public class Engine { public static int Quote(int i) => i; public int Rate { get; set; } } }
        """;

    private const string Types = """"
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Engine = Shop.Zone.Pricer;

        namespace Contoso.Store
        {
            public interface IBasket<out T> where T : class { T Of(Engine engine); event Action Changed; int Default() => Engine.Quote(1); }

            public partial class Basket : IDisposable
            {
                private readonly int _count = Engine.Quote(1);
                private Engine _first, _second = new(), _third;
                private int _plain, _other = 2;
                public const int Size = 3;
                public event Action<Engine> Changed, AlsoChanged;
                public event Action Custom { add { Engine.Quote(1); } remove { } }
                static Basket() { Engine.Quote(0); }
                public Basket(int count) : this() { _count = count; }
                public Basket() { }
                ~Basket() { Engine.Quote(2); }
                public int Auto { get; private set; } = Engine.Quote(5);
                public int Computed => Engine.Quote(_count);
                public int this[int index] { get { return Engine.Quote(index); } set { _plain = value; } }
                public static Basket operator +(Basket left, Basket right) => Engine.Quote(1) > 0 ? left : right;
                public static implicit operator Engine(Basket basket) => basket._first;
                void IDisposable.Dispose() { }

                [Obsolete("old", false)]
                public int Total(int item, params Engine[] engines)
                {
        #if EUROPE
                    item += Engine.Quote(7); // with tax
        #elif ASIA || !OTHER
                    item += 8;
        #else
                    item++;
        #endif
                    // A comment.
                    int Local(int i) { Func<int, int> inner = x => Engine.Quote(x) + 1; return inner(i); }
                    static int Other<T>(T t) where T : Engine => t.Rate;
                    Func<int, int> lambda = (int i) => Engine.Quote(i), second = delegate(int i) { return i; };
                    Func<int> typed = int () => Local(3);
                    var text = $"{item,10:N2} of {Engine.Quote(item)} {{braces}} {(item > 1 ? "a" : $"{item}")}";
                    var verbatim = @"two
                        lines ""quoted""";
                    var raw = """
                        raw "text"
                          indented
                        """;
                    var pattern = item is > 1 and < 10 or 42 ? 'a' : '\'';
                    foreach (var (a, b) in new[] { (1, 2) }) { item += a >> b; item = a < b ? item-- : -b; }
                    return Local(item) + Other(engines[0]) + lambda(1) + second(2) + typed() + text.Length + (verbatim + raw).Length + pattern;
                }

        #if EUROPE
                public int Tax(int i) => Engine.Quote(i);
        #else
                public int Tax(int i) => i;
        #endif

                public partial int Split(Engine engine);
                partial class Inner { public Engine Deep() => new Engine { Rate = 1 }; }
            }

            public record Named(Engine Value, int Item = 1) { public int Twice => Item * 2; }
            public readonly record struct Pair(int A, Engine B);
            public class Primary(int seed, Engine engine) : Basket(seed) { public int Seed() => seed + engine.Rate; }
            public struct Point { public int X, Y; public readonly int Sum() => X + Y; }
            public enum Level : byte { Low = 1, Middle, [Obsolete] High = Low << 1 }
            public delegate Engine Getter<T>(in T item) where T : notnull;
            public static class Extensions { public static int Twice(this Engine engine) => engine.Rate * 2; }
            file class Hidden { public int Count() => Engine.Quote(1); }
        }
        """";

    private const string Part = """
        using Engine = Shop.Zone.Pricer;

        namespace Contoso.Store;

        public partial class Basket
        {
            public partial int Split(Engine engine) => engine.Rate + 1;
            partial class Inner { public int Shallow => 1; }
            private int _late = 4;
        }
        """;

    private const string Program = """
        using System;
        using Engine = Shop.Zone.Pricer;

        var total = Engine.Quote(1);
        Func<int, int> twice = i => Engine.Quote(i) * 2;
        #if TRACE_ALL
        Console.WriteLine("traced");
        #endif
        Console.WriteLine(twice(total) + Local());
        int Local() => Engine.Quote(4);

        partial class Program { public int More() => 1; }
        """;

    /// <summary>The files by path.</summary>
    public static readonly (string Path, string Text)[] Files =
        [("Critical.cs", Critical), ("Types.cs", Types), ("Part.cs", Part), ("Program.cs", Program)];

    /// <summary>The program as it stands.</summary>
    public static CSharpCompilation Compilation { get; } = Compile(Files);

    /// <summary>The program with other texts.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = Corpus.Compile(
            "Kinds", files.Select(static file => (file.Path, file.Text.ReplaceLineEndings("\n"))), [], OutputKind.ConsoleApplication);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }
}
