using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>Findings as editors hand them over: Roslyn repeats one as often as the same code has been looked at, a few lines at a time.</summary>
internal static class RepeatedFindings
{
    /// <summary>Each finding once, so that it has one entry in the menu.</summary>
    public static IEnumerable<Diagnostic> Once(this IEnumerable<Diagnostic> findings) => findings
        .GroupBy(static finding => (finding.Id, finding.Location, finding.GetMessage(CultureInfo.InvariantCulture)))
        .Select(static same => same.First());
}
