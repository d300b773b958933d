namespace AiProvenance.Tool.Reports.Formats;

/// <summary>The words that all formats of data have in common.</summary>
internal static class ReportWords
{
    /// <summary>A declaration's verdict.</summary>
    public static string Name(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Verified => "verified",
        RowVerdict.Accepted => "accepted by baseline",
        _ => "not verified",
    };
}
