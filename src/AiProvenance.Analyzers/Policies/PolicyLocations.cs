using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Places in the policy file, as diagnostics name them.</summary>
internal static class PolicyLocations
{
    public static Location Locate(AdditionalText file, SourceSpan span, CancellationToken cancellationToken)
    {
        var lines = file.GetText(cancellationToken)?.Lines;
        if (lines is null || span.Line >= lines.Count)
            return Location.Create(file.Path, default, default);
        var line = lines[span.Line];
        var start = Math.Min(line.Start + span.Start, line.End);
        var end = Math.Min(start + span.Length, line.End);
        var text = TextSpan.FromBounds(start, end);
        return Location.Create(file.Path, text, lines.GetLinePositionSpan(text));
    }
}
