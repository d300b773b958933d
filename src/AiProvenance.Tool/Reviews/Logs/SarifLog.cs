using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>What SARIF logs say of the gate.</summary>
internal sealed record SarifLog
{
    /// <summary>How many logs were read.</summary>
    public int Count { get; init; }

    /// <summary>The gate's findings.</summary>
    public ImmutableArray<LoggedFinding> Findings { get; init; } = [];

    /// <summary>What keeps a log from telling all.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>Puts logs together.</summary>
    public static SarifLog Join(IEnumerable<SarifLog> logs)
    {
        var all = logs.ToList();
        return new SarifLog
        {
            Count = all.Sum(static log => log.Count),
            Findings = [.. all.SelectMany(static log => log.Findings)],
            Problems = [.. all.SelectMany(static log => log.Problems)],
        };
    }
}
