using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>Names in a type that touches nothing are left unbound, unless they may be another type's.</summary>
public sealed class TypeNamesTests
{
    private const string Types = """
        namespace Contoso.Web { public class Base { public class Nested { } public class Of<T> { } } }
        namespace Contoso.Pricing { public class Derived : Contoso.Web.Base { } }

        """;

    [Theory]
    [InlineData("void M(Contoso.Pricing.Derived.Nested value) { }")]
    [InlineData("Contoso.Pricing.Derived.Nested M() => null;")]
    [InlineData("void M() { Contoso.Pricing.Derived.Nested value = null; }")]
    [InlineData("void M() { var value = new Contoso.Pricing.Derived.Nested(); }")]
    [InlineData("void M() { System.Array.Empty<Contoso.Pricing.Derived.Nested>(); }")]
    [InlineData("System.Collections.Generic.List<Contoso.Pricing.Derived.Nested[]> M;")]
    [InlineData("Contoso.Pricing.Derived.Of<int> M { get; }")]
    [InlineData("void M((int, Contoso.Pricing.Derived.Nested)? value) { }")]
    [InlineData("object M() => System.Collections.Immutable.ImmutableArray<Contoso.Pricing.Derived.Nested>.Empty;")]
    public async Task A_zones_type_before_the_dot_is_a_touch_though_the_type_behind_it_is_not(string member) =>
        Assert.Equal(["AIP0001 M"], await Marked(member).Findings());

    [Theory]
    [InlineData("void M(System.Collections.Generic.List<Contoso.Web.Base.Nested> value) { }")]
    [InlineData("void M() { Contoso.Web.Base.Of<int?[]> value = new(); var other = value; foreach (var one in new[] { other }) { } }")]
    [InlineData("(int, Contoso.Web.Base.Nested) M() => (1, null);")]
    [InlineData("object M() => System.Collections.Immutable.ImmutableArray<Contoso.Web.Base.Nested>.Empty;")]
    public async Task Types_outside_every_zone_are_none(string member) => Assert.Empty(await Marked(member).Findings());

    [Theory]
    [InlineData("record M(Contoso.Pricing.Derived.Nested Value);")]
    [InlineData("record M(int Count, System.Collections.Generic.List<(Contoso.Pricing.Derived.Nested, int)> Values);")]
    [InlineData("class M(Contoso.Pricing.Derived.Nested value);")]
    [InlineData("partial class M(Contoso.Pricing.Derived.Nested value); partial class M { public M() : this(null) { } }")]
    public async Task So_it_is_in_a_primary_constructor(string type) =>
        Assert.Equal(["AIP0001 M"], await new Analysis(Types + "[AiProvenance.AiGenerated(\"x\")] " + type).Findings());

    private static Analysis Marked(string member) => new(Types + "class C { [AiProvenance.AiGenerated(\"x\")] " + member + " }");
}
