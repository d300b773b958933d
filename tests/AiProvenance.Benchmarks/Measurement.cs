using System.Globalization;

namespace AiProvenance.Benchmarks;

/// <summary>
/// An analyzer that does nothing, ours and the other one over the same code, in rounds: medians, and those of the rounds' differences.
/// </summary>
internal sealed class Measurement
{
    /// <summary>Which of the three sets a question is about.</summary>
    public const int Empty = 0, Ours = 1, Banned = 2;

    private readonly List<Run>[] _runs = [[], [], []];

    /// <param name="workload">What is analysed.</param>
    /// <param name="zones">The namespaces that are critical, or banned.</param>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="isWarm">Whether something of the kind has run before: otherwise one more round goes ahead, and does not count.</param>
    public Measurement(Workload workload, IReadOnlyList<string> zones, int rounds, bool isWarm)
    {
        AnalyzerSet[] sets = [AnalyzerSet.Empty, AnalyzerSet.Ours(zones), AnalyzerSet.Banned(zones)];
        for (var round = isWarm ? 1 : 0; round <= rounds; round++)
        {
            // Each set comes first as often as another: what is warm by then, or still in the way, is so for all.
            for (var i = 0; i < sets.Length; i++)
            {
                var set = (round + i) % sets.Length;
                var run = Run.Of(workload, sets[set]);
                if (round > 0)
                    _runs[set].Add(run);
            }
        }
    }

    /// <summary>What a set's runs took.</summary>
    public double Of(int set, Func<Run, double> measure) => Runs.Median(_runs[set].Select(measure));

    /// <summary>What a set's runs took more than those of the empty one in the same round.</summary>
    public double Over(int set, Func<Run, double> measure) => Runs.Median(_runs[set].Zip(_runs[Empty], (run, empty) => measure(run) - measure(empty)));

    /// <summary>Whether garbage was collected during any run.</summary>
    public bool IsCollected => _runs.Any(runs => runs.Exists(run => run.Collections > 0));

    /// <summary>How much a set found.</summary>
    public int Findings(int set) => _runs[set][0].Findings;

    /// <summary>Ours and the other one, in seconds, and what ours is of the other.</summary>
    public static string Pair(Func<int, double> measured, string seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measured(Ours).ToString(seconds, CultureInfo.InvariantCulture)} s / {measured(Banned).ToString(seconds, CultureInfo.InvariantCulture)} s = {measured(Ours) / measured(Banned):0.0%}");
}
