using AiProvenance.Tool.Reports;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>report</c> is asked.</summary>
/// <param name="Release">What is to be judged.</param>
/// <param name="Format">The format of the report.</param>
internal sealed record ReportRequest(ReleaseRequest Release, ReportFormat Format)
{
    /// <summary>The repository's name.</summary>
    public string? Repository { get; init; }

    /// <summary>The release's name.</summary>
    public string? ReleaseName { get; init; }

    /// <summary>The standard under whose requirements the facts are grouped.</summary>
    public EvidenceStandard? Evidence { get; init; }

    /// <summary>Where the report goes; null for standard output.</summary>
    public string? Out { get; init; }

    /// <summary>Over how many earlier releases the trend goes; 0 where nobody asks for one.</summary>
    public int History { get; init; }

    /// <summary>The results of earlier releases.</summary>
    public ImmutableArray<string> Earlier { get; init; } = [];
}
