using System.CommandLine;
using System.Threading.Tasks;

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

    private readonly JudgementOptions _judgement = new("the assemblies");

    private readonly SignatureOptions _signed = new();

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The format of the result: text, json or markdown.",
        HelpName = "FORMAT",
    };

    private TraceCommand(Surroundings surroundings, Func<TraceRequest, CancellationToken, ExitCode> run)
    {
        _output.AcceptOnlyFromAmong([.. Formats.Select(static format => format.Name)]);
        Command = new Command("trace", "After an incident: whether AI was involved in the code of a stack trace, and who verified it.")
        {
            _file, _assemblies, _commit, _base,
        };
        _judgement.AddTo(Command);
        Command.Options.Add(_output);
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
        var format = parsed.GetValue(_output) is { } stated ? Formats.First(format => format.Name == stated).Format : TraceFormat.Text;
        return new TraceRequest([.. parsed.GetRequiredValue(_assemblies)], _judgement.GetDay(parsed, surroundings), format)
        {
            File = parsed.GetValue(_file),
            Commit = parsed.GetValue(_commit),
            Base = parsed.GetValue(_base),
            Policy = _judgement.GetPolicy(parsed),
            PolicyDigest = _judgement.GetDigest(parsed),
            Sources = _judgement.GetSources(parsed),
            Signed = _signed.Read(parsed),
        };
    }
}
