using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Top-level statements carry no attribute: the assembly, their file or the class around them speaks for them.</summary>
public sealed class TopLevelStatementsTests
{
    [Fact]
    public Task A_target_on_the_assembly_marks_them() => AssertFindings(["AIP0001 var"], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot", Target = "top-level")]

        var price = Price.Zero;
        """);

    [Fact]
    public Task They_are_human_code_without_a_mark() => AssertFindings([], """
        using Contoso.Pricing;

        var price = Price.Zero;
        """);

    [Fact]
    public Task A_target_names_nothing_but_them() => AssertFindings([], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot", Target = "top-level")]

        System.Console.WriteLine();

        class Other { Price P => Price.Zero; }
        """);

    [Fact]
    public Task An_assembly_wide_mark_holds_for_them_once() => AssertFindings(["AIP0001 var"], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot")]

        var price = Price.Zero;
        """);

    [Fact]
    public Task A_mark_on_the_program_class_holds_for_them() => AssertFindings(["AIP0001 var", "AIP0001 M"], """
        using AiProvenance;
        using Contoso.Pricing;

        var price = Price.Zero;

        [AiGenerated("Copilot")]
        partial class Program { void M() => PriceEngine.Quote(1); }
        """);

    [Fact]
    public Task The_program_classs_own_header_is_a_declaration_of_its_own() => AssertFindings(["AIP0001 Program"], """
        using AiProvenance;
        using Contoso.Pricing;

        System.Console.WriteLine();

        [AiGenerated("Copilot")]
        partial class Program : PriceEngine { }
        """);

    [Fact]
    public Task A_person_can_claim_them() => AssertFindings([], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot")]
        [assembly: HumanAuthored("ann@contoso.com", Target = "top-level")]

        var price = Price.Zero;
        """);

    [Fact]
    public Task A_tool_can_not_claim_them() => AssertFindings(["AIP0004 var"], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot")]
        [assembly: HumanAuthored("Copilot", Target = "top-level")]

        var price = Price.Zero;
        """);

    [Fact]
    public Task Their_local_function_has_a_mark_of_its_own() => AssertFindings(["AIP0001 Local"], """
        using AiProvenance;
        using Contoso.Pricing;

        var price = Price.Zero;
        Local();
        [AiGenerated("Copilot")]
        void Local() => PriceEngine.Quote(1);
        """);

    [Fact]
    public Task Their_lambda_has_a_claim_of_its_own() => AssertFindings([], """
        using AiProvenance;
        using Contoso.Pricing;
        [assembly: AiGenerated("Copilot", Target = "top-level")]

        var quote = [HumanAuthored("ann@contoso.com")] (int item) => PriceEngine.Quote(item);
        """);

    [Fact]
    public async Task Their_files_origin_holds_for_them()
    {
        var analysis = Program("""
            using Contoso.Pricing;

            var price = Price.Zero;
            """) with { EditorConfig = "[Code.cs]\nai_provenance.origin = generated" };

        Assert.Equal(["AIP0001 var"], await analysis.Findings());
    }

    private static Analysis Program(string source) => new(source) { OutputKind = OutputKind.ConsoleApplication };

    private static async Task AssertFindings(string[] expected, string source) => Assert.Equal(expected, await Program(source).Findings());
}
