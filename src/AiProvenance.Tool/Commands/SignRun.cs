using System.IO;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries <c>sign</c> out: walks a reviewer's own unsigned verifications, and signs those that the reviewer agrees to.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="load">Loads the working tree.</param>
internal sealed class SignRun(Surroundings surroundings, SourceLoader load)
{
    private readonly SourceEdits _edits = new(ReplacedFile.Write);

    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(SignRequest request, CancellationToken cancellationToken)
    {
        if (SigningDesk.Open(request, surroundings, load, cancellationToken) is not { } desk)
            return ExitCode.CouldNotJudge;
        if (request.Prune)
            return Prune(desk);
        var waiting = desk.Own.Where(review => !desk.IsSigned(review)).ToList();
        if (request.Only is { } only)
        {
            if (!desk.Own.Any(review => review.Identity == only))
            {
                return Tell(
                    $"'{Harmless.Line(desk.Reviewer)}' has no verification on {Harmless.Line(only)} that a zone asks to be signed.",
                    ExitCode.NothingToJudge);
            }

            waiting = waiting.FindAll(review => review.Identity == only);
        }

        if (waiting.Count == 0)
        {
            return desk.Own.IsEmpty
                ? Tell($"'{Harmless.Line(desk.Reviewer)}' has no verification here that a zone asks to be signed.", ExitCode.NothingToJudge)
                : Tell("Everything is signed.", ExitCode.Satisfied);
        }

        if (request.Only is null && !surroundings.CanAsk)
        {
            foreach (var review in waiting)
                surroundings.Error.WriteLine("  " + Harmless.Line(review.Identity));
            return Tell("ai-provenance: there is no terminal to ask on. Sign one declaration at a time, with --only IDENTITY.",
                ExitCode.CouldNotJudge);
        }

        using var key = desk.FindKey(request.Key);
        try
        {
            return key is null ? ExitCode.CouldNotJudge : Walk(desk, waiting, key, asks: request.Only is null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Tell("ai-provenance: not signed: " + Harmless.Line(exception.Message), ExitCode.CouldNotJudge);
        }
    }

    private ExitCode Walk(SigningDesk desk, List<WrittenReview> waiting, SigningKey key, bool asks)
    {
        var signed = 0;
        for (var i = 0; i < waiting.Count; i++)
        {
            var review = waiting[i];
            surroundings.Output.WriteLine(FormattableString.Invariant($"[{i + 1}/{waiting.Count}]"));
            new ShownReview(surroundings.Output, desk.Git, desk.List).Write(review);
            foreach (var problem in desk.ListProblems(review))
                surroundings.Output.WriteLine("  its line in " + SignatureFile.FileName + " does not count: it " + Harmless.Line(problem));
            if (FindRefusal(review) is { } refusal)
            {
                surroundings.Output.WriteLine("Not signed: it would not count, because it " + Harmless.Line(refusal) + ".");
                continue;
            }

            var answer = asks ? Ask("Sign? [y]es, [n]o, [s]kip, [q]uit: ") : "y";
            if (answer is "q" or "quit" or null)
                break;
            if (answer is not ("y" or "yes") || AskForTicket(review, asks) is not { } complete)
                continue;
            if (desk.Sign(complete, key, out var fault) is not { } line)
            {
                surroundings.Output.WriteLine("Not signed: " + Harmless.Line(fault));
                continue;
            }

            if (complete.Verification.Ticket != review.Verification.Ticket && !_edits.Make(
                review.Attribute.File, review.Attribute.Text, review.Attribute.StateTicket(complete.Verification.Ticket!)))
            {
                surroundings.Output.WriteLine(
                    "Not signed: " + Harmless.Line(PolicySearch.Shown(review.Attribute.File)) + " has changed meanwhile.");
                continue;
            }

            desk.Keep(line);
            signed++;
        }

        surroundings.Output.WriteLine(
            FormattableString.Invariant($"{signed} signed, {waiting.Count - signed} left. ") +
                Harmless.Line(PolicySearch.Shown(desk.List.Path)));
        return signed == waiting.Count ? ExitCode.Satisfied : ExitCode.Findings;
    }

    private static string? FindRefusal(WrittenReview review) => review.Faults.IsEmpty
        ? review.ZonesWantingTicket(review.Verification.Ticket).Any() && review.Verification.Ticket is not null
            ? "states a Ticket that the zone's ticket_pattern does not match; correct it in the attribute"
            : review.State(out var problem) is null ? problem : null
        : (review.IsStale ? "is stale: " : "") + string.Join(" and ", review.Faults.Select(static fault => fault.Problem));

    private WrittenReview? AskForTicket(WrittenReview review, bool asks)
    {
        if (review.ZonesWantingTicket(review.Verification.Ticket).FirstOrDefault() is not { } zone)
            return review;
        if (!asks)
        {
            surroundings.Output.WriteLine(
                $"Not signed: zone '{zone.Name}' wants a Ticket that matches {Harmless.Line(zone.TicketPattern!.Text)}; " +
                "write it into the attribute.");
            return null;
        }

        while (Ask($"Ticket ({Harmless.Line(zone.TicketPattern!.Text)}; empty to skip): ") is { Length: > 0 } ticket)
        {
            var complete = review with { Verification = review.Verification with { Ticket = ticket } };
            if (!review.ZonesWantingTicket(ticket).Any() && complete.State(out _) is not null)
                return complete;
            surroundings.Output.WriteLine("No zone here takes that ticket.");
        }

        return null;
    }

    private ExitCode Prune(SigningDesk desk)
    {
        var needed = desk.All.Select(static review => review.State(out _)).OfType<SignedStatement>().ToHashSet();
        var needless = desk.List.FindNeedless(needed, desk.Signs).ToList();
        if (needless.Count == 0)
            return Tell("Every line is needed.", ExitCode.Satisfied);
        surroundings.Output.WriteLine(
            "Nothing that was given needs these lines of " + Harmless.Line(PolicySearch.Shown(desk.List.Path)) + ":");
        foreach (var line in needless)
        {
            var statement = line.Value.Statement;
            surroundings.Output.WriteLine(FormattableString.Invariant($"{line.Span.Line + 1,6}  ") +
                Harmless.Line($"{statement.Identity} {statement.Reviewer} {statement.On}") +
                (desk.Signs(line.Value) ? "" : ": the signature is over something else"));
        }

        if (!surroundings.CanAsk)
            return Tell("They stay: nothing is removed unasked.", ExitCode.Findings);
        if (Ask("Remove them? [y]es, [n]o: ") is not ("y" or "yes"))
            return ExitCode.Findings;
        desk.Replace(desk.List.Remove(needless));
        return ExitCode.Satisfied;
    }

    private string? Ask(string question)
    {
        surroundings.Output.Write(question);
        surroundings.Output.Flush();
        return surroundings.Input.ReadLine()?.Trim();
    }

    private ExitCode Tell(string text, ExitCode code)
    {
        (code == ExitCode.CouldNotJudge ? surroundings.Error : surroundings.Output).WriteLine(text);
        return code;
    }
}
