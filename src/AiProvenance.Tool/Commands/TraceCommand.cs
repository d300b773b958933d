using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>trace</c>: its arguments, and what they ask.</summary>
internal sealed class TraceCommand
{
    private const string ExitCodes = """
        Exit codes:
          0  answered
          2  no answer, or not for all: bad usage, nothing that reads as a trace, code of no assembly given, an invalid policy
        """;

    private static readonly ImmutableArray<(string Name, TraceFormat Format)> Formats =
        [("text", TraceFormat.Text), ("json", TraceFormat.Json), ("markdown", TraceFormat.Markdown)];

    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "A file with the stack trace, whatever else is in it: a log, JSON. Standard input without it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _assemblies = new("--assemblies")
    {
        Description = "The assemblies that ran: folders, .nupkg and .zip files.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _commit = new("--commit")
    {
        Description = "Without a trace: the declarations that this commit changed. With one: the commit that is held to have run.",
        HelpName = "REF",
    };

    private readonly Option<string?> _base = new("--base")
    {
        Description = "With --commit: all commits since this one.",
        HelpName = "REF",
    };

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "The policy file. Without it, AiProvenance.policy is looked for from the assemblies upwards, as in a build.",
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

    private readonly SignatureOptions _signed = new();

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The format of the result: text, json or markdown.",
        HelpName = "FORMAT",
    };

    private TraceCommand(Surroundings surroundings, Func<TraceRequest, CancellationToken, ExitCode> run)
    {
        _output.AcceptOnlyFromAmong([.. Formats.Select(static format => format.Name)]);
        Refuse(_asOf, static day => !IsoDate.TryParse(day, out _), "is no day of the form yyyy-MM-dd: --as-of 2026-11-30");
        Refuse(
            _digest,
            static digest => digest.Length != 64 || !digest.All(char.IsAsciiHexDigit),
            "is no SHA-256: 64 hexadecimal digits, as 'sha256sum AiProvenance.policy' prints them");
        Refuse(
            _sources,
            static folder => !Directory.Exists(folder),
            "is no folder: --sources names the one that the assemblies were built from");
        Command = new Command("trace", "After an incident: whether AI was involved in the code of a stack trace, and who verified it.")
        {
            _file, _assemblies, _commit, _base, _policy, _digest, _asOf, _sources, _output,
        };
        _signed.AddTo(Command);
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_base) is not null && result.GetValue(_commit) is null)
                result.AddError("--base says where commits begin, and --commit where they end: give both");
            if (result.GetValue(_file) is null && result.GetValue(_commit) is null && surroundings.InputIsTerminal)
                result.AddError("there is no trace: give the file that has it, or pipe it in: ai-provenance trace --assemblies DIR < FILE");
        });
        Command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => (int)run(Read(parsed, surroundings), cancellationToken), cancellationToken));
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, Func<TraceRequest, CancellationToken, ExitCode> run)
    {
        var command = new TraceCommand(surroundings, run).Command;
        HelpExamples.AddTo(
            command,
            ExitCodes,
            [
                "ai-provenance trace --assemblies ./publish incident.log",
                "kubectl logs deploy/shop | ai-provenance trace --assemblies ./publish --sources .",
                "ai-provenance trace --assemblies ./publish --commit v1.4.2 --base v1.4.1",
            ]);
        return command;
    }

    private TraceRequest Read(ParseResult parsed, Surroundings surroundings)
    {
        var day = parsed.GetValue(_asOf) ?? surroundings.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _ = IsoDate.TryParse(day, out var asOf);
        var format = parsed.GetValue(_output) is { } stated ? Formats.First(format => format.Name == stated).Format : TraceFormat.Text;
        return new TraceRequest([.. parsed.GetRequiredValue(_assemblies)], asOf, format)
        {
            File = parsed.GetValue(_file),
            Commit = parsed.GetValue(_commit),
            Base = parsed.GetValue(_base),
            Policy = parsed.GetValue(_policy),
            PolicyDigest = parsed.GetValue(_digest),
            Sources = parsed.GetValue(_sources),
            Signed = _signed.Read(parsed),
        };
    }

    private static void Refuse(Option<string?> option, Func<string, bool> isWrong, string problem) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } value && isWrong(value))
            result.AddError($"{option.Name}: '{Harmless.Line(value)}' {problem}");
    });
}
