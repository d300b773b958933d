using System.CommandLine;
using System.Threading.Tasks;

namespace AiProvenance.Tool.Commands;

/// <summary><c>check</c>: its arguments, and what they ask.</summary>
internal sealed class CheckCommand
{
    private readonly ReleaseOptions _release = new(ArgumentArity.OneOrMore);

    private readonly Option<string?> _output = OutputOption.Create();

    private readonly Option<string?> _attestation = new("--attest")
    {
        Description =
            "Where to write what was judged, by digest, and what came of it: an in-toto statement with a SLSA verification summary.",
        HelpName = "FILE",
    };

    private CheckCommand(Surroundings surroundings, Func<CheckRequest, CancellationToken, ExitCode> run)
    {
        Command = new Command("check", "Judges assemblies before they are deployed, by what is in them.");
        _release.AddTo(Command);
        Command.Options.Add(_output);
        Command.Options.Add(_attestation);
        Command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => (int)run(Read(parsed, surroundings), cancellationToken), cancellationToken));
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, Func<CheckRequest, CancellationToken, ExitCode> run) =>
        new CheckCommand(surroundings, run).Command;

    private CheckRequest Read(ParseResult parsed, Surroundings surroundings) =>
        new(_release.Read(parsed, surroundings), OutputOption.Choose(parsed.GetValue(_output), surroundings))
        {
            Attestation = parsed.GetValue(_attestation),
        };
}
