namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

/// <summary>
/// The world around each case of the catalogue: <c>Contoso.Pricing</c> is the zone, <c>Contoso.Stock</c> is not, though its types
/// inherit from the zone, are extended by it or are built by it. Everything else belongs to no zone.
/// </summary>
internal static class TouchPrelude
{
    public const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        using AiProvenance;
        using Contoso.Pricing;
        using Contoso.Stock;

        """;

    public const string Attributes = """
        namespace AiProvenance
        {
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            sealed class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } public string Trace { get; set; } = ""; public string Target { get; set; } = ""; }
            [System.AttributeUsage(System.AttributeTargets.All)]
            sealed class HumanAuthoredAttribute : System.Attribute { public HumanAuthoredAttribute(string by) { } }
        }
        """;

    public const string Zone = """
        namespace Contoso.Pricing
        {
            public class Price
            {
                public const decimal Vat = 0.2m;
                public static int Count;
                public string Note = "";
                public Price() { }
                public Price(decimal amount) { Amount = amount; }
                public static Price Zero => new();
                public decimal Amount { get; set; }
                public List<string> Tags { get; } = new();
                public Price? Base { get; set; }
                public decimal this[int day] { get => 0; set { } }
                public event EventHandler? Changed { add { } remove { } }
                public static decimal Parse(string text) => 0;
                public decimal Round(int digits) => 0;
                public static T Echo<T>(T value) => value;
                public void Deconstruct(out decimal amount, out string note) { amount = Amount; note = Note; }
                public class History { public static int Days => 0; }
            }

            public enum Tier { Bronze, Gold }

            public struct Money
            {
                public int Cents;
                public Money(int cents) { Cents = cents; }
                public static Money operator +(Money left, Money right) => left;
                public static Money operator -(Money value) => value;
                public static Money operator ++(Money value) => value;
                public static Money operator *(Money left, int right) => left;
                public static Money operator checked *(Money left, int right) => left;
                public static bool operator <(Money left, Money right) => false;
                public static bool operator >(Money left, Money right) => false;
                public static implicit operator decimal(Money value) => 0;
                public static explicit operator Money(string text) => default;
            }

            public record Offer(decimal Amount, string Code);

            public interface IPricer
            {
                decimal PriceOf(int item);
                decimal Margin { get; }
                event EventHandler Updated;
                string Describe() => "";
            }

            public interface IRated { int Rate { get; } }

            public interface IBuilt<TSelf> where TSelf : IBuilt<TSelf>
            {
                static abstract TSelf Build();
                static abstract TSelf operator +(TSelf left, TSelf right);
            }

            public delegate decimal Rule(int item);

            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public sealed class PricedAttribute : Attribute
            {
                public PricedAttribute() { }
                public PricedAttribute(string note) { }
                public Tier Tier { get; set; }
            }

            public sealed class PricedAttribute<T> : Attribute { }

            public class PricingException : Exception { public int Code => 0; }

            public static class PriceEngine
            {
                public const int Limit = 3;
                public static Tier Default = Tier.Gold;
                public static decimal Quote(int item) => item;
                public static T Pick<T>(T value) => value;
                public static bool IsOpen => true;
            }

            public class Catalogue<T> { public T Only => default!; public static int Size => 0; public static void Fill() { } }

            /// <summary>What the types in <c>Contoso.Stock</c> inherit.</summary>
            public class PriceBook
            {
                public PriceBook() { }
                public PriceBook(int items) { }
                public virtual decimal Total(int item) => 0;
                public virtual decimal Sum { get; set; }
                public virtual event EventHandler? Closed { add { } remove { } }
                protected int Items;
                public static int Shared() => 0;
                public override string ToString() => "";
                ~PriceBook() { }
            }

            public class EnumerableBook { public List<int>.Enumerator GetEnumerator() => default; }

            public struct Cursor
            {
                public int Current => 0;
                public bool MoveNext() => false;
            }

            public class AsyncBook { public IAsyncEnumerator<int> GetAsyncEnumerator() => null!; }

            public struct AsyncCursor
            {
                public int Current => 0;
                public Task<bool> MoveNextAsync() => null!;
            }

            public class AwaitableBook { public TaskAwaiter<int> GetAwaiter() => default; }

            public struct PriceAwaiter : INotifyCompletion
            {
                public bool IsCompleted => true;
                public int GetResult() => 0;
                public void OnCompleted(Action continuation) { }
            }

            public class DisposableBook : IDisposable { public void Dispose() { } }

            public class AsyncDisposableBook { public ValueTask DisposeAsync() => default; }

            public class OperatorBook
            {
                public static OperatorBook operator +(OperatorBook left, OperatorBook right) => left;
                public static OperatorBook operator &(OperatorBook left, OperatorBook right) => left;
                public static OperatorBook operator |(OperatorBook left, OperatorBook right) => left;
                public static bool operator true(OperatorBook value) => true;
                public static bool operator false(OperatorBook value) => false;
                public static bool operator ==(OperatorBook left, OperatorBook right) => true;
                public static bool operator !=(OperatorBook left, OperatorBook right) => true;
                public static implicit operator int(OperatorBook value) => 0;
                public static explicit operator string(OperatorBook value) => "";
                public override bool Equals(object? other) => false;
                public override int GetHashCode() => 0;
            }

            public class SpanBook
            {
                public int Length => 0;
                public int this[int index] => 0;
                public int Slice(int start, int length) => 0;
                public static readonly int Pin;
                public ref readonly int GetPinnableReference() => ref Pin;
                public void Deconstruct(out int left, out int right) { left = right = 0; }
            }

            public class ListBook : List<int> { public new void Add(int item) { } }

            public class QueryBook
            {
                public QueryBook Select(Func<int, int> selector) => this;
                public QueryBook Where(Func<int, bool> predicate) => this;
                public QueryBook OrderBy(Func<int, int> key) => this;
                public QueryBook GroupBy(Func<int, int> key) => this;
                public QueryBook Join(QueryBook other, Func<int, int> left, Func<int, int> right, Func<int, int, int> result) => this;
                public QueryBook SelectMany(Func<int, QueryBook> other, Func<int, int, int> result) => this;
                public QueryBook Cast<T>() => this;
            }

            public static class StockExtensions
            {
                public static List<int>.Enumerator GetEnumerator(this Contoso.Stock.Shelf shelf) => default;
                public static IAsyncEnumerator<int> GetAsyncEnumerator(this Contoso.Stock.Shelf shelf) => null!;
                public static TaskAwaiter<int> GetAwaiter(this Contoso.Stock.Shelf shelf) => default;
                public static void Deconstruct(this Contoso.Stock.Shelf shelf, out int left, out int right) { left = right = 0; }
                public static ref readonly int GetPinnableReference(this Contoso.Stock.Shelf shelf) => ref SpanBook.Pin;
                public static Contoso.Stock.Shelf Select(this Contoso.Stock.Shelf shelf, Func<int, int> selector) => shelf;
                public static Contoso.Stock.Shelf Where(this Contoso.Stock.Shelf shelf, Func<int, bool> predicate) => shelf;
                public static void Add(this Contoso.Stock.Basket basket, string item) { }
                public static int Ration(this Contoso.Stock.Shelf shelf, int parts) => 0;
            }

            public static class TrayBuilder { public static Contoso.Stock.Tray<T> Create<T>(ReadOnlySpan<T> items) => null!; }

            public class JobBuilder
            {
                public static JobBuilder Create() => new();
                public Contoso.Stock.Job Task => new();
                public void Start<T>(ref T machine) where T : IAsyncStateMachine { }
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void SetResult() { }
                public void SetException(Exception exception) { }
                public void AwaitOnCompleted<TA, TM>(ref TA awaiter, ref TM machine) where TA : INotifyCompletion where TM : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<TA, TM>(ref TA awaiter, ref TM machine) where TA : ICriticalNotifyCompletion where TM : IAsyncStateMachine { }
            }

            [InterpolatedStringHandler]
            public struct PriceHandler
            {
                public PriceHandler(int literal, int formatted) { }
                public void AppendLiteral(string text) { }
                public void AppendFormatted<T>(T value) { }
            }
        }
        """;

    public const string Stock = """
        namespace Contoso.Stock
        {
            public class Shelf { public int Count; }
            public class Basket : IEnumerable { public IEnumerator GetEnumerator() => null!; }
            public class Ledger : Contoso.Pricing.PriceBook { }
            public class Audit : Ledger { public override decimal Total(int item) => 0; public override decimal Sum { get; set; } }
            public record Lot(Contoso.Pricing.Offer Offer);
            public class Loop : Contoso.Pricing.EnumerableBook { }
            public class CursorLoop { public Contoso.Pricing.Cursor GetEnumerator() => default; }
            public class AsyncLoop : Contoso.Pricing.AsyncBook { }
            public class AsyncCursorLoop { public Contoso.Pricing.AsyncCursor GetAsyncEnumerator() => default; }
            public class ShelfMoves { public ShelfMoves GetAsyncEnumerator() => this; public int Current => 0; public MoveNextShelf MoveNextAsync() => null!; }
            public class MoveNextShelf { public BoolAwaiter GetAwaiter() => default; }
            public struct BoolAwaiter : INotifyCompletion { public bool IsCompleted => true; public bool GetResult() => true; public void OnCompleted(Action continuation) { } }
            public class Waiting : Contoso.Pricing.AwaitableBook { }
            public class Pending { public Contoso.Pricing.PriceAwaiter GetAwaiter() => default; }
            public class Door : Contoso.Pricing.DisposableBook { }
            public class AsyncDoor : Contoso.Pricing.AsyncDisposableBook { }
            public class SlowDoor { public Pending DisposeAsync() => null!; }
            public ref struct Hatch { public void Dispose() { } }
            public class Token : Contoso.Pricing.OperatorBook { }
            public class Strip : Contoso.Pricing.SpanBook { }
            public class Pile : Contoso.Pricing.ListBook { }
            public class Report : Contoso.Pricing.QueryBook { }
            [CollectionBuilder(typeof(Contoso.Pricing.TrayBuilder), "Create")]
            public class Tray<T> : IEnumerable<T> { public IEnumerator<T> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
            [AsyncMethodBuilder(typeof(Contoso.Pricing.JobBuilder))]
            public class Job { public TaskAwaiter GetAwaiter() => default; }
            public interface ILedger : Contoso.Pricing.IRated { }
            public static class Depot
            {
                public static List<Contoso.Pricing.Price> Prices => new();
                public static Contoso.Pricing.Price Only => null!;
                public static void Take(Contoso.Pricing.Tier tier = Contoso.Pricing.Tier.Gold) { }
                public static void Take2(Contoso.Pricing.Price? price = null) { }
                public static void Take3(Contoso.Pricing.Money money = default) { }
                public static void TakeAll(params Contoso.Pricing.Price[] prices) { }
                public static void Log(ref Contoso.Pricing.PriceHandler text) { }
                public static T Same<T>(T value) => value;
                public static T Make<T>() where T : new() => new();
                public static void Each(Action<Contoso.Pricing.Price> action) { }
                public static void Look(Expression<Func<Contoso.Pricing.Price, object>> look) { }
                public static void Any(object? value) { }
                public static void Open(object value) { }
                public static bool TryGet(out Contoso.Pricing.Price price) { price = null!; return true; }
                public static ref Contoso.Pricing.Money Slot => throw null!;
                public static Contoso.Pricing.Rule Rule => null!;
                public static Contoso.Pricing.Price[] Array => null!;
                public static (Contoso.Pricing.Price Price, int Count) Pair => default;
                public static Contoso.Pricing.Money? Maybe => null;
            }
        }
        """;
}
