using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>One place where code names a zone's type or member for the run time to find.</summary>
/// <param name="Code">What it names.</param>
/// <param name="Location">The syntax that does.</param>
internal sealed record LateBoundName(NamedCode Code, Location Location);
