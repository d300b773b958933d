using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports;

/// <summary>How much the baselines of a repository accepted at a tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Day">The day of its commit.</param>
/// <param name="Files">How many baselines there were.</param>
/// <param name="Entries">How many findings they accepted.</param>
internal sealed record BaselineSize(string Tag, IsoDate? Day, int Files, int Entries);
