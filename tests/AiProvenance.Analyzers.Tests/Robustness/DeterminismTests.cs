using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>
/// The same input gives the same diagnostics, whatever runs beside it, wherever, and in whichever order its files are listed.
/// </summary>
public sealed class DeterminismTests
{
    private const int Runs = 50;
    private static readonly string[] Cultures = ["", "tr-TR", "de-DE", "ar-SA", "en-US"];

    [Fact]
    public async Task Fifty_analyses_at_once_in_any_culture_and_order_of_files_write_the_same_bytes()
    {
        var code = await Code();
        var compiled = code.Compile();
        var trees = compiled.SyntaxTrees;
        var handWritten = trees.Length - trees.Count(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
        var runs = await Task.WhenAll(Enumerable.Range(0, Runs).Select(run => Task.Run(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures[run % Cultures.Length]);
            var order = trees.Take(handWritten).ToArray();
            new Random(run).Shuffle(order);
            var compilation = compiled.RemoveAllSyntaxTrees().AddSyntaxTrees(order.Concat(trees.Skip(handWritten)));
            return SarifText.Of(await code.Analyze(compilation));
        })));

        Assert.All(runs, run => Assert.Equal(runs[0], run));
        Assert.All(Rules, rule => Assert.Contains("\"" + rule + "\"", runs[0], StringComparison.Ordinal));
    }

    [Fact]
    public void The_cultures_differ_in_what_matters_here()
    {
        Assert.NotEqual("I", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.NotEqual("0.5", 0.5.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.IsNotType<GregorianCalendar>(CultureInfo.GetCultureInfo("ar-SA").Calendar);
    }

    // What the code is made to break, so that each rule's text is among the bytes.
    private static readonly string[] Rules =
        ["AIP0001", "AIP0002", "AIP0004", "AIP0005", "AIP0007", "AIP0008", "AIP0010", "AIP0101", "AIP0201", "AIP0202", "AIP0203", "AIP0205"];

    private static async Task<Analysis> Code()
    {
        var gate = await FuzzedGate.Original();
        return EveryAnalyzer.Over(FeatureTour.Source) with
        {
            Policy = FuzzedGate.Policy + "required_marks = Trace, Model\nnonsense = 1\n[zone rates]\nnamespaces = Contoso.Ratez\n",
            AdditionalFiles = [new TextFile(
                "/src/AiProvenance.Baseline.txt",
                gate.AdditionalFiles[0].GetText() + "AIP0001 M:Gone 1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP\nnonsense\n")],
            OtherFiles =
            [
                ("/src/Gate.cs", gate.Source),
                ("/src/A.cs", "namespace Contoso.Store { partial class Basket { Contoso.Pricing.Price A => null; } }"),
                ("/src/Z.cs", "#pragma warning disable AIP0001\nnamespace Contoso.Store { [AiProvenance.HumanVerified(\"bob@contoso.com\", \"2026-01-03\")] partial class Basket { Contoso.Pricing.Price Z => null; } }"),
            ],
        };
    }
}
