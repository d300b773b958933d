namespace AiProvenance.Testing;

/// <summary>
/// One declaration of every kind that can carry a mark, each touching the pricing zone. <c>@</c> stands for its attributes; the name
/// is what a finding underlines.
/// </summary>
public static class DeclarationKinds
{
    /// <summary>Members of <c>class Host : Base</c>.</summary>
    public static TheoryData<string, string> Members { get; } = new()
    {
        { "@ class Inner : PriceEngine { }", "Inner" },
        { "@ struct Inner<T> where T : Price { }", "Inner" },
        { "@ interface Inner : IPricer { }", "Inner" },
        { "@ record Inner(Price Value);", "Inner" },
        { "@ record struct Inner(Price Value);", "Inner" },
        { "@ class Inner(Price value) { }", "Inner" },
        { "@ delegate Price Quoting(int item);", "Quoting" },
        { "@ void Method() { _ = Price.Zero; }", "Method" },
        { "@ static T Generic<T>() where T : Price => null;", "Generic" },
        { "@ public override string ToString() => Price.Zero.ToString();", "ToString" },
        { "@ int System.IComparable.CompareTo(object other) => (int)PriceEngine.Quote(1);", "CompareTo" },
        { "@ Host(int item) { _ = Price.Zero; }", "Host" },
        { "@ Host() : base(PriceEngine.Quote(1)) { }", "Host" },
        { "@ static Host() { _ = Price.Zero; }", "Host" },
        { "@ ~Host() { _ = Price.Zero; }", "Host" },
        { "@ public static Price operator +(Host left, Host right) => null;", "+" },
        { "@ public static explicit operator Price(Host host) => null;", "operator" },
        { "@ Price Property { get; set; }", "Property" },
        { "@ decimal Property => PriceEngine.Quote(1);", "Property" },
        { "@ decimal Property { get; } = PriceEngine.Quote(1);", "Property" },
        { "@ decimal this[int item] => PriceEngine.Quote(item);", "this" },
        { "@ event System.Action<Price> Changed;", "Changed" },
        { "@ event System.Action<Price> Changed { add { } remove { } }", "Changed" },
        { "@ event System.Action Changed { add { _ = Price.Zero; } remove { } }", "Changed" },
        { "@ Price _field;", "_field" },
        { "@ decimal _field = PriceEngine.Quote(1);", "_field" },
        { "@ decimal _first, _second = PriceEngine.Quote(1), _third;", "_second" },
        { "@ const Price Constant = null;", "Constant" },
    };

    /// <summary>Places for a local function or lambda, <c>#</c>, with the text that a finding underlines.</summary>
    public static TheoryData<string, string> Functions { get; } = new()
    {
        { "void Method() { @ void Local() { _ = Price.Zero; } Local(); }", "Local" },
        { "void Method() { void Outer() { @ void Local() { _ = Price.Zero; } Local(); } Outer(); }", "Local" },
        { "void Method() { Action a = @ () => _ = Price.Zero; }", "=>" },
        { "void Method() { Action a = @ static () => { _ = Price.Zero; }; }", "=>" },
        { "void Method() { Func<int, object> a = @ (item) => Price.Zero; }", "=>" },
        { "void Method() { Action a = () => { Action b = @ () => _ = Price.Zero; }; }", "=>" },
        { "void Method() { void Local() { Action b = @ () => _ = Price.Zero; } Local(); }", "=>" },
        { "void Method() { Action a = delegate { Action b = @ () => _ = Price.Zero; }; }", "=>" },
        { "object Expression() => (Action)(@ () => _ = Price.Zero);", "=>" },
        { "Action _field = @ () => _ = Price.Zero;", "=>" },
        { "Action _first = null, _second = @ () => _ = Price.Zero;", "=>" },
        { "Action Property { get; } = @ () => _ = Price.Zero;", "=>" },
        { "Action Property => @ () => _ = Price.Zero;", "=>" },
        { "Action Property { get { return @ () => _ = Price.Zero; } }", "=>" },
        { "event Action Changed { add { Action a = @ () => _ = Price.Zero; } remove { } }", "=>" },
        { "Action this[int item] => @ () => _ = Price.Zero;", "=>" },
        { "Host(int item) : base(@ () => _ = Price.Zero) { }", "=>" },
        { "Host() { Action a = @ () => _ = Price.Zero; }", "=>" },
        { "static Host() { Action a = @ () => _ = Price.Zero; }", "=>" },
        { "~Host() { Action a = @ () => _ = Price.Zero; }", "=>" },
        { "public static Action operator +(Host left, Host right) => @ () => _ = Price.Zero;", "=>" },
        { "class Inner(int item) : Base(@ () => _ = Price.Zero) { }", "=>" },
    };

    /// <summary>Accessors with the keyword that a finding underlines.</summary>
    public static TheoryData<string, string> Accessors { get; } = new()
    {
        { "object Property { @ get => Price.Zero; set { } }", "get" },
        { "object Property { get => null; @ set { _ = Price.Zero; } }", "set" },
        { "object Property { get => null; @ init { _ = Price.Zero; } }", "init" },
        { "object this[int item] { @ get { return Price.Zero; } }", "get" },
        { "event Action Changed { @ add { _ = Price.Zero; } remove { } }", "add" },
        { "event Action Changed { add { } @ remove { _ = Price.Zero; } }", "remove" },
    };

    /// <summary>The member inside a file, with attributes in place of <c>@</c> and on the class.</summary>
    public static string File(string member, string attributes, string onClass = "") => $$"""
        using System;
        using AiProvenance;
        using Contoso.Pricing;

        class Base
        {
            public Base() { }
            public Base(decimal amount) { }
            public Base(Action action) { }
        }

        {{onClass}}
        class Host : Base, IComparable
        {
            {{member.Replace("@", attributes, StringComparison.Ordinal)}}
            {{(member.Contains("IComparable.CompareTo", StringComparison.Ordinal) ? "" : "int IComparable.CompareTo(object other) => 0;")}}
        }
        """;
}
