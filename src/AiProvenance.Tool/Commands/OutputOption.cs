using System.CommandLine;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>--output</c>, which commands with a result share.</summary>
internal static class OutputOption
{
    private static readonly ImmutableArray<(string Name, OutputFormat Format)> Formats =
    [
        ("text", OutputFormat.Text),
        ("json", OutputFormat.Json),
        ("sarif", OutputFormat.Sarif),
        ("markdown", OutputFormat.Markdown),
        ("github", OutputFormat.GitHub),
    ];

    /// <summary>Makes the option.</summary>
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--output")
        {
            Description = "The format of the result: text, json, sarif, markdown or github. In a GitHub workflow github, elsewhere text.",
            HelpName = "FORMAT",
        };
        option.AcceptOnlyFromAmong([.. Formats.Select(static format => format.Name)]);
        return option;
    }

    /// <summary>The format that is stated, or the one of the surroundings.</summary>
    public static OutputFormat Choose(string? stated, Surroundings surroundings) => stated is null
        ? surroundings.IsGitHub ? OutputFormat.GitHub : OutputFormat.Text
        : Formats.First(format => format.Name == stated).Format;
}
