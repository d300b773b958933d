using System.CommandLine;
using System.Globalization;
using System.Threading.Tasks;
using AiProvenance.Tool.Reviews;

namespace AiProvenance.Tool.Commands;

/// <summary><c>reviews</c>: its arguments, and what they ask.</summary>
internal sealed class ReviewsCommand
{
    private const string ExitCodes = """
        Exit codes:
          0  the list is written, whatever it lists: the build and 'check' are what stops
          2  could not judge all of it: bad usage, a log or an assembly that cannot be read, code that does not compile, an invalid policy
          3  nothing to judge
        """;

    private static readonly ImmutableArray<(string Name, ReviewsFormat Format)> Formats =
        [("text", ReviewsFormat.Text), ("markdown", ReviewsFormat.Markdown), ("json", ReviewsFormat.Json)];

    private readonly ReleaseOptions _release = new(ArgumentArity.ZeroOrMore);

    private readonly Option<string[]> _logs = new("--sarif")
    {
        Description = "Logs of a build (ErrorLog) or of 'check --output sarif'; a folder stands for all .sarif files below it.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _by = new("--by")
    {
        Description = "What the list is grouped by: zone or reviewer.",
        HelpName = "GROUP",
        DefaultValueFactory = static _ => "zone",
    };

    private readonly Option<string?> _reviewer = new("--reviewer")
    {
        Description = "Only what this person may review.",
        HelpName = "ADDRESS",
    };

    private readonly Option<int> _expiring = new("--expiring")
    {
        Description = "How many days ahead it is told that reviews expire.",
        HelpName = "DAYS",
        DefaultValueFactory = static _ => 30,
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The format of the list: text, markdown (for a pull request's comment) or json.",
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => "text",
    };

    private ReviewsCommand(Surroundings surroundings, Func<ReviewsRequest, CancellationToken, ExitCode> run)
    {
        _output.AcceptOnlyFromAmong([.. Formats.Select(static format => format.Name)]);
        _by.AcceptOnlyFromAmong("zone", "reviewer");
        _reviewer.Validators.Add(static result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
                result.AddError("--reviewer names nobody: --reviewer kim@contoso.com");
        });
        _expiring.Validators.Add(static result =>
        {
            var isNumber = result.Tokens.All(static token => int.TryParse(
                token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
            if (!isNumber)
                result.AddError("--expiring is a number of days: --expiring 30");
        });
        Command = new Command("reviews", "What waits for whom: reviews that are missing, stale or about to expire.");
        _release.AddTo(Command);
        foreach (var option in new Option[] { _logs, _by, _reviewer, _expiring, _output })
            Command.Options.Add(option);
        Command.Validators.Add(result =>
        {
            if (_release.GetPaths(result).Count == 0 && (result.GetValue(_logs) ?? []).Length == 0)
            {
                result.AddError(
                    "there is nothing to look into: give assemblies or folders, or the log of a build with --sarif: " +
                    "ai-provenance reviews --sarif obj");
            }
        });
        Command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => (int)run(Read(parsed, surroundings), cancellationToken), cancellationToken));
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, Func<ReviewsRequest, CancellationToken, ExitCode> run)
    {
        var command = new ReviewsCommand(surroundings, run).Command;
        HelpExamples.AddTo(
            command,
            ExitCodes,
            [
                "ai-provenance reviews ./publish",
                "ai-provenance reviews --sarif ./artifacts/sarif --output markdown > comment.md",
                "ai-provenance reviews --sarif ./artifacts/sarif --reviewer kim@contoso.com",
                "ai-provenance reviews ./publish --by reviewer --expiring 90",
            ]);
        return command;
    }

    private ReviewsRequest Read(ParseResult parsed, Surroundings surroundings)
    {
        var format = parsed.GetValue(_output);
        return new ReviewsRequest(
            _release.Read(parsed, surroundings), Formats.First(entry => entry.Name == format).Format)
        {
            Logs = [.. parsed.GetValue(_logs) ?? []],
            Grouping = parsed.GetValue(_by) == "reviewer" ? ReviewGrouping.Reviewer : ReviewGrouping.Zone,
            Reviewer = parsed.GetValue(_reviewer),
            Days = parsed.GetValue(_expiring),
        };
    }
}
