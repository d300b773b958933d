namespace AiProvenance.Tool.Results.Writers;

/// <summary>Where rules are explained.</summary>
internal static class RulePages
{
    /// <summary>Where the project lives.</summary>
    public const string Project = "https://github.com/aiprovenance/AiProvenance.Analyzers";

    /// <summary>The page of a rule.</summary>
    public static string Of(string rule) => $"{Project}/blob/main/docs/rules/{rule}.md";
}
