using System.IO;
using System.Text;

namespace AiProvenance.Tool.Commands;

/// <summary>What a command takes from around it: where it writes, what the environment says, what day it is.</summary>
internal sealed record Surroundings(TextWriter Output, TextWriter Error, Func<string, string?> Variable, Func<DateOnly> Today)
{
    /// <summary>Whether results go to a person's terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether notes go to a person's terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>What is given to the command on standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether a person would have to type what is read on standard input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether a person sits there, who reads questions and answers them.</summary>
    public bool CanAsk { get; init; }

    /// <summary>The folder that the command runs in.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The person's home folder.</summary>
    public string Home { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>What time it is.</summary>
    public Func<DateTimeOffset> Now { get; init; } = static () => DateTimeOffset.UtcNow;

    /// <summary>Whether results may have colours (no-color.org).</summary>
    public bool InColour => OutputIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether the command runs in a GitHub workflow.</summary>
    public bool IsGitHub => string.Equals(Variable("GITHUB_ACTIONS"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of this process. Output is UTF-8 with LF, whatever the system's habits are.</summary>
    public static Surroundings OfProcess() => new(
        WriterTo(Console.OpenStandardOutput()),
        WriterTo(Console.OpenStandardError()),
        Environment.GetEnvironmentVariable,
        static () => DateOnly.FromDateTime(DateTime.UtcNow))
    {
        Input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        InputIsTerminal = !Console.IsInputRedirected,
        CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    private static StreamWriter WriterTo(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
