using static AiProvenance.Analyzers.Tests.Zones.ZoneWorld;

namespace AiProvenance.Analyzers.Tests.Zones;

/// <summary>What belongs to the zones of a policy file.</summary>
public sealed class PolicyZoneTests
{
    private const string Source = """
        namespace Contoso.Pricing
        {
            public class Price
            {
                public const int Max = 1;
                public int Amount { get; set; }
                public event System.Action Changed;
                public void Round(int digits) { }
                public void Round() { }
                public Price(int amount) { }
                public class Part { public int Size; }
            }
            namespace Rates { public class Rate { } }
            public class Book<T> { public T Only; public class Page { } }
        }
        namespace Contoso.Orders { public class Order { public int Total; public int Count { get; } } public enum State { Open, Paid } }
        public class Loose { }
        """;

    [Theory]
    [InlineData("T:Contoso.Pricing.Price", "z")]
    [InlineData("M:Contoso.Pricing.Price.Round", "z")]
    [InlineData("T:Contoso.Pricing.Price.Part", "z")]
    [InlineData("F:Contoso.Pricing.Price.Part.Size", "z")]
    [InlineData("T:Contoso.Pricing.Rates.Rate", "z")]
    [InlineData("F:Contoso.Pricing.Book`1.Only", "z")]
    [InlineData("T:Contoso.Orders.Order", "")]
    [InlineData("T:Loose", "")]
    public void A_namespace_covers_its_types_their_members_and_what_lies_below(string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld(Source, PolicyOf(Zone("z", "Contoso.Pricing"))).ZonesOf(symbol));

    [Theory]
    [InlineData("N:Contoso.Pricing", "T:Contoso.Pricing.Rates.Rate")]
    [InlineData("T:Contoso.Pricing.Price", "M:Contoso.Pricing.Price.Round")]
    [InlineData("T:Contoso.Pricing.Price", "T:Contoso.Pricing.Price.Part")]
    [InlineData("T:Contoso.Pricing.Book`1", "F:Contoso.Pricing.Book`1.Only")]
    [InlineData("M:Contoso.Pricing.Price.Round(System.Int32)", "M:Contoso.Pricing.Price.Round(System.Int32)")]
    [InlineData("M:Contoso.Pricing.Price.#ctor(System.Int32)", "M:Contoso.Pricing.Price.#ctor(System.Int32)")]
    [InlineData("P:Contoso.Pricing.Price.Amount", "P:Contoso.Pricing.Price.Amount")]
    [InlineData("P:Contoso.Pricing.Price.Amount", "M:Contoso.Pricing.Price.get_Amount")]
    [InlineData("M:Contoso.Pricing.Price.get_Amount", "P:Contoso.Pricing.Price.Amount")]
    [InlineData("F:Contoso.Orders.State.Paid", "F:Contoso.Orders.State.Paid")]
    [InlineData("E:Contoso.Pricing.Price.Changed", "E:Contoso.Pricing.Price.Changed")]
    [InlineData("T:Loose", "T:Loose")]
    public void A_symbol_named_by_any_kind_of_ID_belongs_to_the_zone_with_what_is_in_it(string id, string symbol) =>
        Assert.Equal("z", new ZoneWorld(Source, PolicyOf(Zone("z", symbols: id))).ZonesOf(symbol));

    [Theory]
    [InlineData("M:Contoso.Pricing.Price.Round(System.Int32)", "M:Contoso.Pricing.Price.Round")]
    [InlineData("F:Contoso.Orders.State.Paid", "F:Contoso.Orders.State.Open")]
    [InlineData("P:Contoso.Pricing.Price.Amount", "T:Contoso.Pricing.Price")]
    [InlineData("T:Contoso.Gone.Nothing", "T:Contoso.Pricing.Price")]
    public void A_named_symbol_brings_in_nothing_beside_it(string id, string symbol) =>
        Assert.Equal("", new ZoneWorld(Source, PolicyOf(Zone("z", symbols: id))).ZonesOf(symbol));

    [Theory]
    [InlineData("Contoso.Pricing.Rates", "T:Contoso.Pricing.Rates.Rate", "")]
    [InlineData("N:Contoso.Pricing.Rates", "T:Contoso.Pricing.Rates.Rate", "")]
    [InlineData("N:Contoso.Pricing.Rates", "T:Contoso.Pricing.Price", "z")]
    [InlineData("T:Contoso.Pricing.Price", "M:Contoso.Pricing.Price.Round", "")]
    [InlineData("T:Contoso.Pricing.Price", "T:Contoso.Pricing.Price.Part", "")]
    [InlineData("M:Contoso.Pricing.Price.Round", "M:Contoso.Pricing.Price.Round", "")]
    [InlineData("M:Contoso.Pricing.Price.Round", "M:Contoso.Pricing.Price.Round(System.Int32)", "z")]
    [InlineData("M:Contoso.Pricing.Price.Round", "T:Contoso.Pricing.Price", "z")]
    public void What_is_excepted_is_out_with_what_is_in_it(string except, string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld(Source, PolicyOf(Zone("z", "Contoso.Pricing", except: except))).ZonesOf(symbol));

    [Fact]
    public void An_exception_beats_the_symbol_that_brings_it_in() =>
        Assert.Equal(
            "",
            new ZoneWorld(Source, PolicyOf(Zone("z", symbols: "T:Contoso.Orders.Order", except: "F:Contoso.Orders.Order.Total"))).ZonesOf(
                "F:Contoso.Orders.Order.Total"));

    [Fact]
    public void An_exception_from_one_zone_leaves_the_others() =>
        Assert.Equal(
            "b",
            new ZoneWorld(
                Source,
                PolicyOf(
                    Zone("a", "Contoso.Pricing", except: "T:Contoso.Pricing.Price"),
                    Zone("b", "**.Pricing"))).ZonesOf("T:Contoso.Pricing.Price"));

    [Fact]
    public void A_symbol_belongs_to_every_zone_that_covers_it_in_the_order_of_the_policy() =>
        Assert.Equal(
            "b, a",
            new ZoneWorld(Source, PolicyOf(Zone("b", symbols: "P:Contoso.Pricing.Price.Amount"), Zone("a", "Contoso.Pricing"))).ZonesOf(
                "P:Contoso.Pricing.Price.Amount"));

    [Fact]
    public void The_global_namespace_lies_in_no_pattern() =>
        Assert.Equal("", new ZoneWorld(Source, PolicyOf(Zone("z", "**.Contoso; *.Pricing"))).ZonesOf("T:Loose"));

    [Fact]
    public void A_member_out_of_its_types_zone_is_no_touch_of_the_type() =>
        Assert.Equal(
            "",
            new ZoneWorld(Source, PolicyOf(Zone("z", "Contoso.Pricing", except: "M:Contoso.Pricing.Price.Round"))).HitsOf(
                "M:Contoso.Pricing.Price.Round"));

    [Fact]
    public void A_namespace_counts_in_every_assembly_that_has_it()
    {
        var other = Built(Compile("Other", "namespace Contoso.Pricing.More { public class Extra { } }"));
        var world = new ZoneWorld(Source, PolicyOf(Zone("z", "Contoso.Pricing")), other);
        Assert.Equal("z", world.ZonesOf("T:Contoso.Pricing.More.Extra"));
        Assert.Equal("z", world.ZonesOf("T:Contoso.Pricing.Price"));
    }

    [Fact]
    public void An_ID_counts_in_every_assembly_that_declares_it()
    {
        var first = Built(Compile("First", "namespace Lib { public class Twin { } }"));
        var second = Built(Compile("Second", "namespace Lib { public class Twin { } }")).WithAliases(["second"]);
        var world = new ZoneWorld(
            "extern alias second; public class F { public Lib.Twin A; public second::Lib.Twin B; }",
            PolicyOf(Zone("z", symbols: "T:Lib.Twin")),
            first,
            second);
        Assert.Equal("T:Lib.Twin", world.HitsOfFieldType("F:F.A"));
        Assert.Equal("T:Lib.Twin", world.HitsOfFieldType("F:F.B"));
    }

    [Fact]
    public void A_type_that_moved_to_another_assembly_is_found_through_its_forward()
    {
        var home = Built(Compile("Home", "namespace Contoso.Pricing { public class Moved { } }"));
        var old = Built(Compile("Old", "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Contoso.Pricing.Moved))]", home));
        var world = new ZoneWorld(
            "public class F { public Contoso.Pricing.Moved Held; }", PolicyOf(Zone("z", symbols: "T:Contoso.Pricing.Moved")), old, home);
        Assert.Equal("T:Contoso.Pricing.Moved", world.HitsOf());
    }

    [Theory]
    [InlineData("T:System.Decimal", "decimal", "T:System.Decimal")]
    [InlineData("T:System.String", "System.Collections.Generic.List<string>", "T:System.String")]
    public void Even_a_type_of_the_language_can_be_critical(string id, string type, string hits)
    {
        var policy = PolicyOf(Zone("z", symbols: id));
        var world = new ZoneWorld("public class F { public " + type + " Held; }", policy);
        Assert.Equal(hits, world.HitsOf());
        Assert.True(new Analyzers.Zones.ZoneIndex(policy, world.Compilation).CoversSpecialTypes);
    }
}
