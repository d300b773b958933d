using AiProvenance.Core.Dates;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>The settings that the package's targets hand to the compiler.</summary>
internal static class Settings
{
    public const string FileOriginKey = Core.Origins.FileOriginMark.Key;

    private const string DayKey = "build_property.AiProvenanceAsOf";

    /// <summary>Whether the targets hand anything over: the day they do, though it may be empty.</summary>
    public static bool AreTold(AnalyzerConfigOptions options) => options.TryGetValue(DayKey, out _);

    /// <summary>Whether the compiler writes its log, the only place that shows the fingerprints of findings.</summary>
    public static bool IsLogged(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ErrorLog", out var path) && path.Length > 0;

    /// <summary>The date that verifications are judged at, or null: an analyzer never reads a clock.</summary>
    public static IsoDate? ReadDay(AnalyzerConfigOptions options) =>
        options.TryGetValue(DayKey, out var text) && IsoDate.TryParse(text, out var date) ? date : null;
}
