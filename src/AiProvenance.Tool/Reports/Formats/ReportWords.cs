using AiProvenance.Tool.Reports.Evidence;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>The words that all formats of data have in common.</summary>
internal static class ReportWords
{
    /// <summary>A declaration's verdict.</summary>
    public static string Name(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Verified => "verified",
        RowVerdict.Claimed => "claimed",
        RowVerdict.Accepted => "accepted by baseline",
        _ => "not verified",
    };

    /// <summary>Whether a fact holds.</summary>
    public static string Name(EvidenceAnswer answer) => answer switch
    {
        EvidenceAnswer.Yes => "yes",
        EvidenceAnswer.No => "no",
        _ => "not known",
    };
}
