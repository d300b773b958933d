using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>
/// Changed at random, a policy crashes nothing and never says less unseen: a line that says nothing valid stops the build, and what the
/// lines that are still there say goes on to hold.
/// </summary>
public sealed partial class FuzzedPolicyTests(ITestOutputHelper output)
{
    private const int Seed = 20262;

    private const string Policy = """
        # what holds here
        [policy]
        exempt_assemblies = *.Tests
        required_reviews = 2
        bot_identities = *-robot
        builtin_zones = true

        [zone pricing]
        namespaces = Contoso.Pricing, **.Discounts
        reviewers = *@pricing.contoso.com
        ticket_pattern = (PRC|ACC)-\d+
        reach = transitive
        [zone accounts]
        symbols = T:Contoso.Accounts.Customer
        except = T:Contoso.Accounts.Guest
        criteria = data stays where it belongs
        [zone catalog]
        namespaces = Contoso.Catalog
        enforcement = warn
        """;

    private const string Source = """
        using AiProvenance;
        class C
        {
            [AiGenerated("x")] decimal Pricing() => Contoso.Pricing.PriceEngine.Quote(1);
            [AiAssisted("x")] object Accounts() => new Contoso.Accounts.Customer();
            [AiGenerated("x")] void Checkout() => Contoso.Checkout.Till.Pay(1);
            [AiGenerated("x")] int Catalog() => Contoso.Catalog.Item.Count;
        }
        """;

    // Which line makes what is marked fall under a zone.
    private static readonly (string Declaration, string Section, string Line)[] Reasons =
    [
        ("Pricing", "[zone pricing]", "namespaces = Contoso.Pricing, **.Discounts"),
        ("Accounts", "[zone accounts]", "symbols = T:Contoso.Accounts.Customer"),
        ("Checkout", "[policy]", "builtin_zones = true"),
        ("Catalog", "[zone catalog]", "namespaces = Contoso.Catalog"),
    ];

    [Fact]
    public async Task Five_hundred_changed_policies_crash_nothing_and_say_nothing_less_unseen()
    {
        var compilation = new Analysis(Source).Compile();
        var run = new FuzzRun();
        await run.Try(500, async number =>
        {
            var (kind, text) = TextChanges.Make(Policy.ReplaceLineEndings("\n"), new Random(Seed + number));
            run.Count("policy, " + kind);
            var options = new AnalyzerOptions([new TextFile("/src/AiProvenance.policy", text)], new BuildOptions(null, []));
            var findings = await FuzzRun.Findings(compilation, options);
            var isReported = findings.Any(static finding => finding is { Id: "AIP0201", Severity: DiagnosticSeverity.Error });
            run.Count(isReported ? "policies reported" : "policies that say something valid");
            if (!isReported && Lines(text).FirstOrDefault(static line => !IsValid(line.Text)) is { Text.Length: > 0 } lost)
                run.Fail(number + ", " + kind + ": '" + lost.Text + "' is not reported");
            if (kind == "garbage inserted" && !isReported)
                run.Fail(number + ": garbage is not reported in\n" + text);
            foreach (var (declaration, section, line) in Reasons)
            {
                if (!Lines(text).Contains((section, line)))
                    continue;
                run.Count("lines that must hold");
                var saysWarn = Lines(text).Any(other =>
                    (other.Section == section || other.Section == "[policy]") &&
                    other.Text.StartsWith("enforcement", StringComparison.Ordinal));
                var least = saysWarn ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
                if (!findings.Any(finding => Analysis.Describe(finding) == "AIP0001 " + declaration && finding.Severity >= least))
                {
                    run.Fail(
                        number +
                            ", " +
                            kind +
                            ": " +
                            section +
                            " " +
                            line +
                            " does not hold in\n" +
                            text +
                            "\n" +
                            string.Join('\n', findings));
                }
            }
        });

        output.WriteLine(run.Result());
        Assert.InRange(run["policies reported"], 150, 450);
        Assert.True(run["lines that must hold"] > 1_000, "hardly any line was left");
    }

    [Fact]
    public async Task The_policy_is_valid_before_it_is_changed()
    {
        Assert.Equal(
            ["AIP0001 Pricing", "AIP0001 Accounts", "AIP0001 Checkout", "AIP0001 Catalog"],
            await new Analysis(Source) { Policy = Policy, Analyzers = EveryAnalyzer.All }.Findings());
        Assert.All(Lines(Policy), static line => Assert.True(IsValid(line.Text), line.Text));
    }

    // A reader of its own: each line that says something, with the header that it stands under.
    private static List<(string Section, string Text)> Lines(string text)
    {
        var lines = new List<(string Section, string Text)>();
        var section = "";
        foreach (var line in LineBreak().Split(text.TrimStart('\uFEFF')).Select(static line => line.Trim()).Where(static line =>
            line.Length > 0 &&
            line[0] != '#'))
        {
            if (line[0] == '[')
                section = line;
            lines.Add((section, line));
        }

        return lines;
    }

    private static bool IsValid(string line) =>
        Header().IsMatch(line) || PolicyKeys.All.Any(key => Regex.IsMatch(line, "^" + key.Name + @"\s*=\s*\S"));

    [GeneratedRegex(@"^\[\s*(policy|zone\s+[a-z0-9_-]+)\s*\]$")]
    private static partial Regex Header();

    [GeneratedRegex("\r\n|[\n\r\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
