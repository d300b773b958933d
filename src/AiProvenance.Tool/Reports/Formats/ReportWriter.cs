using System.IO;
using AiProvenance.Tool.Reports.Pages;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>A report in the format that is asked for.</summary>
internal static class ReportWriter
{
    /// <summary>Writes a report, row by row: a large release is never held as one text.</summary>
    public static void Write(ReleaseReport report, ReportFormat format, TextWriter output)
    {
        switch (format)
        {
            case ReportFormat.Html:
                output.Write(HtmlReport.Write(report));
                break;
            case ReportFormat.Csv:
                CsvReport.Write(report, output);
                break;
            case ReportFormat.Json:
                JsonReport.Write(report, output);
                break;
            case ReportFormat.Ndjson:
                NdjsonReport.Write(report, output);
                break;
            default:
                throw new NotSupportedException(format.ToString());
        }
    }
}
