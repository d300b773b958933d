using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Zones;

/// <summary>
/// Where <c>[Critical]</c> may stand: what it stands on, or behind, is part of the zone. Parameters and what is returned are none of these
/// places: the compiler says so.
/// </summary>
public sealed class CriticalPlacesTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "public decimal Rate { [Critical] get; set; }", "_ = shop.Rate" },
        { "public decimal Rate { get; [Critical(Zone = \"rates\")] set; }", "shop.Rate = 1" },
        { "[field: Critical] public decimal Rate { get; set; }", "_ = shop.Rate" },
        { "public decimal this[int day] { [Critical] get => 1; }", "_ = shop[1]" },
        { "[field: Critical] public event System.Action? Changed;", "shop.Changed += null" },
        { "[field: AiProvenance.Critical(Zone = \"rates\")] public event System.Action? Changed, Other;", "shop.Other += null" },
        { "[method: Critical] public event System.Action? Changed;", "shop.Changed += null" },
        { "public event System.Action Changed { [Critical] add { } remove { } }", "shop.Changed += null" },
        { "[Critical] public decimal Quote() => 1;", "_ = shop.Quote()" },
    };

    public static TheoryData<string> Parameters => ["[property: Critical] decimal Rate", "[field: Critical] decimal Rate"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_use_touches_the_zone(string member, string use)
    {
        Assert.Equal(["AIP0001 M"], await Shop("public class Shop { public int Plain; " + member + " }", use).Findings());
        Assert.Empty(await Shop("public class Shop { public int Plain; " + member + " }", "_ = shop.Plain").Findings());
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_records_property_is_what_its_parameter_is(string parameter)
    {
        Assert.Equal(["AIP0001 M"], await Shop($"public record Shop({parameter}, int Plain);", "_ = shop.Rate").Findings());
        Assert.Empty(await Shop($"public record Shop({parameter}, int Plain);", "_ = shop.Plain").Findings());
    }

    private static Analysis Shop(string declaration, string use) => new(
        "using AiProvenance; " + declaration + " class C { [AiGenerated(\"x\")] void M(Shop shop) => " + use + "; }")
    {
        HasShop = false,
    };
}
