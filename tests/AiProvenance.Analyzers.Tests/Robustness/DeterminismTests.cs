using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>The same input gives the same diagnostics, whatever runs beside it and in whichever order its files are listed.</summary>
public sealed class DeterminismTests
{
    private static readonly Analysis Code = EveryAnalyzer.Over(FeatureTour.Source) with
    {
        Policy = "[policy]\nbuiltin_zones = true\nreach = transitive\nnonsense = 1\n[zone rates]\nnamespaces = Contoso.Rates, Contoso.Ratez\nrequired_marks = Trace, Model\n",
        OtherFiles =
        [
            ("/src/A.cs", "namespace Contoso.Store { partial class Basket { Contoso.Pricing.Price A => null; } }"),
            ("/src/Z.cs", "namespace Contoso.Store { [AiProvenance.HumanVerified(\"bob@contoso.com\", \"2026-01-03\")] partial class Basket { Contoso.Pricing.Price Z => null; } }"),
        ],
    };

    [Fact]
    public async Task Ten_analyses_at_once_agree()
    {
        var compilation = Code.Compile();
        var runs = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Code.Analyze(compilation))));
        var first = Text(runs[0]);

        Assert.NotEmpty(first);
        Assert.All(runs, run => Assert.Equal(first, Text(run)));
    }

    [Fact]
    public async Task The_order_of_the_files_does_not_matter()
    {
        var compilation = Code.Compile();
        var handWritten = compilation.SyntaxTrees.Take(3).ToList();
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Enumerable.Reverse(handWritten).Concat(compilation.SyntaxTrees.Skip(3)));

        Assert.Equal(Text(await Code.Analyze(compilation)), Text(await Code.Analyze(reversed)));
    }

    private static string[] Text(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => string.Join(
            " | ",
            diagnostic.ToString(),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            string.Join(", ", diagnostic.AdditionalLocations.Select(place => place.GetLineSpan().ToString())),
            string.Join(", ", diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))))];
}
