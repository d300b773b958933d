using System.CommandLine;
using System.Threading.Tasks;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>marks</c> and its commands: their arguments, and what they ask.</summary>
internal static class MarksCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, MarksRun run)
    {
        var marks = new Command("marks", "Writes the marks that nobody wrote, from what git's history says of who wrote what.")
        {
            CreateUpdate(run), CreateVerify(surroundings, run),
        };
        HelpExamples.AddTo(marks, "ai-provenance marks update", "ai-provenance marks verify --base origin/main");
        return marks;
    }

    private static Command CreateUpdate(MarksRun run)
    {
        var paths = Projects();
        var inline = new Option<bool>("--inline")
        {
            Description = "Writes attributes on the declarations, instead of lines into AiProvenance.Origins.cs.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and shows what would change." };
        var ledger = new Option<string?>("--ledger")
        {
            Description = "Where to write each decision with its evidence, one JSON object a line.",
            HelpName = "FILE",
        };
        var notes = Notes();
        var command = new Command(
            "update", "Writes AiProvenance.Origins.cs beside each project: a mark for each declaration that AI wrote.")
        {
            paths, inline, dryRun, ledger, notes,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => (int)run.Update(
                new UpdateRequest(Paths(parsed, paths))
                {
                    IsInline = parsed.GetValue(inline),
                    IsDryRun = parsed.GetValue(dryRun),
                    Ledger = parsed.GetValue(ledger),
                    Notes = Read(parsed, notes),
                },
                cancellationToken),
            cancellationToken));
        HelpExamples.AddTo(
            command,
            "ai-provenance marks update",
            "ai-provenance marks update src/Shop/Shop.csproj --dry-run",
            "ai-provenance marks update Shop.slnx --ledger marks.ndjson");
        return command;
    }

    private static Command CreateVerify(Surroundings surroundings, MarksRun run)
    {
        var paths = Projects();
        var since = new Option<string>("--base")
        {
            Description = "The branch or commit that the commits to judge come after, as git knows it here.",
            HelpName = "REF",
            Required = true,
        };
        since.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } revision && (revision.Length == 0 || revision.StartsWith('-')))
                result.AddError($"--base: '{Harmless.Line(revision)}' is no revision: --base origin/main");
        });
        var output = OutputOption.Create();
        var notes = Notes();
        var command = new Command("verify", "Asks whether every declaration that AI changed since a revision carries a mark.")
        {
            paths, since, output, notes,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => (int)run.Verify(
                new VerifyRequest(
                    Paths(parsed, paths), parsed.GetRequiredValue(since), OutputOption.Choose(parsed.GetValue(output), surroundings))
                {
                    Notes = Read(parsed, notes),
                },
                cancellationToken),
            cancellationToken));
        HelpExamples.AddTo(
            command,
            "ai-provenance marks verify --base origin/main",
            "ai-provenance marks verify --base origin/main --notes fetched --output sarif > marks.sarif");
        return command;
    }

    private static Argument<string[]> Projects() => new("PROJECT")
    {
        Description = "Projects, solutions or folders; without any, the current folder with all below it.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string?> Notes()
    {
        var option = new Option<string?>("--notes")
        {
            Description = "'fetched': refs/notes/ai was fetched, and that there is none here means that there is none.",
            HelpName = "STATE",
        };
        option.AcceptOnlyFromAmong("fetched");
        return option;
    }

    private static NotesState Read(ParseResult parsed, Option<string?> notes) =>
        parsed.GetValue(notes) is null ? NotesState.Unknown : NotesState.Fetched;

    private static ImmutableArray<string> Paths(ParseResult parsed, Argument<string[]> paths) =>
        parsed.GetValue(paths) is { Length: > 0 } given ? [.. given] : ["."];
}
