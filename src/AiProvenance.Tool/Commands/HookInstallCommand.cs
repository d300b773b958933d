using System.CommandLine;
using System.IO;
using System.Text.Json;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks.Settings;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>marks hook install</c>: writes an agent's settings file, beside all that is there.</summary>
internal sealed class HookInstallCommand
{
    private readonly Option<string> _agent = new("--agent") { Description = "The agent.", Required = true };

    private readonly Option<bool> _user =
        new("--user") { Description = "For you, in every repository: in the home folder instead of this repository." };

    private readonly Surroundings _surroundings;

    private HookInstallCommand(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _ = _agent.AcceptOnlyFromAmong([.. AgentSettings.All.Select(static settings => settings.Agent)]);
        Command = new Command("install", "Writes an agent's settings file: its hooks run 'ai-provenance marks hook'.") { _agent, _user };
        Command.SetAction(parsed => (int)Run(parsed));
        HelpExamples.AddTo(
            Command, "ai-provenance marks hook install --agent claude", "ai-provenance marks hook install --agent cursor --user");
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings) => new HookInstallCommand(surroundings).Command;

    private ExitCode Run(ParseResult parsed)
    {
        var settings = AgentSettings.All.Single(each => each.Agent == parsed.GetRequiredValue(_agent));
        string? root;
        try
        {
            root = GitRepository.Find(_surroundings.Folder) is { IsBare: false } repository ? repository.Root : null;
        }
        catch (GitException exception)
        {
            return Refuse(exception.Message);
        }

        if (root is null && !parsed.GetValue(_user))
            return Refuse("this folder is in no working tree of git. Run it in one, or with --user for all of yours.");
        var file = parsed.GetValue(_user)
            ? settings.FileFor(_surroundings.Home, _surroundings.Variable)
            : Path.Combine(root!, settings.File);
        return Write(file, settings, parsed.GetValue(_user) ? ToolCommand.Global : ToolCommand.For(root!));
    }

    private ExitCode Write(string file, AgentSettings settings, string command)
    {
        try
        {
            // Settings behind a link stay where they are.
            var target = new FileInfo(file).LinkTarget is null
                ? file
                : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
            var before = File.Exists(target) ? File.ReadAllText(target) : "";
            var hasMark = File.Exists(target) && File.ReadAllBytes(target).AsSpan().StartsWith("\uFEFF"u8);
            var after = SettingsText.Add(before, settings, command);
            if (after == before)
            {
                _surroundings.Output.WriteLine($"{Harmless.Line(file)}: the hooks are there already.");
                return ExitCode.Satisfied;
            }

            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            ReplacedFile.Write(target, (hasMark ? "\uFEFF" : "") + after);
        }
        catch (JsonException exception)
        {
            return Refuse($"{file} is no JSON of {settings.Agent}'s hooks, and was left as it is: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{file} cannot be written: {exception.Message}");
        }

        _surroundings.Output.WriteLine(
            $"{Harmless.Line(file)}: '{command} marks hook' runs at {string.Join(", ", settings.Events)}. " +
            "Sessions that begin from now on are recorded.");
        return ExitCode.Satisfied;
    }

    private ExitCode Refuse(string problem)
    {
        _surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(problem));
        return ExitCode.CouldNotJudge;
    }
}
