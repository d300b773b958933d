using System.Collections.Immutable;
using System.Globalization;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What the guide lists as looking right and gating nothing is told, and what it says to write instead is not.</summary>
public sealed class SilentPolicyTests
{
    private const string Section = "What looks right and gates nothing";
    private const string Zone = "[zone pricing]\n";

    private static readonly MarkdownPage Page = Repository.Page("docs/configuration.md");
    private static readonly string Code = Assert.Single(Page.BlocksIn(Section)).Text;
    private static readonly ImmutableArray<MarkdownTable> Tables = [.. Page.Tables.Where(static table => table.Section == Section)];

    public static TheoryData<string, string, string> InPolicies => Rows(Tables[0]);

    public static TheoryData<string, string, string> InCode => Rows(Tables[1]);

    [Theory]
    [MemberData(nameof(InPolicies))]
    public async Task A_line_of_a_policy_is_told_with_what_to_write_instead(string written, string rule, string instead)
    {
        var finding = Assert.Single(await Report(Policy(written), Code));

        Assert.Equal(rule, finding.Id);
        if (rule == RuleIds.SuspiciousPattern)
            Assert.Contains(instead.Split(" = ")[1], finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await Report(Policy(instead), Code));
    }

    [Theory]
    [MemberData(nameof(InCode))]
    public async Task An_attribute_is_told_with_what_to_write_instead(string written, string rule, string instead)
    {
        const string Other = Zone + "symbols = T:Shop.Pricing.PriceEngine";
        var findings = await Report(Other, "using AiProvenance;\n" + written + "\n" + Code);

        Assert.Equal(
            [rule], findings.Where(static finding => finding.Severity != DiagnosticSeverity.Info).Select(static finding => finding.Id));
        Assert.Empty(await Report(Other, "using AiProvenance;\n" + instead + "\n" + Code));
    }

    private static async Task<ImmutableArray<Diagnostic>> Report(string policy, string code) =>
        await new DocumentedCode { Place = Page.Path, Policy = policy, Code = code }.Report();

    private static string Policy(string lines) => lines[0] is '#' or '['
        ? lines
        : PolicyKeys.Find(lines.Split(" = ")[0])!.Scope == PolicyKeyScope.Policy
            ? "[policy]\n" + lines + "\n" + Zone + "namespaces = Shop.Pricing"
            : Zone + lines;

    private static TheoryData<string, string, string> Rows(MarkdownTable table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in table.Rows)
            rows.Add(Lines(row[0]), row[2].Split(['[', ']'])[1], Lines(row[3]));
        return rows;
    }

    private static string Lines(string cell) => cell.Trim('`').Replace("` `", "\n", StringComparison.Ordinal);
}
