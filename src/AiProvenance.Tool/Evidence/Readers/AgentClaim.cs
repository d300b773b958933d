namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>An agent that a trailer names.</summary>
/// <param name="Tool">The tool, as a mark names it.</param>
/// <param name="Model">The model, where the trailer has one.</param>
internal sealed record AgentClaim(string Tool, string? Model);
