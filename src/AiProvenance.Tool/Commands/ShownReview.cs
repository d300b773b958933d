using System.Globalization;
using System.IO;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>Shows a reviewer what is signed: the code, why it is asked, and what changed since it was signed the last time.</summary>
internal sealed class ShownReview(TextWriter output, GitSettings git, SignatureListFile list)
{
    /// <summary>Writes a review.</summary>
    public void Write(WrittenReview review)
    {
        output.WriteLine(Harmless.Line(review.Name));
        output.WriteLine("  " + Harmless.Line(review.Identity));
        foreach (var zone in review.Zones)
            output.WriteLine("  zone " + zone.Name + (zone.Criteria is { } criteria ? ": you attest: " + Harmless.Line(criteria) : ""));
        foreach (var mark in review.Marks)
        {
            string?[] facts =
            [
                mark.Tool ?? mark.Name, mark.Model,
                mark.PromptedBy is { } person ? "prompted by " + person : null, mark.On, mark.Trace,
            ];
            output.WriteLine("  AI code: " + Harmless.Line(string.Join(", ", facts.Where(static fact => fact is not null))));
        }

        foreach (var guidance in review.Guidance)
            output.WriteLine("  relied on " + Harmless.Line(guidance.Source + (guidance.LastUpdated is { } day ? ", of " + day : "")));
        var verification = review.Verification;
        output.WriteLine((verification.Role == SignOffRole.Approver ? "  approval of " : "  review of ") + Harmless.Line(verification.On) +
            (verification.Zone is { } limited ? ", for zone " + Harmless.Line(limited) : "") +
            (verification.Ticket is { } ticket ? ", ticket " + Harmless.Line(ticket) : "") +
            (verification.Notes is { } notes ? ": " + Harmless.Line(notes) : ""));
        foreach (var part in review.Parts)
            WriteCode(part);
        WriteChanges(review);
    }

    private void WriteCode(CodePart part)
    {
        output.WriteLine("  --- " + Harmless.Line(PolicySearch.Shown(part.File)));
        for (var i = 0; i < part.Lines.Length; i++)
            output.WriteLine((part.FirstLine + i).ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  " + Plain(part.Lines[i]));
    }

    // The last line of this person about the declaration, whatever it signed, and the commit that wrote it.
    private void WriteChanges(WrittenReview review)
    {
        var before = list.Lines.Select(static line => line.Value)
            .Where(line => line.Statement.Identity == review.Identity && line.Statement.Reviewer == review.Verification.By &&
                line.Statement.Role == review.Verification.Role)
            .OrderByDescending(static line => line.Statement.On)
            .FirstOrDefault();
        if (before is null || git.FindCommitOf(before.Signature.Base64, list.Path) is not { } commit)
            return;
        output.WriteLine($"  --- changed since {commit[..12]}, signed on {before.Statement.On}");
        foreach (var part in review.Parts)
        {
            foreach (var hunk in git.ListChanges(commit, part.File, part.FirstLine, part.FirstLine + part.Lines.Length))
            {
                foreach (var line in hunk.Split('\n'))
                    output.WriteLine("        " + Plain(line));
            }
        }
    }

    // What cannot be seen is written out, so that the code that is shown is the code that is signed.
    private static string Plain(string line)
    {
        var indent = line.Length - line.TrimStart(' ', '\t').Length;
        return line[..indent] + Harmless.Line(line[indent..]);
    }
}
