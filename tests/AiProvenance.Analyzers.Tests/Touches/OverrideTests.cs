using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>A use of an override is a use of what it overrides: only the type of the value decides which of them runs.</summary>
public sealed class OverrideTests
{
    private const string Shop = """
        using AiProvenance; using System;
        namespace Contoso.Pricing
        {
            public abstract class Engine
            {
                public abstract decimal Quote(int item);
                public virtual decimal Rate { get => 1; set { } }
                public virtual decimal this[int day] => 1;
                public virtual event EventHandler? Changed;
                protected void Raise() => Changed?.Invoke(this, EventArgs.Empty);
            }
        }
        namespace Contoso.Web
        {
            public class Discounter : Contoso.Pricing.Engine
            {
                public override decimal Quote(int item) => 1;
                public override decimal Rate { get => 1; set { } }
                public override decimal this[int day] => 1;
                public override event EventHandler? Changed { add { } remove { } }
                public decimal Own() => 1;
                public override string ToString() => "";
            }
            public class Doubler : Discounter { public override decimal Quote(int item) => 2; }
            public sealed class Inheritor : Doubler { }
            public class Plain { public virtual decimal Quote(int item) => 1; }
            public class Simple : Plain { public override decimal Quote(int item) => 1; }

        """;

    public static TheoryData<string, string> Uses => new()
    {
        { "decimal M(Discounter d) => d.Quote(1);", "Engine.Quote" },
        { "decimal M(Doubler d) => d.Quote(1);", "Engine.Quote" },
        { "decimal M(Inheritor d) => d.Quote(1);", "Engine.Quote" },
        { "decimal? M(Doubler? d) => d?.Quote(1);", "Engine.Quote" },
        { "decimal M(Discounter d) => d.Rate;", "Engine.Rate" },
        { "void M(Discounter d) => d.Rate = 2;", "Engine.Rate" },
        { "bool M(object o) => o is Discounter { Rate: 1 };", "Engine.Rate" },
        { "object M() => new Discounter { Rate = 1 };", "Engine.Rate" },
        { "decimal M(Discounter d) => d[1];", "Engine.this" },
        { "void M(Discounter d) => d.Changed += null;", "Engine.Changed" },
        { "Func<int, decimal> M(Doubler d) => d.Quote;", "Engine.Quote" },
        { "decimal M<T>(T d) where T : Doubler => d.Quote(1);", "Engine.Quote" },
        { "string M(Doubler d) => nameof(d) + d.Quote(1);", "Engine.Quote" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task It_touches_what_it_overrides(string member, string touched)
    {
        var finding = Assert.Single(await Marked(member).Run(), static finding => finding.Id == "AIP0001");
        Assert.Contains(touched, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decimal M(Discounter d) => d.Own();")]
    [InlineData("string M(Discounter d) => d.ToString();")]
    [InlineData("decimal M(Simple d) => d.Quote(1);")]
    [InlineData("string M(Discounter d) => nameof(d.Quote);")]
    public async Task What_overrides_nothing_critical_touches_nothing(string member) => Assert.Empty(await Marked(member).Findings());

    // The override is what runs, and a person wrote it.
    [Fact]
    public async Task Critical_code_that_calls_a_persons_override_does_not_depend_on_the_AI_code_that_it_overrides()
    {
        const string Source = """
            using AiProvenance;
            namespace Contoso.Text
            {
                public class Rounding { [AiGenerated("x")] public virtual decimal Half(decimal value) => value / 2; }
                public sealed class Exact : Rounding { public override decimal Half(decimal value) => value / 2m; }
            }
            namespace Contoso.Pricing { class Quotes { decimal M(Contoso.Text.Exact exact) => exact.Half(1); } }
            """;
        Assert.Empty(await (new Analysis(Source) { HasShop = false, Analyzers = [new DependencyAnalyzer()] }).Findings());
    }

    [Fact]
    public async Task AI_code_reaches_it_through_unmarked_code()
    {
        var analysis = new Analysis(
            Shop + "class C { static decimal Ask(Doubler d) => d.Quote(1); [AiGenerated(\"x\")] decimal M() => Ask(null!); } }")
        {
            HasShop = false,
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive",
            Analyzers = [new ReachAnalyzer()],
        };
        Assert.Equal(["AIP0008 M"], await analysis.Findings());
    }

    private static Analysis Marked(string member) =>
        new(Shop + "class C { [AiGenerated(\"x\")] " + member + " } }") { HasShop = false, Analyzers = [new VerificationAnalyzer()] };
}
