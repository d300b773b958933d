using System.Globalization;
using AiProvenance.Benchmarks.Library;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>
/// What a package adds to what the SDK's compiler takes, the SDK's own analyzers included: processor time, against the same code without
/// the package in the same round.
/// </summary>
internal static class BuildTable
{
    private const string Ours = "AiProvenance.";

    /// <summary>Prints the table of builds, and that of the rules.</summary>
    public static void Print(int rounds, int modules)
    {
        using var folders = new BenchmarkFolder();
        var packages = new Packages(folders.New("packages"));
        var unmarked = LibraryProject.Alone(folders.New("unmarked"), modules, isMarked: false);
        var marked = LibraryProject.Alone(folders.New("marked"), modules, isMarked: true);
        LibraryProject Guarded(string name, bool isMarked, IEnumerable<string> zones) =>
            LibraryProject.Guarded(folders.New(name), packages, modules, isMarked, zones);
        var unmarkedAsAi = LibraryProject.Guarded(
            folders.New("default"), packages, modules, isMarked: false, LibrarySource.Zones, defaultOrigin: "generated");
        var critical = Guarded("critical", isMarked: true, LibrarySource.Zones);
        BuildRow[] rows =
        [
            new("this package, nothing marked", unmarked, Guarded("guarded", isMarked: false, LibrarySource.Zones)),
            new("this package, nothing marked, default_origin = generated", unmarked, unmarkedAsAi),
            new("this package, all marked, nothing touched", marked, Guarded("quiet", isMarked: true, LibrarySource.UnusedZone)),
            new("this package, all marked, much touched", marked, critical),
            new(
                "BannedApiAnalyzers, the same namespaces",
                unmarked,
                LibraryProject.Banned(folders.New("banned"), packages, modules, isMarked: false, LibrarySource.Zones)),
        ];
        for (var round = 0; round < rounds; round++)
            Measure(rows, first: round % rows.Length);
        Print(rows, unmarked.Lines);
        Console.WriteLine();
        PrintRules(critical.Compile(reportsRules: true));
    }

    // Each round begins with another, so that what the machine does besides hits none more than the others.
    private static void Measure(BuildRow[] rows, int first)
    {
        var alone = new Dictionary<LibraryProject, double>();
        foreach (var row in rows[first..].Concat(rows[..first]))
        {
            if (!alone.TryGetValue(row.Alone, out var without))
                alone[row.Alone] = without = row.Alone.Compile().Processor;
            row.Add(without, row.With.Compile());
        }
    }

    private static void Print(BuildRow[] rows, int lines)
    {
        var size = lines.ToString("#,0", CultureInfo.InvariantCulture);
        Console.WriteLine($"| {size} lines, with | findings | without it, s | with it, s | more | of all rounds |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var row in rows)
            Console.WriteLine(row);
    }

    private static void PrintRules(CompilerRun run)
    {
        Console.WriteLine("| callbacks, much touched | s |");
        Console.WriteLine("|---|---|");
        var (ours, others) = (run.Callbacks.Where(IsOurs), run.Callbacks.Where(static analyzer => !IsOurs(analyzer)));
        foreach (var (analyzer, seconds) in ours.Where(static analyzer => analyzer.Seconds > 0))
            Print($"`{analyzer.Split('.')[^1]}`", seconds);
        Print("the SDK's analyzers", others.Sum(static analyzer => analyzer.Seconds));
    }

    private static void Print(string analyzer, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {analyzer} | {seconds:0.00} |"));

    private static bool IsOurs((string Analyzer, double Seconds) analyzer) => analyzer.Analyzer.StartsWith(Ours, StringComparison.Ordinal);
}
