using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>What holds where nothing closer speaks: the assembly's and module's marks, then the policy's default.</summary>
public sealed class AssemblyOriginTests
{
    private const string Code = """
        using AiProvenance;
        using Contoso.Pricing;
        #ATTRIBUTE
        class C { void M() => PriceEngine.Quote(1); }
        """;

    [Theory]
    [InlineData("[assembly: AiGenerated(\"Copilot\")]")]
    [InlineData("[assembly: AiAssisted(\"Copilot\")]")]
    [InlineData("[module: AiGenerated(\"Copilot\")]")]
    public async Task A_mark_on_assembly_or_module_holds_for_all_of_it(string attribute) =>
        Assert.Equal(["AIP0001 M"], await Store(attribute).Findings());

    [Theory]
    [InlineData("generated", "AI-generated")]
    [InlineData("assisted", "AI-assisted")]
    public async Task The_policys_default_holds_for_what_no_mark_covers(string origin, string words)
    {
        var message = await (Store("") with { Policy = Policy(origin) }).Message();

        Assert.StartsWith("'C.M' (unmarked: " + words + " by default_origin) touches ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_is_human_where_the_policy_says_so() =>
        Assert.Empty(await (Store("") with { Policy = Policy("human") }).Findings());

    [Fact]
    public async Task The_assemblys_mark_beats_the_policys_default()
    {
        var message = await (Store("[assembly: AiAssisted(\"Codex\")]") with { Policy = Policy("generated") }).Message();

        Assert.StartsWith("'C.M' (AI-assisted, Codex)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_wide_claim_does_not_switch_the_default_off() =>
        Assert.Equal(
            ["AIP0001 M"],
            await (Store("[assembly: HumanAuthored(\"ann@contoso.com\")]") with { Policy = Policy("generated") }).Findings());

    [Fact]
    public async Task An_assembly_wide_claim_does_not_beat_the_assemblys_mark() =>
        Assert.Equal(["AIP0001 M"], await Store("[assembly: AiGenerated(\"Copilot\"), HumanAuthored(\"ann@contoso.com\")]").Findings());

    [Fact]
    public async Task A_claim_takes_a_declaration_out_of_the_default() => Assert.Empty(await Analysis.Findings(
        """
        using AiProvenance;
        using Contoso.Pricing;

        class C { [HumanAuthored("ann@contoso.com")] void M() => PriceEngine.Quote(1); }
        """,
        Policy("generated")));

    [Fact]
    public async Task A_tools_claim_does_not_take_it_out_of_the_default() => Assert.Equal(["AIP0004 M"], await Analysis.Findings(
        """
        using AiProvenance;
        using Contoso.Pricing;

        class C { [HumanAuthored("Copilot")] void M() => PriceEngine.Quote(1); }
        """,
        Policy("generated")));

    [Fact]
    public async Task A_mark_on_a_referenced_assembly_says_nothing_of_this_one()
    {
        var other = new Analysis("[assembly: AiProvenance.AiGenerated(\"Copilot\")] public class Other { }") { AssemblyName = "Other" };

        Assert.Empty(await (Store("") with { References = [other.Compile().ToMetadataReference()] }).Findings());
    }

    private static Analysis Store(string attribute) => new(Code.Replace("#ATTRIBUTE", attribute, StringComparison.Ordinal));

    private static string Policy(string origin) => $"""
        [policy]
        default_origin = {origin}
        [zone pricing]
        namespaces = Contoso.Pricing
        """;
}
