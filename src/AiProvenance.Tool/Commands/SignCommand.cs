using System.CommandLine;
using System.Threading.Tasks;

namespace AiProvenance.Tool.Commands;

/// <summary><c>sign</c> and <c>renew</c>: their arguments, and what they ask.</summary>
internal sealed class SignCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Projects, solutions, or folders that hold some; the current folder without it.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _as = new("--as")
    {
        Description = "The reviewer's address. Without it AIPROVENANCE_REVIEWER, ~/.aiprovenance/reviewer, then git's user.email.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description =
            "The key to sign with: a private key, or a public one whose private half an agent or a device has. " +
            "Without it git's user.signingkey.",
        HelpName = "FILE",
    };

    private readonly SignatureOptions _signed = new();

    private readonly Option<string?> _only = new("--only")
    {
        Description = "Sign the verification on this one declaration, without a question.",
        HelpName = "IDENTITY",
    };

    private readonly Option<bool> _prune = new("--prune")
    {
        Description = "Name the lines that nothing here needs; on a terminal, remove them if told so.",
    };

    private readonly Option<string[]> _renames = new("--rename")
    {
        Description = "A name that took the place of another; may be repeated for names that were renamed together.",
        HelpName = "OLD=NEW",
        Required = true,
    };

    /// <summary>Makes <c>sign</c>.</summary>
    public static Command CreateSign(Func<SignRequest, CancellationToken, ExitCode> run)
    {
        var arguments = new SignCommand();
        var command = new Command("sign", "Signs your own verifications in the working tree, with your key, one by one.")
        {
            arguments._paths, arguments._as, arguments._key, arguments._only, arguments._prune,
        };
        return arguments.Act(command, run);
    }

    /// <summary>Makes <c>renew</c>.</summary>
    public static Command CreateRenew(Func<SignRequest, CancellationToken, ExitCode> run)
    {
        var arguments = new SignCommand();
        var command = new Command("renew", "Renews your own signed verifications that a rename alone has made stale, and signs them again.")
        {
            arguments._paths, arguments._renames, arguments._as, arguments._key,
        };
        return arguments.Act(command, run);
    }

    private Command Act(Command command, Func<SignRequest, CancellationToken, ExitCode> run)
    {
        _signed.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => (int)run(Read(parsed, command), cancellationToken), cancellationToken));
        return command;
    }

    private SignRequest Read(ParseResult parsed, Command command) =>
        new(parsed.GetValue(_paths) is { Length: > 0 } paths ? [.. paths] : ["."])
        {
            As = parsed.GetValue(_as),
            Key = parsed.GetValue(_key),
            Signed = _signed.Read(parsed),
            Only = command.Options.Contains(_only) ? parsed.GetValue(_only) : null,
            Prune = command.Options.Contains(_prune) && parsed.GetValue(_prune),
            Renames = command.Options.Contains(_renames) ? [.. parsed.GetValue(_renames) ?? []] : [],
        };
}
