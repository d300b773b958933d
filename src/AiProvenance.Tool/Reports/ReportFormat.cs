namespace AiProvenance.Tool.Reports;

/// <summary>A format that reports are written in.</summary>
internal enum ReportFormat
{
    /// <summary>A page for people.</summary>
    Html,

    /// <summary>The population, a row each, for a spreadsheet.</summary>
    Csv,

    /// <summary>The population, for programs: docs/schemas/report-1.json.</summary>
    Json,

    /// <summary>Rows for a warehouse: docs/schemas/report-row-1.json.</summary>
    Ndjson,
}
