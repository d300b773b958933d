using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>Where marks, claims and verifications may stand in an assembly, and under which name what they speak of is told.</summary>
public sealed class DeclarationTests
{
    private const string Verified =
        "[HumanVerified(\"kim@contoso.com\", \"2026-01-01\", Fingerprint = \"1:AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHH.AAAABBBBCCCCDDDD\")] ";

    private const string Zone = """

        namespace Contoso.Pricing
        {
            public class Price { public static Price Zero => new Price(); }
            public static class Engine { public static decimal Quote(int item) => item; }
        }
        """;

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\")] decimal M() => Engine.Quote(1); }", "M:C.M")]
    [InlineData("[AiGenerated(\"x\")] class C { decimal M() => Engine.Quote(1); }", "M:C.M")]
    [InlineData("class C { [AiGenerated(\"x\")] decimal P { get => Engine.Quote(1); set { } } }", "P:C.P")]
    [InlineData("class C { decimal P { [AiGenerated(\"x\")] get => Engine.Quote(1); set { } } }", "M:C.get_P")]
    [InlineData("class C { [field: AiGenerated(\"x\")] Price P { get; set; } }", "P:C.P")]
    [InlineData("class C { [AiGenerated(\"x\")] decimal F = Engine.Quote(1); }", "F:C.F")]
    [InlineData("class C { [AiGenerated(\"x\")] static decimal F = Engine.Quote(1); }", "F:C.F")]
    [InlineData("class C { [AiGenerated(\"x\")] event Action<Price> E; }", "E:C.E")]
    [InlineData("class C { [AiGenerated(\"x\")] C() { Engine.Quote(1); } }", "M:C.#ctor")]
    [InlineData("[AiGenerated(\"x\")] record R(Price Price);", "T:R")]
    [InlineData("[AiGenerated(\"x\")] class C(Price price) { }", "T:C")]
    [InlineData("class C { [AiGenerated(\"x\")] async Task<decimal> M() { await Task.Yield(); return Engine.Quote(1); } }", "M:C.M")]
    [InlineData("class C { [AiGenerated(\"x\")] IEnumerable<decimal> M() { yield return Engine.Quote(1); } }", "M:C.M")]
    [InlineData(
        "class C { [AiGenerated(\"x\")] Func<decimal> M(int i) => () => Engine.Quote(i); Func<decimal> M() => () => 1; }",
        "M:C.M(System.Int32)")]
    [InlineData("class C { Func<decimal> M() => [AiGenerated(\"x\")] () => Engine.Quote(1); }", "M:C.M/lambda#0")]
    [InlineData("class C { decimal M() { return L(); [AiGenerated(\"x\")] decimal L() => Engine.Quote(1); } }", "M:C.M/L#0")]
    [InlineData("file class C { [AiGenerated(\"x\")] decimal M() => Engine.Quote(1); }", "M:C.M@Code.cs")]
    [InlineData(
        "class C<T> { class D<U> { [AiGenerated(\"x\")] decimal M<V>(T t, U[] u, V v, List<int> l) => Engine.Quote(1); } }",
        "M:C`1.D`1.M``1(`0,`1[],``0,System.Collections.Generic.List{System.Int32})")]
    [InlineData("interface I { decimal M(); } class C : I { [AiGenerated(\"x\")] decimal I.M() => Engine.Quote(1); }", "M:C.I#M")]
    [InlineData("[AiGenerated(\"x\")] delegate Price D();", "T:D")]
    public void AI_code_is_told_by_the_name_that_the_source_has(string code, string identity) =>
        Assert.Equal(["AIP0001 " + identity], Compiled.Findings(Usings + code + Zone));

    [Theory]
    [InlineData("class C { decimal M() => Engine.Quote(1); }")]
    [InlineData("class C { [AiGenerated(\"x\")] decimal M() => 1; decimal N() => Engine.Quote(1); }")]
    [InlineData("[AiGenerated(\"x\")] class C { [HumanAuthored(\"kim@contoso.com\")] decimal M() => Engine.Quote(1); }")]
    [InlineData("class C { [AiGenerated(\"x\")] " + Verified + "decimal M() => Engine.Quote(1); }")]
    [InlineData("class C { [AiGenerated(\"x\")] string M() => nameof(Engine.Quote); }")]
    public void Code_that_may_pass_is_silent(string code) => Assert.Empty(Compiled.Findings(Usings + code + Zone));

    [Theory]
    [InlineData("M:C.M", "class C { decimal M() => Engine.Quote(1); }")]
    [InlineData("T:C", "class C { decimal M() => Engine.Quote(1); }")]
    public void A_mark_on_the_assembly_speaks_of_its_target(string target, string code) => Assert.Equal(
        ["AIP0001 M:C.M"], Compiled.Findings(Usings + $"[assembly: AiGenerated(\"x\", Target = \"{target}\")]\n" + code + Zone));

    [Fact]
    public void Several_claims_on_the_assembly_speak_of_their_targets()
    {
        const string Code = """
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.A")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.B"), HumanAuthored("bob@contoso.com", Target = "M:C.B")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.D"), HumanAuthored("copilot", Target = "M:C.D")]
            [AiGenerated("x")]
            class C
            {
                decimal A() => Engine.Quote(1);
                decimal B() => Engine.Quote(2);
                decimal D() => Engine.Quote(3);
                decimal E() => Engine.Quote(4);
            }
            """;

        Assert.Equal(["AIP0004 M:C.D", "AIP0001 M:C.E"], Compiled.Findings(Usings + Code + Zone));
        var result = Compiled.Check(BuiltInPolicy.Instance, ("C.dll", Compiled.Emit(Compiled.Compile(Usings + Code + Zone))));
        Assert.Equal(
            "ann@contoso.com, bob@contoso.com",
            result.Declarations.Single(static declaration => declaration.Identity == "M:C.B").Claim!.By);
    }

    [Fact]
    public void Top_level_statements_have_a_name_of_their_own() => Assert.Equal(
        ["AIP0001 top-level"],
        Compiled.Findings("// program\n" + Usings + "[assembly: AiGenerated(\"x\", Target = \"top-level\")]\nEngine.Quote(1);" + Zone));

    [Fact]
    public void A_mark_of_the_organisation_counts_with_and_without_suffix_and_by_inheritance()
    {
        var policy = PolicyParser.Parse("[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.Robot\n").Policy;
        const string Code = """
            class C { [Contoso.Robot] decimal M() => Engine.Quote(1); [Contoso.Cyborg] decimal N() => Engine.Quote(1); }
            namespace Contoso { class RobotAttribute : Attribute { } class CyborgAttribute : RobotAttribute { } }
            """;

        Assert.Equal(["AIP0001 M:C.M", "AIP0001 M:C.N"], Compiled.Findings(Usings + Code + Zone, policy));
    }

    [Fact]
    public void A_zone_declared_by_an_attribute_of_another_assembly_is_asked()
    {
        var ledger = Compiled.Compile(
            "public class Ledger { [AiProvenance.Critical(Zone = \"books\")] public static void Post() { } }", "Ledgers");
        var store = Compiled.Compile(
            "class C { [AiProvenance.AiGenerated(\"x\")] void M() => Ledger.Post(); }", "Store", ledger.ToMetadataReference());

        var result = Compiled.Check(
            BuiltInPolicy.Instance, ("Ledgers.dll", Compiled.Emit(ledger)), ("Store.dll", Compiled.Emit(store)));

        var declaration = Assert.Single(result.Declarations);
        Assert.Equal("books", Assert.Single(declaration.Zones).Zone);
    }

    [Fact]
    public void A_verification_counts_as_stated_where_no_sources_are_given()
    {
        var result = Compiled.Check(BuiltInPolicy.Instance, ("Store.dll", Compiled.Emit(Compiled.Compile(
            Usings + "class C { [AiGenerated(\"x\")] " + Verified + "decimal M() => Engine.Quote(1); }" + Zone))));

        var declaration = Assert.Single(result.Declarations);
        Assert.True(declaration.IsVerified);
        Assert.Equal(FingerprintState.AsStated, Assert.Single(declaration.Verifications).State);
        Assert.Equal("C.M", declaration.Name);
        Assert.Equal(["Engine.Quote"], Assert.Single(declaration.Zones).Symbols.ToArray());
        Assert.Equal("/src/Code.cs", declaration.Place!.File);
    }

    [Fact]
    public void Marks_without_a_stamp_are_told() => Assert.Contains(
        Compiled.Check(
            BuiltInPolicy.Instance,
            ("Store.dll", Compiled.Emit(Compiled.Compile("[AiProvenance.AiGenerated(\"x\")] class C { }")))).Findings,
        static finding => finding is { Rule: "AIP0302", IsError: true });

    [Fact]
    public void A_mark_whose_target_names_nothing_is_an_error() => Assert.Contains(
        Compiled.Check(BuiltInPolicy.Instance, ("Store.dll", Compiled.Emit(Compiled.Compile(
            "[assembly: AiProvenance.AiGenerated(\"x\", Target = \"M:C.Moved\")]\nclass C { void M() { } }")))).Findings,
        static finding =>
            finding is { Rule: "AIP0101", IsError: true } && finding.Message.Contains("'M:C.Moved'", StringComparison.Ordinal));

    [Fact]
    public void An_assembly_that_AI_code_depends_on_and_that_was_not_given_is_named()
    {
        var prices = Compiled.Compile("namespace Contoso.Pricing { public class Price { } }", "Prices");
        var store = Compiled.Compile(
            "class C { [AiProvenance.AiGenerated(\"x\")] void M(Contoso.Pricing.Price price) { } }", "Store", prices.ToMetadataReference());

        var result = Compiled.Check(BuiltInPolicy.Instance, ("Store.dll", Compiled.Emit(store)));

        Assert.Equal(["Prices"], Assert.Single(result.Assemblies).Missing.ToArray());
        Assert.Equal(["AIP0001 M:C.M(Contoso.Pricing.Price)"], Compiled.Findings(result));
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var first = (
            "A.dll",
            Compiled.Emit(Compiled.Compile(Usings + "class A { [AiGenerated(\"x\")] decimal M() => Engine.Quote(1); }" + Zone, "A")));
        var second = (
            "B.dll",
            Compiled.Emit(Compiled.Compile(Usings + "class B { [AiGenerated(\"x\")] decimal M() => Engine.Quote(1); }" + Zone, "B")));

        var messages = Compiled.Check(BuiltInPolicy.Instance, first, second).Findings.Select(static finding => finding.Message);

        Assert.Equal(messages, Compiled.Check(BuiltInPolicy.Instance, second, first).Findings.Select(static finding => finding.Message));
    }

    private const string Usings =
        "using System; using System.Collections.Generic; using System.Threading.Tasks; using AiProvenance; using Contoso.Pricing;\n";
}
