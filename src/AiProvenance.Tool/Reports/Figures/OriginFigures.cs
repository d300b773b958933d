using AiProvenance.Core.Origins;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How much AI code a tool and a model wrote.</summary>
/// <param name="Tool">The tool, as marks name it.</param>
/// <param name="Model">The model; null where no mark says.</param>
/// <param name="Generated">How many declarations it wrote.</param>
/// <param name="Assisted">How many a person wrote with its advice.</param>
internal sealed record OriginFigures(string Tool, string? Model, int Generated, int Assisted)
{
    /// <summary>How many declarations.</summary>
    public int All => Generated + Assisted;

    /// <summary>Tools and models, those of most declarations first. A declaration of several counts for each.</summary>
    public static ImmutableArray<OriginFigures> List(CheckResult result) =>
    [
        .. result.Declarations
            .Where(static declaration => declaration.Origin != Origin.Human)
            .SelectMany(static declaration => NamesOf(declaration).Select(name => (name.Tool, name.Model, declaration.Origin)))
            .GroupBy(static entry => (entry.Tool, entry.Model))
            .Select(static group => new OriginFigures(
                group.Key.Tool,
                group.Key.Model,
                group.Count(static entry => entry.Origin == Origin.Generated),
                group.Count(static entry => entry.Origin == Origin.Assisted)))
            .OrderByDescending(static figures => figures.All)
            .ThenBy(static figures => figures.Tool, StringComparer.Ordinal)
            .ThenBy(static figures => figures.Model, StringComparer.Ordinal),
    ];

    /// <summary>The tool that a mark names, or what is known instead.</summary>
    public static string ToolOf(Mark mark) => mark switch
    {
        { IsDefault: true } => "unmarked, AI's by the policy",
        { Tool: { Length: > 0 } tool } => tool,
        { CanStateFacts: false } => mark.Name,
        _ => "a tool that no mark names",
    };

    private static IEnumerable<(string Tool, string? Model)> NamesOf(CheckedDeclaration declaration) => declaration.Marks.IsEmpty
        ? [("a tool that no mark names", null)]
        : declaration.Marks.Select(static mark => (ToolOf(mark), string.IsNullOrWhiteSpace(mark.Model) ? null : mark.Model)).Distinct();
}
