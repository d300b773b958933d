using System.CommandLine;
using System.Threading.Tasks;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary><c>audit</c>: its arguments, and what they ask.</summary>
internal static class AuditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings, Func<AuditRequest, CancellationToken, ExitCode> run)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders or files whose verifications, claims, marks and baselines count; without any, the whole repository.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var since = new Option<string>("--base")
        {
            Description = "The branch or commit that the commits to audit come after, as git knows it here.",
            HelpName = "REF",
            Required = true,
        };
        since.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } revision && (revision.Length == 0 || revision.StartsWith('-')))
                result.AddError($"--base: '{Harmless.Line(revision)}' is no revision: --base origin/main");
        });
        var signers = new Option<string?>("--allowed-signers")
        {
            Description = "The keys of people, as ssh-keygen(1) describes the list: they verify signatures of reviews and of commits.",
            HelpName = "FILE",
        };
        var revocations = new Option<string?>("--revocations")
        {
            Description = "The keys that were revoked, as ssh-keygen(1) describes the list.",
            HelpName = "FILE",
        };
        var notes = new Option<string?>("--notes")
        {
            Description = "'fetched': refs/notes/ai was fetched, and that there is none here means that there is none.",
            HelpName = "STATE",
        };
        notes.AcceptOnlyFromAmong("fetched");
        var output = OutputOption.Create();
        var command = new Command(
            "audit", "Asks of each verification, claim, policy, baseline and mark that commits changed whether its own person did it.")
        {
            paths, since, signers, revocations, notes, output,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => (int)run(
                new AuditRequest(
                    [.. parsed.GetValue(paths) ?? []],
                    parsed.GetRequiredValue(since),
                    OutputOption.Choose(parsed.GetValue(output), surroundings))
                {
                    AllowedSigners = parsed.GetValue(signers),
                    Revocations = parsed.GetValue(revocations),
                    Notes = parsed.GetValue(notes) is null ? NotesState.Unknown : NotesState.Fetched,
                },
                cancellationToken),
            cancellationToken));
        HelpExamples.AddTo(
            command,
            "ai-provenance audit --base origin/main",
            "ai-provenance audit --base origin/main --allowed-signers /etc/allowed_signers --output sarif > audit.sarif",
            "ai-provenance audit src/Orders --base v1.4.0");
        return command;
    }
}
