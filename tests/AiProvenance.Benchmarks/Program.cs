using System.Globalization;
using AiProvenance.Benchmarks;
using BenchmarkDotNet.Running;

// Without arguments: the ratios that docs/benchmarks.md shows. `whole` for BenchmarkDotNet's own tables; `reach` for what following touches costs; `edit` for an edit in an editor; numbers for other sizes.
if (args is ["whole", ..])
{
    _ = BenchmarkRunner.Run<AnalysisBenchmarks>();
    return;
}

if (args is ["reach", .. var sizes])
{
    ReachRatios.Print(sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [200, 2000]);
    return;
}

if (args is ["edit"])
{
    EditRatios.Print();
    return;
}

// A process of its own, which has room for what a run leaves behind.
if (args is ["uncollected", var small, var large])
{
    ScaleRatios.PrintUncollected(int.Parse(small, CultureInfo.InvariantCulture), int.Parse(large, CultureInfo.InvariantCulture));
    return;
}

int[] files = args.Length > 0 ? [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [200, 2000];
var marked = Ratios.Print(files);
Console.WriteLine();
if (marked is [var few, .., var many])
{
    ScaleRatios.Print(few, many, files[0], files[^1]);
    Console.WriteLine();
}

EditRatios.Print();
