using System.Text.RegularExpressions;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>What reads as the name of a model.</summary>
internal static class ModelNames
{
    private static readonly Regex Family = new(
        "(^|[^a-z])(opus|sonnet|haiku|gpt-?[0-9]|o[134](-(mini|preview|pro))?($|[^a-z0-9])"
        + "|(claude|gemini|grok|llama|qwen|codex|glm|phi|nova)[- ]?[0-9]"
        + "|deepseek|codestral|devstral|kimi|composer[- ]?[0-9]|gemini-?(pro|flash)|minimax)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex InBrackets = new("^(?<before>.*?) *[(](?<inside>[^()]*)[)]$", RegexOptions.CultureInvariant);

    /// <summary>Whether a text names a model.</summary>
    public static bool IsModel(string text) => Family.IsMatch(text);

    /// <summary>The model, or null for the words that stand where nobody knew it.</summary>
    public static string? Known(string? model) => model?.Trim() is { Length: > 0 } name
        && !name.Equals("unknown", StringComparison.OrdinalIgnoreCase) && !name.Equals("default", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("auto", StringComparison.OrdinalIgnoreCase) && !name.Equals("none", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("<synthetic>", StringComparison.Ordinal) ? name : null;

    /// <summary>The model inside a name such as <c>aider (gpt-4o)</c> or <c>Claude Opus 4.5 (1M context)</c>.</summary>
    public static string? FindIn(string name)
    {
        var text = name.Trim();
        if (InBrackets.Match(text) is { Success: true } match)
        {
            if (IsModel(match.Groups["inside"].Value))
                return match.Groups["inside"].Value.Trim();
            text = match.Groups["before"].Value;
        }

        return IsModel(text) ? text : null;
    }
}
