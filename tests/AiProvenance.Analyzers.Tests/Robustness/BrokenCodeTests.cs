using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>Code that does not compile, as every file is while it is being typed.</summary>
public sealed class BrokenCodeTests
{
    public static TheoryData<int> Cuts => [.. Enumerable.Range(0, FeatureTour.Source.Length / 200 + 1).Select(static cut => cut * 200)];

    [Fact]
    public void The_tour_compiles_where_the_host_knows_its_language()
    {
        var errors = new Analysis(FeatureTour.Source) { IsBroken = true }.Compile()
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_file_that_breaks_off_anywhere_crashes_nothing(int length) =>
        _ = await EveryAnalyzer.Over(FeatureTour.Source[..length]).WithoutFailure();

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_file_with_a_piece_missing_crashes_nothing(int start) =>
        _ = await EveryAnalyzer.Over(FeatureTour.Source.Remove(start, Math.Min(37, FeatureTour.Source.Length - start))).WithoutFailure();

    [Theory]
    [InlineData("class A : B { } class B : A { }")]
    [InlineData("class A : A { }")]
    [InlineData("interface I : J { } interface J : I { }")]
    [InlineData("struct S { S _s; }")]
    [InlineData("class A<T> : A<A<T>> { }")]
    [InlineData("class A : A.B { class B { } }")]
    [InlineData("class C<T, U> where T : U where U : T { }")]
    [InlineData("class C { void M<T>() where T : T { } }")]
    [InlineData("enum E { A = B, B = A }")]
    [InlineData("class C { const int A = B; const int B = A; }")]
    [InlineData("record R(R Other) : R(Other);")]
    [InlineData("class C { C() : this() { } }")]
    [InlineData("class C { var M() => M(); }")]
    [InlineData("class C { object F = [AiGenerated(\"x\")] () => F; }")]
    public async Task Cycles_crash_nothing(string source) => _ = await Marked(source).WithoutFailure();

    [Theory]
    [InlineData("class C { void M() { } void M() { } int M; int P { get; } int P { get; } }")]
    [InlineData("class C { } class C { } struct C { }")]
    [InlineData("partial class C { } class C { } partial struct C { }")]
    [InlineData("enum E { A, A } delegate void D(); delegate void D();")]
    [InlineData("partial class C { partial void M() { } }")]
    [InlineData("partial class C { partial void M(); partial void M(); partial void M() { } partial void M() { } }")]
    [InlineData("partial class C { partial int M(); partial string M() => null; }")]
    [InlineData("partial class C { partial void M(int a); partial void M(string a) { } }")]
    [InlineData("class C { partial void M(); }")]
    [InlineData("partial class C { partial int P { get; } partial int P { set { } } }")]
    [InlineData("partial class C { partial C(); partial C() { } partial event System.Action E; }")]
    [InlineData("record R(int A, int A) { int A => 1; }")]
    [InlineData("class C { int this[int i] { } event System.Action E { } ~C(int i) { } static C(int i) { } }")]
    [InlineData("class C { public static C operator +(C a); public static operator int(C a) => 1; }")]
    [InlineData("class C { int I.M() => 1; event X Y.Z; int W.this[int i] => 1; }")]
    [InlineData("class { } struct { } enum { } interface { } record { } delegate void ();")]
    [InlineData("void M() { } int P => 1; class C { } System.Console.Write(1);")]
    [InlineData("namespace N { void M() { } } return 1; namespace P;")]
    [InlineData("int; static; class C { public; int }")]
    [InlineData("class C { void M() { [AiGenerated(\"x\")] int a; [AiGenerated(\"x\")] return; [AiGenerated(\"x\")] { } } }")]
    [InlineData("class C { void M() { var a = [AiGenerated(\"x\")] b; var c = [AiGenerated(\"x\")] delegate { }; } }")]
    [InlineData("#if A\nclass C {\n#else\nclass D {\n#endif\n#region\n#error x\n}")]
    [InlineData("extension(int i) { } static class C { extension(Price p) { [AiGenerated(\"x\")] int M() => 1; } }")]
    [InlineData("unsafe class C { fixed int _a[3], _b; int* P => &Q; delegate*<Price, void> _f; }")]
    public async Task Duplicates_and_mismatches_crash_nothing(string source) => _ = await Marked(source).WithoutFailure();

    [Fact]
    public async Task Marked_code_that_does_not_compile_elsewhere_is_still_reported() => Assert.Contains(
        "AIP0001 M",
        await EveryAnalyzer.Over("class C { [AiProvenance.AiGenerated(\"x\")] void M() { Contoso.Pricing.PriceEngine.Quote(1); Missing(; } int N( }").WithoutFailure());

    [Fact]
    public async Task Without_any_framework_nothing_crashes() =>
        _ = await (EveryAnalyzer.Over(FeatureTour.Source) with { Framework = [], HasShop = false }).WithoutFailure();

    [Fact]
    public async Task Without_any_framework_a_mark_still_marks() => Assert.Contains(
        "AIP0001 M",
        await (EveryAnalyzer.Over("using AiProvenance; class C { [AiGenerated(\"x\")] void M() { Contoso.Pricing.P.Q(); } } namespace Contoso.Pricing { class P { public static void Q() { } } }") with
        { Framework = [], HasShop = false }).WithoutFailure());

    [Fact]
    public async Task An_empty_file_or_none_is_silent()
    {
        Assert.Empty(await EveryAnalyzer.Over("").WithoutFailure());
        Assert.Empty(await EveryAnalyzer.Over("").Analyze(CSharpCompilation.Create("Empty")));
        Assert.Empty(await EveryAnalyzer.Over("").Analyze(CSharpCompilation.Create(null, references: References.Net10)));
    }

    [Fact]
    public async Task Extern_aliases_are_looked_through()
    {
        var analysis = new Analysis("""
            extern alias shop;
            using E = shop::Contoso.Pricing.PriceEngine;

            class C
            {
                [AiProvenance.AiGenerated("x")] void M() => E.Quote(1);
                [AiProvenance.AiGenerated("x")] shop::Contoso.Pricing.Price P => null;
            }
            """)
        {
            HasShop = false,
            References = [Shop.Reference.WithAliases(["shop"])],
        };

        Assert.Equal(["AIP0001 M", "AIP0001 P"], await analysis.Findings());
    }

    [Theory]
    [InlineData("using AiProvenance; class C { [AiGenerated(\"x\")] void M() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("using AiProvenance; [AiGenerated(\"x\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); var a = M(); M()")]
    [InlineData("var f = [AiProvenance.AiGenerated(\"x\")] () => Contoso.Pricing.PriceEngine.Quote(1);")]
    public async Task A_script_crashes_nothing_and_its_marks_count(string source)
    {
        const string Marks = "namespace AiProvenance { public sealed class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } } }";
        var marks = new Analysis(Marks) { Generators = [], AssemblyName = "Marks" }.Compile().ToMetadataReference();
        var script = CSharpCompilation.CreateScriptCompilation(
            "Script",
            CSharpSyntaxTree.ParseText(
                source, new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script), "/src/Script.csx"),
            [.. References.Net10, Shop.Reference, marks]);
        var findings = await EveryAnalyzer.Over("").Analyze(script);

        Assert.Equal("AIP0001", Assert.Single(findings).Id);
    }

    private static Analysis Marked(string source) => EveryAnalyzer.Over(
        "[assembly: AiProvenance.AiGenerated(\"x\")]\n" + source + "\nnamespace Contoso.Pricing { class Own { } }") with
    {
        OtherFiles = [("/src/Usings.cs", "global using AiProvenance; global using Contoso.Pricing;")],
    };
}
