using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Benchmarks;

/// <summary>
/// The IDE's case: one file among others, one statement changed, its diagnostics asked for. The aim is at most a tenth of a second over
/// binding: over an analyzer that has the file bound for its operations and does nothing with them.
/// </summary>
internal static class EditRatios
{
    private const int Rounds = 11;

    public static void Print()
    {
        Console.WriteLine(
            "| one file after one edit | compiler alone | empty analyzer | bound for operations | ours " +
            "| ours over the empty analyzer | ours over binding |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var isMarked in new[] { false, true })
        {
            Row(isMarked, members: 155, others: 200, markedPercent: 10);
            Row(isMarked, members: 388, others: 200, markedPercent: 10);
        }

        // Where nothing at all is marked yet, no other file answers what this one asks.
        Row(isMarked: false, members: 155, others: 2000, markedPercent: 0);
    }

    private static void Row(bool isMarked, int members, int others, int markedPercent)
    {
        var text = ShopSource.File(7777, isMarked, members);
        var lines = text.Count(c => c == '\n');
        var compilation = Workload.Shop(others, markedPercent).Compile();
        var options = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, "Edited.cs");
        compilation = compilation.AddSyntaxTrees(tree);
        AnalyzerSet[] sets = [AnalyzerSet.Empty, AnalyzerSet.Bound, AnalyzerSet.Ours(ShopSource.Zones)];
        var bind = new List<double>();
        var analyse = sets.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            (compilation, tree) = Edit(compilation, tree, round);
            var bound = Runs.Seconds(() => compilation.Clone().GetSemanticModel(tree).GetDiagnostics());
            if (round > 0)
                bind.Add(bound);
            for (var i = 0; i < sets.Length; i++)
            {
                var clone = compilation.Clone();
                var seconds = Runs.Seconds(() =>
                {
                    _ = clone.GetSemanticModel(tree).GetDiagnostics();
                    Runs.Analyse(clone, sets[i], tree).GetAwaiter().GetResult();
                });
                if (round > 0)
                    analyse[i].Add(seconds);
            }
        }

        // Round by round, since a machine that others use as well is faster in one than in another.
        double Over(int set) => Runs.Median(analyse[2].Zip(analyse[set], static (ours, other) => ours - other));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {lines} lines, {(isMarked ? "marked" : "unmarked")}, among {others} files, {markedPercent}% marked " +
            $"| {Runs.Median(bind) * 1000:0} ms | {Runs.Median(analyse[0]) * 1000:0} ms | {Runs.Median(analyse[1]) * 1000:0} ms " +
            $"| {Runs.Median(analyse[2]) * 1000:0} ms | {Over(0) * 1000:0} ms | {Over(1) * 1000:0} ms |"));
    }

    private static (CSharpCompilation Compilation, SyntaxTree Tree) Edit(CSharpCompilation compilation, SyntaxTree tree, int round)
    {
        var text = tree.GetText();
        var at = text.ToString().IndexOf("var lines = new List<string>(", StringComparison.Ordinal);
        var statement = $"_ = {round.ToString(CultureInfo.InvariantCulture)}; ";
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 0), statement)));
        return (compilation.ReplaceSyntaxTree(tree, edited), edited);
    }
}
