namespace AiProvenance.Tool.Results.Writers;

/// <summary>A format that results are written in.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: docs/schemas/check-1.json, docs/schemas/marks-verify-1.json, docs/schemas/audit-1.json.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>For comments and summaries.</summary>
    Markdown,

    /// <summary>Annotations, then text.</summary>
    GitHub,
}

/// <summary>One result in every format; each gives the same text for the same result.</summary>
internal static class ResultWriter
{
    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result, OutputFormat format, bool inColour = false) => format switch
    {
        OutputFormat.Json when result.Commits is { Statements: not null } commits => AuditJsonResult.Write(result, commits),
        OutputFormat.Json when result.Commits is { } commits => MarksJsonResult.Write(result, commits),
        OutputFormat.Json => JsonResult.Write(result),
        OutputFormat.Sarif => SarifResult.Write(result),
        OutputFormat.Markdown => MarkdownResult.Write(result, int.MaxValue),
        OutputFormat.GitHub => GitHubResult.Write(result),
        _ => TextResult.Write(result, inColour),
    };
}
