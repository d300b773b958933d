using System.IO;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Carries <c>renew</c> out. What is renewed is proven: the reviewer's own key has signed a hash, and today's code with the old names put
/// back has that hash. Nothing else can be renewed, whatever was typed into an attribute.
/// </summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="load">Loads the working tree.</param>
internal sealed class RenewRun(Surroundings surroundings, SourceLoader load)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(SignRequest request, CancellationToken cancellationToken)
    {
        if (Rename.Parse(request.Renames, out var error) is not { } rename)
            return Complain("--rename: " + error + ".");
        if (SigningDesk.Open(request, surroundings, load, cancellationToken) is not { } desk)
            return ExitCode.CouldNotJudge;
        var stale = desk.Own.Where(static review => review.IsStale).ToList();
        if (stale.Count == 0)
        {
            surroundings.Output.WriteLine(
                $"'{Harmless.Line(desk.Reviewer)}' has no stale verification here that a zone asks to be signed.");
            return ExitCode.NothingToJudge;
        }

        using var key = desk.FindKey(request.Key);
        if (key is null)
            return ExitCode.CouldNotJudge;
        var provable = new List<WrittenReview>();
        foreach (var review in stale)
        {
            var refusal = FindRefusal(review, rename, desk, key);
            surroundings.Output.WriteLine(
                (refusal is null ? "  to renew: " : "  left:     ") + Harmless.Line(review.Identity) +
                (refusal is null ? "" : " (" + Harmless.Line(refusal) + ")"));
            if (refusal is null)
                provable.Add(review);
        }

        if (provable.Count == 0)
            return ExitCode.Findings;
        if (!surroundings.CanAsk)
            return Complain("there is no terminal to ask on, so nothing is renewed.");
        surroundings.Output.Write(FormattableString.Invariant(
            $"The names aside, this code is what you signed. Renew and sign these {provable.Count}? [y]es, [n]o: "));
        surroundings.Output.Flush();
        if (surroundings.Input.ReadLine()?.Trim() is not ("y" or "yes"))
            return ExitCode.Findings;
        try
        {
            return Renew(provable, stale.Count, desk, key);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Complain("not renewed: " + exception.Message);
        }
    }

    private ExitCode Renew(List<WrittenReview> provable, int all, SigningDesk desk, SigningKey key)
    {
        var edits = new SourceEdits(ReplacedFile.Write);
        var renewed = 0;
        foreach (var review in provable)
        {
            var today = review with { Verification = review.Verification with { Fingerprint = string.Join(", ", review.Today) } };
            if (desk.Sign(today, key, out var problem) is not { } line)
            {
                surroundings.Output.WriteLine($"Not renewed: {Harmless.Line(review.Identity)}: {Harmless.Line(problem)}");
                continue;
            }

            // The day stays: it is the day of the review, and a rename makes no review younger.
            if (!edits.Make(
                review.Attribute.File,
                review.Attribute.Text,
                review.Attribute.Renew(review.Verification.On!, today.Verification.Fingerprint!)))
            {
                surroundings.Output.WriteLine("Not renewed: " + Harmless.Line(review.Attribute.File) + " has changed meanwhile.");
                continue;
            }

            desk.Keep(line);
            renewed++;
        }

        surroundings.Output.WriteLine(FormattableString.Invariant($"{renewed} renewed and signed, {all - renewed} left."));
        return renewed == all ? ExitCode.Satisfied : ExitCode.Findings;
    }

    private static string? FindRefusal(WrittenReview review, Rename rename, SigningDesk desk, SigningKey key)
    {
        if (!review.IsOnlyStale)
            return string.Join(" and ", review.Faults.Select(static fault => fault.Problem));
        if (review.Proofs.Any(proof => proof(rename) == RenameProof.None))
            return "more than the name has changed: review it";
        if (review.Proofs.Any(proof => proof(rename) != RenameProof.Whole))
            return "the code is the same but for the name, and what its names mean has changed besides: review it";
        if (review.Today.Length > FingerprintList.Max)
            return "it has another meaning for each of its target frameworks: review it";
        if (review.State(out var problem) is not { } statement)
            return problem;
        return desk.List.Index.Find(statement).Any(signature => key.HasMade(signature, statement.Text))
            ? null
            : "your key has not signed it: review it";
    }

    private ExitCode Complain(string text)
    {
        surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(text));
        return ExitCode.CouldNotJudge;
    }
}
