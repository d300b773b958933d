using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>The arguments that name a release and what it is held against, which commands about releases share.</summary>
internal sealed class ReleaseOptions
{
    private readonly Argument<string[]> _paths;

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "The policy file. Without it, AiProvenance.policy is looked for from the first path upwards, as in a build.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _digest = new("--policy-digest")
    {
        Description = "The SHA-256 that the policy file must have (AIP0204).",
        HelpName = "HEX",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The day that ages are counted to; today (UTC) without it.",
        HelpName = "yyyy-MM-dd",
    };

    private readonly Option<string?> _sources = new("--sources")
    {
        Description = "The sources that the assemblies were built from: with them, what was reviewed is compared with what was built.",
        HelpName = "DIR",
    };

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
        Refuse(_asOf, static day => !IsoDate.TryParse(day, out _), "is no day of the form yyyy-MM-dd: --as-of 2026-11-30");
        Refuse(
            _digest,
            static digest => digest.Length != 64 || !digest.All(char.IsAsciiHexDigit),
            "is no SHA-256: 64 hexadecimal digits, as 'sha256sum AiProvenance.policy' prints them");
        Refuse(
            _sources,
            static folder => !Directory.Exists(folder),
            "is no folder: --sources names the one that the assemblies were built from");
    }

    /// <summary>Adds them to a command, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        foreach (var option in new Option[] { _policy, _digest, _asOf, _sources, _baselines })
            command.Options.Add(option);
        _signatures.AddTo(command);
    }

    /// <summary>The paths that are given.</summary>
    public IReadOnlyList<string> GetPaths(CommandResult result) => result.GetValue(_paths) ?? [];

    /// <summary>What they ask.</summary>
    public ReleaseRequest Read(ParseResult parsed, Surroundings surroundings)
    {
        var day = parsed.GetValue(_asOf) ?? surroundings.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _ = IsoDate.TryParse(day, out var asOf);
        return new ReleaseRequest([.. parsed.GetValue(_paths) ?? []], asOf)
        {
            Policy = parsed.GetValue(_policy),
            PolicyDigest = parsed.GetValue(_digest),
            Sources = parsed.GetValue(_sources),
            Baselines = [.. parsed.GetValue(_baselines) ?? []],
            Signatures = _signatures.Read(parsed),
        };
    }

    private static void Refuse(Option<string?> option, Func<string, bool> isWrong, string problem) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } value && isWrong(value))
            result.AddError($"{option.Name}: '{Harmless.Line(value)}' {problem}");
    });
}
