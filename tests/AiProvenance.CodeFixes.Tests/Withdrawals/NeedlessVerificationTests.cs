using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Withdrawals;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Withdrawals;

/// <summary>What nothing asks for goes, and the declaration stays as it is.</summary>
public sealed class NeedlessVerificationTests
{
    private const string Verified =
        "HumanVerified(\"dana@contoso.com\", \"2026-01-01\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")";

    [Theory]
    [InlineData("[" + Verified + "]\n    int M() => 1;", "int M() => 1;")]
    [InlineData("[System.Obsolete, " + Verified + "]\n    int M() => 1;", "[System.Obsolete]\n    int M() => 1;")]
    [InlineData("[PendingReview(\"1:A\")]\n    class N { }", "class N { }")]
    [InlineData("int P { get; [PendingReview(\"1:A\")] set; }", "int P { get; set; }")]
    [InlineData("[AiGenerated(\"x\")]\n    [" + Verified + "]\n    int M() => 1;", "[AiGenerated(\"x\")]\n    int M() => 1;")]
    public async Task It_is_removed_with_its_line_where_nothing_else_is_on_it(string before, string after)
    {
        using var scenario = Scenario();
        var document = scenario.Add(Class(before));

        Assert.Equal(["AIP0102"], await scenario.Ids());
        Assert.Equal(Class(after), await scenario.ApplyFirst(document));
        Assert.Empty(await scenario.Findings());
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task All_are_removed_at_once_and_none_that_is_needed()
    {
        using var scenario = Scenario();
        var document = scenario.Add(Class(
            "[" +
                Verified +
                ", PendingReview(\"1:A\")]\n    int M() => 1;\n    [" +
                Verified +
                "]\n    int N() => 1;\n    [AiGenerated(\"x\")]\n    [" +
                Verified +
                "]\n    int O() => Shop.Pricing.Price.Of(1);"));

        await scenario.FixAll(document, FixAllScope.Project);

        Assert.Equal(
            Class(
                "int M() => 1;\n    int N() => 1;\n    [AiGenerated(\"x\")]\n    [" +
                    Verified +
                    "]\n    int O() => Shop.Pricing.Price.Of(1);"),
            await scenario.Text(document));
        Assert.Equal(["AIP0002"], await scenario.Ids());
    }

    [Fact]
    public async Task What_counts_for_another_target_framework_stays()
    {
        const string Source =
            "using AiProvenance;\nclass C\n{\n    [AiGenerated(\"x\")]\n    [PendingReview(\"1:A\")]\n    int M()\n    {\n#if NET8_0\n        return Shop.Pricing.Price.Of(1);\n#else\n        return 1;\n#endif\n    }\n    [PendingReview(\"1:A\")]\n    int N() => 1;\n}\n";
        using var scenario = Scenario();
        var older = scenario.Add(scenario.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", Source);
        var newer = scenario.Add(scenario.AddProject("Shop(net10.0)", "NET10_0"), "C.cs", Source);

        _ = Assert.Single(await scenario.Offers(newer));
        await scenario.FixAll(newer, FixAllScope.Project);

        Assert.Equal(
            Source.Replace("    [PendingReview(\"1:A\")]\n    int N()", "    int N()", StringComparison.Ordinal),
            await scenario.Text(newer));
        Assert.Equal(await scenario.Text(newer), await scenario.Text(older));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_request_that_is_answered_is_removed_and_the_signature_stays(FixAllScope scope)
    {
        using var scenario = SignOffs.Given.SignOff();
        var document = scenario.Add(Class("[AiGenerated(\"x\")]\n    int O() => Shop.Pricing.Price.Of(1);"));
        var signed = await scenario.ApplyFirst(document);
        await scenario.Edit(document, "    int O()", "    [PendingReview(\"1:A\")]\n    int O()");
        Assert.Equal(["AIP0102"], await scenario.Ids());

        scenario.Fixer = new RemoveNeedlessVerificationFixer();
        await scenario.FixAll(document, scope);

        Assert.Equal(signed, await scenario.Text(document));
        Assert.Empty(await scenario.Findings());
    }

    private static GateScenario Scenario() => new(new RemoveNeedlessVerificationFixer());

    private static string Class(string member) => "using AiProvenance;\nclass C\n{\n    " + member + "\n}\n";
}
