using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>
/// What no attribute can stand on is requested by an attribute on the assembly with its identity: attributes of the assembly, and extension
/// blocks on hosts that know C# 14. A field declaration is one, whichever of its names is found.
/// </summary>
public sealed class AssemblyTargetTests
{
    private const string Knows =
        "[System.AttributeUsage(System.AttributeTargets.All)] public class KnowsAttribute : System.Attribute { public KnowsAttribute(System.Type type) { } }\n";

    /// <summary>Code that is marked, and how the request says what it is about.</summary>
    public static TheoryData<string, string> Targets
    {
        get
        {
            var targets = new TheoryData<string, string>
            {
                {
                    "using AiProvenance;\n\n[assembly: AiGenerated(\"x\", Target = \"assembly\")]\n[assembly: Knows(typeof(Shop.Pricing.Price))]\n\n" + Knows,
                    "Target = \"assembly\""
                },
            };
            if (Enum.IsDefined((LanguageVersion)1400))
            {
                targets.Add(
                    "using AiProvenance;\n\n[AiGenerated(\"x\")]\nstatic class Prices\n{\n    extension(Shop.Pricing.Price price) { public int Twice() => 2; }\n}\n",
                    "Target = \"T:Prices.");
            }

            return targets;
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_request_stands_on_the_assembly_and_the_gate_hears_it(string source, string target)
    {
        using var scenario = new GateScenario(new RequestReviewFixer()) { Language = LanguageVersion.Preview };
        // A review of the block answers for the member inside it, and is asked for once.
        int? once = source.Contains("extension(", StringComparison.Ordinal) ? 1 : null;
        await AssertRequested(scenario, scenario.Add(source), target, once);
    }

    [Fact]
    public async Task A_field_declaration_is_requested_once_for_all_its_names()
    {
        using var scenario = new GateScenario(new RequestReviewFixer());
        var document = scenario.Add(
            "using AiProvenance;\n\nclass C\n{\n    [AiGenerated(\"x\")]\n    int _first = 1, _second = Shop.Pricing.Price.Of(1), _third = Shop.Pricing.Price.Of(2);\n}\n");
        await AssertRequested(scenario, document, "    [PendingReview(\"1:");
    }

    private static async Task AssertRequested(
        GateScenario scenario, Microsoft.CodeAnalysis.DocumentId document, string expected, int? requests = null)
    {
        var before = await scenario.Findings();
        Assert.All(before, static finding => Assert.False(finding.Properties.ContainsKey("IsRequested")));
        Assert.NotEmpty(before);
        await scenario.FixAll(document, FixAllScope.Document);
        var text = await scenario.Text(document);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(requests ?? before.Length, text.Split("PendingReview(").Length - 1);
        var after = await scenario.Findings();
        Assert.Equal(before.Select(static finding => finding.Id), after.Select(static finding => finding.Id));
        Assert.All(after, static finding => Assert.True(finding.Properties.ContainsKey("IsRequested"), finding.ToString()));
        await scenario.AssertCompiles();
    }
}
