using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading.Tasks;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>The command line: what is asked, and what the process exits with.</summary>
internal static class CommandLine
{
    /// <summary>Carries a command line out.</summary>
    public static Task<int> Run(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken) =>
        Run(arguments, surroundings, AssemblyChecker.Check, ToolSources.Create(), cancellationToken);

    /// <summary>Carries a command line out, with a checker and with sources of marks.</summary>
    public static async Task<int> Run(
        string[] arguments,
        Surroundings surroundings,
        Func<IReadOnlyList<AssemblyInput>, CheckOptions, CheckResult> check,
        MarksSources sources,
        CancellationToken cancellationToken,
        SourceLoader? load = null)
    {
        var root = CreateRoot(surroundings, new ReleaseJudge(surroundings, check), sources, load ?? WorkingTree.Load);

        // A folder may be called '@scope': no argument is a file with more of them.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return TellUsage(parsed, surroundings);
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine("ai-provenance: cancelled; nothing was judged.");
            return (int)ExitCode.CouldNotJudge;
        }
        catch (Exception exception)
        {
            surroundings.Error.WriteLine(
                "ai-provenance: this is a bug, and nothing was judged. Please report it: " + RulePages.Project + "/issues");
            surroundings.Error.WriteLine(exception);
            return (int)ExitCode.CouldNotJudge;
        }
    }

    private static RootCommand CreateRoot(
        Surroundings surroundings,
        ReleaseJudge judge,
        MarksSources sources,
        SourceLoader load)
    {
        var check = CheckCommand.Create(surroundings, new CheckRun(surroundings, judge).Run);
        var marks = MarksCommand.Create(surroundings, new MarksRun(surroundings, sources));
        marks.Subcommands.Add(HookCommand.Create(surroundings, new HookMarks(surroundings, sources).Update));
        var sign = SignCommand.CreateSign(new SignRun(surroundings, load).Run);
        var renew = SignCommand.CreateRenew(new RenewRun(surroundings, load).Run);
        var audit = AuditCommand.Create(surroundings, new AuditRun(surroundings, sources.OpenReaders).Run);
        var root = new RootCommand("Human verification of AI code: what a build cannot see, and what is about to be deployed.")
        {
            check, marks, sign, renew, audit, TraceCommand.Create(surroundings, new TraceRun(surroundings).Run),
            ReportCommand.Create(surroundings, new ReportRun(surroundings, judge).Run),
            ReviewsCommand.Create(surroundings, new ReviewsRun(surroundings, judge).Run),
        };
        HelpExamples.AddTo(
            root,
            "ai-provenance check ./publish",
            "ai-provenance marks update",
            "ai-provenance trace --assemblies ./publish incident.log");
        HelpExamples.AddTo(
            check,
            "ai-provenance check ./publish",
            "ai-provenance check ./publish --policy AiProvenance.policy --policy-digest $PIN --sources . --attest check.intoto.json",
            "ai-provenance check ./publish --allowed-signers /etc/aiprovenance/allowed_signers --revocations revoked_keys",
            "ai-provenance check ./out/Contoso.Orders.1.2.0.nupkg --output sarif > check.sarif");
        HelpExamples.AddTo(
            sign,
            "ai-provenance sign",
            "ai-provenance sign src/Shop --only 'M:Shop.OrderPage.Total(System.Int32)' --key ~/.ssh/aiprovenance");
        HelpExamples.AddTo(renew, "ai-provenance renew --rename PriceEngine=Pricer");
        return root;
    }

    // Usage errors are 'could not judge', not the library's 1, which means findings here.
    private static int TellUsage(ParseResult parsed, Surroundings surroundings)
    {
        foreach (var error in parsed.Errors)
            surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(InOneLine(error.Message)));
        var command = string.Concat(NamesOf(parsed.CommandResult.Command).Select(static name => " " + name));
        surroundings.Error.WriteLine($"Run 'ai-provenance{command} --help' to see how it is used.");
        return (int)ExitCode.CouldNotJudge;
    }

    // The library lists what it would accept below each other.
    private static string InOneLine(string message) =>
        string.Join(' ', message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> NamesOf(Command command) => command is RootCommand
        ? []
        : command.Parents.OfType<Command>().Take(1).SelectMany(NamesOf).Append(command.Name);
}
