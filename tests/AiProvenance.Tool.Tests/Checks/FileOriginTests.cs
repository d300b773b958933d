using AiProvenance.Core.Policies;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>What an .editorconfig said of files, as the stamp's generator wrote it into the assembly.</summary>
public sealed class FileOriginTests
{
    private const string Identity = "M:Contoso.Page.Total";

    [Theory]
    [InlineData("T:Contoso.Page", "", "AIP0001 " + Identity)]
    [InlineData("M:Contoso.Page.Total", "", "AIP0001 " + Identity)]
    [InlineData("T:Contoso.Other", "", "")]
    [InlineData("T:Contoso.Page", "[HumanAuthored(\"kim@contoso.com\")]", "")]
    [InlineData("T:Contoso.Page", "[HumanAuthored(\"kim@contoso.com\")][AiAssisted(\"Copilot\")]", "AIP0001 " + Identity)]
    public void It_holds_around_the_declaration_as_in_the_compiler(string target, string attributes, string findings) =>
        Assert.Equal(findings, string.Join(' ', Compiled.Findings(Source(target, attributes))));

    [Fact]
    public void It_states_no_facts_and_a_zone_that_asks_for_them_says_so()
    {
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_marks = Model, PromptedBy\n").Policy;

        Assert.Equal(
            ["AIP0001 " + Identity, "AIP0101 " + Identity], Compiled.Findings(Source("T:Contoso.Page", ""), policy).AsEnumerable());
    }

    private static string Source(string target, string attributes) => $$"""
        using AiProvenance;
        [assembly: AiGenerated("ai_provenance.origin of its file", Target = "{{target}}")]
        namespace Contoso.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }
        namespace Contoso
        {
            {{attributes}} public class Page { public decimal Total() => Contoso.Pricing.PriceEngine.Quote(1); }
            public class Other { }
        }
        """;
}
