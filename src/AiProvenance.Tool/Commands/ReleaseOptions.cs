using System.CommandLine;
using System.CommandLine.Parsing;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>The arguments that name a release and what it is held against, which commands about releases share.</summary>
internal sealed class ReleaseOptions
{
    private readonly Argument<string[]> _paths;

    private readonly JudgementOptions _judgement = new("the first path");

    private readonly Option<string[]> _baselines = new("--baseline")
    {
        Description = "Baselines, whose findings are accepted.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly SignatureOptions _signatures = new();

    /// <param name="arity">How many paths must be given.</param>
    public ReleaseOptions(ArgumentArity arity)
    {
        _paths = new Argument<string[]>("PATH")
        {
            Description = "Assemblies, folders, .nupkg and .zip files; they are searched for managed assemblies.",
            Arity = arity,
        };
        _paths.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith('-')))
            {
                var path = Harmless.Line(token.Value);
                result.AddError($"'{path}' is no option; a path that begins like one is given as './{path}'");
            }
        });
    }

    /// <summary>Adds them to a command, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        _judgement.AddTo(command);
        command.Options.Add(_baselines);
        _signatures.AddTo(command);
    }

    /// <summary>The paths that are given.</summary>
    public IReadOnlyList<string> GetPaths(CommandResult result) => result.GetValue(_paths) ?? [];

    /// <summary>What they ask.</summary>
    public ReleaseRequest Read(ParseResult parsed, Surroundings surroundings) =>
        new([.. parsed.GetValue(_paths) ?? []], _judgement.GetDay(parsed, surroundings))
        {
            Policy = _judgement.GetPolicy(parsed),
            PolicyDigest = _judgement.GetDigest(parsed),
            Sources = _judgement.GetSources(parsed),
            Baselines = [.. parsed.GetValue(_baselines) ?? []],
            Signatures = _signatures.Read(parsed),
        };
}
