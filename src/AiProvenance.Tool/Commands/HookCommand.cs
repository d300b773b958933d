using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// <c>marks hook</c>: what an agent runs at its events. It exits with 0 whatever happens: an agent would stop, or be told to go on.
/// </summary>
internal sealed class HookCommand
{
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(5);

    private readonly Option<string?> _agent = new("--agent")
    {
        Description = "The agent whose settings run it; what the event itself says comes first.",
        HelpName = "claude|copilot|cursor|codex",
    };

    private readonly Option<bool> _inline = new("--inline")
    {
        Description = "Refused: nothing edits source while an agent works.",
        Hidden = true,
    };

    private readonly Surroundings _surroundings;
    private readonly Func<GitRepository, IReadOnlyList<string>, CancellationToken, string> _updateMarks;

    private HookCommand(Surroundings surroundings, Func<GitRepository, IReadOnlyList<string>, CancellationToken, string> updateMarks)
    {
        _surroundings = surroundings;
        _updateMarks = updateMarks;
        Command = new Command(
            "hook", "Records an event of an agent's session, given as JSON on standard input; 'install' writes the agent's settings.")
        {
            _agent, _inline, HookInstallCommand.Create(surroundings),
        };

        // A setting of a later version is no reason to fail.
        Command.TreatUnmatchedTokensAsErrors = false;
        Command.SetAction(parsed => (int)Run(parsed));
        HelpExamples.AddTo(Command, "ai-provenance marks hook install --agent claude");
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    /// <param name="surroundings">What is around it.</param>
    /// <param name="updateMarks">Makes marks of what was written in files of a repository, and says in a few words what came of it.</param>
    public static Command Create(
        Surroundings surroundings, Func<GitRepository, IReadOnlyList<string>, CancellationToken, string> updateMarks) =>
        new HookCommand(surroundings, updateMarks).Command;

    private ExitCode Run(ParseResult parsed)
    {
        // A person, not an agent.
        if (_surroundings.InputIsTerminal)
        {
            Say("agents run it, with JSON on standard input. 'ai-provenance marks hook install --agent claude' writes their settings.");
            return ExitCode.CouldNotJudge;
        }

        if (parsed.GetValue(_inline))
            Say("--inline is refused: nothing edits source while an agent works; marks go to AiProvenance.Origins.cs.");
        try
        {
            var run = new HookRun(_updateMarks)
            {
                Now = _surroundings.Now,
                ProjectFolder = _surroundings.Variable("CLAUDE_PROJECT_DIR"),
            };
            var reading = Task.Run(_surroundings.Input.ReadToEnd);
            if (!reading.Wait(ReadingLimit))
            {
                Say("standard input does not end: nothing is recorded.");
                return ExitCode.Satisfied;
            }

            var result = run.Run(reading.Result, parsed.GetValue(_agent));
            Say(result.Line + ".");
            if (result.ToOutput() is { } output)
                _surroundings.Output.WriteLine(output);
        }
        catch (Exception exception)
        {
            Say("this is a bug, and nothing was recorded. Please report it: " + RulePages.Project + "/issues: " + exception);
        }

        return ExitCode.Satisfied;
    }

    private void Say(string line)
    {
        try
        {
            _surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(line));
        }
        catch (IOException)
        {
            // Nobody listens.
        }
    }
}
