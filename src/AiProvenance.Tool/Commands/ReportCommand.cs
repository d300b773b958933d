using System.CommandLine;
using System.Globalization;
using System.Threading.Tasks;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>report</c>: its arguments, and what they ask.</summary>
internal sealed class ReportCommand
{
    private const string ExitCodes = """
        Exit codes:
          0  the report is written, whatever it says: 'check' is what stops a release
          2  could not judge all of it: bad usage, a file that cannot be read, an invalid policy, or not the pinned one
          3  nothing to judge
        """;

    private const int LongestHistory = 100;
    private const int UsualHistory = 12;

    private static readonly ImmutableArray<(string Name, ReportFormat Format)> Formats =
        [("html", ReportFormat.Html), ("csv", ReportFormat.Csv), ("json", ReportFormat.Json), ("ndjson", ReportFormat.Ndjson)];

    private static readonly ImmutableArray<(string Name, EvidenceStandard Standard)> Standards =
        [("pci", EvidenceStandard.Pci), ("aisvs", EvidenceStandard.Aisvs), ("dora", EvidenceStandard.Dora)];

    private readonly ReleaseOptions _release = new(ArgumentArity.OneOrMore);

    private readonly Option<string?> _format = new("--format")
    {
        Description =
            "html: a page for people. csv: the population for an auditor. json: the same for programs. ndjson: rows for a warehouse.",
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => "html",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Where the report goes; standard output without it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _evidence = new("--evidence")
    {
        Description = "Group the facts under the requirements of PCI DSS (pci), OWASP AISVS (aisvs) or DORA's technical standard (dora).",
        HelpName = "STANDARD",
    };

    private readonly Option<string?> _repository = new("--repository")
    {
        Description = "The repository's name, as the organisation knows it. Without it, that of the GitHub workflow, where it runs in one.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _name = new("--release")
    {
        Description = "The release's name: a version or a tag.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _history = new("--history")
    {
        Description =
            "The trend over so many earlier releases (1 to 100): the results that --earlier names, and the baselines at the newest tags " +
            "of the repository that the policy lies in.",
        HelpName = "N",
    };

    private readonly Option<string[]> _earlier = new("--earlier")
    {
        Description =
            "Results of earlier releases, files or folders: JSON, rows or SARIF of check, report or a build, and attestations of " +
            "check --attest.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private ReportCommand(Surroundings surroundings, Func<ReportRequest, CancellationToken, ExitCode> run)
    {
        _format.AcceptOnlyFromAmong([.. Formats.Select(static format => format.Name)]);
        _evidence.AcceptOnlyFromAmong([.. Standards.Select(static standard => standard.Name)]);
        Command = new Command(
            "report", "A release for those who answer for it: how much AI code is in critical places, and who verified it.");
        _release.AddTo(Command);
        foreach (var option in new Option[] { _format, _out, _evidence, _repository, _name, _history, _earlier })
            Command.Options.Add(option);
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_evidence) is not null && result.GetValue(_format) == "ndjson")
                result.AddError("--evidence: rows for a warehouse have no requirements; it goes with --format html, csv or json");
            var asksForTrend = result.GetResult(_history) is not null || result.GetResult(_earlier) is not null;
            if (asksForTrend && result.GetValue(_format) is ("csv" or "json" or "ndjson"))
                result.AddError("--history and --earlier: the trend is part of the page; they go with --format html");
        });
        _history.Validators.Add(static result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > LongestHistory)
                result.AddError($"--history: '{Harmless.Line(text)}' is no number from 1 to {LongestHistory}");
        });
        Command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => (int)run(Read(parsed, surroundings), cancellationToken), cancellationToken));
    }

    /// <summary>The command itself.</summary>
    public Command Command { get; }

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, Func<ReportRequest, CancellationToken, ExitCode> run)
    {
        var command = new ReportCommand(surroundings, run).Command;
        HelpExamples.AddTo(
            command,
            ExitCodes,
            [
                "ai-provenance report ./publish --out report.html",
                "ai-provenance report ./publish --release 1.4.2 --history 8 --earlier ./results --out report.html",
                "ai-provenance report ./publish --format csv --out population.csv",
                "ai-provenance report ./publish --format csv --evidence pci --out pci.csv",
                "ai-provenance report ./publish --format ndjson --repository contoso/shop --release 1.4.2 > rows.ndjson",
            ]);
        return command;
    }

    private ReportRequest Read(ParseResult parsed, Surroundings surroundings)
    {
        var format = parsed.GetValue(_format);
        var evidence = parsed.GetValue(_evidence);
        return new ReportRequest(_release.Read(parsed, surroundings), Formats.First(entry => entry.Name == format).Format)
        {
            Out = parsed.GetValue(_out),
            Evidence = evidence is null ? null : Standards.First(entry => entry.Name == evidence).Standard,
            Repository = parsed.GetValue(_repository) ?? (surroundings.IsGitHub ? surroundings.Variable("GITHUB_REPOSITORY") : null),
            ReleaseName = parsed.GetValue(_name),
            Earlier = [.. parsed.GetValue(_earlier) ?? []],
            History = parsed.GetValue(_history) is { } number ? int.Parse(number, CultureInfo.InvariantCulture)
                : parsed.GetValue(_earlier) is { Length: > 0 } ? UsualHistory
                : 0,
        };
    }
}
