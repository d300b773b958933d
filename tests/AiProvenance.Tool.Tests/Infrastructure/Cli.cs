using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Commands;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>What a command line came to.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error);

/// <summary>The command line inside a test, with an environment of its own.</summary>
internal sealed class Cli
{
    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The checker; the tool's own, unless a test has another.</summary>
    public Func<IReadOnlyList<AssemblyInput>, CheckOptions, CheckResult> Checker { get; init; } = AssemblyChecker.Check;

    /// <summary>Where marks come from; the tool's own sources, unless a test has others.</summary>
    public MarksSources Marks { get; init; } = ToolSources.Create();

    /// <summary>What day it is.</summary>
    public DateOnly Today { get; init; } = new(2026, 11, 30);

    /// <summary>Whether it runs on a terminal.</summary>
    public bool OnTerminal { get; init; }

    /// <summary>What is given on standard input; null where a person would have to type it.</summary>
    public string? Input { get; set; } = "";

    /// <summary>The folder that it runs in.</summary>
    public string Folder { get; set; } = Environment.CurrentDirectory;

    /// <summary>The home folder.</summary>
    public string Home { get; init; } = "/no/home";

    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>A checker that finds what a test says, and opens each file as the real one does.</summary>
    public static Cli Finding(Func<CheckOptions, CheckResult> find) => new()
    {
        Checker = (inputs, options) =>
        {
            foreach (var input in inputs)
                input.Open().Dispose();
            return find(options);
        },
    };

    /// <summary>Runs a command.</summary>
    public CliRun Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    /// <summary>Runs a command that may be cancelled.</summary>
    public CliRun Run(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, name => Variables.GetValueOrDefault(name), () => Today)
        {
            OutputIsTerminal = OnTerminal,
            ErrorIsTerminal = OnTerminal,
            Input = new StringReader(Input ?? ""),
            InputIsTerminal = Input is null,
            Folder = Folder,
            Home = Home,
            Now = () => Now,
        };
        var code = CommandLine.Run(arguments, surroundings, Checker, Marks, cancellationToken).GetAwaiter().GetResult();
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
