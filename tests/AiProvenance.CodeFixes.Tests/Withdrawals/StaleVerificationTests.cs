using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.CodeFixes.Withdrawals;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Withdrawals;

/// <summary>What says that somebody has seen code that nobody has goes; everything else stays.</summary>
public sealed class StaleVerificationTests
{
    private const string Stale =
        "HumanVerified(\"dana@contoso.com\", \"2026-01-01\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")";

    public static TheoryData<string, string> Layouts => new()
    {
        { "    [AiGenerated(\"x\")]\n    [" + Stale + "]\n    int M()", "    [AiGenerated(\"x\")]\n    int M()" },
        { "    [AiGenerated(\"x\")]\r\n    [" + Stale + "]\r\n    int M()", "    [AiGenerated(\"x\")]\r\n    int M()" },
        { "    [AiGenerated(\"x\"), " + Stale + "]\n    int M()", "    [AiGenerated(\"x\")]\n    int M()" },
        { "    [" + Stale + ", AiGenerated(\"x\")]\n    int M()", "    [AiGenerated(\"x\")]\n    int M()" },
        { "    [AiGenerated(\"x\")] [" + Stale + "] int M()", "    [AiGenerated(\"x\")] int M()" },
        { "    [" + Stale + "] // March\n    [AiGenerated(\"x\")]\n    int M()", "    // March\n    [AiGenerated(\"x\")]\n    int M()" },
        { "    /// <summary>M.</summary>\n    [" + Stale + "]\n    [" + Stale + "]\n    [AiGenerated(\"x\")]\n    int M()", "    /// <summary>M.</summary>\n    [AiGenerated(\"x\")]\n    int M()" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task It_goes_with_its_line_where_nothing_else_is_on_it(string before, string after)
    {
        using var scenario = Scenario();
        var document = scenario.Add(Class(before));

        Assert.Equal(["Withdraw stale verification of 'C.M' (a person must then verify it)"], await scenario.Titles(document));
        Assert.Equal(Class(after), await scenario.ApplyFirst(document));
        Assert.Equal(["AIP0001"], await scenario.Ids());
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task One_that_is_wrong_for_another_reason_stays()
    {
        using var scenario = Scenario();
        var document = scenario.Add(
            Class("    [AiGenerated(\"x\")]\n    [HumanVerified(\"dana@contoso.com\", \"2026-01-01\")]\n    [" + Stale + "]\n    int M()"));

        Assert.Equal(["AIP0002", "AIP0005"], await scenario.Ids());
        Assert.Equal(
            Class("    [AiGenerated(\"x\")]\n    [HumanVerified(\"dana@contoso.com\", \"2026-01-01\")]\n    int M()"),
            await scenario.ApplyFirst(document));
    }

    [Fact]
    public async Task All_go_at_once_wherever_they_stand()
    {
        using var scenario = Scenario();
        var project = scenario.AddProject();
        var code = scenario.Add(project, "Code.cs", Class("    [AiGenerated(\"x\")]\n    [" + Stale + "]\n    int M()"));
        var part = scenario.Add(
            project,
            "Part.cs",
            "using AiProvenance;\n[AiGenerated(\"x\")]\npartial class D { int M() => Shop.Pricing.Price.Of(1); int N() => Shop.Pricing.Price.Of(2); }\n");
        var other = scenario.Add(
            project,
            "Other.cs",
            "using AiProvenance;\n[assembly: " +
                Stale.Replace(")", ", Target = \"T:D\")", StringComparison.Ordinal) +
                "]\n[" +
                Stale +
                "]\npartial class D { }\n");

        await scenario.FixAll(code, FixAllScope.Project);

        Assert.Equal(Class("    [AiGenerated(\"x\")]\n    int M()"), await scenario.Text(code));
        Assert.Equal("using AiProvenance;\npartial class D { }\n", await scenario.Text(other));
        Assert.StartsWith("using AiProvenance;\n[AiGenerated(\"x\")]\npartial", await scenario.Text(part), StringComparison.Ordinal);
        Assert.Equal(["AIP0001", "AIP0001", "AIP0001"], await scenario.Ids());
    }

    [Fact]
    public async Task All_of_one_file_go_and_another_file_stays()
    {
        using var scenario = Scenario();
        var project = scenario.AddProject();
        var code = scenario.Add(project, "Code.cs", Class("    [AiGenerated(\"x\")]\n    [" + Stale + "]\n    int M()"));
        var other = scenario.Add(
            project,
            "Other.cs",
            Class("    [AiGenerated(\"x\")]\n    [" + Stale + "]\n    int M()").Replace("class C", "class D", StringComparison.Ordinal));

        await scenario.FixAll(code, FixAllScope.Document);

        Assert.DoesNotContain("HumanVerified", await scenario.Text(code), StringComparison.Ordinal);
        Assert.Contains("HumanVerified", await scenario.Text(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_several_target_frameworks_loses_it_once()
    {
        using var scenario = Scenario();
        var source = Class("    [AiGenerated(\"x\"), " + Stale + "]\n    int M()");
        var older = scenario.Add(scenario.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", source);
        var newer = scenario.Add(scenario.AddProject("Shop(net10.0)", "NET10_0"), "C.cs", source);

        await scenario.FixAll(older, FixAllScope.Project);

        Assert.Equal(Class("    [AiGenerated(\"x\")]\n    int M()"), await scenario.Text(older));
        Assert.Equal(await scenario.Text(older), await scenario.Text(newer));
    }

    [Fact]
    public async Task What_another_target_framework_still_rests_on_stays()
    {
        const string Aliased =
            "#if NET8_0\nusing Critical = Shop.Pricing.Price;\n#else\nusing Critical = Shop.Accounts.Account;\n#endif\nusing AiProvenance;\nclass C\n{\n    [AiGenerated(\"x\")]\n    int M() => typeof(Critical).Name.Length;\n}\n";
        using var signing = SignOffs.Given.SignOff();
        var signed = await signing.ApplyFirst(signing.Add(signing.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", Aliased));

        using var scenario = Scenario();
        var older = scenario.Add(scenario.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", signed);
        var newer = scenario.Add(scenario.AddProject("Shop(net10.0)", "NET10_0"), "C.cs", signed);

        Assert.Equal(["AIP0002"], await scenario.Ids());
        Assert.Empty(await scenario.Offers(newer));
        await scenario.FixAll(newer, FixAllScope.Project);
        Assert.Equal(signed, await scenario.Text(older));
    }

    private static GateScenario Scenario() => new(new WithdrawStaleVerificationFixer());

    private static string Class(string member) => "using AiProvenance;\nclass C\n{\n" + member + " => Shop.Pricing.Price.Of(1);\n}\n";
}
