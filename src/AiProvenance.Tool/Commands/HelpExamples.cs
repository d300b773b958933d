using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AiProvenance.Tool.Commands;

/// <summary>Adds to a command's help what an example shows faster than a description, and what it exits with.</summary>
internal static class HelpExamples
{
    private const string ExitCodes = """
        Exit codes:
          0  satisfied
          1  findings
          2  could not judge: bad usage, unreadable input, an invalid policy
          3  nothing to judge
        """;

    /// <summary>Adds examples to a command's help.</summary>
    public static void AddTo(Command command, params string[] examples) => AddTo(command, ExitCodes, examples);

    /// <summary>Adds examples to a command's help, and exit codes of its own.</summary>
    public static void AddTo(Command command, string exitCodes, string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        option.Action = new Action((HelpAction)option.Action!, exitCodes, examples);
    }

    private sealed class Action(HelpAction help, string exitCodes, string[] examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var example in examples)
                output.Write("  " + example + "\n");
            output.Write("\n" + exitCodes.ReplaceLineEndings("\n") + "\n");
            return code;
        }
    }
}
