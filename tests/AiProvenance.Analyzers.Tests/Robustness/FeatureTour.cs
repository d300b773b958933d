namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>A source with something of nearly everything that the language has, most of it marked.</summary>
internal static class FeatureTour
{
    public const string Source = """"
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using AiProvenance;
        using Contoso.Pricing;
        using Alias = System.Collections.Generic.Dictionary<string, Contoso.Pricing.Price[]>;
        using static Contoso.Pricing.PriceEngine;

        [assembly: CriticalNamespace("Contoso.Rates", Zone = "rates")]
        [assembly: AiGenerated("Copilot", Target = "M:Contoso.Store.Basket.Plain")]
        [module: System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")]

        namespace Contoso.Rates
        {
            public interface IRate<out T> where T : class { T? Of(int item); event Action? Changed; }
        }

        namespace Contoso.Store
        {
            [AiGenerated("Copilot", Model = "m", PromptedBy = "dana@contoso.com", On = "2026-01-01", Trace = $"a{"b"}c")]
            [AiGuidance("https://wiki.contoso.com", LastUpdated = "2025-01-01")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
            public partial class Basket(int seed, Price? start = null) : PriceEngine(), IDisposable, IEnumerable<Price>
            {
                private readonly Alias _byName = new() { ["a"] = [Price.Zero], ["b"] = new Price[] { new() { Amount = 1m } } }, _other = [];
                private const string Text = """raw "text" with {braces}""" + "\u0041\x42" + @"ver""batim";
                public event EventHandler<Price>? Changed, AlsoChanged;
                [HumanAuthored("ann@contoso.com", Reason = "mine")] public required int Count { get; init; } = seed;
                public Price this[Index index, params int[] more] { get => start ?? Price.Zero; [AiAssisted("Codex")] set { _ = value is { Amount: > 0m and < 10m or 42m }; } }
                static Basket() { Console.WriteLine(nameof(Price)); }
                ~Basket() { GC.KeepAlive(typeof(Dictionary<,>)); }
                public static bool operator true(Basket a) => true;
                public static bool operator false(Basket a) => false;
                public static implicit operator Price(Basket a) => a[^1];
                public static explicit operator checked int(Basket a) => checked((int)(decimal)a[0]);
                public static explicit operator int(Basket a) => 1;
                public void Plain() { }
                void IDisposable.Dispose() { foreach (var price in this) { lock (price) { Quote(1); } } }
                public IEnumerator<Price> GetEnumerator() { yield return Price.Zero; yield break; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                [PendingReview("1:AAAA.BBBB", Zone = "pricing")]
                public Task<List<T>> Query<T>(IEnumerable<Price> prices, ref int total, Func<Price, T> select) where T : notnull, IComparable<T> => throw null!;
                public async Task Work(Stream input, (Price first, int second) pair, __arglist_free free = default)
                {
                    await using var resource = new Resource();
                    await foreach (var (a, b) in Pairs()) { (var c, int d) = (a, b); c += new Price(); }
                    var query = from p in this where p.Amount > 1 orderby p.Amount descending let q = p + p join r in this on q equals r into g from s in g.DefaultIfEmpty() group s by s.Amount into h select new { h.Key, Sum = h.Sum(x => x!.Amount) };
                    Func<int, Func<Price>> nested = [AiGenerated("x")] static (int i) => [HumanAuthored("ann@contoso.com")] () => { [AiAssisted("y")] Price Local(Price p) => p; return Local(Price.Zero); };
                    Action old = delegate { Action inner = [AiGenerated("x")] async () => await Task.Delay(1); };
                    switch (nested(1)()) { case { Amount: 1 } when seed > 1: goto default; case Price p: goto done; case null: break; default: throw new InvalidOperationException($"{Price.Zero,10:N2} {(1 > 2 ? "a" : $"{3}")}"); }
                    done:
                    try { Changed?.Invoke(this, pair.first); } catch (Exception e) when (e.Message is ['a', .., var last] && last == 'b') { throw; } finally { old(); }
                    int[] numbers = [1, .. new[] { 2, 3 }, ..query.Select(_ => 4)];
                    unsafe { int* pointer = stackalloc int[] { 1 }; delegate*<int, decimal> quote = &Quote; fixed (int* n = numbers) { _ = quote(*n + *pointer); } }
                    var with = new Named(Price.Zero, 1) with { Item = 2 };
                    _ = numbers[1..^1] is [_, .. var rest] ? default(Price) : (Price)this;
                    var text = $$"""
                        {{with.Item}} and {{Price.Zero}}
                        """.Length;
                #if DEBUG && !NEVER
                    Quote(1);
                #elif OTHER
                    Quote(2);
                #endif
                    static async IAsyncEnumerable<(Price, int)> Pairs() { yield return (Price.Zero, 1); await Task.Yield(); }
                    checked { unchecked { for (int i = 0, j = 1; i < j; i++, j--) continue; } }
                    do { } while (false);
                    using (resource2()) { }
                    IDisposable resource2() => null!;
                }
                partial void Part(Price price);
                partial class Inner<T> { protected internal class Deep { [AiGenerated("z")] T? Value { get; set; } } }
            }

            public struct __arglist_free { }
            public sealed class Stream { }
            sealed class Resource : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
            public partial class Basket { [AiGenerated("x")] partial void Part(Price price) => Quote((int)price.Amount); }
            [AiGenerated("x")] public record Named([property: AiAssisted("y")] Price Value, int Item) : IComparable<Price> { public int CompareTo(Price? other) => 0; }
            [AiGenerated("x")] public readonly record struct Pair(Price A, Price B);
            [AiGenerated("x")] public ref struct Span { public Span<Price> Prices; }
            [AiGenerated("x")] public enum Size : byte { Small = 1, [AiAssisted("y")] Large = Small << 1 }
            [AiGenerated("x")] public delegate ref readonly Price Getter<T>(scoped in T item) where T : allows_nothing;
            public interface allows_nothing { static virtual Price Default => Price.Zero; private void Hidden() => Quote(1); }
            file static class Extensions { [AiGenerated("x")] public static Price Double(this Price price) => price + price; }
        }
        """";
}
