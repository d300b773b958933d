using System.CommandLine;
using System.Globalization;
using System.IO;
using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>The options that say what code is judged by: a policy, a day, sources.</summary>
internal sealed class JudgementOptions
{
    private readonly Option<string?> _policy;

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

    /// <param name="start">Where the policy is looked for from, as the help says it.</param>
    public JudgementOptions(string start)
    {
        _policy = new Option<string?>("--policy")
        {
            Description = $"The policy file. Without it, AiProvenance.policy is looked for from {start} upwards, as in a build.",
            HelpName = "FILE",
        };
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
        foreach (var option in new Option[] { _policy, _digest, _asOf, _sources })
            command.Options.Add(option);
    }

    /// <summary>The policy file that is named.</summary>
    public string? GetPolicy(ParseResult parsed) => parsed.GetValue(_policy);

    /// <summary>The digest that it must have.</summary>
    public string? GetDigest(ParseResult parsed) => parsed.GetValue(_digest);

    /// <summary>The folder of the sources.</summary>
    public string? GetSources(ParseResult parsed) => parsed.GetValue(_sources);

    /// <summary>The day that ages are counted to.</summary>
    public IsoDate GetDay(ParseResult parsed, Surroundings surroundings)
    {
        var day = parsed.GetValue(_asOf) ?? surroundings.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _ = IsoDate.TryParse(day, out var asOf);
        return asOf;
    }

    private static void Refuse(Option<string?> option, Func<string, bool> isWrong, string problem) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } value && isWrong(value))
            result.AddError($"{option.Name}: '{Harmless.Line(value)}' {problem}");
    });
}
