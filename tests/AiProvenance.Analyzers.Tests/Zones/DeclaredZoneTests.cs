using AiProvenance.Core.Policies;
using static AiProvenance.Analyzers.Tests.Zones.ZoneWorld;

namespace AiProvenance.Analyzers.Tests.Zones;

/// <summary>Zones that attributes declare, here and in referenced assemblies, however those are seen.</summary>
public sealed class DeclaredZoneTests
{
    private const string Library = """
        [assembly: AiProvenance.CriticalNamespace("Vendor.Pay", Zone = "checkout")]
        [assembly: AiProvenance.CriticalNamespace("Vendor.Vault")]
        namespace Vendor.Pay { public class Card { public int Number; } }
        namespace Vendor.Vault { public class Key { } }
        namespace Vendor.Free
        {
            [AiProvenance.Critical(Zone = "accounts")]
            public class Account { public int Balance; public class Line { } }
            [AiProvenance.Critical(Zone = "accounts"), AiProvenance.Critical(Zone = "audit")]
            public interface ILedger { void Post(); }
            public class Shop
            {
                [AiProvenance.Critical(Zone = "accounts")] public void Pay() { }
                [AiProvenance.Critical(Zone = "accounts")] public int Limit { get; set; }
                [AiProvenance.Critical(Zone = "accounts")] public const int Max = 1;
                [AiProvenance.Critical(Zone = "accounts")] public event System.Action Sold { add { } remove { } }
                [AiProvenance.Critical(Zone = "accounts")] public Shop() { }
                public void Look() { }
            }
            [AiProvenance.Critical] public enum State { Open }
            [AiProvenance.Critical] public delegate void Rule();
        }

        """ + ZoneAttributes;

    public static TheoryData<string, string> Symbols => new()
    {
        { "F:Vendor.Pay.Card.Number", "checkout" },
        { "T:Vendor.Vault.Key", "critical" },
        { "T:Vendor.Free.Account", "accounts" },
        { "F:Vendor.Free.Account.Balance", "accounts" },
        { "T:Vendor.Free.Account.Line", "accounts" },
        { "M:Vendor.Free.ILedger.Post", "accounts, audit" },
        { "M:Vendor.Free.Shop.Pay", "accounts" },
        { "P:Vendor.Free.Shop.Limit", "accounts" },
        { "M:Vendor.Free.Shop.get_Limit", "accounts" },
        { "F:Vendor.Free.Shop.Max", "accounts" },
        { "E:Vendor.Free.Shop.Sold", "accounts" },
        { "M:Vendor.Free.Shop.#ctor", "accounts" },
        { "F:Vendor.Free.State.Open", "critical" },
        { "T:Vendor.Free.Rule", "critical" },
        { "M:Vendor.Free.Shop.Look", "" },
        { "T:Vendor.Free.Shop", "" },
    };

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Attributes_declare_zones_in_the_same_assembly(string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld(Library, PolicyOf()).ZonesOf(symbol));

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Attributes_declare_zones_for_those_who_reference_the_built_assembly(string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld("", PolicyOf(), Built(Compile("Vendor", Library))).ZonesOf(symbol));

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Attributes_declare_zones_for_those_who_are_built_against_the_reference_assembly(string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld("", PolicyOf(), Built(Compile("Vendor", Library), isReferenceAssembly: true)).ZonesOf(symbol));

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Attributes_declare_zones_for_those_who_reference_the_project(string symbol, string zones) =>
        Assert.Equal(zones, new ZoneWorld("", PolicyOf(), Compile("Vendor", Library).ToMetadataReference()).ZonesOf(symbol));

    [Fact]
    public void A_namespace_that_a_reference_declares_covers_this_assemblys_part_of_it() => Assert.Equal(
        "checkout",
        new ZoneWorld(
            "namespace Vendor.Pay { class Mine { } }", PolicyOf(), Built(Compile("Vendor", Library))).ZonesOf("T:Vendor.Pay.Mine"));

    [Fact]
    public void Attributes_of_a_shared_package_count_as_the_embedded_ones_do()
    {
        var shared = Built(Compile("Shared", ZoneAttributes.Replace("internal", "public", StringComparison.Ordinal)));
        var vendor = Built(
            Compile("Vendor", "namespace Vendor { [AiProvenance.Critical(Zone = \"accounts\")] public class Account { } }", shared));
        Assert.Equal("accounts", new ZoneWorld("", PolicyOf(), vendor, shared).ZonesOf("T:Vendor.Account"));
    }

    [Fact]
    public void Attributes_add_to_the_zone_of_that_name_that_the_policy_has()
    {
        var zone = Zone("accounts", "Contoso.Accounts") with { RequiredReviews = 2 };
        var world = new ZoneWorld(Library + "namespace Contoso.Accounts { class Own { } }", PolicyOf(zone));
        Assert.Same(zone, Assert.Single(world.PoliciesOf("T:Vendor.Free.Account")));
        Assert.Same(zone, Assert.Single(world.PoliciesOf("T:Contoso.Accounts.Own")));
    }

    [Fact]
    public void A_namespace_declared_for_the_policys_zone_adds_to_its_own()
    {
        var zone = Zone("checkout", "Contoso.Checkout");
        var world = new ZoneWorld(Library + "namespace Contoso.Checkout { class Own { } }", PolicyOf(zone));
        Assert.Same(zone, Assert.Single(world.PoliciesOf("T:Vendor.Pay.Card")));
        Assert.Same(zone, Assert.Single(world.PoliciesOf("T:Contoso.Checkout.Own")));
    }

    [Fact]
    public void A_zone_that_only_attributes_name_asks_the_policys_defaults()
    {
        var policy = PolicyOf() with { ZoneDefaults = new ZonePolicy("critical") { RequiredReviews = 3 } };
        Assert.Equal(3, Assert.Single(new ZoneWorld(Library, policy).PoliciesOf("T:Vendor.Pay.Card")).RequiredReviews);
    }

    [Fact]
    public void What_code_declares_critical_no_exception_of_the_policy_takes_out() => Assert.Equal(
        "accounts", new ZoneWorld(Library, PolicyOf(Zone("accounts", except: "T:Vendor.Free.Account"))).ZonesOf("T:Vendor.Free.Account"));

    [Fact]
    public void An_attribute_of_the_same_name_elsewhere_declares_nothing() => Assert.Equal(
        "", new ZoneWorld(
            "class CriticalAttribute : System.Attribute { } [Critical] class Own { }" + ZoneAttributes, PolicyOf()).ZonesOf("T:Own"));
}
