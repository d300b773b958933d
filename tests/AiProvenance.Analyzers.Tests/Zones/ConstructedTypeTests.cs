using static AiProvenance.Analyzers.Tests.Zones.ZoneWorld;

namespace AiProvenance.Analyzers.Tests.Zones;

/// <summary>What belongs to a zone inside constructed types.</summary>
public sealed class ConstructedTypeTests
{
    private const string Zone = """
        using System; using System.Collections.Generic;
        namespace Contoso.Pricing
        {
            public class Price { public class Part { } }
            public struct Money { }
            public enum Tier { Gold }
            public class Book<T> { public class Page<U> { } public void Turn() { } }
        }
        public class Plain<T> { public T Only; public void Do() { } public class Inner { public int Size; } }
        public interface ISelf<T> where T : ISelf<T> { }

        """;

    [Theory]
    [InlineData("Contoso.Pricing.Price", "T:Contoso.Pricing.Price")]
    [InlineData("Contoso.Pricing.Price[]", "T:Contoso.Pricing.Price")]
    [InlineData("Contoso.Pricing.Price[,][]", "T:Contoso.Pricing.Price")]
    [InlineData("List<Dictionary<string, Contoso.Pricing.Price[]>>", "T:Contoso.Pricing.Price")]
    [InlineData("(int, (string, Contoso.Pricing.Money))", "T:Contoso.Pricing.Money")]
    [InlineData("(int, int, int, int, int, int, int, int, Contoso.Pricing.Money)", "T:Contoso.Pricing.Money")]
    [InlineData("Contoso.Pricing.Money?", "T:Contoso.Pricing.Money")]
    [InlineData("Contoso.Pricing.Money*", "T:Contoso.Pricing.Money")]
    [InlineData("Contoso.Pricing.Money**[]", "T:Contoso.Pricing.Money")]
    [InlineData("delegate*<int, Contoso.Pricing.Price>", "T:Contoso.Pricing.Price")]
    [InlineData("delegate*<ref Contoso.Pricing.Price, void>", "T:Contoso.Pricing.Price")]
    [InlineData("Func<Contoso.Pricing.Price, Contoso.Pricing.Tier>", "T:Contoso.Pricing.Price, T:Contoso.Pricing.Tier")]
    [InlineData("Contoso.Pricing.Book<int>", "T:Contoso.Pricing.Book`1")]
    [InlineData("Contoso.Pricing.Book<Contoso.Pricing.Price>", "T:Contoso.Pricing.Book`1, T:Contoso.Pricing.Price")]
    [InlineData("Contoso.Pricing.Book<int>.Page<string>", "T:Contoso.Pricing.Book`1.Page`1")]
    [InlineData("Contoso.Pricing.Price.Part", "T:Contoso.Pricing.Price.Part")]
    [InlineData("Plain<Contoso.Pricing.Price>.Inner", "T:Contoso.Pricing.Price")]
    [InlineData("List<Plain<int>>", "")]
    [InlineData("dynamic", "")]
    public void A_type_is_looked_into_to_any_depth(string type, string hits) =>
        Assert.Equal(
            hits,
            new ZoneWorld(
                Zone + "public unsafe class F { public " + type + " Held; }", PolicyOf(ZoneWorld.Zone("z", "Contoso.Pricing"))).HitsOf());

    [Fact]
    public void A_type_parameter_is_what_it_is_constrained_to() => Assert.Equal(
        "T:Contoso.Pricing.Price",
        new ZoneWorld(
            Zone + "public class F<T> where T : List<Contoso.Pricing.Price> { public T Held; }",
            PolicyOf(ZoneWorld.Zone("z", "Contoso.Pricing"))).HitsOfFieldType("F:F`1.Held"));

    [Fact]
    public void A_constraint_that_leads_back_to_itself_ends() => Assert.Equal(
        "",
        new ZoneWorld(
            Zone + "public class F<T> where T : ISelf<T> { public T Held; }",
            PolicyOf(ZoneWorld.Zone("z", "Contoso.Pricing"))).HitsOfFieldType("F:F`1.Held"));

    [Fact]
    public void A_member_of_a_constructed_type_is_a_use_of_what_the_type_is_made_of()
    {
        var world = new ZoneWorld(
            Zone + "public class F { public Plain<Contoso.Pricing.Price> Held; }", PolicyOf(ZoneWorld.Zone("z", "Contoso.Pricing")));
        Assert.Equal("T:Contoso.Pricing.Price", world.HitsOfMember("F:F.Held", "Do"));
    }

    [Fact]
    public void A_member_names_its_own_place_and_not_its_types_beside_it()
    {
        var world = new ZoneWorld(
            Zone + "public class F { public Contoso.Pricing.Book<int> Held; }", PolicyOf(ZoneWorld.Zone("z", "Contoso.Pricing")));
        Assert.Equal("M:Contoso.Pricing.Book`1.Turn", world.HitsOfMember("F:F.Held", "Turn"));
    }
}
