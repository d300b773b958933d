namespace AiProvenance.Tool.Reports;

/// <summary>A report in the format that is asked for.</summary>
internal static class ReportWriter
{
    /// <summary>Writes a report.</summary>
    public static string Write(ReleaseReport report, ReportFormat format) => format switch
    {
        _ => throw new NotSupportedException(report + " " + format),
    };
}
