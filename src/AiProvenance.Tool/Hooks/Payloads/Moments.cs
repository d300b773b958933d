namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>
/// The moments by the names that agents have for them, in any case: Copilot has names of its own beside those that most share.
/// </summary>
internal static class Moments
{
    private static readonly Dictionary<string, HookMoment> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SessionStart"] = HookMoment.Start,
        ["UserPromptSubmit"] = HookMoment.Prompt,
        ["UserPromptSubmitted"] = HookMoment.Prompt,
        ["BeforeSubmitPrompt"] = HookMoment.Prompt,
        ["Stop"] = HookMoment.Stop,
        ["StopFailure"] = HookMoment.Stop,
        ["AgentStop"] = HookMoment.Stop,
        ["SubagentStop"] = HookMoment.SubagentStop,
        ["SessionEnd"] = HookMoment.End,
    };

    /// <summary>The moment of an event.</summary>
    public static HookMoment Of(string? name) => name is null ? HookMoment.Other : ByName.GetValueOrDefault(name);
}
