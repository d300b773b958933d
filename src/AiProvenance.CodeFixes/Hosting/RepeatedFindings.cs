using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// Findings as editors hand them over: Roslyn repeats one as often as the same code has been looked at, a few lines at a time.
/// </summary>
internal static class RepeatedFindings
{
    /// <summary>Each finding once, so that it has one entry in the menu, until somebody types on.</summary>
    public static IEnumerable<Diagnostic> Findings(this CodeFixContext context)
    {
        foreach (var same in context.Diagnostics.GroupBy(
            static finding => (finding.Id, finding.Location, finding.GetMessage(CultureInfo.InvariantCulture))))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return same.First();
        }
    }
}
