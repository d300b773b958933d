using System.Globalization;
using System.Text.RegularExpressions;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>What one run of the compiler took, in seconds of all processors, and what it printed.</summary>
internal sealed partial record CompilerRun(double Processor, string Output)
{
    /// <summary>How often a rule, or any whose ID begins so, was reported.</summary>
    public int Count(string id) => Regex.Count(Output, $": (warning|error) {id}[0-9]*: ");

    /// <summary>Seconds in each analyzer's callbacks, as the compiler reports them; the most expensive first.</summary>
    public IReadOnlyList<(string Analyzer, double Seconds)> Callbacks =>
    [
        .. Analyzer().Matches(Output)
            .Select(static match => (match.Groups["name"].Value, double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture)))
            .OrderByDescending(static analyzer => analyzer.Item2),
    ];

    // Behind the seconds stands a share, and behind the name the IDs of its rules.
    [GeneratedRegex(@"^ *<?(?<seconds>[0-9]+\.[0-9]+) +<?[0-9]+ +(?<name>[\w.]+) \(", RegexOptions.Multiline)]
    private static partial Regex Analyzer();
}
