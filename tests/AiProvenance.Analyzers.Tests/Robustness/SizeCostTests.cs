using System.Text;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>What large code costs, counted in the time that the process computes: no other test runs beside these.</summary>
[CollectionDefinition(nameof(SizeCostTests), DisableParallelization = true)]
[Collection(nameof(SizeCostTests))]
public sealed class SizeCostTests
{
    [Fact]
    public async Task Judging_marked_members_costs_their_number_and_not_its_square()
    {
        var (small, large) = (Members(125), Members(1_000));
        Assert.Equal(1_000, (await large.Analysis.Analyze(large.Compilation())).Length);

        // Eight times the members: what looks at all of them for each takes 64 times as long.
        Assert.InRange(await Cost.GrowthOfProcess(small, large, static code => code.Analysis.Analyze(code.Compilation())), 0, 24);
    }

    // A compilation keeps what was bound in it, so that each run takes its own.
    private static (Analysis Analysis, Func<Microsoft.CodeAnalysis.Compilation> Compilation) Members(int count)
    {
        var code = new StringBuilder("using AiProvenance; using Contoso.Pricing;\nclass C\n{\n");
        for (var i = 0; i < count; i++)
        {
            code.Append("    [AiGenerated(\"x\")]\n    decimal M" + i + "(int item)\n    {\n");
            for (var line = 0; line < 15; line++)
                code.Append("        item += " + line + " * item;\n");
            code.Append("        return PriceEngine.Quote(item);\n    }\n");
        }

        var analysis = new Analysis(code.Append('}').ToString());
        var compilation = analysis.Compile();
        return (analysis, () => compilation.Clone());
    }
}
