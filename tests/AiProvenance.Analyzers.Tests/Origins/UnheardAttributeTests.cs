using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>An attribute that seems to be the package's and that nothing hears is told of (AIP0203).</summary>
public sealed class UnheardAttributeTests
{
    private const string Body = " void M() => Contoso.Pricing.PriceEngine.Quote(1); ";

    /// <summary>Copies of the package's attributes that go on everything, as those who ship their own may have them.</summary>
    private const string Copies = """
        namespace AiProvenance
        {
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            public class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } }
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            public class HumanAuthoredAttribute : System.Attribute { public HumanAuthoredAttribute(string by) { } }
        }
        """;

    [Theory]
    [InlineData("using AiProvenance; namespace Contoso { CLASS class C { [AiGenerated(\"x\")]" + Body + "} }")]
    [InlineData("using AiProvenance; namespace Contoso { class C { CLASS [AiGenerated(\"x\")]" + Body + "} }")]
    [InlineData("using AiProvenance; class B { protected CLASS } class C : B { [AiGenerated(\"x\")]" + Body + "}")]
    [InlineData("CLASS class C { [@AiGeneratedAttribute(\"x\")]" + Body + "}")]
    [InlineData("CLASS class C { [AiGeneratedAttribute(\"x\")]" + Body + "}")]
    [InlineData("namespace AiProvenance.Other { CLASS class C { [AiGenerated(\"x\")]" + Body + "} }")]
    [InlineData("namespace AiProvenance { static class Outer { public CLASS } } class C { [AiProvenance.Outer.AiGenerated(\"x\")]" + Body + "}")]
    [InlineData("file CLASS class C { [AiGenerated(\"x\")]" + Body + "}")]
    [InlineData("using AiGenerated = System.ObsoleteAttribute; class C { [AiGenerated(\"x\")]" + Body + "}")]
    [InlineData("using AiGeneratedAttribute = System.ObsoleteAttribute; class C { [AiGenerated(\"x\")]" + Body + "}")]
    [InlineData("using AiAssisted = System.ObsoleteAttribute; class C { System.Action M = [AiAssisted(\"x\")] () => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("using Gen = N.AiGeneratedAttribute; namespace N { CLASS } class C { [Gen(\"x\")]" + Body + "}")]
    [InlineData("using GenAttribute = AiProvenance.AiGeneratedAttribute; namespace N { class GenAttribute : System.Attribute { public GenAttribute(string tool) { } } class C { [Gen(\"x\")]" + Body + "} }")]
    [InlineData("using AiGuidance = System.ObsoleteAttribute; class C { [AiGuidance(\"x\")]" + Body + "}")]
    [InlineData("class AiGenerated<T> : System.Attribute { public AiGenerated(string tool) { } } class C { [AiGenerated<int>(\"x\")]" + Body + "}")]
    public async Task Another_class_of_a_marks_name_is_an_error(string source)
    {
        var finding = Assert.Single(await Unheard(source.Replace("CLASS", "class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } }", StringComparison.Ordinal)).Run());

        Assert.Equal(("AIP0203", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains(", which the gate does not know", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using HumanVerified = System.ObsoleteAttribute; class C { [HumanVerified(\"x\")]" + Body + "}")]
    [InlineData("namespace N { class HumanAuthoredAttribute : System.Attribute { } class C { [HumanAuthored]" + Body + "} }")]
    [InlineData("namespace N { class PendingReviewAttribute : System.Attribute { } [PendingReview] class C { } }")]
    [InlineData("namespace N { class MadeByAi : System.Attribute { } [MadeByAi] class C { } }")]
    public async Task One_of_another_name_that_loses_no_mark_of_the_packages_is_a_warning(string source)
    {
        var finding = Assert.Single(await Unheard(source).Run());

        Assert.Equal(("AIP0203", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
    }

    [Theory]
    [InlineData("AiGenerated", "AiAssisted", DiagnosticSeverity.Error)]
    [InlineData("AiGenerated", "HumanAuthored", DiagnosticSeverity.Error)]
    [InlineData("AiAssisted", "AiGuidance", DiagnosticSeverity.Error)]
    [InlineData("AiGuidance", "PendingReview", DiagnosticSeverity.Error)]
    [InlineData("HumanAuthored", "PendingReview", DiagnosticSeverity.Warning)]
    [InlineData("PendingReview", "AiGenerated", DiagnosticSeverity.Warning)]
    public async Task One_under_the_name_of_another_is_told_of(string name, string meant, DiagnosticSeverity severity)
    {
        foreach (var suffix in (string[])["", "Attribute"])
        {
            var source = $"using {name}{suffix} = AiProvenance.{meant}Attribute; class C {{ [{name}(\"a@contoso.com\")] void M() {{ }} }}";
            var finding = Assert.Single(await Unheard(source).Run());

            Assert.Equal(("AIP0203", severity), (finding.Id, finding.Severity));
            Assert.Contains(
                $"[{name}] means 'AiProvenance.{meant}Attribute' here, and counts as that.", finding.GetMessage(null), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_global_alias_of_a_marks_name_is_seen_through() => Assert.Equal(
        ["AIP0203 AiGenerated(\"x\")"],
        await (Unheard("class C { [AiGenerated(\"x\")]" + Body + "}") with
        {
            OtherFiles = [("/src/Usings.cs", "global using AiGenerated = System.ObsoleteAttribute;")],
        }).Findings());

    [Theory]
    [InlineData("[field: AiGenerated(\"x\")] event System.Action E;")]
    [InlineData("[field: AiGenerated(\"x\")] void E() { }")]
    [InlineData("[nonsense: AiGenerated(\"x\")] void E() { }")]
    [InlineData("[property: AiGenerated(\"x\")] void E() { }")]
    [InlineData("[return: AiGenerated(\"x\")] int E { get; set; }")]
    [InlineData("[param: AiGenerated(\"x\")] void E(int a) { }")]
    [InlineData("[type: AiGenerated(\"x\")] int E;")]
    [InlineData("[method: AiGenerated(\"x\")] class E { }")]
    [InlineData("class E([property: AiGenerated(\"x\")] int a) { int A => a; }")]
    [InlineData("void E([method: AiGenerated(\"x\")] int a) { }")]
    [InlineData("[field: AiGenerated(\"x\")] int E => 1;")]
    public async Task A_mark_where_the_compiler_connects_it_with_nothing_is_an_error(string member)
    {
        var finding = Assert.Single(await (Unheard("using AiProvenance;\nclass C { " + member + " }" + Copies) with { Generators = [] }).Run());

        Assert.Equal(("AIP0203", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains("stands where it speaks of no declaration", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_on_what_an_extension_block_extends_is_an_error()
    {
        if (!Host.KnowsCSharp14)
            return;
        Assert.Equal(
            ["AIP0203 AiGenerated(\"x\")"],
            await (Unheard("using AiProvenance;\nstatic class C { extension([AiGenerated(\"x\")] int a) { int Twice => a + a; } }" + Copies) with { Generators = [] }).Findings());
    }

    [Theory]
    [InlineData("class C { [return: MARK] decimal M() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { decimal M([MARK] int a) => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { decimal M([param: MARK] int a) => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { decimal M<[MARK] T>() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { decimal M<[typevar: MARK] T>() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { [method: MARK] decimal M() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { C([MARK] int a) => PriceEngine.Quote(1); }", "C")]
    [InlineData("class C { [return: MARK] public static Price operator +(C a, C b) => null; }", "+")]
    [InlineData("class C { public static Price operator +(C a, [MARK] C b) => null; }", "+")]
    [InlineData("[type: MARK] class C { decimal M() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C<[MARK] T> { decimal M() => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { decimal this[[MARK] int a] => PriceEngine.Quote(1); }", "this")]
    [InlineData("class C { decimal M { [return: MARK] get => PriceEngine.Quote(1); } }", "get")]
    [InlineData("class C { decimal M { [param: MARK] set => PriceEngine.Quote(1); } }", "set")]
    [InlineData("class C { event System.Action M { [param: MARK] add => PriceEngine.Quote(1); remove { } } }", "add")]
    [InlineData("class C { decimal this[int a] { [param: MARK] set => PriceEngine.Quote(1); } }", "set")]
    [InlineData("class C { [property: MARK] decimal M => PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { [field: MARK] decimal M { get; } = PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { [field: MARK] decimal M = PriceEngine.Quote(1); }", "M")]
    [InlineData("class C { [event: MARK] event System.Action<Price> M; }", "M")]
    [InlineData("[return: MARK] delegate Price D();", "D")]
    [InlineData("delegate void D([MARK] Price price);", "D")]
    [InlineData("delegate Price D<[MARK] T>();", "D")]
    [InlineData("record R([MARK] Price First);", "R")]
    [InlineData("class C([MARK] Price first) { object M => first; }", "C")]
    [InlineData("class C { object M() => [return: MARK] () => PriceEngine.Quote(1); }", "=>")]
    [InlineData("class C { object M() => ([MARK] int a) => PriceEngine.Quote(1); }", "=>")]
    [InlineData("class C { void M() { [return: MARK] decimal F() => PriceEngine.Quote(1); F(); } }", "F")]
    [InlineData("class C { void M() { decimal F([MARK] int a) => PriceEngine.Quote(1); F(1); } }", "F")]
    [InlineData("class C { void M() { decimal F<[MARK] T>() => PriceEngine.Quote(1); F<int>(); } }", "F")]
    [InlineData("partial class C { [return: MARK] private partial Price M(); private partial Price M() => null; }", "M")]
    [InlineData("partial class C { private partial Price M(int a); private partial Price M([MARK] int a) => null; }", "M")]
    public async Task A_mark_on_a_part_of_a_declaration_is_the_declarations(string source, string name)
    {
        source = "using AiProvenance; using Contoso.Pricing; using Contoso;\n" + source;
        var marked = Unheard(source.Replace("MARK", "AiGenerated(\"x\")", StringComparison.Ordinal) + Copies) with { Generators = [] };
        var own = Unheard(source.Replace("MARK", "MadeByAi", StringComparison.Ordinal) +
            "namespace Contoso { public class MadeByAiAttribute : System.Attribute { } }");

        Assert.Equal(["AIP0001 " + name], await marked.Findings());
        Assert.Equal(["AIP0001 " + name], await own.Findings());
    }

    [Theory]
    [InlineData("using AiProvenance; [AiGenerated(\"x\")] class C { }")]
    [InlineData("[assembly: AiProvenance.AiGenerated(\"x\")] [module: AiProvenance.AiAssisted(\"x\")]")]
    [InlineData("class AiGeneratedReport : System.Attribute { } [AiGeneratedReport] class C { }")]
    [InlineData("namespace N { class CriticalAttribute : System.Attribute { } [Critical] class C { } } // AiGenerated")]
    [InlineData("namespace Contoso { class MadeByAiAttribute : System.Attribute { } [MadeByAi] class C { } }")]
    [InlineData("namespace N { class AiGeneratedAttribute : System.Attribute { } }")]
    [InlineData("using AiProvenance; enum E { [AiGenerated(\"x\")] A } class D { [AiGenerated(\"x\")] int a, b; [AiGenerated(\"x\")] ~D() { } }")]
    public async Task What_is_heard_or_seems_to_be_nothing_is_left_alone(string source) =>
        Assert.DoesNotContain(await Unheard(source).Findings(), static finding => finding.StartsWith("AIP0203", StringComparison.Ordinal));

    [Fact]
    public async Task While_nothing_is_written_below_it_the_compiler_says_so() => Assert.Empty(
        await (Unheard("using AiProvenance; class C { [AiGenerated(\"x\")] }") with { IsBroken = true }).Findings());

    private static Analysis Unheard(string source) => new(source)
    {
        Analyzers = [new VerificationAnalyzer(), new UnheardAttributeAnalyzer()],
        Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.MadeByAi\n",
    };
}
