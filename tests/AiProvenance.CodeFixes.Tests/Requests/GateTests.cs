using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>The fix and the gate together: what the fix writes is what the gate reads.</summary>
public sealed class GateTests
{
    private const string Pricing =
        """
        namespace Shop.Pricing
        {
            public sealed class Price { public static int Of(int item) => item; public const int Base = 1; }
        }

        """;

    private const string EveryKind =
        """
        using System;
        using AiProvenance;
        using Shop.Pricing;

        namespace Shop.Catalog
        {
            [AiGenerated("x")]
            partial class C : Holder<Price>
            {
                Price _a, _b;
                const int Const = Price.Base;
                event Action<Price> Raised, Lowered;
                event Action<Price> Custom { add { } remove { } }
                static C() => Price.Of(1);
                public C(int a) => Price.Of(a);
                ~C() => Price.Of(1);
                int P { get; set; } = Price.Of(1);
                int this[Price i] => 1;
                public static C operator +(C a, Price b) => a;
                public static explicit operator Price(C c) => null;
                void M<T>() where T : Holder<Price> { }
                partial void Part(Price price);
                delegate Price D();
                enum E { One = Price.Base, Two }
                record R(Price Price);
                record struct S(Price Price);
                interface I : IComparable<Price> { }
            }

            partial class C
            {
                partial void Part(Price price) { }
            }

            class Holder<T> { }

            class Mixed
            {
                int P { get => 1; [AiGenerated("x")] set => Price.Of(value); }

                int M()
                {
                    return Local() + F(1);

                    [AiAssisted("x")]
                    static int Local() => Price.Of(1);
                }

                Func<int, int> F = [AiGenerated("x")] (int a) => Price.Of(a);
            }
        }

        """;

    [Fact]
    public async Task A_request_for_what_is_named_by_string_says_which_zone_asks()
    {
        const string Code =
            "class Page {\n    [AiProvenance.AiGenerated(\"x\")]\n    object [|M|]() => System.Type.GetType(\"Shop.Pricing.Price\");\n}\n";
        using var scenario = FixScenario.With(rules: [RuleIds.LateBinding]);
        Assert.Contains(
            "[AiProvenance.PendingReview(\"1:TEXT.TOUCH\", Zone = \"pricing\")]", await scenario.FixOne(Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_request_is_found_where_the_gate_looks_for_it()
    {
        using var scenario = FixScenario.With();
        var document = Shop(scenario, EveryKind);
        var before = await scenario.Analyze();
        Assert.Equal(22, before.Length);
        Assert.All(before, static finding => Assert.Equal("AIP0001", finding.Id));
        Assert.All(before, static finding => Assert.False(IsRequested(finding)));
        var fingerprints = await Task.WhenAll(before.Select(scenario.FingerprintOf));

        await scenario.FixAll(document, FixAllScope.Solution);

        var after = await scenario.Analyze();
        Assert.Equal(fingerprints, await Task.WhenAll(after.Select(scenario.FingerprintOf)));
        Assert.All(after, static finding => Assert.True(IsRequested(finding), finding.ToString()));
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task Requesting_again_changes_nothing()
    {
        using var scenario = FixScenario.With();
        var document = Shop(scenario, EveryKind);
        _ = await scenario.Analyze();
        await scenario.FixAll(document, FixAllScope.Solution);
        var once = await scenario.Text(document);

        _ = await scenario.Analyze();
        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(once, await scenario.Text(document));
    }

    [Fact]
    public async Task A_request_for_code_that_has_changed_is_renewed()
    {
        using var scenario = FixScenario.With();
        var document = Shop(scenario, "class C { [AiProvenance.AiGenerated(\"x\")] int M() => Shop.Pricing.Price.Of(1); }");
        _ = await scenario.Analyze();
        await scenario.FixAll(document, FixAllScope.Document);
        await scenario.Edit(document, "Of(1)", "Of(2)");

        var fingerprint = await scenario.FingerprintOf(Assert.Single(await scenario.Analyze()));
        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Equal(
            "class C { [AiProvenance.AiGenerated(\"x\")] [AiProvenance.PendingReview(\"" +
                fingerprint +
                "\")] int M() => Shop.Pricing.Price.Of(2); }",
            await scenario.Text(document));
        Assert.True(IsRequested(Assert.Single(await scenario.Analyze())));
    }

    [Fact]
    public async Task A_request_for_top_level_statements_is_found()
    {
        using var scenario = FixScenario.With();
        var document = Shop(scenario, "[assembly: AiProvenance.AiGenerated(\"x\", Target = \"top-level\")]\nShop.Pricing.Price.Of(1);\n");
        Assert.False(IsRequested(Assert.Single(await scenario.Analyze())));

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.True(IsRequested(Assert.Single(await scenario.Analyze())));
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task A_request_for_code_that_reaches_a_zone_through_other_code_is_found()
    {
        using var scenario = FixScenario.With(rules: RuleIds.Reach);
        scenario.Policy = "[zone pricing]\nnamespaces = Shop.Pricing\nreach = transitive";
        var document = Shop(
            scenario, "class C { [AiProvenance.AiGenerated(\"x\")] int M() => Other(); int Other() => Shop.Pricing.Price.Of(1); }");
        var fingerprint = await scenario.FingerprintOf(Assert.Single(await scenario.Analyze()));

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.StartsWith(
            "class C { [AiProvenance.AiGenerated(\"x\")] [AiProvenance.PendingReview(\"" + fingerprint + "\")] int M()",
            await scenario.Text(document),
            StringComparison.Ordinal);
        var after = Assert.Single(await scenario.Analyze());
        Assert.Equal("AIP0008", after.Id);
        Assert.True(IsRequested(after));
    }

    [Fact]
    public async Task A_request_for_unmarked_code_that_counts_as_AIs_is_found()
    {
        using var scenario = FixScenario.With();
        scenario.Policy = "[zone pricing]\nnamespaces = Shop.Pricing\ndefault_origin = generated";
        var document = Shop(scenario, "class C { int M() => Shop.Pricing.Price.Of(2); }");
        Assert.NotEmpty(await scenario.Analyze());

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Contains("class C { [PendingReview(\"1:", await scenario.Text(document), StringComparison.Ordinal);
        Assert.True(IsRequested(Assert.Single(
            await scenario.Analyze(), static finding => finding.GetMessage(null).StartsWith("'C.M' (unmarked", StringComparison.Ordinal))));
    }

    private static DocumentId Shop(FixScenario scenario, string source)
    {
        var project = scenario.AddProject("Shop", []);
        _ = scenario.AddDocument(project, "Price.cs", Pricing);
        return scenario.AddDocument(project, "Code.cs", source);
    }

    private static bool IsRequested(Diagnostic finding) => finding.Properties.ContainsKey(FindingProperties.IsRequested);
}
